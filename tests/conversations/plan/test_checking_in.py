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
