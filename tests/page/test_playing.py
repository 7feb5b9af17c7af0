"""Played and taken over: nobody's words are lost, nothing jumps, and whose turn it is is always in sight."""

from __future__ import annotations

import pytest

from .browser import DESKTOP, PHONE, expect, needs_chromium
from .scene import scene

pytestmark = needs_chromium

LONG = "These words are written by somebody else, letter by letter, slowly."


async def test_taking_over_stops_the_typing_and_keeps_ones_own_words() -> None:
    async with scene(has_demo=True) as here:
        here.plays()
        here.writes(LONG)
        await expect(here.composer).not_to_have_value("")

        await here.page.locator('[data-play="stop"]').click()
        await here.composer.press_sequentially("mine", delay=20)

        await here.page.wait_for_timeout(2500)
        await expect(here.composer).to_have_value("mine")
        assert [name for name, _ in here.demo.asked].count("stop") == 1


async def test_typing_takes_over_as_well() -> None:
    async with scene(has_demo=True) as here:
        here.plays()
        here.writes(LONG)
        await expect(here.composer).not_to_have_value("")

        await here.composer.press_sequentially("mine")

        await expect(here.composer).to_have_value("mine")
        await expect(here.page.locator('[data-play="play"]')).to_be_visible()
        here.writes(LONG, seconds=0.2)  # was on its way already
        await here.page.wait_for_timeout(600)
        await expect(here.composer).to_have_value("mine")
        assert ("stop", {}) in here.demo.asked


async def test_a_draft_comes_back_after_what_is_played() -> None:
    async with scene(has_demo=True) as here:
        await here.composer.fill("my draft")
        here.plays()

        here.writes(LONG, seconds=0.5)

        await expect(here.composer).not_to_have_value("my draft")
        await expect(here.composer).to_have_value("my draft")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_nothing_jumps_when_it_is_played(size: dict[str, int]) -> None:
    async with scene(size, has_demo=True) as here:
        panes = here.page.locator(".panes")
        before = await panes.bounding_box()

        here.plays(title="Step 3: talking with an advisor")

        chapter = here.page.locator(".chapter")
        await expect(chapter).to_have_text("Step 3: talking with an advisor")
        assert await panes.bounding_box() == before
        assert await chapter.evaluate("one => one.scrollWidth <= one.clientWidth")
        for move in await here.page.locator(".clock button").all():
            await expect(move).to_be_disabled()
        here.tell("playing")
        for move in await here.page.locator(".clock button").all():
            await expect(move).to_be_enabled()


async def test_who_is_played_is_in_sight_among_many() -> None:
    async with scene(has_demo=True) as here:
        people = [
            await here.sandbox.person(first_name="Daniel", last_name=f"Berg{number}")
            for number in range(8)
        ]
        here.plays(people[-1])
        here.tell(
            "hand",
            person=people[-1].id,
            doing="start",
            text=None,
            label=None,
            chat_id=None,
            topic_id=None,
            message_id=None,
            seconds=1,
        )

        chosen = here.phone.locator('.person[aria-pressed="true"]')
        await expect(chosen).to_contain_text("Daniel Berg7")
        await expect(chosen).to_be_in_viewport(ratio=0.9)


async def test_the_chosen_borrower_is_the_one_to_be_played() -> None:
    async with scene(has_demo=True) as here:
        async with here.page.expect_response("**/demo/play"):
            await here.page.locator('[data-play="play"]').click()

        assert ("play", {"person": here.ann.id}) in here.demo.asked


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ({"came": "written", "names": ["Ben", "Advisors"]}, "The bot wrote to Ben, Advisors."),
        ({"came": "waits", "names": []}, "Something is due and waits"),
        ({"came": "nothing", "names": []}, "Nothing is due"),
    ],
)
async def test_what_came_of_the_next_thing_due_is_said(due: dict[str, object], said: str) -> None:
    async with scene(has_demo=True) as here:
        here.demo.due = due

        await here.page.locator('[data-clock="due"]').click()

        await expect(here.toast).to_contain_text(said)


async def test_an_answer_without_words_is_said_in_words_as_well() -> None:
    async with scene(has_demo=True) as here:
        await here.page.route(
            "**/demo/due", lambda route: route.fulfill(status=409, body="no JSON")
        )

        await here.page.get_by_role("button", name="Next thing due").click()

        await expect(here.toast).to_have_text("That cannot be done: Conflict")
