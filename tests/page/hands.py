"""Hands at the page: a person of the played negotiation who only clicks and types."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from playwright.async_api import Locator, Page, expect

from bot.sandbox.client import Person

Watch = Callable[[str, dict[str, Any]], Awaitable[None]]
#: What happens to nobody's message: it is there, whatever its number.
SENT = {"message_id": 0}


class PageHands(Person):
    """Does on the page whatever the script wants done; what is awaited is awaited in the sandbox."""

    def __init__(self, page: Page, person: Person, *, at_desk: bool) -> None:
        super().__init__(person.wire, person.id, person.first_name)
        self.page, self.at_desk = page, at_desk
        self.pane = page.locator("#desk" if at_desk else "#phone")
        self.watched: Watch | None = None  #: told what comes next, when all is ready for it
        self.kills = False  #: the bot is killed before the next act, and started after it

    async def _act(self, doing: str, **given: Any) -> Any:
        kills, self.kills = self.kills, False
        if kills:
            await self._switch_bot()
        await self._come(given.get("topic_id"))
        if self.watched is not None:
            await self.watched(doing, given)
        await getattr(self, f"_{doing}")(given)
        if kills:
            await self._show("strip")
            await expect(self.page.locator(".waiting-updates")).not_to_be_empty()
            await self._switch_bot()
        return [] if doing == "tap" else SENT

    async def _start(self, _: dict[str, Any]) -> None:
        await self.pane.locator(".begin").click()

    async def _say(self, given: dict[str, Any]) -> None:
        field = self.pane.locator("textarea")
        await field.press_sequentially(given["text"])
        await field.press("Enter")

    async def _press(self, given: dict[str, Any]) -> None:
        await self._button(self.pane.locator(".keyboard.reply"), given["label"]).click()

    async def _tap(self, given: dict[str, Any]) -> None:
        message = given.get("message_id")
        within = self.pane.locator(f'[data-message="{message}"]') if message else self.pane
        await self._button(within, given["label"]).click()

    async def _send_file(self, _: dict[str, Any]) -> None:
        """The sample that the page offers: nobody brings a payslip along."""
        await self.pane.locator(".line button").nth(1).click()
        await self.page.get_by_role("menuitem").first.click()

    def _button(self, within: Locator, label: str) -> Locator:
        return within.locator(f'button[data-label="{label}"]').last

    async def _come(self, topic: int | None) -> None:
        """Go where this person is, as somebody with a mouse does."""
        await self._show("desk" if self.at_desk else "phone")
        await self.pane.locator(f'[data-person="{self.id}"]').click()
        if topic is None:
            return
        entry = self.page.locator(f'[data-topic="{topic}"]')
        if not await entry.is_visible():
            if await self.page.locator(".room h2").is_visible() and await self._is_open(topic):
                return
            await self.page.locator(".round.back").click()
        await entry.click()

    async def _is_open(self, topic: int) -> bool:
        entry = self.page.locator(f'[data-topic="{topic}"]')
        return await entry.get_attribute("aria-current") == "true"

    async def _switch_bot(self) -> None:
        await self._show("strip")
        switch = self.page.locator('[data-fault="bot"]')
        before = await switch.get_attribute("aria-checked")
        await switch.click()
        await expect(switch).to_have_attribute(
            "aria-checked", "false" if before == "true" else "true"
        )

    async def _show(self, pane: str) -> None:
        """On a narrow screen one pane is seen at a time."""
        button = self.page.locator(f'.switch [data-pane="{pane}"]')
        if await button.is_visible():
            await button.click()
