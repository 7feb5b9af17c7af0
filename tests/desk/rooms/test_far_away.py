"""Telegram is far away: while many updates are taken the next are asked for, and all of it stays in its order."""

import sys

from bot.telegram.wire import FAR
from tests.desk.room import Room


async def test_what_is_written_at_once_arrives_once_and_in_order(room: Room) -> None:
    await room.town.sandbox.fault("getUpdates", "slow", times=sys.maxsize, seconds=2 * FAR)
    await room.news()
    written = [f"Line {number} of what happened" for number in range(40)]

    for line in written:
        await room.borrower.say(line)

    await room.town.quiet()
    assert room.town.app.wire.is_far
    assert await room.news() == written
