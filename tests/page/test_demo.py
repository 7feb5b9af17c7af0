"""The demo behind the page: its clock stops where something is seen, its papers are papers, its end is quiet."""

from __future__ import annotations

import asyncio
import base64
import io
import os
import signal
import sys
from pathlib import Path

import pypdf
import pytest

from bot.papers.sniff import sniff
from bot.sandbox.client import CannotDo, Sandbox

from .browser import demo

DAY = 86_400
#: Until the day by which two waiting cases have to be decided: each stop is something that is seen.
MOST_STEPS = 12


async def test_the_clock_stops_where_something_is_seen_and_says_for_whom(tmp_path: Path) -> None:
    async with demo(tmp_path) as url, Sandbox(url) as sandbox:
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
        assert "Advisors" in names
        assert steps < MOST_STEPS


async def _messages(sandbox: Sandbox) -> set[tuple[int, int]]:
    """Every message of every chat."""
    return {
        (chat["chat"]["id"], one.id)
        for chat in (await sandbox.state())["chats"]
        for one in (await sandbox.screen(chat["chat"]["id"], None)).messages
    }


@pytest.mark.parametrize("language", ["es", "zh_TW"])
async def test_the_papers_at_hand_are_such_as_the_bot_keeps(tmp_path: Path, language: str) -> None:
    async with demo(tmp_path, "--language", language) as url, Sandbox(url) as sandbox:
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


async def test_a_bot_that_cannot_be_started_again_says_why(tmp_path: Path) -> None:
    async with demo(tmp_path) as url, Sandbox(url) as sandbox:
        await sandbox.ask("demo/kill")
        (tmp_path / "demo" / "parley.toml").write_text("[lender", encoding="utf-8")

        with pytest.raises(CannotDo, match=r"parley\.toml"):
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
