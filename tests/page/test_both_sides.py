"""Playing both sides: who speaks, what came new, what is hidden, what time it is, and papers that open."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.async_api import Route

from bot.commands.demo.payslip import SAMPLE

from .browser import DESKTOP, PHONE, expect, needs_chromium
from .scene import Scene, scene

pytestmark = needs_chromium


async def _topic(here: Scene, name: str) -> int:
    opened = await here.bot("createForumTopic", chat_id=here.group.id, name=name)
    return int(opened["message_thread_id"])


async def _says_at_desk(here: Scene, topic: int, text: str) -> None:
    where = {"chat_id": here.group.id, "message_thread_id": topic}
    await here.bot("sendMessage", **where, text=text)


async def test_a_copy_says_whose_words_it_carries_on_both_sides() -> None:
    async with scene() as here:
        topic = await _topic(here, "Case 1")
        said = await here.mei.say("Good morning", chat=here.group, topic=topic)
        await here.bot(
            "copyMessage", chat_id=here.ann.id, from_chat_id=here.group.id, message_id=said.id
        )
        answer = await here.ann.say("Hello Mei")
        where = {"chat_id": here.group.id, "message_thread_id": topic}
        await here.bot("copyMessage", **where, from_chat_id=here.ann.id, message_id=answer.id)
        await here.says("I go on with you")

        copy = here.phone.locator(".message").filter(has_text="Good morning")
        await expect(copy.locator(".writer")).to_have_text("Mei (advisor), passed on by the bot")
        await expect(here.newest.locator(".writer")).to_have_count(0)
        copy = here.desk.locator(".message").filter(has_text="Hello Mei")
        await expect(copy.locator(".writer")).to_have_text("Ann (borrower), passed on by the bot")


async def test_a_new_case_comes_forward_until_somebody_is_busy_with_another() -> None:
    async with scene() as here:
        await _says_at_desk(here, await _topic(here, "Case 1"), "one")
        await expect(here.desk.locator(".room h2")).to_have_text("Case 1")
        second = await _topic(here, "Case 2")
        await _says_at_desk(here, second, "two")
        await expect(here.desk.locator(".room h2")).to_have_text("Case 2")

        await here.desk.locator("textarea").press_sequentially("Well")
        third = await _topic(here, "Case 3")
        await _says_at_desk(here, third, "three")

        entries = here.desk.locator("[data-topic]")
        await expect(entries.first).to_contain_text("Case 3")
        await expect(entries.first.locator(".badge")).to_have_text("1")
        await expect(here.desk.locator(".room h2")).to_have_text("Case 2")


async def test_a_new_case_comes_forward_though_its_first_words_are_on_their_way() -> None:
    async with scene() as here:
        await _says_at_desk(here, await _topic(here, "Case 1"), "one")
        await expect(here.desk.locator(".room h2")).to_have_text("Case 1")
        arrived = asyncio.Event()

        async def late(route: Route) -> None:
            await arrived.wait()
            await route.continue_()

        await here.page.route(f"**/chats/{here.group.id}*", late)
        await _says_at_desk(here, await _topic(here, "Case 2"), "two")

        await expect(here.desk.locator(".room h2")).to_have_text("Case 2")
        arrived.set()
        await expect(here.desk.locator(".message").last).to_contain_text("two")


async def test_on_a_phone_the_panes_and_the_way_back_count_what_is_unread() -> None:
    async with scene(PHONE) as here:
        first, second = await _topic(here, "Case 1"), await _topic(here, "Case 2")
        await _says_at_desk(here, first, "one")
        await _says_at_desk(here, second, "two")
        await here.page.locator('.switch [data-pane="desk"]').click()
        await here.desk.locator(f'[data-topic="{first}"]').click()
        await expect(here.desk.locator(".back .badge")).to_have_text("1")

        ben = await here.sandbox.person(first_name="Ben", language_code="en")
        await ben.start()
        await here.says("news")
        await here.bot("sendMessage", chat_id=ben.id, text="news as well")

        badge = here.page.locator('.switch [data-pane="phone"] .badge')
        await expect(badge).to_be_visible()
        await expect(badge).to_have_text("2")
        await expect(badge).to_have_attribute("aria-label", "2 unread")
        await here.page.locator('.switch [data-pane="phone"]').click()
        await expect(badge).to_be_hidden()
        await expect(here.page.locator('.switch [data-pane="desk"] .badge')).to_have_text("1")


@pytest.mark.parametrize("action", ["typing", "upload_document"])
async def test_what_the_bot_is_doing_moves_nothing(action: str) -> None:
    async with scene() as here:
        await here.says("hello")
        await expect(here.newest).to_contain_text("hello")
        messages = here.phone.locator(".messages")
        before = await messages.bounding_box()

        await here.bot("sendChatAction", chat_id=here.ann.id, action=action)

        line = here.phone.locator(".typing")
        await expect(line).to_contain_text("Parley is")
        assert await messages.bounding_box() == before
        await expect(line).to_have_text("")
        assert await messages.bounding_box() == before


async def test_a_paper_of_the_bots_opens_where_it_can_be_read() -> None:
    async with scene() as here:
        sent = await here.ann.send_document("agreement.pdf", SAMPLE.pdf(), "application/pdf")
        where = {"chat_id": here.ann.id, "from_chat_id": here.ann.id}
        await here.bot("copyMessage", **where, message_id=sent.id)
        link = here.newest.get_by_role("link")
        await expect(link).to_contain_text("agreement.pdf")

        async with here.page.context.expect_page() as opened:
            await link.click()

        address = await link.get_attribute("href")
        async with here.sandbox.session().get(here.server.url + str(address)) as answer:
            assert answer.content_type == "application/pdf"
            assert answer.headers["Content-Disposition"].startswith("inline")
        assert str(address) in (await opened.value).url


async def test_what_is_hidden_says_so_and_is_shown_by_the_keyboard() -> None:
    async with scene() as here:
        await here.says("A note: <tg-spoiler>5</tg-spoiler>")
        cover = here.newest.get_by_role("button", name="Hidden: press to read")
        await expect(cover.get_by_text("Hidden: press to read")).to_be_visible()
        await expect(cover.locator("span")).to_be_hidden()

        await cover.press("Enter")

        await expect(here.newest.locator(".spoiler span")).to_be_visible()
        await expect(here.newest.get_by_text("Hidden")).to_have_count(0)


async def test_the_clock_shows_that_it_travels_and_then_what_time_it_is() -> None:
    async with scene(DESKTOP, has_demo=True) as here:
        arrived = asyncio.Event()

        async def due(_: Mapping[str, Any]) -> dict[str, Any]:
            await arrived.wait()
            await here.sandbox.advance(3 * 86_400)
            return {"came": "written", "names": ["Ann"]}

        here.demo.doing["due"] = due
        move, clock = here.page.locator('[data-clock="due"]'), here.page.locator(".clock")
        await move.click()
        await expect(clock).to_have_attribute("aria-busy", "true")
        await expect(here.page.get_by_text("The clock is moving on…")).to_be_visible()
        await expect(move).to_be_disabled()

        arrived.set()

        await expect(here.toast).to_contain_text("The bot wrote to Ann.")
        shown = await here.page.locator(".now").text_content()
        await expect(here.toast).to_contain_text(f"Now it is {shown}.")
        await expect(clock).to_have_attribute("aria-busy", "false")
        await expect(move).to_be_enabled()


async def test_what_was_changed_about_a_topic_is_said() -> None:
    async with scene() as here:
        topic = await here.bot("createForumTopic", chat_id=here.group.id, name="Ann")
        where = {"chat_id": here.group.id, "message_thread_id": topic["message_thread_id"]}
        icon = (await here.bot("getForumTopicIconStickers"))[3]["custom_emoji_id"]
        told = here.desk.locator(".service").last

        await here.bot("editForumTopic", **where, icon_custom_emoji_id=icon)
        await expect(told).to_have_text("Topic has another icon")
        await here.bot("editForumTopic", **where, name="Ann and Bo")
        await expect(told).to_have_text("Topic is now called Ann and Bo")
