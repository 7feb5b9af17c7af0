"""Between two advisors what is written goes on with the talk: whoever comes reads it, and no form takes it for an answer."""

import pytest
from sqlalchemy import select

from bot.sandbox.client import Person
from negotiation.case import Case
from tests.beginnings import applied, asked_what_comes_in
from tests.desk.room import Room
from tests.town import Town

#: Where the tests begin.
STORIES = {"asked": asked_what_comes_in, "waiting": applied}
PASSED_ON = (
    "I have passed it on to our advisors.\n"
    "Until one of them answers, whatever else you write here reaches them as well."
)


@pytest.fixture
def asked(town: Town) -> Person:
    return town.wei


@pytest.fixture
def waiting(town: Town) -> Person:
    return town.wei


async def left_after_asking(town: Town) -> Room:
    """An advisor asks what could be paid, and goes to lunch."""
    await town.wei.say("/person")
    await town.quiet()
    topic = (await town.group.topics())[-1]["message_thread_id"]
    room = Room(town, town.wei, topic)
    await room.says("/claim")
    await room.says("How much could you pay each month?")
    await room.says("/release lunch")
    await room.hears()
    return room


async def comes_in(town: Town) -> object:
    async with town.app.database.begin() as session:
        [case] = await session.scalars(select(Case))
    return case.application.income


@pytest.mark.parametrize("said", ["120", "120 euros", "on the 5th?", "ok", "yes", "3"])
async def test_what_answers_an_advisor_who_left_is_no_answer_to_the_form(
    town: Town, asked: Person, said: str
) -> None:
    room = await left_after_asking(town)

    await asked.say(said)

    assert await room.hears() == [PASSED_ON]
    assert (await room.screen())[-1].text == said
    assert await comes_in(town) is None


@pytest.mark.parametrize("said", ["120", "ok", "thanks", "120 on the 5th"])
async def test_where_nothing_is_asked_it_reaches_whoever_comes_as_well(
    town: Town, waiting: Person, said: str
) -> None:
    room = await left_after_asking(town)

    await waiting.say(said)

    assert (await room.hears())[-1] == PASSED_ON
    assert said in [each.text for each in await room.screen()]


async def test_what_is_known_is_answered_and_passed_on(town: Town, asked: Person) -> None:
    room = await left_after_asking(town)

    await asked.say("when will somebody answer?")

    *known, passed_on = await room.hears()
    assert any(one.startswith("You are number 1 in the queue.") for one in known)
    assert passed_on == PASSED_ON
    assert (await room.screen())[-1].text == "when will somebody answer?"


async def test_once_the_bot_asks_below_it_words_are_answers_until_somebody_writes_again(
    town: Town, asked: Person
) -> None:
    room = await left_after_asking(town)
    await asked.say("120")
    await asked.say("/status")
    assert (await room.hears())[-1].startswith("Question 2 of 5")

    await asked.say("2400")
    assert (await room.hears())[-1].startswith("Question 3 of 5")

    await room.says("/claim")
    await room.says("And what could you pay now?")
    await room.says("/release")
    await room.hears()
    await asked.say("130")
    assert await room.hears() == [PASSED_ON]
    assert (await room.screen())[-1].text == "130"


async def test_what_is_told_with_the_wish_for_a_person_is_read_by_whoever_comes(
    town: Town, asked: Person
) -> None:
    await asked.say("can somebody call me on 555 0199 after six, I am at the hospital until then")
    await town.quiet()

    topic = (await town.group.topics())[-1]["message_thread_id"]
    room = Room(town, asked, topic)
    assert [one.text for one in await room.screen() if "555 0199" in one.text] != []
    assert PASSED_ON not in await room.hears()  # that a person is asked for says it


async def test_what_is_edited_before_its_copy_is_there_is_changed_in_the_room(
    town: Town, waiting: Person
) -> None:
    room = await left_after_asking(town)
    await town.sandbox.fault("copyMessage", "429")

    said = await waiting.say("I am at work until six")
    await waiting.edit(said.id, "I am at work until seven")

    assert await room.hears() == [PASSED_ON]
    assert (await room.screen())[-1].text == "I am at work until seven"
