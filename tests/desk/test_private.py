"""What advisors write to the bot in their own chat with it."""

import pytest

from storage import people
from tests.desk.room import Room

IN_THE_GROUP = (
    "Commands of the desk are written in the advisors' group: those about a case in its topic, so that I see which case is meant. "
    "Here in private I only show what is for your eyes alone."
)


@pytest.mark.parametrize("typed", ["/next", "/offer 12", "/note prefers mornings", "/pay"])
async def test_commands_of_the_desk_are_written_in_the_group(room: Room, typed: str) -> None:
    await room.mei.start()
    await room.town.says(room.mei)

    await room.mei.say(typed)

    assert await room.town.says(room.mei) == [IN_THE_GROUP]


async def test_somebody_who_is_no_advisor_is_a_borrower(room: Room) -> None:
    eve = await room.hire("Eve", known=False)
    await eve.start()
    await room.town.says(eve)

    await eve.say("/next")

    assert IN_THE_GROUP not in await room.town.says(eve)


async def test_an_advisor_begins_as_everybody_does(room: Room) -> None:
    await room.mei.start()

    assert IN_THE_GROUP not in await room.town.says(room.mei)


async def test_an_advisor_who_owes_as_well_is_a_borrower_in_their_own_chat(room: Room) -> None:
    async with room.town.app.database.begin() as session:
        await people.ensure_advisors(session, {room.borrower.id: False})

    await room.borrower.say("/pay")

    assert IN_THE_GROUP not in await room.hears()
