"""Init: from an empty folder to a bot that could run, by questions or without any; nothing is overwritten."""

import asyncio
import io
import os
import pty
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.commands.init.environment import add
from bot.commands.init.telegram import groups_in
from bot.sandbox.client import Group, Sandbox
from bot.sandbox.server import SandboxServer, serve
from bot.settings import read_config, read_settings
from storage.engine.database import Database
from storage.sealed.vault import Vault

from .conftest import Done, Parley

UK = ("--name", "Harbour Bank", "--pack", "united_kingdom")
UNKNOWN = "220201543:BBHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw2"
#: What a person types who takes most defaults.
TYPED = ("Harbour “North” Bank", "united_kingdom", "", "", "", "1:wrong", UNKNOWN)


@pytest.fixture
async def telegram(environment: pytest.MonkeyPatch) -> AsyncIterator[SandboxServer]:
    server = await serve()
    for name in ("BOT_TOKEN", "CONFIG", "DATA_DIR", "ADVISOR_CHAT_ID", "SUPERVISORS", "VAULT_KEY"):
        environment.delenv(f"PARLEY_{name}")
    environment.setenv("PARLEY_API_URL", server.url)
    yield server
    await server.close()


@pytest.fixture
async def group(telegram: SandboxServer) -> AsyncIterator[Group]:
    """The advisors' group, in which one of them has written a word."""
    async with Sandbox(telegram.url) as sandbox:
        mei = await sandbox.person(first_name="Mei", language_code="en")
        group = await sandbox.group("Advisors", members=[mei])
        await mei.say("hello", chat=group)
        yield group


async def init(parley: Parley, *words: str) -> Done:
    return await asyncio.to_thread(parley, "init", *words)


