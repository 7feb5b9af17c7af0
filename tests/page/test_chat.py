"""A chat on the page looks and behaves like one: each thing by itself, clicked and typed in a real browser."""

from __future__ import annotations

import base64

from playwright.async_api import Locator

from bot.sandbox.pictures import ONE_PIXEL

from .browser import PHONE, expect, needs_chromium
from .scene import scene

pytestmark = needs_chromium

DROP = """
([name, type, data]) => {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  const dropped = new DataTransfer();
  for (const place of [1, 2]) dropped.items.add(new File([bytes], `${place}${name}`, { type }));
  const chat = document.querySelector("#phone .conversation");
  for (const kind of ["dragover", "drop"]) {
    chat.dispatchEvent(new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }));
  }
}
"""


async def test_words_of_people_are_never_markup() -> None:
    async with scene() as here:
        nasty = "<img src=x onerror=alert(1)> <b>x</b> &amp; javascript:alert(1)"
        await here.sandbox.person(first_name="<i>Eve</i>", language_code="en")

        await here.ann.say(nasty)

        await expect(here.newest.locator(".text")).to_have_text(nasty)
        await expect(here.newest.locator("img")).to_have_count(0)
        await expect(here.phone.get_by_text("<i>Eve</i>").first).to_be_visible()


async def test_entities_are_shown_and_a_spoiler_opens_by_keyboard() -> None:
    async with scene() as here:
        await here.says(
            "<b>Bold <i>both</i></b> 😀 <tg-spoiler>secret <b>sum</b></tg-spoiler> "
            '<a href="https://example.org/a?b=1">a page</a> /help '
            '<a href="javascript:document.title=1">no page</a>'
        )
        text = here.newest.locator(".text")
        await expect(text.locator("b").first).to_have_text("Bold both")
        await expect(text.locator("b i")).to_have_text("both")

        cover = text.get_by_role("button", name="Hidden: press to read")
        await expect(text.locator(".spoiler > span")).to_be_hidden()
        await cover.press("Enter")
        await expect(text.locator(".spoiler > span")).to_be_visible()

        await expect(text.get_by_role("link", name="no page")).to_have_count(0)
        await text.get_by_role("link", name="a page").click()
        dialog = here.page.locator("dialog")
        await expect(dialog.locator(".address")).to_have_text("https://example.org/a?b=1")
        await dialog.get_by_role("button", name="Stay here").click()
        await text.get_by_role("button", name="/help").click()
        await expect(here.newest.locator(".text")).to_have_text("/help")


async def test_a_moment_is_shown_as_it_asks_for() -> None:
    async with scene() as here:
        await here.says(
            'Until <tg-time unix="1554127200" format="wDt">then</tg-time>, '
            '<tg-time unix="1554127200">whenever</tg-time>'
        )
        moments = here.newest.locator(".text time")
        await expect(moments.first).to_contain_text("Monday, April 1, 2019")
        await expect(moments.first).to_have_attribute("datetime", "2019-04-01T14:00:00.000Z")
        await expect(moments.last).to_have_text("whenever")


async def test_buttons_tell_the_bot_and_its_answer_is_seen() -> None:
    async with scene() as here:
        keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
        await here.says("Sure?", reply_markup=keyboard)
        button = here.newest.get_by_role("button", name="Yes")
        await button.click()
        await expect(button).to_have_attribute("aria-busy", "true")

        [update] = await here.bot("getUpdates", offset=-1)
        query = update["callback_query"]["id"]
        await here.bot("answerCallbackQuery", callback_query_id=query, text="Hm", show_alert=True)
        await expect(here.page.locator("dialog p")).to_have_text("Hm")
        await here.page.keyboard.press("Escape")
        await expect(button).not_to_have_attribute("aria-busy", "true")

        contact = {
            "keyboard": [[{"text": "My number", "request_contact": True}]],
            "one_time_keyboard": True,
        }
        await here.says("Who?", reply_markup=contact)
        await here.phone.get_by_role("button", name="My number").click()
        await expect(here.newest).to_contain_text("+12025550100")
        await expect(here.phone.locator(".keyboard.reply")).to_have_count(0)


async def test_files_go_up_by_dropping_and_come_down_again() -> None:
    async with scene() as here:
        picture = base64.b64encode(ONE_PIXEL).decode()
        await here.page.evaluate(DROP, [".jpg", "image/jpeg", picture])
        album = here.newest
        await expect(album.locator(".album img")).to_have_count(2)

        await here.phone.locator("textarea").fill("both sides")
        await _menu(album, "Reply")
        await here.page.evaluate(DROP, [".jpg", "image/jpeg", picture])
        await expect(here.phone.locator(".album")).to_have_count(2)
        await expect(here.newest.locator(".quote")).to_have_count(1)
        await expect(here.phone.locator(".answering")).to_be_hidden()

        await here.phone.locator("textarea").fill("my payslip")
        async with here.page.expect_file_chooser() as chooser:
            await here.phone.get_by_role("button", name="Attach a file").click()
        paper = {"name": "a <b>.html", "mimeType": "text/html", "buffer": b"<script>1</script>"}
        await (await chooser.value).set_files(paper)  # type: ignore[arg-type]
        await expect(here.newest.locator(".text")).to_have_text("my payslip")
        async with here.page.expect_download() as download:
            await here.newest.get_by_role("link").click()
        kept = await (await download.value).path()
        assert kept.read_bytes() == b"<script>1</script>"


