"""The keyboard that shares one's number: there for its question, gone with it however it is left."""

import pytest

from bot.sandbox.client import Person
from tests.town import Town

SHARE = ["📱 Share my number"]


@pytest.fixture
async def wei(town: Town) -> Person:
    """Somebody who was just asked to share their number."""
    person = await town.borrower()
    await person.start()
    await town.tap(person, "Yes, let us begin")
    await person.say("68386728")
    await town.replies(person)
    assert (await person.screen()).keyboard == SHARE
    return person


async def keyboard(town: Town, person: Person) -> list[str]:
    await town.quiet()
    return (await person.screen()).keyboard


async def test_it_goes_once_it_is_used(town: Town, wei: Person) -> None:
    await wei.press(SHARE[0])

    assert await keyboard(town, wei) == []


@pytest.mark.parametrize("said", ["/cancel", "/back", "/language", "/about"])
async def test_it_goes_when_something_else_is_begun(town: Town, wei: Person, said: str) -> None:
    await wei.say(said)

    assert await keyboard(town, wei) == []


async def test_it_comes_back_with_its_question(town: Town, wei: Person) -> None:
    await wei.say("/language")
    await town.tap(wei, "English")

    assert await keyboard(town, wei) == SHARE


async def test_it_stays_while_its_question_does(town: Town, wei: Person) -> None:
    await wei.say("Why do you need it?")

    assert await keyboard(town, wei) == SHARE


async def test_whoever_may_be_in_danger_hears_of_no_keyboards(town: Town, wei: Person) -> None:
    await wei.say("I can't go on like this.")

    [said] = await town.says(wei)
    assert said.startswith("I am glad you wrote this.")
