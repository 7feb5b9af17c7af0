"""A bot that may not manage topics any more says so to those who can mend it, once, and once when it is well again."""

import pytest

from bot.sandbox.client import Person
from tests.desk.room import Room

LOST = (
    "⚠️ I may not manage topics in the advisors' group any more: a new case gets no topic, and what borrowers write there waits. "
    "Nothing is lost. Please let an administrator of the group give me the right “Manage topics”."
)
GONE = (
    "⚠️ I am no longer in the advisors' group: what borrowers write waits. "
    "Nothing is lost. Please let an administrator take me in again, with the right “Manage topics”."
)
WELL = "✅ I may manage topics in the advisors' group: what waited is on its way."


@pytest.fixture
async def ruth(room: Room) -> Person:
    """She supervises and can be written to."""
    ruth = await room.hire("Ruth", supervises=True)
    await ruth.start()
    await room.town.says(ruth)
    return ruth


async def test_a_right_that_is_taken_away_and_given_back(room: Room, ruth: Person) -> None:
    group = room.town.group
    await group.set_rights(can_manage_topics=False)
    await group.set_rights(can_pin_messages=False)
    assert await room.town.says(ruth) == [LOST]

    await group.set_rights(can_manage_topics=True)

    assert await room.town.says(ruth) == [WELL]
    assert await room.general() == [LOST, WELL]


async def test_a_bot_that_is_no_administrator_any_more(room: Room, ruth: Person) -> None:
    await room.town.group.set_rights(status="member")

    assert await room.town.says(ruth) == [LOST]


async def test_a_bot_that_is_thrown_out_and_taken_in_again(room: Room, ruth: Person) -> None:
    await room.town.group.remove()
    assert await room.town.says(ruth) == [GONE]

    await room.town.group.set_rights(can_manage_topics=True)

    assert await room.town.says(ruth) == [WELL]
    assert await room.general() == [WELL]
