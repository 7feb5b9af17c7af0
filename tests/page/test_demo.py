"""The demo behind the page: its clock stops where something is seen, its papers are papers, its end is quiet."""

from __future__ import annotations

import asyncio
import base64
import io
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pypdf
import pytest
import pytest_asyncio

from bot.commands.demo.lenders import lender_for
from bot.papers.sniff import sniff
from bot.sandbox.client import CannotDo, Sandbox
from dialogs.demo import GROUP
from dialogs.languages import LANGUAGES

from .browser import demo

#: One with other signs than those of Latin, in the papers too.
LANGUAGE = LANGUAGES["zh_TW"]
DAY = 86_400
#: Until the day by which two waiting cases have to be decided: each stop is something that is seen.
MOST_STEPS = 12


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Path, str]]:
    """The folder and the address of a demo in Chinese; whoever stops its bot starts it again."""
    folder = tmp_path_factory.mktemp("chinese")
    async with demo(folder, "--language", LANGUAGE.code) as url:
        yield folder / "demo", url


async def test_the_clock_stops_where_something_is_seen_and_says_for_whom(
    running: tuple[Path, str],
) -> None:
    async with Sandbox(running[1]) as sandbox:
        before = (await sandbox.state())["now"]
        await sandbox.ask("demo/kill")
        assert (await sandbox.ask("demo/due"))["came"] == "waits"
        assert (await sandbox.state())["now"] - before < 60

        await sandbox.ask("demo/start")
        names, steps = set(), 0
        seen = await _messages(sandbox)
        while (await sandbox.state())["now"] - before <= 20 * DAY:
            step = await sandbox.ask("demo/due")
            assert step["came"] == "written"
            assert step["names"]
            new = await _messages(sandbox) - seen
            assert new, "the clock stopped where nobody sees anything new"
            seen |= new
            names |= {*step["names"]}
            steps += 1
        assert LANGUAGE.plain(GROUP) in names
        assert steps < MOST_STEPS


async def test_the_supervisor_can_be_called_in_a_chat_of_their_own(
    running: tuple[Path, str],
) -> None:
    async with Sandbox(running[1]) as sandbox:
        [supervisor] = [
            one["chat"]["id"]
            for one in (await sandbox.state())["chats"]
            if one["chat"].get("first_name") == lender_for(LANGUAGE).supervisor
        ]
        assert any(one.by_bot for one in (await sandbox.screen(supervisor, None)).messages)


async def _messages(sandbox: Sandbox) -> set[tuple[int, int]]:
    """Every message of every chat."""
    return {
        (chat["chat"]["id"], one.id)
        for chat in (await sandbox.state())["chats"]
        for one in (await sandbox.screen(chat["chat"]["id"], None)).messages
    }


async def test_the_papers_at_hand_are_such_as_the_bot_keeps(running: tuple[Path, str]) -> None:
    """The papers of whoever is played are what they say, and what was sent is kept."""
    async with Sandbox(running[1]) as sandbox:
        borrower = (await sandbox.ask("demo/info"))["papers"][0]
        for kind, real in (("document", "pdf"), ("photo", "png")):
            given = await sandbox.ask("demo/paper", person=borrower, kind=kind)
            assert sniff(base64.b64decode(given["content"])) == real

        papers = [
            one.message["document"]
            for chat in (await sandbox.state())["chats"]
            for one in (await sandbox.screen(chat["chat"]["id"], None)).messages
            if "document" in one.message and chat["chat"]["id"] > 0
        ]
        assert [one["file_name"] for one in papers] == ["payslip.pdf"] * 2
        for paper in papers:
            kept = await sandbox.file(paper["file_id"])
            assert len(pypdf.PdfReader(io.BytesIO(kept)).pages) == 1


async def test_a_bot_that_cannot_be_started_again_says_why(running: tuple[Path, str]) -> None:
    folder, url = running
    async with Sandbox(url) as sandbox:
        await sandbox.ask("demo/kill")
        file = folder / "parley.toml"
        whole = file.read_text(encoding="utf-8")
        file.write_text("[lender", encoding="utf-8")

        with pytest.raises(CannotDo, match=r"parley\.toml"):
            await sandbox.ask("demo/start")

        file.write_text(whole, encoding="utf-8")
        await sandbox.ask("demo/start")


@pytest.mark.parametrize("to_all", [False, True], ids=["to it alone", "to all its processes"])
async def test_who_stops_it_before_it_is_ready_hears_no_error(
    tmp_path: Path, *, to_all: bool
) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--no-browser", "--folder", str(tmp_path / "demo")),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        start_new_session=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    await process.stdout.readline()
    await asyncio.sleep(1)

    (os.killpg if to_all else os.kill)(process.pid, signal.SIGTERM)
    out, err = await asyncio.wait_for(process.communicate(), 60)

    assert (process.returncode, out, err) == (0, b"", b"")
