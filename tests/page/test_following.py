"""The newest is in sight: after loading, resizing, tapping; a tall message from its beginning; who reads further up stays."""

from __future__ import annotations

import asyncio

import pytest
from playwright.async_api import Locator, Page, Route

from .browser import DESKTOP, PATIENCE, PHONE, expect, needs_chromium
from .scene import Scene, scene

pytestmark = needs_chromium

BELOW = "list => list.scrollHeight - list.scrollTop - list.clientHeight"
REASONS = {
    "inline_keyboard": [[{"text": f"Reason {n}", "callback_data": f"{n}"}] for n in range(14)]
}
LAPTOP = {"width": 1280, "height": 800}


async def _talk(here: Scene, lines: int = 30) -> Locator:
    for number in range(lines):
        await here.says(f"line {number}")
    await expect(here.newest).to_contain_text(f"line {lines - 1}")
    return here.phone.locator(".messages")


async def _is_at_end(messages: Locator) -> None:
    async with asyncio.timeout(PATIENCE / 1000):
        while await messages.evaluate(BELOW) > 1:  # noqa: ASYNC110 - a page rings no bell
            await asyncio.sleep(0.05)  # a look at the page


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_a_page_opened_anew_or_made_smaller_still_follows(size: dict[str, int]) -> None:
    async with scene(size, has_demo=True) as here:
        messages = await _talk(here)

        for _ in range(3):
            await here.page.reload()
            await here.page.wait_for_selector("body.ready")
            await _is_at_end(messages)
        await here.page.set_viewport_size({"width": size["width"], "height": 620})
        await _is_at_end(messages)

        await here.says("news")
        await expect(here.newest).to_contain_text("news")
        await _is_at_end(messages)


async def test_a_tall_question_is_read_from_its_beginning() -> None:
    async with scene(LAPTOP) as here:
        messages = await _talk(here)

        await here.says("What has made it hard to pay?", reply_markup=REASONS)

        question = here.newest.locator(".bubble")
        await expect(question).to_be_in_viewport(ratio=1)
        await expect(here.phone.locator(".jump")).to_be_visible()
        await here.phone.locator(".jump").click()
        await _is_at_end(messages)
        await expect(here.newest.get_by_role("button", name="Reason 13")).to_be_in_viewport()


async def test_what_comes_of_a_tap_is_seen_also_by_who_scrolled_up_to_it() -> None:
    async with scene() as here:
        await here.says("What has made it hard to pay?", reply_markup=REASONS)
        messages = await _talk(here)
        await messages.evaluate("list => { list.scrollTop = 0; }")
        await expect(here.phone.locator(".jump")).to_be_visible()

        await here.phone.get_by_role("button", name="Reason 0").click()
        await here.says("Thank you.")

        await expect(here.newest).to_be_in_viewport()


async def test_a_scroll_of_this_very_moment_is_not_undone_by_news() -> None:
    async with scene() as here:
        messages = await _talk(here)

        await messages.evaluate(
            """list => {
                list.scrollTop = 0;  // the page hears of it with the next frame only
                list.firstElementChild.dispatchEvent(new Event("load"));
            }"""
        )

        await expect(here.phone.locator(".jump")).to_be_visible()
        assert await messages.evaluate("list => list.scrollTop") == 0


async def test_an_answer_that_is_here_before_the_tap_came_back_is_not_lost() -> None:
    async with scene() as here:
        await here.says(
            "Sure?", reply_markup={"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
        )
        await _delay(here.page, "**/tap")
        before = (await here.bot("getUpdates"))[-1]["update_id"]
        button = here.newest.get_by_role("button", name="Yes")

        await button.click()
        [update] = await here.bot("getUpdates", offset=before + 1, timeout=5)
        query = update["callback_query"]["id"]
        await here.bot("answerCallbackQuery", callback_query_id=query, text="Noted")

        await expect(here.toast).to_have_text("Noted")
        await expect(button).not_to_have_attribute("aria-busy", "true", timeout=15_000)


async def _delay(page: Page, pattern: str) -> None:
    """Answers to these come half a second late."""

    async def late(route: Route) -> None:
        answer = await route.fetch()
        await asyncio.sleep(0.5)
        await route.fulfill(response=answer)

    await page.route(pattern, late)


async def test_what_was_read_stays_read_when_the_page_is_opened_again() -> None:
    async with scene() as here:
        ben = await here.sandbox.person(first_name="Ben", language_code="en")
        await ben.start()
        await here.bot("sendMessage", chat_id=ben.id, text="one")
        row = here.phone.locator(".people")
        badge = row.locator(f'[data-person="{ben.id}"] .badge')
        await expect(badge).to_have_text("1")
        await expect(badge).to_have_role("img")

        await row.locator(f'[data-person="{ben.id}"]').click()
        await expect(here.newest).to_contain_text("one")
        await row.locator(f'[data-person="{here.ann.id}"]').click()
        await here.page.reload()
        await here.page.wait_for_selector("body.ready")
        await expect(badge).to_have_count(0)
        await here.bot("sendMessage", chat_id=ben.id, text="two")
        await expect(badge).to_have_text("1")
