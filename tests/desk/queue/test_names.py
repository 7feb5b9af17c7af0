"""Everybody at the desk is called by name, and who cannot be written to privately is told once how to mend it."""

import pytest

from bot.sandbox.client import Person
from storage import people
from tests.desk.room import Room
from tests.town import Town

PLEASE = "I cannot write to you privately. Please write /start to me"


@pytest.fixture
async def ruth(waiting: Room) -> Person:
    """A supervisor who never wrote to the bot."""
    return await waiting.hire("Ruth", supervises=True)


async def name_of(town: Town, person: Person) -> str:
    await town.quiet()
    async with town.app.database.begin() as session:
        advisor = await people.active_advisor(session, person.id)
        assert advisor is not None
        return advisor.name


async def is_on_duty(town: Town, person: Person) -> bool:
    await town.quiet()
    async with town.app.database.begin() as session:
        advisor = await people.advisor(session, person.id)
    return advisor is not None and advisor.is_on_duty


async def test_who_was_let_in_by_number_is_called_by_the_name_the_group_knows(
    room: Room,
) -> None:
    lee = await room.hire("Lee", known=False)
    ruth = await room.hire("Ruth", supervises=True)

    await room.says(f"/add {lee.id}", by=ruth)

    assert await name_of(room.town, lee) == "Lee"
    assert "Lee" in await room.board()
    assert str(lee.id) not in await room.board()


async def test_whom_the_environment_names_is_called_by_name_without_having_written(
    town: Town,
) -> None:
    ana = await town.sandbox.person(first_name="Ana", language_code="en")
    await town.group.add(ana)
    await town.stop()
    await town.start(advisors=[town.mei.id, ana.id])

    assert await name_of(town, ana) == "Ana"


async def test_who_comes_into_the_group_later_has_a_name_and_duty_from_then_on(town: Town) -> None:
    ana = await town.sandbox.person(first_name="Ana", language_code="en")
    await town.stop()
    await town.start(advisors=[town.mei.id, ana.id])
    assert await name_of(town, ana) == ""
    assert not await is_on_duty(town, ana)
    await town.group.add(ana)
    assert await name_of(town, ana) == "Ana"
    assert await is_on_duty(town, ana)

    odd = await town.sandbox.person(first_name="Odd", language_code="en")
    async with town.app.database.begin() as session:
        await people.ensure_advisors(session, {odd.id: False})
    await town.group.add(odd)

    assert await name_of(town, odd) == "Odd"


async def test_a_number_nobody_has_stops_nothing_and_is_not_shown_as_a_name(room: Room) -> None:
    ruth = await room.hire("Ruth", supervises=True)

    await room.says("/add 4711", by=ruth)

    assert "4711" not in await room.board()
    assert "👤" in await room.board()
    await room.borrower.say("Hello")
    assert "Hello" in await room.news()


async def test_a_supervisor_who_never_wrote_is_told_once_and_tried_no_more_until_they_do(
    waiting: Room, ruth: Person
) -> None:
    town = waiting.town
    await waiting.says("/claim")
    await waiting.says("/escalate")
    told = [text for text in await waiting.general() if PLEASE in text]
    assert len(told) == 1
    assert told[0].startswith("🚫 Ruth, ") or told[0].startswith("🚫 👤, ")
    tries = len(await town.calls("sendMessage", ruth))
    assert tries == 1

    await waiting.says("/claim", by=ruth)
    await waiting.says("/escalate", by=ruth)

    assert len(await town.calls("sendMessage", ruth)) == tries
    assert [text for text in await waiting.general() if PLEASE in text] == told

    await ruth.start()
    await town.says(ruth)
    await waiting.says("/claim", by=ruth)
    await waiting.says("/escalate", by=ruth)

    assert any("2019-00001" in text for text in await town.says(ruth))


async def test_the_words_of_a_complaint_are_not_lost_where_no_supervisor_can_be_written_to(
    waiting: Room, ruth: Person
) -> None:
    await waiting.says("/claim")
    await waiting.says("/escalate")
    assert ruth

    await waiting.borrower.say("/complain")
    await waiting.borrower.say("Nobody listens to me.")

    assert any("Nobody listens to me." in text for text in await waiting.general())


async def test_who_comes_is_known_where_the_group_hides_it(town: Town) -> None:
    await (await town.borrower()).say("/start")
    await town.quiet()  # the bot has asked for updates, and for which
    town.server.world.chats[town.group.id].hides_members = True
    odd = await town.sandbox.person(first_name="Odd", language_code="en")
    async with town.app.database.begin() as session:
        await people.ensure_advisors(session, {odd.id: False})

    await town.group.add(odd)

    assert await name_of(town, odd) == "Odd"
