"""Who leaves the advisors' group, or is taken out of it, keeps no case and gets none."""

import pytest

from bot.sandbox.client import Person
from tests.desk.room import Room


@pytest.fixture
async def ruth(room: Room) -> Person:
    """She supervises and can be written to; Mei, who has the case, does not."""
    ruth = await room.hire("Ruth", supervises=True)
    await ruth.start()
    await room.says("/advisors", by=ruth)
    await room.news()
    await room.town.says(ruth)
    return ruth


async def test_the_cases_of_who_leaves_wait_for_another(room: Room, ruth: Person) -> None:
    await room.town.group.remove(room.mei, kicked=False)

    told = (
        "👋 Mei is no longer in this group and may not act here any more; 1 case is back in the queue. "
        f"If it was a mistake: /add {room.mei.id}"
    )
    assert (await room.general())[-1] == told
    assert await room.town.says(ruth) == [told]
    shown = (await room.town.group.screen(room.topic)).texts
    assert "Mei is no advisor any more: the case is back in the queue." in shown
    assert await room.hears() == ["Mei had to leave. Another advisor reads what you write here."]


async def test_it_is_known_where_the_group_hides_who_leaves(room: Room, ruth: Person) -> None:
    room.town.server.world.chats[room.town.group.id].hides_members = True

    await room.town.group.remove(room.mei, kicked=False)

    [told] = await room.town.says(ruth)
    assert told.startswith("👋 Mei is no longer in this group and may not act here any more")
    assert await room.hears() == ["Mei had to leave. Another advisor reads what you write here."]


@pytest.mark.usefixtures("ruth")
async def test_who_was_taken_out_comes_back_as_a_stranger(room: Room) -> None:
    await room.town.group.remove(room.mei)
    await room.town.quiet()
    await room.town.group.add(room.mei)

    await room.says("/claim")

    assert (await room.news())[-1].startswith("Only advisors known to the lender can act here.")


async def test_the_only_supervisor_who_leaves_stays_one_and_is_off_duty(
    room: Room, ruth: Person
) -> None:
    await room.town.group.remove(ruth, kicked=False)

    told = (
        "👋 Ruth, the only supervisor, is no longer in this group, and off duty now; 0 cases are back in the queue. "
        "Please let Ruth back in, or ask the operator for another supervisor."
    )
    assert [text for text in await room.general() if text.startswith("👋")] == [told]
    await room.town.group.add(ruth)
    await room.says(f"/promote {room.mei.id}", by=ruth)
    assert "Mei is a supervisor now." in await room.news()


async def test_nobody_speaks_of_a_stranger_who_leaves(room: Room) -> None:
    eve = await room.hire("Eve", known=False)

    await room.town.group.remove(eve, kicked=False)

    assert await room.general() == []
