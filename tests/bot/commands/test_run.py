"""Run: the bot as its own process, from its ready line to its end."""

import asyncio
import json
import os
import signal
import socket
import sys
from pathlib import Path

import pytest

from bot.configuration import build
from bot.sandbox.client import Sandbox
from bot.sandbox.server import SandboxServer
from storage.sealed.vault import Vault
from tests.e2e.hatchery import Bot, status_of

from .conftest import HOUSE, Parley

pytestmark = pytest.mark.usefixtures("telegram")

#: Seconds: what a stop may take, and what a machine under load may take to start.
STOP, START = 10, 60


async def start() -> Bot:
    return await Bot.start(os.environ, Path.cwd())


async def ended(bot: Bot, how: signal.Signals | None = None) -> tuple[int, str, str]:
    """How it ended, what it said since, and what it logged."""
    status = await (asyncio.wait_for(bot.end(how), STOP) if how else status_of(bot.pid))
    out, err = await bot.said.read(), bot.log.read_text(encoding="utf-8")
    bot.log.unlink()
    assert "Traceback" not in err
    return status, out.decode(), err


async def test_it_says_one_line_when_ready_and_ends_well_when_told_to() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(HOUSE)},
    )
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), START)
    assert line == b"Parley is ready: polling\n"

    process.send_signal(signal.SIGTERM)
    out, err = await asyncio.wait_for(process.communicate(), STOP)

    assert (process.returncode, out) == (0, b"")
    assert b"Traceback" not in err


async def test_it_ends_as_well_where_somebody_interrupts_it() -> None:
    bot = await start()
    assert await bot.ready() == "Parley is ready: polling\n"

    status, out, _ = await ended(bot, signal.SIGINT)

    assert (status, out) == (0, "")


