"""A scene for the page without a bot: the test calls the Bot API itself, so that each thing is seen alone.

What only the demo can do is played by a demo that notes what it was asked for.
"""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Locator, Page

from bot.commands.demo.payslip import SAMPLE
from bot.sandbox.client import Group, Person, Sandbox
from bot.sandbox.control import Extra
from bot.sandbox.server import SandboxServer, serve
from dialogs.demo import PAGE
from dialogs.languages import LANGUAGES

from .browser import DESKTOP, chromium, opened


@dataclass(kw_only=True)
class Demo:
    """Answers what the page asks of a demo."""

    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    borrowers: list[int] = field(default_factory=list)
    due: dict[str, Any] = field(default_factory=dict)
    doing: dict[str, Extra] = field(default_factory=dict)  #: instead of what it does else
    playing: dict[str, Any] | None = None
    language: str = "en"

    def extras(self) -> dict[str, Extra]:
        """What it can do."""
        return {
            name: self._doing(name) for name in ("words", "info", "due", "paper", "play", "stop")
        }

    def _doing(self, name: str) -> Extra:
        async def do(given: Mapping[str, Any]) -> Any:
            self.asked.append((name, dict(given)))
            if name in self.doing:
                return await self.doing[name](given)
            return getattr(self, f"_{name}", dict)()

        return do

    def _words(self) -> dict[str, dict[str, str]]:
        said = LANGUAGES[self.language].catalogue
        return {self.language: {text.msgid: said.gettext(text.msgid) for text in PAGE}}

    def _info(self) -> dict[str, Any]:
        return {
            "language": self.language,
            "zone": "UTC",
            "languages": {"en": "English", "zh_CN": "简体中文"},
            "people": {
                one: {"name": "Ann Berg", "role": None, "facts": FACTS} for one in self.borrowers
            },
            "papers": self.borrowers,
            "bot_runs": True,
            "playing": self.playing,
        }

    def _due(self) -> dict[str, Any]:
        return self.due

    def _paper(self) -> dict[str, Any]:
        content = base64.b64encode(SAMPLE.pdf()).decode()
        return {"content": content, "name": "payslip.pdf", "mime": "application/pdf"}


@dataclass(kw_only=True)
class Scene:
    """One borrower, one advisor, a group, and the page on them."""

    demo: Demo
    server: SandboxServer
    sandbox: Sandbox
    ann: Person
    mei: Person
    group: Group
    page: Page

    async def bot(self, method: str, **given: Any) -> Any:
        """What the bot does; the answer's result, or None when it was refused."""
        url = f"{self.server.url}/bot{self.server.token}/{method}"
        async with self.sandbox.session().post(url, json=given) as answer:
            return (await answer.json()).get("result")

    async def says(self, text: str, **given: Any) -> int:
        """The bot writes to Ann, in HTML; the message's number."""
        sent = await self.bot(
            "sendMessage", chat_id=self.ann.id, text=text, parse_mode="HTML", **given
        )
        return int(sent["message_id"])

    def tell(self, kind: str, **what: Any) -> None:
        """What the demo tells the page."""
        self.server.world.events.tell(kind, **what)

    def plays(self, *who: Person, title: str = "Step 1: the borrower applies") -> None:
        """It is played, by Ann and Mei or somebody else."""
        people = [one.id for one in who or (self.ann, self.mei)]
        self.demo.playing = {"title": title, "people": people}
        self.tell("playing", **self.demo.playing)

    def writes(self, text: str, seconds: float = 2.0) -> None:
        """Ann is about to say something, letter by letter."""
        self.tell(
            "hand",
            person=self.ann.id,
            doing="say",
            text=text,
            label=None,
            chat_id=None,
            topic_id=None,
            message_id=None,
            seconds=seconds,
        )

    @property
    def composer(self) -> Locator:
        """Where Ann writes."""
        return self.phone.locator("textarea")

    @property
    def toast(self) -> Locator:
        """The newest thing that is said for a moment."""
        return self.page.locator(".toast").last

    @property
    def phone(self) -> Locator:
        return self.page.locator("#phone")

    @property
    def desk(self) -> Locator:
        return self.page.locator("#desk")

    @property
    def newest(self) -> Locator:
        """The newest message on the phone."""
        return self.phone.locator(".message").last


FACTS = [
    ("Loan number", "2025-1042"),
    ("Telephone", "+12025550100"),
    ("Signs as", "Bartholomew Featherstonehaugh"),
    ("Income", "$12,345,678.00"),
    ("Expenses", "$1,622.00"),
    ("Can pay", "$418.00"),
]


@asynccontextmanager
async def scene(
    size: dict[str, int] = DESKTOP,
    *,
    has_demo: bool = False,
    begun: bool = True,
    language: str = "en",
) -> AsyncIterator[Scene]:
    """Ann has written, Mei is in the group, nothing else has happened."""
    demo = Demo(language=language)
    server = await serve(extras=demo.extras() if has_demo else None)
    try:
        async with Sandbox(server.url) as sandbox:
            mei = await sandbox.person(first_name="Mei", language_code="en")
            group = await sandbox.group("Advisors", members=[mei], silent=True)
            ann = await sandbox.person(first_name="Ann", language_code="en", phone="+12025550100")
            demo.borrowers.append(ann.id)
            if begun:
                await ann.start()
            async with opened(await chromium(), f"{server.url}/", size) as page:
                yield Scene(
                    server=server,
                    sandbox=sandbox,
                    ann=ann,
                    mei=mei,
                    group=group,
                    page=page,
                    demo=demo,
                )
    finally:
        await server.close()
