"""There is room for everything: in every language, on small screens, made larger, and with words that never end."""

from __future__ import annotations

import pytest

from dialogs.languages import LANGUAGES

from .browser import DESKTOP, PHONE, expect, needs_chromium
from .scene import scene

pytestmark = needs_chromium

#: Of what stands at the top: what is not whole in the window, and what lies on something else.
AMISS = """
() => {
  const shown = [...document.querySelectorAll(".top h1, .top button, .top .now, .top .place")].filter((one) => one.checkVisibility());
  const boxes = shown.map((one) => [one.textContent || one.title, one.getBoundingClientRect()]);
  const out = boxes.filter(([, box]) => box.left < 0 || box.right > innerWidth);
  const over = boxes.filter(([, one], place) => boxes.slice(place + 1).some(([, other]) =>
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
  return [...out, ...over].map(([words]) => words);
}
"""
BEYOND = """
() => [...document.querySelectorAll(".pane *")].filter((one) => one.checkVisibility() && !one.closest(".people")
    && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.className)
"""
WORD = "Wolfeschlegelsteinhausenbergerdorff" * 3


@pytest.mark.parametrize("language", sorted(LANGUAGES))
async def test_nothing_at_the_top_is_cut_off_or_covered(language: str) -> None:
    async with scene(has_demo=True, language=language) as here:
        for width in (320, 390, 768, 861, 1024, 1150, 1280):
            await here.page.set_viewport_size({"width": width, "height": 800})
            assert await here.page.evaluate(AMISS) == [], width


@pytest.mark.parametrize("language", sorted(LANGUAGES))
async def test_the_first_line_of_a_small_telephone_holds_all_that_begins_there(
    language: str,
) -> None:
    async with scene({"width": 360, "height": 640}, has_demo=True, language=language) as here:
        name = await here.page.locator(".top h1").bounding_box()
        colours = await here.page.locator(".top > .round").bounding_box()

        assert name is not None
        assert colours is not None
        assert colours["y"] < name["y"] + name["height"]


@pytest.mark.parametrize(
    ("width", "height"), [(320, 568), (640, 360), (720, 450), (960, 470)], ids=str
)
async def test_where_there_is_little_height_the_chat_has_a_window_of_its_own(
    width: int, height: int
) -> None:
    size = {"width": width, "height": height}
    async with scene(size, has_demo=True, begun=False, language="es") as here:
        await here.phone.locator(".begin").click()
        await here.says("Hello.")
        await here.says("How are you?")

        await here.composer.scroll_into_view_if_needed()
        await expect(here.newest).to_be_in_viewport(ratio=1)
        await expect(here.composer).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("width", "height"), [(360, 640), (375, 667), (390, 844), (1280, 760)], ids=str
)
async def test_what_was_said_has_a_good_part_of_the_window(width: int, height: int) -> None:
    async with scene({"width": width, "height": height}, has_demo=True) as here:
        await here.says("Hello.")
        box = await here.phone.locator(".messages").bounding_box()

        assert box is not None
        assert box["height"] > height * 0.4


async def test_what_is_unread_elsewhere_covers_no_title_and_a_room_left_is_open_where_it_has_room() -> (
    None
):
    async with scene(PHONE) as here:
        for name, times in (("One", 12), ("Two", 1)):
            topic = await here.bot("createForumTopic", chat_id=here.group.id, name=name)
            number = topic["message_thread_id"]
            for _ in range(times):
                await here.bot(
                    "sendMessage", chat_id=here.group.id, message_thread_id=number, text=name
                )
        await here.page.locator('.switch [data-pane="desk"]').click()
        await here.desk.locator(f'[data-topic="{number}"]').click()
        badge = await here.desk.locator(".back .badge").bounding_box()
        title = await here.desk.locator(".room h2").bounding_box()

        assert badge is not None
        assert title is not None
        assert badge["x"] + badge["width"] < title["x"]

        await here.desk.locator(".back").click()
        await here.page.set_viewport_size(DESKTOP)
        await expect(here.desk.locator(".messages")).to_contain_text("Two")


async def test_words_without_an_end_stay_in_their_place() -> None:
    async with scene(PHONE) as here:
        topic = await here.bot("createForumTopic", chat_id=here.group.id, name=WORD)
        await here.bot(
            "sendMessage",
            chat_id=here.group.id,
            message_thread_id=topic["message_thread_id"],
            text="Here.",
        )
        keyboard = {"inline_keyboard": [[{"text": WORD, "callback_data": "a"}]]}
        await here.says(WORD, reply_markup=keyboard)

        await expect(here.newest).to_contain_text(WORD)
        assert await here.page.evaluate(BEYOND) == []

        await here.page.locator('.switch [data-pane="desk"]').click()
        await here.desk.locator(f"[data-topic='{topic['message_thread_id']}']").click()
        await expect(here.desk.locator(".service").last).to_contain_text(WORD)
        assert await here.page.evaluate(BEYOND) == []