async def test_without_a_question_all_is_found_and_the_doctor_is_content(
    telegram: SandboxServer,
    group: Group,
    parley: Parley,
    environment: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    environment.setenv("PARLEY_BOT_TOKEN", telegram.token)

    done = await init(parley, "--yes", *UK)

    assert (done.status, done.err) == (0, "")
    assert "✓ group      a group with topics" in done.out
    assert "copy that line now to a place where your backups are not" in done.out
    assert (
        "since they stand in the environment: PARLEY_API_URL, PARLEY_BOT_TOKEN. `parley"
        in done.out
    )
    config, settings = read_config(tmp_path / "parley.toml"), read_settings()
    assert (config.lender.name, config.lender.time_zone) == ("Harbour Bank", "Europe/London")
    assert config.lender.pack.code == "united_kingdom"
    assert config.lender.handle.startswith("@")
    assert settings.advisor_chat_id == group.id
    assert len(settings.supervisors) == 1
    assert Vault(settings.vault_key)
    assert settings.vault_key not in done.out
    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600


async def test_who_answers_is_asked_again_what_cannot_be(
    telegram: SandboxServer,
    group: Group,
    parley: Parley,
    environment: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    typed = [*TYPED, telegram.token, "maybe", "", "soon", "", "", ""]
    environment.setattr("sys.stdin", io.StringIO("\n".join([*typed, ""])))

    done = await init(parley)

    assert (done.status, done.err) == (0, "")
    assert "Telegram does not know this token; copy it again from BotFather. Once more" in done.out
    assert (
        "a token is a number, a colon and 35 letters and digits; copy it whole. Once" in done.out
    )
    assert "Write y or n, or nothing for yes. Once more" in done.out
    assert "it is no number and no link" in done.out
    assert f"Found: Advisors, {group.id}" in done.out
    assert "In the group: Mei" in done.out
    assert read_config(tmp_path / "parley.toml").lender.name == "Harbour “North” Bank"
    assert read_settings().bot_token == telegram.token


#: Opening it makes the terminal its own, as a shell would.
ASKING = """
import os
os.open(os.ttyname(0), os.O_RDWR)
from bot.commands.init.asking import Asking
typed = Asking(is_silent=False).ask(
    "The token", given=None, default="", check=str, is_secret=True
)
raise SystemExit(typed != "secreter")
"""


def test_what_is_typed_at_a_terminal_as_the_token_is_not_shown() -> None:
    ours, theirs = pty.openpty()
    asked = subprocess.Popen(
        [sys.executable, "-c", ASKING],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)

    shown = b""
    while not shown.endswith(b" "):  # the last sign of the question is shown once nothing typed is
        shown += os.read(ours, 1000)
    os.write(ours, b"secrex\x7fter\n")
    status = asked.wait(30)
    with suppress(OSError):  # of a terminal that nobody has open any more
        shown += os.read(ours, 1000)
    os.close(ours)

    assert status == 0
    assert shown.split() == [b"The", b"token:"]


async def test_without_a_bot_yet_the_rest_is_written_and_the_doctor_says_what_lacks(
    telegram: SandboxServer, parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done = await init(parley, "--yes", *UK)

    assert done.status == 1
    assert "PARLEY_BOT_TOKEN is not set" in done.out
    key = read_settings().vault_key
    written = (tmp_path / "parley.toml").read_text()

    environment.setenv("PARLEY_BOT_TOKEN", telegram.token)
    again = await init(parley, "--yes", "--name", "Another", "--supervisors", "7")
    last = await init(parley, "--yes", "--supervisors", "8")
    assert not set(last.out.splitlines()) & {
        "The lender",
        "The database",
    }  # nothing stood below them

    assert "Already here, and left as it is: parley.toml, .env." in again.out
    assert "  --name is not taken: parley.toml is there; change name in it." in again.out
    assert "--supervisors is not taken" not in again.out
    assert "  --supervisors is not taken: PARLEY_SUPERVISORS is set already;" in last.out
    assert (tmp_path / "parley.toml").read_text() == written
    assert read_settings().supervisors == [7]
    assert read_settings().vault_key == key
    assert (tmp_path / ".env").read_text().count("PARLEY_VAULT_KEY") == 1


async def test_what_stands_in_the_environment_is_not_written_down(
    telegram: SandboxServer,  # noqa: ARG001 - its address
    parley: Parley,
    tmp_path: Path,
) -> None:
    await init(parley, "--yes")
    again = await init(parley, "--yes")

    assert "PARLEY_API_URL" not in (tmp_path / ".env").read_text()
    assert "since they stand in the environment: PARLEY_API_URL." in again.out
    assert '! config     [lender] still has placeholders: name = "Example Savings' in again.out
    assert ', advice = "to be named"\n' in again.out


async def test_where_a_database_is_no_new_key_is_made(
    telegram: SandboxServer,  # noqa: ARG001 - its address
    parley: Parley,
    tmp_path: Path,
) -> None:
    (tmp_path / "data").mkdir()
    begun = Database(f"sqlite:///{tmp_path / 'data' / 'parley.db'}")
    await begun.migrate()
    await begun.close()

    done = await init(parley, "--yes", *UK)

    assert "There is a database already, so no key was made" in done.out
    assert read_settings().vault_key == ""


async def test_a_database_that_cannot_be_read_is_no_reason_for_a_new_key(
    telegram: SandboxServer,  # noqa: ARG001 - its address
    parley: Parley,
    tmp_path: Path,
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "parley.db").write_bytes(b"half of a copied file" * 500)

    done = await init(parley, "--yes", *UK)

    assert "There is a database already, so no key was made" in done.out
    assert read_settings().vault_key == ""


async def test_who_asked_the_doctor_first_gets_a_key_all_the_same(
    telegram: SandboxServer,  # noqa: ARG001 - its address
    parley: Parley,
) -> None:
    await asyncio.to_thread(parley, "doctor")

    done = await init(parley, "--yes", *UK)

    assert "PARLEY_VAULT_KEY was made and stands in .env" in done.out
    assert Vault(read_settings().vault_key)


async def test_where_nobody_answers_it_says_how_to_do_without(
    telegram: SandboxServer,  # noqa: ARG001 - its address
    parley: Parley,
    environment: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    environment.setattr("sys.stdin", io.StringIO("Harbour Bank\n"))

    done = await init(parley)

    assert done.status == 1
    assert "nothing was written" in done.err
    assert "parley init --yes" in done.err
    assert not (tmp_path / "parley.toml").exists()


async def test_where_telegram_is_away_what_is_told_is_kept_and_looked_up_later(
    telegram: SandboxServer,  # noqa: ARG001 - its address is not used
    parley: Parley,
    environment: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    environment.setenv("PARLEY_API_URL", "http://127.0.0.1:9")
    typed = [*TYPED[:5], UNKNOWN, "https://t.me/c/1234567890/2", "7", "", ""]
    environment.setattr("sys.stdin", io.StringIO("\n".join(typed)))

    done = await init(parley)

    assert "Telegram cannot be reached (" in done.out
    assert "  -1001234567890, not looked up: `parley doctor` does, once it can." in done.out
    settings = read_settings()
    assert (settings.bot_token, settings.advisor_chat_id) == (UNKNOWN, -1001234567890)
    assert settings.supervisors == [7]
    assert read_config(tmp_path / "parley.toml").papers.templates == tmp_path / "templates"
    assert done.status == 1
    assert "\n✗ token " in done.out

    again = await init(parley, "--yes")
    assert "Written" not in again.out


async def test_without_a_token_the_group_that_is_given_is_kept(
    telegram: SandboxServer,  # noqa: ARG001 - its address
    parley: Parley,
) -> None:
    await init(parley, "--yes", "--group", "-1001234567890", *UK)

    assert read_settings().advisor_chat_id == -1001234567890


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--pack", "atlantis"), "Whose law holds"),
        (("--time-zone", "Mars/Olympus"), "there is no such time zone; as Europe/Berlin"),
        (("--supervisors", "@mei"), "numbers with commas between"),
        (("--database-url", "foo://bar"), "a database's address is"),
    ],
)
async def test_what_is_given_wrongly_is_said_and_nothing_is_written(
    telegram: SandboxServer,  # noqa: ARG001 - its address
    parley: Parley,
    tmp_path: Path,
    words: tuple[str, str],
    said: str,
) -> None:
    done = await init(parley, "--yes", *words)

    assert done.status == 1
    assert said in done.err
    assert not (tmp_path / "parley.toml").exists()
    assert not (tmp_path / ".env").exists()


def test_secrets_are_added_to_an_environment_that_others_read_no_more(
    tmp_path: Path, environment: pytest.MonkeyPatch
) -> None:
    environment.chdir(tmp_path)
    Path(".env").write_text("PARLEY_BOT_TOKEN=1:x\n", encoding="utf-8")
    Path(".env").chmod(0o644)

    add({"PARLEY_VAULT_KEY": "a secret"})

    assert stat.S_IMODE(Path(".env").stat().st_mode) == 0o600


def test_a_group_that_moved_is_its_new_one() -> None:
    moved = {"id": -5, "type": "group", "title": "Advisors"}
    there = {"id": -1005, "type": "supergroup", "title": "Advisors", "is_forum": True}
    mei = {"id": 7, "first_name": "Mei", "is_bot": False}

    found = groups_in(
        [
            {"my_chat_member": {"chat": moved, "from": mei}},
            {"message": {"chat": moved, "from": mei, "migrate_to_chat_id": -1005}},
            {"message": {"chat": there, "from": mei}},
            {"message": {"chat": {"id": 7, "type": "private"}, "from": mei}},
        ]
    )

    assert [(one.id, one.has_topics, one.people) for one in found] == [(-1005, True, {7: "Mei"})]
