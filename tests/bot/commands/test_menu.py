"""Menu: what the command line offers, and how it answers a slip."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_group

from bot.commands.menu import app
from bot.sandbox.client import Sandbox

from .conftest import HOUSE, Parley


def test_the_first_page_names_every_command() -> None:
    page = (HOUSE / "README.md").read_text(encoding="utf-8")
    rows = "".join(re.findall(r"^\|.*", page, re.MULTILINE))
    told = re.findall(r"`parley ([a-z]+)", rows)

    assert set(told) == set(get_group(app).commands)


@pytest.mark.parametrize(
    "page",
    [*sorted((HOUSE / "docs").glob("*.md")), HOUSE / "README.md"],
    ids=lambda page: page.name,
)
def test_commands_and_options_that_a_page_names_are_there(page: Path) -> None:
    text = re.sub(r"\\\n\s*", " ", page.read_text(encoding="utf-8"))

    for line in re.findall(r"(?:^|`|bin/)parley ([a-z][^`\n|&;]*)", text, re.MULTILINE):
        command: Any = get_group(app)
        for word in line.split():
            if not hasattr(command, "commands") or not re.fullmatch("[a-z]+", word):
                break
            assert word in command.commands, line
            command = command.commands[word]
        there = {name for each in command.params for name in (*each.opts, *each.secondary_opts)}
        assert set(re.findall(r"(?<=\s)--[a-z][a-z-]*", line)) <= {*there, "--help"}, line


@pytest.mark.parametrize(
    "command",
    [
        "run",
        "doctor",
        "loans import",
        "payments import",
        "invite",
        "verify",
        "keys vault",
        "keys demo",
        "sandbox",
        "demo",
        "init",
        "backup",
        "restore",
        "parked",
        "parked retry",
        "database downgrade",
    ],
)
def test_every_command_says_what_it_is_for(parley: Parley, command: str) -> None:
    done = parley(*command.split(), "--help")

    assert done.status == 0
    assert f"parley {command}" in done.out


@pytest.mark.parametrize(
    ("command", "part"),
    [
        ("payments import", "[payments]"),
        ("contacts import", "[contacts]"),
        ("erase", "[records]"),
        ("templates approve", "[papers]"),
    ],
)
def test_a_part_of_a_file_is_named_in_the_help(parley: Parley, command: str, part: str) -> None:
    assert part in parley(*command.split(), "--help").out


@pytest.mark.parametrize(
    "words",
    [
        "loans import book.csv --as-of 20.11.2026",
        "export payments --since 20.11.2026",
        "templates approve any/any/any --by me --until 20.11.2026",
        "schedule --principal 1 --rate 1 --instalments 1 --start 20.11.2026",
    ],
)
def test_a_day_written_otherwise_is_told_how(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path, words: str
) -> None:
    environment.setenv("COLUMNS", "200")
    (tmp_path / "book.csv").touch()

    done = parley(*words.split())

    assert done.status == 2
    assert "20.11.2026 is no day; write it as 2026-03-31" in done.err


@pytest.mark.parametrize(
    "command",
    [
        "init --yes",
        "demo --terminal --folder taken/demo",
        "templates approve any/any/any --by me",
    ],
)
def test_a_place_that_cannot_be_written_is_told_in_a_sentence(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    (tmp_path / "taken").touch()
    own = (HOUSE / "docs" / "parley.toml").read_text(encoding="utf-8")
    (tmp_path / "parley.toml").write_text(f'{own}\n[papers]\ntemplates = "taken/templates"\n')
    environment.delenv("PARLEY_BOT_TOKEN")
    environment.delenv("PARLEY_ADVISOR_CHAT_ID")
    where = "taken/parley.toml" if command.startswith("init") else "parley.toml"
    environment.setenv("PARLEY_CONFIG", where)

    done = parley(*command.split())

    assert done.status == 1
    assert re.fullmatch(r".*taken\S* cannot be read or written \(Not a directory\)\.\n", done.err)


@pytest.mark.parametrize("words", [["nonsense"], ["run", "--fast"], ["loans", "import"]])
def test_a_slip_is_said_with_status_two(parley: Parley, words: list[str]) -> None:
    done = parley(*words)

    assert (done.status, done.out) == (2, "")
    assert "Usage: parley" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
@pytest.mark.parametrize("words", [["--help"], ["keys", "vault"]])
def test_what_finds_no_room_where_it_is_printed_to_is_told_in_a_sentence(words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=HOUSE,
            check=False,
        )

    assert done.returncode == 1
    assert done.stderr.decode() == (
        "What was asked for cannot be written (No space left on device). Look whether there is room on the disk.\n"
    )


async def test_a_sandbox_says_where_it_is_stops_when_told_and_numbers_on_from_the_one_before(
    environment: pytest.MonkeyPatch,
) -> None:
    """A bot that kept its database takes a number that it knows for an update that came twice."""
    environment.setenv("PYTHONPATH", str(HOUSE))
    newest = 0
    for _ in range(2):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "sandbox", "--port", "0"),
            stdout=asyncio.subprocess.PIPE,
            env=dict(os.environ),
        )
        assert process.stdout is not None
        told = dict(
            [(await process.stdout.readline()).decode().strip().split("=") for _ in range(2)]
        )
        url, token = told["PARLEY_API_URL"], told["PARLEY_BOT_TOKEN"]
        async with Sandbox(url) as sandbox:
            assert (await sandbox.state())["bot"]["id"] == int(token.split(":")[0])
            await (await sandbox.person(first_name="Ann")).start()
            async with sandbox.session().post(f"{url}/bot{token}/getUpdates") as answer:
                [update] = (await answer.json())["result"]
        process.send_signal(signal.SIGTERM)
        await process.communicate()

        assert process.returncode == 0
        assert update["update_id"] > newest
        newest = update["update_id"]
