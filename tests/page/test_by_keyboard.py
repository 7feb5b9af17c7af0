"""By keyboard alone, and for whom movement is too much: a long chat is no long way, and nothing is left open behind."""

from __future__ import annotations

from .browser import expect, needs_chromium
from .scene import scene

pytestmark = needs_chromium

#: Presses the button and looks at the next pictures: how far the chat is scrolled in each.
SCROLLED = """
async () => {
  const list = document.querySelector("#phone .messages"), seen = new Set();
  document.querySelector("#phone .pinned").click();
  for (let each = 0; each < 40; each += 1) {
    seen.add(list.scrollTop);
    await new Promise(requestAnimationFrame);
  }
  return seen.size;
}
"""

#: As Safari tells of it: when the word is finished already.
ENDS_A_WORD = """
(field) => field.dispatchEvent(
  new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, isComposing: false, bubbles: true, cancelable: true }))
"""


async def test_however_long_a_chat_is_where_one_writes_is_a_few_tabs_away() -> None:
    async with scene() as here:
        for number in range(30):
            await here.says(f"Message {number}")
        await expect(here.newest).to_contain_text("Message 29")
        keyboard = here.page.keyboard

        await here.phone.locator(".messages").focus()
        for _ in range(5):
            await keyboard.press("Tab")
            if await here.composer.evaluate("(one) => one === document.activeElement"):
                break
        await expect(here.composer).to_be_focused()


async def test_arrows_go_from_message_to_message() -> None:
    async with scene() as here:
        for number in range(5):
            await here.says(f"Message {number}")
        handles = here.phone.locator(".handle")
        await expect(here.newest).to_contain_text("Message 4")
        await handles.last.focus()

        for key in ("ArrowDown", "ArrowUp", "ArrowUp"):
            await here.page.keyboard.press(key)
        await expect(handles.nth(-3)).to_be_focused()
        await here.page.keyboard.press("Enter")
        await here.page.get_by_role("menuitem", name="Reply").press("Enter")

        await expect(here.phone.locator(".answering")).to_contain_text("Message 2")


async def test_a_menu_that_is_left_is_closed() -> None:
    async with scene() as here:
        more = here.phone.get_by_role("button", name="More")
        await more.press("Enter")
        await expect(here.page.locator(".popup")).to_be_visible()

        await here.page.keyboard.press("Tab")

        await expect(here.page.locator(".popup")).to_have_count(0)
        await expect(here.phone.locator(":focus")).to_have_count(1)
        await expect(more).not_to_be_focused()


async def test_whom_movement_is_too_much_sees_none() -> None:
    async with scene() as here:
        first = await here.says("The first")
        for number in range(40):
            await here.says(f"Message {number}")
        await here.bot("pinChatMessage", chat_id=here.ann.id, message_id=first)
        await expect(here.phone.locator(".pinned")).to_contain_text("The first")

        await here.page.emulate_media(reduced_motion="reduce")
        steps = await here.page.evaluate(SCROLLED)

        assert steps <= 2, "from here to there, and nothing between"


async def test_the_enter_that_ends_a_chinese_word_sends_nothing() -> None:
    async with scene() as here:
        await here.composer.fill("你好")

        await here.composer.evaluate(ENDS_A_WORD)
        await here.composer.press_sequentially("！")
        await here.composer.press("Enter")

        await expect(here.newest).to_contain_text("你好！")