async def test_an_album_is_liked_changed_and_taken_back_as_one() -> None:
    async with scene() as here:
        picture = base64.b64encode(ONE_PIXEL).decode()
        words = here.phone.locator("textarea")
        await words.fill("two pages")
        await here.page.evaluate(DROP, [".jpg", "image/jpeg", picture])
        album = here.phone.locator(".message:has(.album)")
        await expect(album.locator(".text")).to_have_text("two pages")

        await _menu(album, "👍")
        await expect(album.locator(".reactions")).to_have_text("👍 1")
        await album.locator(".reactions button").click()
        await expect(album.locator(".reactions")).to_have_count(0)

        await words.fill("what I was about to say")
        await _menu(album, "Edit")
        await expect(words).to_have_value("two pages")
        await here.page.keyboard.press("Escape")
        await expect(words).to_have_value("what I was about to say")
        await _menu(album, "Edit")
        await words.fill("my payslip")
        await here.page.keyboard.press("Enter")
        await expect(album.locator(".text")).to_have_text("my payslip")
        await expect(album).to_contain_text("edited")
        await expect(words).to_have_value("what I was about to say")

        await _menu(album, "Delete")
        await expect(here.phone.locator(".photo")).to_have_count(0)


async def test_messages_are_answered_changed_taken_back_liked_and_pinned() -> None:
    async with scene() as here:
        number = await here.says("How are you?")
        phone, page = here.phone, here.page

        await _menu(here.newest, "Reply")
        await expect(page.locator(".popup")).to_have_count(0)
        await expect(phone.locator("textarea")).to_be_focused()
        await phone.locator("textarea").fill("so so")
        await page.keyboard.press("Enter")
        await expect(here.newest.locator(".quote")).to_contain_text("How are you?")

        await _menu(here.newest, "Edit")
        await phone.locator("textarea").fill("fine")
        await page.keyboard.press("Enter")
        await expect(here.newest).to_contain_text("edited")
        await expect(here.newest.locator(".text")).to_have_text("fine")

        await _menu(here.newest, "👍")
        await expect(here.newest.locator(".reactions")).to_have_text("👍 1")
        await _menu(here.newest, "Delete")
        await expect(phone.get_by_text("fine")).to_have_count(0)

        await here.bot("pinChatMessage", chat_id=here.ann.id, message_id=number)
        await expect(phone.locator(".pinned")).to_contain_text("How are you?")
        await here.bot("sendChatAction", chat_id=here.ann.id, action="typing")
        await expect(phone.get_by_text("Parley is typing…")).to_be_visible()
        await here.bot("editMessageText", chat_id=here.ann.id, message_id=number, text="Better?")
        await expect(phone.locator(".pinned")).to_contain_text("Better?")


async def test_who_reads_further_up_is_left_there() -> None:
    async with scene() as here:
        for number in range(40):
            await here.says(f"line {number}")
        await expect(here.newest).to_contain_text("line 39")
        messages = here.phone.locator(".messages")
        await messages.evaluate("list => { list.scrollTop = 100; }")
        await expect(here.phone.locator(".jump")).to_be_visible()

        await here.says("news")

        await expect(here.newest).to_contain_text("news")
        assert await messages.evaluate("list => list.scrollTop") == 100
        await here.phone.locator(".jump").click()
        await expect(here.newest).to_be_in_viewport()


async def test_topics_count_what_is_unread_and_a_narrow_screen_shows_one_pane() -> None:
    async with scene(PHONE) as here:
        topic = await here.bot("createForumTopic", chat_id=here.group.id, name="Case 1")
        thread = topic["message_thread_id"]
        for words in ("one", "two"):
            await here.bot(
                "sendMessage", chat_id=here.group.id, message_thread_id=thread, text=words
            )
        await expect(here.desk).to_be_hidden()
        tab = here.page.locator('.switch [data-pane="desk"]')
        await expect(tab.locator(".badge")).to_have_text("2")
        await tab.click()
        await expect(tab.locator(".badge")).to_be_hidden()
        entry = here.desk.locator(f'[data-topic="{thread}"]')
        await expect(entry.locator(".badge")).to_have_text("2")

        await entry.click()
        await expect(here.desk.get_by_text("two").last).to_be_visible()
        await here.desk.get_by_role("button", name="All topics").click()
        await expect(entry.locator(".badge")).to_have_count(0)

        await here.group.close_topic(thread)
        await entry.click()
        await expect(here.desk.locator("textarea")).to_be_disabled()


async def _menu(message: Locator, label: str) -> None:
    """Choose something from a message's own menu."""
    await message.hover()
    await message.get_by_role("button", name="What to do with this message").click()
    page = message.page
    await page.locator(".popup").get_by_text(label, exact=True).click()


async def test_an_advisor_is_alone_with_the_bot_beside_the_topics() -> None:
    async with scene() as here:
        desk = here.page.locator("#desk")
        await desk.get_by_role("button", name="Alone with the bot").click()
        await desk.get_by_role("button", name="START").click()
        await expect(desk.locator(".text").last).to_have_text("/start")

        await here.bot("sendMessage", chat_id=here.mei.id, text="Paper 1")
        await expect(desk.locator(".text").last).to_have_text("Paper 1")
        await expect(here.phone.get_by_text("Paper 1")).to_have_count(0)

        await desk.get_by_role("button", name="General").click()
        await expect(desk.locator(".messages").get_by_text("Paper 1")).to_have_count(0)
