"""Checking in: asked while a plan is kept, and of nobody who is late by then."""

import pytest

from bot.sandbox.client import Person
from tests.conversations.plan.test_plan_talk import signed_and_left
from tests.conversations.player import Player
from tests.town import Town

STORIES = {"wei": signed_and_left}

GOES_WELL = "Nothing of your plan is late: thank you."


@pytest.mark.parametrize("days", [127, 140])
async def test_whoever_is_late_is_not_told_that_the_plan_goes_well(
    town: Town, wei: Person, days: int
) -> None:
    player = Player(town)
    player.wei = wei
    await player.play(["* arrives P-1 900"])  # up to July
    await town.replies(wei)

    await town.pass_time(days=days)  # the fourth is due on 5 August

    said = "\n".join(await town.says(wei))
    assert GOES_WELL not in said


async def test_whoever_waits_for_a_person_is_asked_after_that(town: Town, wei: Person) -> None:
    player = Player(town)
    player.wei = wei
    await player.play(["* arrives P-1 900"])
    await wei.say("/person")
    await town.replies(wei)

    await town.pass_time(days=92)

    assert GOES_WELL not in "\n".join(await town.says(wei))
    await town.tap(wei, "I don't need a person any more")
    await town.pass_time(days=2)
    assert GOES_WELL in "\n".join(await town.says(wei))
