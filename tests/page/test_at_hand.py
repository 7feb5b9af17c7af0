"""What is at hand: a sample paper, the commands, the keyboard, and words for whatever cannot be done."""

from __future__ import annotations

import io
from typing import Literal

import pypdf
import pytest

from .browser import PHONE, chromium, expect, needs_chromium
from .scene import scene

pytestmark = needs_chromium

DROP_BESIDE = """
() => ["dragover", "drop"].map((kind) => {
  const dropped = new DataTransfer();
  dropped.items.add(new File(["x"], "x.txt"));
  const event = new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true });
  document.querySelector("#top").dispatchEvent(event);
  return event.defaultPrevented;
})
"""
NAMELESS = """
() => [...document.querySelectorAll("ul, ol, [role=group], [role=listbox], nav, section")]
  .filter((one) => one.checkVisibility() && !one.getAttribute("aria-label")).map((one) => one.outerHTML.slice(0, 90))
"""

CONTRASTS = """
() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const colour = (name, property, value) => {
    const one = document.body.appendChild(document.createElement("i"));
    one.className = name;
    if (value) one.style[property] = value;
    const found = getComputedStyle(one)[property];
    one.remove();
    return found;
  };
  const ratio = (one, other) => Math.max(light(one), light(other)) / Math.min(light(one), light(other));
  const faces = [0, 1, 2, 3, 4, 5, 6].map((n) => ratio(colour(`face tone-${n}`, "backgroundColor"), "rgb(255, 255, 255)"));
  const words = ["--quiet", "--accent"].flatMap((word) => ["--wall-deep", "--raised", "--mine", "--surface"].map((ground) =>
    ratio(colour("", "color", `var(${word})`), colour("", "backgroundColor", `var(${ground})`))));
  return Math.min(...faces, ...words);
}
"""


async def test_a_sample_paper_is_sent_with_a_click_or_dragged_into_the_chat() -> None:
    async with scene(has_demo=True) as here:
        await here.phone.get_by_role("button", name="Attach a file").click()
        await here.page.get_by_role("menuitem", name="Sample payslip (PDF)").click()
        await expect(here.newest).to_contain_text("payslip.pdf")
        sent = (await here.ann.screen()).messages[-1].message["document"]["file_id"]
        assert len(pypdf.PdfReader(io.BytesIO(await here.sandbox.file(sent))).pages) == 1

        await here.phone.locator("summary").click()
        before = await here.phone.locator(".message").count()
        await here.phone.locator("[data-sample=document]").drag_to(
            here.phone.locator(".messages"), target_position={"x": 50, "y": 50}
        )
        await expect(here.phone.locator(".message")).to_have_count(before + 1)
        await expect(here.newest).to_contain_text("payslip.pdf")


async def test_the_card_is_whole_on_a_phone_and_makes_room_for_the_chat() -> None:
    async with scene(PHONE, has_demo=True) as here:
        await here.phone.locator("summary").click()
        for fact in await here.phone.locator(".about dd").all():
            await expect(fact).to_be_in_viewport(ratio=1)
        assert await here.phone.locator(".about").evaluate(
            "card => card.scrollWidth <= card.clientWidth"
        )

    async with scene({"width": 1280, "height": 800}, has_demo=True, begun=False) as here:
        card = here.phone.locator("details.about")
        await expect(card).to_have_attribute("open", "")
        await here.phone.get_by_role("button", name="START").click()
        await expect(card).not_to_have_attribute("open", "")
        await expect(here.phone.locator(".brief")).to_contain_text("2025-1042")
        await here.phone.locator("summary").click()
        await here.says("hello")
        await expect(here.newest).to_contain_text("hello")
        await expect(card).to_have_attribute("open", "")


