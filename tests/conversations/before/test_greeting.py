"""Greeting: who says hello, or does not know how to go on, is shown the way from wherever they are."""

import pytest

from bot.sandbox.client import Person
from storage import people
from tests.beginnings import known
from tests.town import Town

STORIES = {"wei": known}


async def answer(town: Town, person: Person, said: str, language: str = "en") -> list[str]:
    async with town.app.database.begin() as session:
        chat = await people.chat(session, person.id)
        assert chat is not None
        chat.language = language
    await town.replies(person)
    await person.say(said)
    return await town.says(person)


async def test_at_the_door_it_is_said_which_button_begins(town: Town) -> None:
    person = await town.sandbox.person(first_name="Somebody", language_code="en")
    await person.start()
    await town.replies(person)

    await person.say("can somebody help me please")

    greeted, question = await town.says(person)
    assert "Tap “Yes, let us begin” to start" in greeted
    assert question.startswith("May I keep what you write")


async def test_who_waits_for_a_person_hears_how_that_stands(town: Town, wei: Person) -> None:
    await wei.say("/person")
    await town.replies(wei)

    said = await answer(town, wei, "hello?")

    assert any("in the queue" in one or "number 1" in one.casefold() for one in said)


async def test_a_fear_before_the_question_hides_it_from_nobody(town: Town, wei: Person) -> None:
    told, *_ = await answer(town, wei, "im so scared i got your letter, are you going to sue me")

    assert told.startswith("What happens if I do not pay?")


async def test_stop_where_a_figure_is_asked_stops_and_loses_nothing(
    town: Town, wei: Person
) -> None:
    await town.tap(wei, "I can't pay as agreed")
    await town.tap(wei, "I lost my job")

    await answer(town, wei, "stop")

    async with town.app.database.begin() as session:
        chat = await people.chat(session, wei.id)
    assert chat is not None
    assert chat.place == "home.home"


async def test_a_sentence_where_a_button_is_asked_for_is_told_kindly_to_be_not_understood(
    town: Town, wei: Person
) -> None:
    await town.tap(wei, "I can't pay as agreed")
    await town.tap(wei, "I am ill")

    told, question = await answer(town, wei, "it is all so complicated with everything")

    assert told.startswith("I am only a program and have not understood that. Nothing that you")
    assert question.startswith("May I keep that it is about your health?")


async def test_a_sentence_where_the_reason_is_asked_may_be_noted_as_another_reason(
    town: Town, wei: Person
) -> None:
    await town.tap(wei, "I can't pay as agreed")

    [told] = await answer(town, wei, "it is all so complicated with everything")
    assert told.startswith("I have no button for that. Shall I note “Another reason”?")

    [asked] = await answer(town, wei, "yes please")
    assert asked.startswith("Noted: Another reason")


@pytest.mark.parametrize("said", ["嗯", "vale"])
async def test_a_bare_yes_where_a_reason_is_asked_is_no_thanks(
    town: Town, wei: Person, said: str
) -> None:
    await town.tap(wei, "I can't pay as agreed")

    told, *_ = await answer(town, wei, said)

    assert told == "Please choose one of the buttons."
