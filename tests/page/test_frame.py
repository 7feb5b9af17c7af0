"""What stands around the chats: the strip of calls, the faults, the clock, the languages; and who may ask."""

from __future__ import annotations

import re

import aiohttp
import pytest
import pytest_asyncio

from bot.sandbox import static
from bot.sandbox.client import Sandbox
from bot.sandbox.server import serve
from dialogs.demo import PAGE, PAGE_OPENS
from dialogs.languages import LANGUAGES

from .browser import PHONE, PICTURE, chromium, expect, needs_chromium, opened
from .scene import Demo, scene

SAID = re.compile(r'say\([\w.]+,\s*(?:[^"\n]*\?\s*)?"([^"]+)"(?:\s*:\s*"([^"]+)")?')

KEEPS_NOTHING = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
"""
#: How something looks: its colour and its outline.
SEEN = "(one) => ['backgroundColor', 'outlineStyle'].map((name) => getComputedStyle(one)[name]).join()"


@needs_chromium
async def test_a_fault_is_switched_on_seen_in_red_and_off_again() -> None:
    async with scene() as here:
        switch = here.page.get_by_role("switch", name="Too many requests (429)")
        if await here.page.locator(".strip.folded").count():
            await here.page.locator(".fold").click()
        await switch.click()
        await expect(switch).to_have_attribute("aria-checked", "true")

        refused = await here.bot("sendMessage", chat_id=here.ann.id, text="hello")

        assert refused is None
        row = here.page.locator(".calls .refused").last
        await expect(row).to_contain_text("sendMessage")
        await expect(row).to_contain_text("429 Too Many Requests")
        await switch.click()
        await expect(switch).to_have_attribute("aria-checked", "false")
        await here.says("hello")
        await expect(here.page.locator(".calls li").last).not_to_have_class(re.compile("refused"))


@needs_chromium
async def test_a_cut_network_refuses_nothing() -> None:
    async with scene() as here:
        if await here.page.locator(".strip.folded").count():
            await here.page.locator(".fold").click()
        for name in ("Too many requests (429)", "Network cut"):
            switch = here.page.get_by_role("switch", name=name)
            await switch.click()
            await expect(switch).to_have_attribute("aria-checked", "true")

        with pytest.raises(aiohttp.ClientError):
            await here.bot("sendMessage", chat_id=here.ann.id, text="hello")

        await expect(here.page.locator(".calls .refused").last).to_contain_text("cut off")


@needs_chromium
async def test_a_call_keeps_its_time_when_the_clock_is_moved_and_the_page_opened_again() -> None:
    async with scene() as here:
        await here.says("hello")
        calls = here.page.locator(".calls li")
        await expect(calls.last).to_contain_text("hello")
        assert (
            await calls.last.get_attribute("title") is None
        )  # it would be read out in place of the row
        before = await calls.locator("time").all_text_contents()

        await here.page.get_by_role("button", name="+1 hour").click()
        await here.page.get_by_role("button", name="+1 day").click()
        await here.page.reload()
        await here.page.wait_for_selector("body.ready")

        assert await calls.locator("time").all_text_contents() == before
        await here.says("next day")
        await expect(calls.last).to_contain_text("next day")
        assert await here.page.locator(".calls .day").count() == 2


@needs_chromium
async def test_on_a_phone_the_strip_opens_on_the_newest_calls_and_their_words() -> None:
    async with scene(PHONE) as here:
        for number in range(40):
            await here.says(f"line {number} of what the bot says, which is worth reading")

        await here.page.locator('.switch [data-pane="strip"]').click()

        last = here.page.locator(".calls li").last
        await expect(last).to_contain_text("line 39")
        await expect(last).to_be_in_viewport()
        words = await last.locator(".what").bounding_box()
        assert words is not None
        assert words["width"] > 300


@needs_chromium
@pytest.mark.parametrize("size", [PHONE, PICTURE], ids=["phone", "desktop"])
async def test_why_a_call_was_refused_is_read_to_its_end(size: dict[str, int]) -> None:
    async with scene(size) as here:
        tab = here.page.locator('.switch [data-pane="strip"]')
        if await tab.is_visible():
            await tab.click()
        number = await here.says("hello")
        await here.bot("editMessageText", chat_id=here.ann.id, message_id=number, text="hello")

        why = here.page.locator(".calls .refused .result")
        await expect(why).to_contain_text("exactly the same as a current content and reply markup")

        assert await why.evaluate("""(one) => {
            const row = one.closest("li").getBoundingClientRect(), here = one.getBoundingClientRect();
            return here.right <= row.right && here.bottom <= row.bottom && one.scrollWidth <= one.clientWidth;
        }""")


@needs_chromium
async def test_on_the_smallest_phone_no_button_covers_what_the_clock_says() -> None:
    days = ["Mon, Mar 2, 2026, 10:02", "Wed, Dec 30, 2026, 10:02", "2026年12月30日周三 10:02"]
    async with scene({"width": 360, "height": 740}) as here:
        now = here.page.locator(".now")
        for day in days:
            await now.evaluate("(one, day) => { one.textContent = day; }", day)

            assert await now.evaluate("one => one.scrollWidth <= one.clientWidth")
            line = await now.bounding_box()
            assert line is not None
            assert line["height"] < 30  # one line: with another, everything below would jump


@needs_chromium
async def test_who_opens_it_before_anybody_is_there_is_told_what_it_waits_for() -> None:
    server = await serve(extras=Demo(language="es").extras())
    try:
        async with opened(await chromium(), f"{server.url}/", PHONE) as page:
            head = page.locator(".phone .head")
            await expect(head).to_have_text(LANGUAGES["es"].plain(PAGE_OPENS))
            async with Sandbox(server.url) as sandbox:
                await sandbox.person(first_name="Ann")
            await expect(head).to_contain_text("bot")
    finally:
        await server.close()


@needs_chromium
async def test_the_clock_the_commands_and_the_colours_can_be_changed() -> None:
    async with scene() as here:
        before = here.server.world.now()
        await here.page.get_by_role("button", name="+1 day").click()
        await expect(here.page.locator(".now")).not_to_be_empty()
        assert here.server.world.now() - before >= 86_400

        await here.phone.locator("textarea").press_sequentially("/pe")
        await here.bot(  # on its way while they write
            "setMyCommands",
            commands=[{"command": "person", "description": "Talk to a person"}],
            scope={"type": "all_private_chats"},
        )
        await here.phone.get_by_role("option").click()
        await expect(here.newest).to_contain_text("/person")

        html = here.page.locator("html")
        await here.page.get_by_role("button", name="Light or dark").click()
        await expect(html).to_have_attribute("data-theme", "dark")
        await here.page.reload()
        await expect(html).to_have_attribute("data-theme", "dark")


@needs_chromium
async def test_a_browser_that_may_keep_nothing_shows_the_page_all_the_same() -> None:
    async with scene() as here:
        await here.page.add_init_script(KEEPS_NOTHING)

        await here.page.reload()
        await here.page.wait_for_selector("body.ready")
        await here.page.get_by_role("button", name="Light or dark").click()

        await expect(here.page.locator("html")).to_have_attribute("data-theme", "dark")
        await here.page.close()


@needs_chromium
async def test_what_a_colour_says_is_seen_in_the_readers_own_colours_too() -> None:
    async with scene(has_demo=True) as here:
        await here.sandbox.person(first_name="Bo", language_code="en")
        await here.page.emulate_media(forced_colors="active")
        if await here.page.locator(".strip.folded").count():
            await here.page.locator(".fold").click()
        switches, people = here.page.get_by_role("switch"), here.phone.locator(".person")
        await expect(people).to_have_count(2)

        await switches.first.click()
        await expect(switches.first).to_have_attribute("aria-checked", "true")

        on, off = [await one.locator(".knob").evaluate(SEEN) for one in await switches.all()][:2]
        assert on != off
        chosen, other = [await one.evaluate(SEEN) for one in await people.all()]
        assert chosen != other


def test_every_text_of_the_page_has_its_translation() -> None:
    known = {text.msgid for text in PAGE}
    said = {
        words
        for module in static.FOLDER.glob("*.js")
        for found in SAID.findall(module.read_text(encoding="utf-8"))
        for words in found
        if words
    }

    assert len(said) > 40
    assert said <= known
    for code in ("zh_CN", "zh_TW"):
        same = {w for w in known if LANGUAGES[code].catalogue.gettext(w) == w}
        assert same == {"Telegram"}


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox():
    server = await serve()
    async with Sandbox(server.url) as client:
        yield client
    await server.close()


async def test_the_page_may_ask_nobody_but_the_sandbox(sandbox: Sandbox) -> None:
    async with sandbox.session().get(sandbox.url) as answer:
        assert answer.content_type == "text/html"
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    for wrong in ("nothing.js", "..%2fserver.py", "%2e%2e/static.py"):
        async with sandbox.session().get(f"{sandbox.url}/{wrong}") as answer:
            assert answer.status == 404


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
async def test_the_page_of_another_site_may_not_ask(sandbox: Sandbox, origin: str) -> None:
    clock = f"{sandbox.url}/sandbox/clock"
    async with sandbox.session().post(clock, json={}, headers={"Origin": origin}) as answer:
        assert answer.status == 403
    async with sandbox.session().post(clock, json={}, headers={"Origin": sandbox.url}) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
async def test_a_name_that_only_leads_to_this_machine_may_not_even_look(
    sandbox: Sandbox, host: str
) -> None:
    for path in ("", "/sandbox/state"):
        async with sandbox.session().get(sandbox.url + path, headers={"Host": host}) as answer:
            assert answer.status == 403


async def test_a_file_that_could_run_is_only_ever_kept(sandbox: Sandbox) -> None:
    ann = await sandbox.person(first_name="Ann")
    sent = await ann.send_document("x.html", b"<script>1</script>", "text/html")

    raw = f"{sandbox.url}/sandbox/files/{sent.file_id}/raw"
    async with sandbox.session().get(raw) as answer:
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert await answer.read() == b"<script>1</script>"
