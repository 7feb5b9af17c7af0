"""A scene for the page without a bot: the test calls the Bot API itself, so that each thing is seen alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Locator, Page

from bot.sandbox.client import Group, Person, Sandbox
from bot.sandbox.server import SandboxServer, serve

from .browser import DESKTOP, chromium, opened


@dataclass(kw_only=True)
class Scene:
    """One borrower, one advisor, a group, and the page on them."""

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


@asynccontextmanager
async def scene(size: dict[str, int] = DESKTOP) -> AsyncIterator[Scene]:
    """Ann has written, Mei has a topic, nothing else has happened."""
    server = await serve()
    try:
        async with Sandbox(server.url) as sandbox, chromium() as browser:
            mei = await sandbox.person(first_name="Mei", language_code="en")
            group = await sandbox.group("Advisors", members=[mei], silent=True)
            ann = await sandbox.person(first_name="Ann", language_code="en", phone="+12025550100")
            await ann.start()
            async with opened(browser, f"{server.url}/", size) as page:
                yield Scene(
                    server=server, sandbox=sandbox, ann=ann, mei=mei, group=group, page=page
                )
    finally:
        await server.close()
