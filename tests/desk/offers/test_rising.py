"""A plan that asks less at first: the borrower is told some weeks before it asks more, and can say that it will not work."""

from tests.desk.room import Room

SOON = "As we agreed in your plan, it asks more from June 5, 2019 on: $297.14 each time, until now $198.13."
REMINDED = "As agreed, it is more from now on: until now it was $198.13."


async def test_what_rises_later_is_told_three_weeks_before_and_once_more_with_the_reminder(
    room: Room,
) -> None:
    town, wei = room.town, room.borrower
    await room.says("/offer 12")
    await room.taps("Change it")
    await room.taps("Half +1")
    await room.taps("Preview")
    await room.taps("Send to the borrower")
    await town.tap(wei, "I accept")
    await town.put_signature(wei)
    await room.says("/paid 198.13")
    await room.hears()

    await town.pass_time(days=43)
    assert not [text for text in await room.hears() if SOON in text]
    await town.pass_time(days=2)
    assert [SOON in text for text in await room.hears()] == [True]
    await town.pass_time(days=17)

    assert any(REMINDED in text for text in await room.hears())
