"""Untaken: a case that nobody takes, or somebody leaves alone, is told of to supervisors long before its day."""

import pytest

from tests.desk.room import Room


async def test_supervisors_hear_of_what_nobody_takes_and_why(waiting: Room) -> None:
    lee = await waiting.hire("Lee", supervises=True)
    await lee.say("/start")
    await waiting.town.says(lee)

    await waiting.town.pass_time(days=4)
    assert await waiting.town.says(lee) == []
    await waiting.town.pass_time(days=3)  # over a weekend

    [told] = await waiting.town.says(lee)
    first, case, after = told.split("\n")
    assert first == "⏳ 1 case waits to be decided, and nobody has taken it:"
    assert case == (
        "• Case 2019-00001, since April 1, 2019, to be decided by April 22, 2019: offered to Mei"
    )
    assert after.startswith("In the group: /claim")
    assert told in await waiting.general()

    await waiting.says("/claim")
    await waiting.town.pass_time(days=6)
    assert await waiting.town.says(lee) == []


@pytest.mark.parametrize(
    ("then", "whose"), [("// I look at it", "with Mei"), ("/back", "with the bot alone")]
)
async def test_so_do_they_of_what_is_left_alone(waiting: Room, then: str, whose: str) -> None:
    lee = await waiting.hire("Lee", supervises=True)
    await lee.say("/start")
    await waiting.says("/claim")
    await waiting.says(then)
    await waiting.town.pass_time(days=7)
    assert "⏳" not in "".join(await waiting.town.says(lee))  # it was taken since

    await waiting.town.pass_time(days=6)

    [told] = await waiting.town.says(lee)
    assert told == (
        "⏳ 1 case waits to be decided, and nothing has been done in it for days:\n"
        f"• Case 2019-00001: {whose}, to be decided by April 22, 2019\n"
        "In the topic, /claim takes one, /transfer gives it to somebody else."
    )
    await waiting.says("/note asked the branch, they call back")
    await waiting.town.pass_time(days=5)
    assert await waiting.town.says(lee) == []
