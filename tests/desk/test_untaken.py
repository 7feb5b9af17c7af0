"""Untaken: a case that nobody takes is told of to supervisors long before its day, with what keeps it."""

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
    await waiting.town.pass_time(days=10)
    assert await waiting.town.says(lee) == []