async def test_it_waits_for_a_telegram_that_is_not_there_yet(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("PARLEY_API_URL", "http://127.0.0.1:9")

    bot = await start()
    async with asyncio.timeout(START):
        while not (bot.log.exists() and b"polling failed" in bot.log.read_bytes()):  # noqa: ASYNC110 - it is another process
            await asyncio.sleep(0.05)
    status, out, _ = await ended(bot, signal.SIGTERM)

    assert (status, out) == (0, "")  # never ready


async def test_it_is_ready_to_poll_only_once_telegram_has_taken_the_token(
    telegram: SandboxServer,
) -> None:
    async with Sandbox(telegram.url) as sandbox:
        await sandbox.fault("getMe", "500", times=2)

        bot = await start()
        assert await bot.ready() == "Parley is ready: polling\n"

        calls = await sandbox.calls("getMe")
        assert [call.status for call in calls[:3]] == [500, 500, 200]
    await ended(bot, signal.SIGTERM)


async def test_logs_are_for_programs_where_nobody_looks_and_tell_nothing_personal(
    telegram: SandboxServer,
) -> None:
    bot = await start()
    await bot.ready()
    async with Sandbox(telegram.url) as sandbox:
        anna = await sandbox.person(first_name="Annabella", phone="+12025550100")
        await sandbox.fault("sendMessage", "500", times=2)
        await anna.start()
        assert await anna.next()
        await anna.say("I lost my job at Harbour Bakery")
        assert await anna.next()

    _, _, err = await ended(bot, signal.SIGTERM)

    logged = [json.loads(line) for line in err.splitlines()]
    assert all({"event", "level", "timestamp"} <= line.keys() for line in logged)
    assert logged[0].items() >= {"event": "Parley starts", "version": build.number()}.items()
    assert logged[-1]["event"] == "Parley has stopped"
    for personal in ("Annabella", "Bakery", "+12025550100", telegram.token):
        assert personal not in err


async def test_a_wrong_token_is_said(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("PARLEY_BOT_TOKEN", "1:wrong")

    bot = await start()
    status, out, err = await ended(bot)

    assert (status, out) == (1, "")  # never ready
    assert "Telegram does not know this token." in err
    assert "Copy PARLEY_BOT_TOKEN again" in err


async def test_webhooks_are_served_on_their_port(
    telegram: SandboxServer, environment: pytest.MonkeyPatch
) -> None:
    with socket.socket() as free:
        free.bind(("", 0))
        port = free.getsockname()[1]
    environment.setenv("PARLEY_WEBHOOK_URL", f"http://127.0.0.1:{port}/telegram")
    environment.setenv("PARLEY_WEBHOOK_PORT", str(port))
    environment.setenv("PARLEY_WEBHOOK_SECRET", "nobody-knows")
    bot = await start()
    assert await bot.ready() == f"Parley is ready: webhook on port {port}\n"
    async with Sandbox(telegram.url) as sandbox:
        anna = await sandbox.person(first_name="Anna")
        await anna.start()
        assert await anna.next()

    status, _, _ = await ended(bot, signal.SIGTERM)

    assert status == 0


async def test_a_port_in_use_is_said(environment: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("", 0))
        taken.listen()
        environment.setenv("PARLEY_WEBHOOK_URL", "http://127.0.0.1/telegram")
        environment.setenv("PARLEY_WEBHOOK_PORT", str(taken.getsockname()[1]))
        environment.setenv("PARLEY_WEBHOOK_SECRET", "nobody-knows")

        bot = await start()
        status, out, err = await ended(bot)

    assert (status, out) == (1, "")
    assert "Stopped: " in err
    assert "in use" in err


@pytest.mark.parametrize(
    ("port", "others"),
    [
        ("HEALTH_PORT", {}),
        ("PAYMENTS_PORT", {"PAYMENTS_SECRET": "known to two houses, and long enough for both"}),
    ],
)
async def test_which_setting_has_the_port_that_is_in_use_is_said(
    environment: pytest.MonkeyPatch, port: str, others: dict[str, str]
) -> None:
    for name, value in others.items():
        environment.setenv(f"PARLEY_{name}", value)
    with socket.socket() as taken:
        taken.bind(("", 0))
        taken.listen()
        environment.setenv(f"PARLEY_{port}", str(taken.getsockname()[1]))

        bot = await start()
        status, out, err = await ended(bot)

    assert (status, out) == (1, "")  # never ready
    assert "in use" in err
    assert f"PARLEY_{port}." in err


async def test_an_address_to_serve_on_of_another_machine_is_not_taken_for_the_databases(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("PARLEY_HEALTH_HOST", "192.0.2.1")
    environment.setenv("PARLEY_HEALTH_PORT", "9464")

    bot = await start()
    status, _, err = await ended(bot)

    assert status == 1
    assert "database" not in err
    assert "See PARLEY_HEALTH_HOST and PARLEY_HEALTH_PORT" in err


@pytest.mark.parametrize("host", ["127.0.0.1:9464", "http://127.0.0.1", "bot..example.com"])
def test_an_address_to_serve_on_that_is_none_ends_the_start(
    environment: pytest.MonkeyPatch, parley: Parley, host: str
) -> None:
    environment.setenv("PARLEY_HEALTH_HOST", host)
    environment.setenv("PARLEY_HEALTH_PORT", "9464")

    done = parley("run")

    assert done.status == 2
    assert done.err.startswith(f"PARLEY_HEALTH_HOST: {host} is no address; write one of this")


async def test_it_is_ready_for_webhooks_only_once_telegram_has_taken_the_address(
    telegram: SandboxServer, environment: pytest.MonkeyPatch
) -> None:
    with socket.socket() as free:
        free.bind(("", 0))
        port = free.getsockname()[1]
    environment.setenv("PARLEY_WEBHOOK_URL", f"http://127.0.0.1:{port}/telegram")
    environment.setenv("PARLEY_WEBHOOK_PORT", str(port))
    environment.setenv("PARLEY_WEBHOOK_SECRET", "nobody-knows")
    async with Sandbox(telegram.url) as sandbox:
        await sandbox.fault("setWebhook", "500", times=2)

        bot = await start()
        assert await bot.ready() == f"Parley is ready: webhook on port {port}\n"

        calls = await sandbox.calls("setWebhook")
        assert [call.status for call in calls] == [500, 500, 200]
    await ended(bot, signal.SIGTERM)


async def test_a_database_out_of_reach_is_said(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("PARLEY_DATABASE_URL", "sqlite:////dev/null/parley.db")

    bot = await start()
    status, _, err = await ended(bot)

    assert status == 1
    assert "The database cannot be used (unable to open database file, look whether" in err


async def test_what_cannot_be_used_ends_the_process(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("PARLEY_CONFIG", "none.toml")

    bot = await start()
    status, out, err = await ended(bot)

    assert (status, out) == (2, "")
    assert err.startswith("There is no configuration at none.toml.")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PARLEY_CONFIG", "none.toml", "There is no configuration at none.toml."),
        ("PARLEY_CONFIG", "broken.toml", "is not valid TOML"),
        ("PARLEY_BOT_TOKEN", "", "PARLEY_BOT_TOKEN is not set"),
        ("PARLEY_VAULT_KEY", "short", "set PARLEY_VAULT_KEY to 32 random bytes"),
        ("PARLEY_CONFIG", ".", "PARLEY_CONFIG: . cannot be read (Is a directory)."),
        ("PARLEY_DATA_DIR", "broken.toml", "PARLEY_DATA_DIR: broken.toml is no folder"),
        ("PARLEY_ADVISOR_CHAT_ID", "", "PARLEY_ADVISOR_CHAT_ID is not set"),
        ("PARLEY_API_URL", "127.0.0.1:8081", "PARLEY_API_URL: an address begins with https://"),
        (
            "PARLEY_API_URL",
            "http://127.0.0.1:80810",
            "PARLEY_API_URL: a port is a number from 1 to",
        ),
        ("PARLEY_API_URL", "http://:8081", "PARLEY_API_URL: it names no machine"),
        ("PARLEY_TIMESTAMP_URL", "ftp://tsa", "PARLEY_TIMESTAMP_URL: an address begins with"),
        ("PARLEY_CLAMD", "127.0.0.1:331000", "a port is a number from 1 to 65535"),
        ("PARLEY_CLOCK_FILE", ".", "PARLEY_CLOCK_FILE: . is no file"),
        ("PARLEY_ADVISOR_CHAT_ID", "-99999999999999999999", "PARLEY_ADVISOR_CHAT_ID: the number"),
        ("PARLEY_SUPERVISORS", "99999999999999999999", "is no Telegram user id"),
        ("PARLEY_ADVISORS", "1 @mei", "PARLEY_ADVISORS: '@mei' is no Telegram user id"),
        ("PARLEY_WEBHOOK_PORT", "99999", "PARLEY_WEBHOOK_PORT: 65535 at most"),
        ("PARLEY_WEBHOOK_SECRET", "geheim!", "PARLEY_WEBHOOK_SECRET: Telegram takes 1 to 256 of"),
        ("PARLEY_DATABASE_URL", "foo://bar", "PARLEY_DATABASE_URL: a database's address is"),
        ("PARLEY_DATABASE_URL", "garbage", "PARLEY_DATABASE_URL: a database's address is"),
        ("PARLEY_DATABASE_URL", "postgresql://u:a@b:c@db/x", "in a password @ is written as %40"),
        (
            "PARLEY_DATABASE_URL",
            "postgresql://db:54320000/x",
            "its port is a number from 1 to 65535",
        ),
        (
            "PARLEY_DATABASE_URL",
            "postgresql://db/x?host=a&port=1,x",
            "its port is a number from 1",
        ),
        ("PARLEY_DATABASE_URL", "postgresql://db/x?a=1", "only host, port, sslmode can be used"),
        ("PARLEY_SEAL_KEY", "none.pem", "none.pem cannot be read (No such file or directory)"),
        ("PARLEY_SEAL_CERTIFICATE", "none.pem", "belong together: only one of them is set"),
    ],
)
def test_a_broken_setting_ends_the_start(
    environment: pytest.MonkeyPatch, parley: Parley, name: str, value: str, said: str
) -> None:
    Path("broken.toml").write_text("[lender\n", encoding="utf-8")  # the lender's folder is here
    environment.setenv(name, value)

    done = parley("run")

    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_seal_that_cannot_be_read_ends_the_start(
    environment: pytest.MonkeyPatch, parley: Parley
) -> None:
    environment.setenv("PARLEY_SEAL_KEY", "none.pem")
    environment.setenv("PARLEY_SEAL_CERTIFICATE", "none.pem")

    done = parley("run")

    assert (done.status, done.out) == (2, "")
    assert "PARLEY_SEAL_KEY and PARLEY_SEAL_CERTIFICATE: " in done.err


def test_a_demo_seal_in_two_parts_that_do_not_fit_ends_the_start_with_what_to_do(
    parley: Parley, tmp_path: Path
) -> None:
    data = tmp_path / "data"  # the lender's
    for folder in (data, tmp_path / "other"):
        parley("keys", "demo", folder)
    (data / "demo-seal.pem").write_bytes((tmp_path / "other" / "demo-seal.pem").read_bytes())

    done = parley("run")

    assert (done.status, done.out) == (2, "")
    assert f"demo-seal.key and demo-seal.pem in {data}: the seal's key does not" in done.err
    assert "move both away: a new demo seal is made" in done.err


async def test_with_another_key_than_before_it_does_not_start(
    environment: pytest.MonkeyPatch,
) -> None:
    bot = await start()
    await bot.ready()
    await ended(bot, signal.SIGTERM)
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())

    bot = await start()
    status, out, err = await ended(bot)

    assert (status, out) == (2, "")
    assert err.startswith("PARLEY_VAULT_KEY: it does not open what is stored")
    assert "set PARLEY_VAULT_KEY_OLD to the one before" in err


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://example.org/telegram", "to an https:// address only"),
        ("https://example.org:99/telegram", "to port 443, 80, 88 or 8443 only, not to 99"),
    ],
)
def test_webhooks_are_brought_where_telegram_brings_them_only(
    environment: pytest.MonkeyPatch, parley: Parley, url: str, said: str
) -> None:
    environment.setenv("PARLEY_WEBHOOK_URL", url)
    environment.setenv("PARLEY_WEBHOOK_SECRET", "nobody-knows")

    done = parley("run")

    assert done.status == 2
    assert done.err == f"PARLEY_WEBHOOK_URL: Telegram brings updates {said}\n"


@pytest.mark.parametrize("url", ["https://example.org/telegram", "http://127.0.0.1:99/telegram"])
async def test_two_doors_at_one_port_end_the_start_and_are_found(
    environment: pytest.MonkeyPatch, parley: Parley, url: str
) -> None:
    environment.setenv("PARLEY_WEBHOOK_URL", url)
    environment.setenv("PARLEY_WEBHOOK_SECRET", "nobody-knows")
    environment.setenv("PARLEY_HEALTH_PORT", "8443")
    said = "PARLEY_WEBHOOK_PORT and PARLEY_HEALTH_PORT are both 8443: give each a port of its own"

    done = await asyncio.to_thread(parley, "run")
    doctor = await asyncio.to_thread(parley, "doctor")

    assert (done.status, done.err) == (2, f"{said}\n")
    assert said in doctor.out


def test_an_environment_file_in_another_encoding_is_said(parley: Parley, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("PARLEY_BOT_TOKEN=é\n".encode("latin-1"))

    done = parley("run")

    assert done.status == 2
    assert done.err == ".env cannot be read: it is not written in UTF-8. Save it as that.\n"