async def test_commands_are_chosen_by_keyboard_and_the_menu_goes_away() -> None:
    async with scene() as here:
        await here.bot(
            "setMyCommands",
            commands=[
                {"command": "person", "description": "Talk to a person"},
                {"command": "stop", "description": "Stop"},
            ],
        )
        menu, button = (
            here.phone.locator(".commands"),
            here.phone.get_by_role("button", name="Commands"),
        )
        await button.click()
        await expect(menu).to_be_visible()
        await expect(button).to_have_attribute("aria-expanded", "true")
        await here.page.keyboard.press("Escape")
        await expect(menu).to_be_hidden()
        await button.click()
        await here.phone.locator(".head h2").click()
        await expect(menu).to_be_hidden()
        await expect(button).to_have_attribute("aria-expanded", "false")

        await here.composer.press_sequentially("/")
        await here.composer.press("ArrowDown")
        await here.composer.press("ArrowDown")
        chosen = menu.get_by_role("option", selected=True)
        await expect(chosen).to_contain_text("/stop")
        pointed = await here.composer.get_attribute("aria-activedescendant")
        assert pointed == await chosen.get_attribute("id")
        await here.composer.press("Enter")
        await expect(here.newest.locator(".text")).to_have_text("/stop")
        await expect(here.composer).to_have_value("")


async def test_who_changes_their_phones_language_hears_that_the_bot_keeps_its_own() -> None:
    async with scene(has_demo=True) as here:
        await here.phone.get_by_label("Telegram speaks").select_option("简体中文")

        await expect(here.toast).to_contain_text("/language")


async def test_a_file_let_go_beside_the_chats_does_not_leave_the_page() -> None:
    async with scene() as here:
        assert await here.page.evaluate(DROP_BESIDE) == [True, True]


async def test_a_demo_that_has_ended_says_so() -> None:
    async with scene() as here:
        page = await (await chromium()).new_page()
        await page.goto(here.server.url)
        await page.wait_for_selector("body.ready")
        await here.page.close()

        await here.server.close()

        await expect(page.get_by_role("alert")).to_contain_text("The demo has ended.")
        await page.get_by_role("button", name="+1 day").click()
        await expect(page.locator(".toast").last).to_contain_text("The demo does not answer.")
        await page.close()


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("empty.pdf", "application/pdf", "An empty file cannot be sent."),
        ("torn.png", "image/png", "This picture"),
    ],
)
async def test_what_telegram_refuses_is_said_in_words(name: str, kind: str, said: str) -> None:
    async with scene() as here:
        file = {"name": name, "mimeType": kind, "buffer": b"" if "empty" in name else b"x"}

        await here.phone.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]

        await expect(here.toast).to_contain_text(said)


async def test_a_blocked_bot_is_seen_to_be_blocked_until_it_is_let_in_again() -> None:
    async with scene() as here:
        await here.phone.get_by_role("button", name="More").click()
        await here.page.get_by_role("menuitem", name="Block the bot").click()
        await expect(here.phone.get_by_text("The bot is blocked.")).to_be_visible()
        await expect(here.composer).to_be_hidden()

        await here.phone.get_by_role("button", name="Unblock the bot").click()

        await expect(here.composer).to_be_visible()
        assert await here.bot("sendMessage", chat_id=here.ann.id, text="back") is not None


async def test_the_keyboard_stays_where_one_goes_on_and_everything_has_a_name() -> None:
    async with scene(has_demo=True, begun=False) as here:
        await here.phone.get_by_role("button", name="START").press("Enter")
        await expect(here.composer).to_be_focused()

        contact = {
            "keyboard": [[{"text": "My number", "request_contact": True}]],
            "one_time_keyboard": True,
        }
        await here.says("Who?", reply_markup=contact)
        await here.phone.get_by_role("button", name="My number").press("Enter")
        await expect(here.newest).to_contain_text("+12025550100")
        await expect(here.composer).to_be_focused()
        assert await here.page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_everything_can_be_read(scheme: Literal["light", "dark"]) -> None:
    async with scene() as here:
        await here.page.emulate_media(color_scheme=scheme)

        assert await here.page.evaluate(CONTRASTS) >= 4.5
