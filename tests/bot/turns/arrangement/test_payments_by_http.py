"""Payments by HTTP: the whole way in, from the environment to the borrower's thanks."""

import json
import socket
from pathlib import Path

import aiohttp
import pytest

from bot.http.payments_api import SIGNATURE_HEADER, TIMESTAMP_HEADER, sign
from bot.settings import read_settings
from storage import lending
from storage.case import case_instalments
from tests.beginnings import agreed
from tests.town import Town

SECRET = "known to two houses, and long enough for both"
STORIES = {"wei": agreed}


def a_free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def test_a_signed_payment_is_recorded_once_and_the_borrower_thanked(
    town: Town, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wei, _ = await agreed(town)
    await town.says(wei)
    port = a_free_port()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARLEY_PAYMENTS_SECRET", SECRET)
    monkeypatch.setenv("PARLEY_PAYMENTS_PORT", str(port))
    named = read_settings()
    await town.stop()
    await town.start(payments_secret=named.payments_secret, payments_port=named.payments_port)
    await town.quiet()

    async def tell(signed_with: str) -> tuple[int, dict[str, object]]:
        told = {
            "reference": "P-1",
            "loan": "68386728",
            "amount": "294.46",
            "currency": "USD",
            "date": "2019-04-01",
        }
        body, stamp = json.dumps(told).encode(), int(town.now.timestamp())
        headers = {TIMESTAMP_HEADER: str(stamp), SIGNATURE_HEADER: sign(signed_with, stamp, body)}
        url = f"http://127.0.0.1:{port}/v1/payments"
        async with (
            aiohttp.ClientSession() as client,
            client.post(url, data=body, headers=headers) as answer,
        ):
            return answer.status, await answer.json()

    status, _ = await tell("another secret")
    assert status == 401
    recorded = (200, {"results": [{"reference": "P-1", "outcome": "recorded"}]})
    assert await tell(SECRET) == recorded
    known = (200, {"results": [{"reference": "P-1", "outcome": "known"}]})
    assert await tell(SECRET) == known

    [thanks] = [text for text in await town.says(wei) if "Thank you" in text]
    assert "your instalment of $294.46 due on May 5, 2019 has arrived" in thanks
    async with town.app.database.begin() as session:
        [payment] = await lending.payments_on(session, 1, 10)
        first, *_ = await case_instalments.instalments_of(session, 1)
    assert (payment.reference, payment.recorded_by) == ("P-1", "payments API")
    assert first.is_paid


async def test_without_a_secret_nobody_listens(town: Town) -> None:
    assert town.app.payments is None
