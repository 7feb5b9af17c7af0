"""Passed on: what somebody writes who waits for a person reaches the desk, and what they read of it is never twice the same."""

from itertools import pairwise

import pytest

from bot.sandbox.client import Person
from tests.beginnings import Story, applied
from tests.town import Town


async def at_the_door(town: Town) -> tuple[Person, int]:
    """Wei Chen asks for a person before anything else."""
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Talk to a person")
    await town.quiet()
    return wei, 0


async def asked_why(town: Town) -> tuple[Person, int]:
    """Wei Chen waits for a person and is asked for the reason."""
    wei = await town.borrower()
    await town.arrive(wei)
    await town.tap(wei, "Talk to a person")
    await town.tap(wei, "I can't pay as agreed")
    await town.quiet()
    return wei, 0


@pytest.fixture(params=[at_the_door, asked_why, applied], ids=lambda story: story.__name__)
def stories(request: pytest.FixtureRequest) -> dict[str, Story]:
    """Wherever somebody may wait."""
    return {"town": request.param}


async def in_the_room(town: Town) -> list[str]:
    await town.quiet()
    topic = (await town.group.topics())[-1]["message_thread_id"]
    return [seen.text for seen in (await town.group.screen(topic)).messages]


WORDS = [
    "the letter came on Monday",
    "b10·3",
    "case 12?",
    "hello??",
    "is anybody there?",
    "in the office of my brother",
    "my flat is no 4",
]


async def test_all_of_it_reaches_the_desk_and_no_two_answers_are_alike(
    town: Town, wei: Person
) -> None:
    await town.replies(wei)
    answers = []

    for said in WORDS:
        await wei.say(said)
        answers.append(await town.says(wei))

    in_room = await in_the_room(town)
    assert [said for said in WORDS if said not in in_room] == []
    assert all(before[0] != after[0] for before, after in pairwise(answers))
    assert not any("Please choose one of the buttons" in one for each in answers for one in each)
    assert answers[0][0].startswith("I have passed it on to our advisors.\nUntil one of them")
    assert "3 messages of yours now" in answers[2][0]
    assert "You are number 1 in the queue." in answers[1][0]


async def test_what_is_asked_stands_above_and_is_shown_again_once_in_a_while(
    town: Town, wei: Person
) -> None:
    await town.replies(wei)
    shown = 0

    for said in WORDS:
        await wei.say(said)
        shown += len(await town.says(wei)) - 1

    assert shown <= 2


async def test_when_the_desk_opens_is_said_once_it_has_closed(town: Town, wei: Person) -> None:
    await wei.say("the letter came on Monday")
    await town.pass_time(hours=12)
    await town.replies(wei)

    await wei.say("and another one today")

    told = (await town.says(wei))[0]
    assert told == "Passed on as well.\nFrom April 2, 2019 at 9:00\u202fAM on somebody is at work."


async def test_a_second_wish_for_a_person_is_passed_on_with_all_that_it_tells(
    town: Town, wei: Person
) -> None:
    await wei.say("the letter came on Monday")
    await town.replies(wei)

    await wei.say("can I talk to somebody about my brother's flat")

    told = (await town.says(wei))[0]
    assert told.startswith("Passed on as well.\nYou are number 1 in the queue.\n")
    assert "can I talk to somebody about my brother's flat" in await in_the_room(town)
