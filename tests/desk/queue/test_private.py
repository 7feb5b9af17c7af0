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


@pytest.mark.parametrize("typed", ["/start", "/help"])
async def test_an_advisor_reads_what_this_chat_is_for_and_where_the_desk_is(
    room: Room, typed: str
) -> None:
    await room.mei.say(typed)

    [hello] = await room.town.replies(room.mei)
    assert hello.text.startswith("Hello Mei. Here I show you what is for your eyes alone")
    assert hello.labels == ["I have a loan here myself"]
    await room.says("/reveal")
    assert any("68386728" in text for text in await room.town.says(room.mei))


async def test_an_advisor_who_owes_as_well_begins_by_a_button(room: Room) -> None:
    await room.mei.start()
    await room.town.tap(room.mei, "I have a loan here myself")
    asked = await room.town.says(room.mei)
    assert not asked[-1].startswith("Hello Mei")
    assert room.town.app.house.lender.name in "".join(asked)


async def test_an_advisor_who_owes_as_well_is_a_borrower_in_their_own_chat(room: Room) -> None:
    async with room.town.app.database.begin() as session:
        await people.ensure_advisors(session, {room.borrower.id: False})

    await room.borrower.say("/pay")

    assert IN_THE_GROUP not in await room.hears()
