"""Told to stop, the servers let go in time, whoever is in the middle of something."""

import asyncio
import contextlib
import time
from pathlib import Path

import pytest

from tests.bot.http.test_health import ask
from tests.bot.http.test_webhooks import SECRET, a_free_port
from tests.town import Town


async def test_all_three_stop_in_time_with_requests_half_sent(town: Town, tmp_path: Path) -> None:
    hooks, papers, health = a_free_port(), a_free_port(), a_free_port()
    config = town.config.read_text(encoding="utf-8")
    town.config = tmp_path / "parley.toml"
    page = f'\n[papers]\nthrough = "link"\nupload_url = "http://127.0.0.1:{papers}/"\n'
    town.config.write_text(config + page, encoding="utf-8")
    await town.stop()
    await town.start(
        webhook_url=f"http://127.0.0.1:{hooks}/telegram",
        webhook_port=hooks,
        webhook_secret=SECRET,
        upload_port=papers,
        health_port=health,
    )
    await town.sandbox.next_calls("setWebhook")
    assert await ask(health, "/healthz") == (200, "alive\n")
    half_sent = [await _half_a_request(port) for port in (hooks, papers, health)]

    began = time.monotonic()
    await town.stop()

    assert time.monotonic() - began < 10
    for port in (hooks, papers, health):
        with pytest.raises(OSError, match="Connect call failed"):
            await asyncio.open_connection("127.0.0.1", port)
    for writer in half_sent:
        writer.close()


async def _half_a_request(port: int) -> asyncio.StreamWriter:
    async with asyncio.timeout(30):
        while True:  # each server listens in its own time
            with contextlib.suppress(ConnectionRefusedError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                break
            await asyncio.sleep(0.02)
    writer.write(b"POST /papers/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf")
    await writer.drain()
    return writer
