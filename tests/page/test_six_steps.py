"""All six steps on the page, by clicking and typing only, with the bot killed in the middle.

With --record the pictures of the README are taken on the way.
"""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import Any

import pytest

from .browser import PATIENCE, PHONE, PICTURE, chromium, demo, expect, needs_chromium, opened

from PIL import Image  # isort: skip
from playwright.async_api import Locator, Page, TimeoutError  # noqa: A004 # isort: skip

from bot.commands.demo.lenders import lender_for
from bot.commands.demo.play import Script, play
from bot.sandbox.client import Group, Sandbox
from dialogs.borrower.applying.summary import SEND
from dialogs.demo import CHAPTERS
from dialogs.languages import language_for
from dialogs.texts import Language

from .hands import PageHands

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
STEPS = ("apply", "papers", "talk", "plan", "agreement", "follow_up")
MOST_DUE = 15  #: clocks of two cases that wait, and the reminder: nothing that is not seen


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """English on a desktop, Chinese on a phone; pictures are wide ones in both languages."""
    is_recorded = metafunc.config.getoption("--record")
    second = ("zh_CN", PICTURE) if is_recorded else ("zh_CN", PHONE)
    if "code" in metafunc.fixturenames:
        metafunc.parametrize(("code", "size"), [("en", PICTURE), second], ids=["en", "zh_CN"])


@needs_chromium
async def test_borrower_and_advisor_come_from_hello_to_the_first_reminder(
    tmp_path: Path, code: str, size: dict[str, int], request: pytest.FixtureRequest
) -> None:
    records = size is PICTURE and request.config.getoption("--record")
    language = language_for(code)
    async with (
        demo(tmp_path, "--language", code, "--pace", "0.2") as url,
        Sandbox(url) as sandbox,
        opened(await chromium(), url, size) as page,
    ):
        script = await _script(page, sandbox, language)
        pictures = Pictures(page, script, code) if records else None
        if pictures:
            script.borrower.watched = pictures.before  # type: ignore[attr-defined]

        async def before(step: str) -> None:
            if step == "talk":
                script.advisor.kills = True  # type: ignore[attr-defined]
            if pictures and step == "plan":
                await pictures.take("talk")

        await play(script, before)
        if pictures:
            await pictures.take("agreement", phone=".attached")
        reminder = await _first_reminder(page)
        if pictures:
            await pictures.take("follow_up")

        await expect(reminder.locator(".spoiler > span")).to_be_hidden()
        await reminder.locator(".spoiler").click()
        await expect(reminder.locator(".spoiler > span")).to_be_visible()

        await _played_for_me_and_taken_over(page, language)


async def _script(page: Page, sandbox: Sandbox, language: Language) -> Script:
    """What the page tells whoever plays its first borrower."""
    state = await sandbox.state()
    group_id = next(one["chat"]["id"] for one in state["chats"] if one["chat"]["id"] < 0)
    people = {}
    for pane in ("phone", "desk"):
        number = await page.locator(f"#{pane} [data-person]").first.get_attribute("data-person")
        person = await sandbox.person(int(number or 0))
        people[pane] = PageHands(page, person, at_desk=pane == "desk")
    facts = await page.locator("#phone .about dd").all_text_contents()
    income, outgoings, can_pay = (
        "".join(sign for sign in amount.removesuffix(".00") if sign.isdigit())
        for amount in facts[3:6]
    )
    group = Group(sandbox, group_id)
    await people["desk"].next(chat=group, timeout=0)  # what was before is not waited for
    return Script(
        borrower=people["phone"],
        advisor=people["desk"],
        group=group,
        loan_number=facts[0],
        full_name=facts[2],
        income=income,
        outgoings=outgoings,
        can_pay=can_pay,
        question=lender_for(language).question,
        answer=lender_for(language).answer,
        language=language,
        desk_language=language,
    )


async def _first_reminder(page: Page) -> Locator:
    """Move the clock from one thing due to the next, until the borrower is reminded."""
    switch = page.locator('.switch [data-pane="phone"]')
    if await switch.is_visible():
        await switch.click()
    reminder = page.locator("#phone .message").filter(has=page.locator(".spoiler")).last
    for _ in range(MOST_DUE):
        async with page.expect_response("**/demo/due"):
            await page.locator('[data-clock="due"]').click()
        # `expect` would draw up all of the page at each look, for what it says when it fails.
        with contextlib.suppress(TimeoutError):
            await reminder.wait_for(timeout=3000)
            return reminder
    raise AssertionError("nobody was reminded")


async def _played_for_me_and_taken_over(page: Page, language: Language) -> None:
    """The next borrower is played, until somebody writes in their place."""
    await page.locator('[data-play="play"]').click()
    papers = language.plain(CHAPTERS["papers"])
    await page.locator(".chapter").get_by_text(papers, exact=True).wait_for(timeout=PATIENCE)
    await page.locator("#phone textarea").fill("?")
    await page.locator("#phone textarea").press("Enter")
    await expect(page.locator('[data-play="play"]')).to_be_visible()


class Pictures:
    """Pictures for the README, in few colours, each at the moment its caption tells of."""

    def __init__(self, page: Page, script: Script, code: str) -> None:
        self.page, self.script, self.code = page, script, code

    async def before(self, doing: str, given: dict[str, Any]) -> None:
        """What the borrower is about to do."""
        script = self.script
        if doing == "say" and given["text"] == script.can_pay:
            await self.take("apply")
        if given.get("label") == script.language.plain(SEND):
            await self.take("papers", phone=".attached")
        if given.get("label") == script.label("offer.decide", "accept"):
            await self.take("plan", desk=".photo")

    async def take(self, step: str, *, phone: str = "", desk: str = "") -> None:
        """Take it, with something of a pane scrolled to."""
        await self.page.wait_for_timeout(800)  # the page draws nothing new while it is taken
        for pane, seen in (("#phone", phone), ("#desk", desk)):
            if seen:
                message = self.page.locator(f"{pane} .message").filter(has=self.page.locator(seen))
                await message.last.evaluate("one => one.scrollIntoView({ block: 'start' })")
        await self.page.mouse.move(1, 1)
        await self.page.wait_for_timeout(300)
        shot = Image.open(io.BytesIO(await self.page.screenshot()))
        PICTURES.mkdir(exist_ok=True)
        few = shot.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        name = f"{STEPS.index(step) + 1}_{step}_{self.code}.png"
        few.save(PICTURES / name, optimize=True)
        for jump in await self.page.locator(".jump").all():  # and on with the newest
            if await jump.is_visible():
                await jump.click()
