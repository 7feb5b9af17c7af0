"""The advisors' guide: it names every command there is, and its pictures are of a day that was played.

With --record the day is played on the page, and the pictures are taken on the way.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest

from dialogs.desk.orders import reading

from .browser import chromium, demo, expect, needs_chromium, opened

from PIL import Image  # isort: skip
from playwright.async_api import Page  # isort: skip

from bot.sandbox.client import Group, Person, Sandbox

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = DOCS / "advisor-guide.md"
WIDE = {"width": 1500, "height": 900}
LARGEST = 200_000  #: bytes of a picture
#: Another way to write one.
NOT_TAUGHT = {"hand_back"}


def test_every_command_is_in_the_guide_and_every_one_in_the_guide_is_there() -> None:
    named = set(re.findall(r"`/([a-z_]+)", GUIDE.read_text(encoding="utf-8")))

    assert named == set(reading.COMMANDS) - NOT_TAUGHT


def test_every_picture_is_there_small_and_shown() -> None:
    shown = set(re.findall(r"\(pictures/(desk_\w+\.png)\)", GUIDE.read_text(encoding="utf-8")))
    files = {path.name: path for path in (DOCS / "pictures").glob("desk_*.png")}

    assert shown == set(files)
    assert all(path.stat().st_size <= LARGEST for path in files.values())


@needs_chromium
async def test_a_day_at_the_desk_is_recorded(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if not request.config.getoption("--record"):
        pytest.skip("only where pictures are taken")
    async with (
        demo(tmp_path) as url,
        Sandbox(url) as sandbox,
        opened(await chromium(), url, WIDE) as page,
    ):
        await sandbox.ask("demo/play")  # waits until everybody is at their place
        await sandbox.ask("demo/stop")
        await Day(page, sandbox).played()


class Day:
    """An advisor's day; Mei's, with Tom and Ruth."""

    def __init__(self, page: Page, sandbox: Sandbox) -> None:
        self.page, self.sandbox = page, sandbox
        self.people: dict[str, Person] = {}
        self.group: Group
        self.topic = 0  #: of the case that Mei works on

    async def played(self) -> None:
        """From going on duty to the supervisor's report."""
        state = await self.sandbox.state()
        for one in state["people"]:
            self.people[one["first_name"]] = await self.sandbox.person(one["id"])
        desk = next(one for one in state["chats"] if one["chat"]["id"] < 0)
        self.group = Group(self.sandbox, desk["chat"]["id"])
        self.topic = desk["topics"][-1]["message_thread_id"]
        for name in ("Mei", "Ruth"):
            await self.people[name].start()
        await self._queue()
        await self._talk()
        await self._papers()
        await self._offers()
        await self._supervise()

    async def _queue(self) -> None:
        for name in ("Ruth", "Mei"):
            await self.says("/on", by=name, topic=None, then="You are on duty")
        await self.says("/today", topic=None, then="Today: ")
        await self.says("/next", topic=None, then="Yours now")
        await self.picture("queue", 0)
        await self.says("/more", then="Bank statement")
        await self.picture("card", self.topic, scroll="Now: Mei has it")

    async def _talk(self) -> None:
        alice = self.people["Alice"]
        await self.says("Good morning, Alice. Is the rent for this month paid?")
        await alice.sees("Is the rent for this month paid?")
        await alice.say("Yes, it is. My hours were cut by a third.")
        await self.seen("My hours were cut")
        await self.says("// she sounds worried: go slowly")
        await self.says("/note prefers to be written to in the morning", then="Noted")
        await self.says("/reply", then="Papers are here")
        await self.picture("talk", self.topic)

    async def _papers(self) -> None:
        await self.says("/papers", then="№ 1")
        await self.taps("✗ Refuse…")
        await self.seen("Too dark or blurred")
        await self.picture("papers", self.topic)
        await self.taps("👁 Open")
        await self.says("/accept 1", then="accepted")

    async def _offers(self) -> None:
        await self.says("/offer", then="Plan 1")
        await self.picture("plans", self.topic)
        await self.taps("Build one")
        await self.seen("Rate cut +2")
        await self.taps("Rate cut +2")
        await self.seen("Preview")
        await self.picture("builder", self.topic)
        await self.taps("Preview")
        await self.seen("Ask a supervisor")
        await self.taps("Ask a supervisor")
        await self.seen("waits for a supervisor")
        await self.picture("approval", self.topic)
        await self.taps("Approve and send", by="Ruth")
        await self.seen("Ruth approves")

    async def _supervise(self) -> None:
        await self.people["Alice"].say("/complain")
        await self.says("/team", by="Ruth", topic=None, then="Team")
        await self.says("/report week", by="Ruth", topic=None, then="Report from")
        await self.picture("report", 0, who="Ruth")

    async def says(
        self, text: str, *, by: str = "Mei", topic: int | None = -1, then: str = ""
    ) -> None:
        where: dict[str, Any] = {"chat": self.group, "topic": self.topic if topic else None}
        await self.people[by].say(text, **where)
        if then:
            await self.seen(then)

    async def taps(self, label: str, *, by: str = "Mei") -> None:
        await self.people[by].tap(label, chat=self.group, topic=self.topic)

    async def seen(self, words: str) -> None:
        """Wait until the bot has shown that in the group."""
        await self.people["Tom"].sees(words, chat=self.group, timeout=30)

    async def picture(self, name: str, topic: int, *, who: str = "Mei", scroll: str = "") -> None:
        """Take one of the desk alone, in few colours, once nothing moves."""
        page = self.page
        await page.locator(f'#desk [data-person="{self.people[who].id}"]').click()
        await page.locator(f'[data-topic="{topic}"]').click()
        await page.wait_for_timeout(1200)
        if scroll:
            message = page.locator("#desk .message").filter(has_text=scroll).first
            await message.evaluate("one => one.scrollIntoView({ block: 'start' })")
            await page.wait_for_timeout(400)
        await expect(page.locator("#desk .room h2")).to_be_visible()
        await page.mouse.move(1, 1)
        shot = Image.open(io.BytesIO(await page.locator("#desk").screenshot()))
        few = shot.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        few.save(DOCS / "pictures" / f"desk_{name}.png", optimize=True)
