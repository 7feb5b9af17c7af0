"""Forwarded messages: somebody else's words agree to nothing, sign nothing and answer nothing unasked; an advisor reads them."""

import pytest

from bot.sandbox.client import Person
from negotiation.lifecycle import CaseState
from storage.case import cases
from tests.beginnings import asked_what_comes_in, claimed
from tests.conversations.plan.test_deciding import shown_an_offer
from tests.money import usd
from tests.town import Town

NOT_TAKEN = "That is a forwarded message, so I do not take it as your answer"


async def asked_to_sign(town: Town) -> tuple[Person, int]:
    """Wei Chen has accepted, agreed to all that is asked before, and is asked for the full name."""
    wei, topic = await shown_an_offer(town)
    await town.tap(wei, "I accept")
    await town.consent(wei)
    return wei, topic


STORIES = {
    "in_the_form": asked_what_comes_in,
    "deciding": shown_an_offer,
    "signing": asked_to_sign,
    "talking": claimed,
}


@pytest.fixture
def in_the_form(town: Town) -> Person:
    return town.wei


@pytest.fixture
def deciding(town: Town) -> Person:
    return town.wei


@pytest.fixture
def signing(town: Town) -> Person:
    return town.wei


@pytest.fixture
def talking(town: Town) -> Person:
    return town.wei


async def test_a_forwarded_yes_is_no_consent(town: Town) -> None:
    wei = await town.borrower()
    await wei.say("hello")
    await town.replies(wei)

    await wei.forward("yes")

    told, asked = await town.says(wei)
    assert told.startswith(NOT_TAKEN)
    assert asked.startswith("May I keep what you write")


async def test_a_forwarded_loan_number_is_asked_back(town: Town) -> None:
    wei = await town.borrower()
    await wei.say("hello")
    await wei.say("yes")
    await town.replies(wei)

    await wei.forward("Your loan 68386728 is late, please pay")
    [asked] = await town.says(wei)
    assert "Is this what you want to answer yourself: 68386728?" in asked
    await town.tap(wei, "Yes, that is right")

    assert (await town.says(wei))[-1].startswith("Please share your telephone number")


async def test_a_forwarded_figure_is_asked_back(town: Town, in_the_form: Person) -> None:
    wei = in_the_form

    await wei.forward("1800")
    [asked] = await town.says(wei)
    assert "Is this what you want to answer yourself: $1,800.00?" in asked
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).application.comes_in is None

    await town.tap(wei, "Yes, that is right")

    await town.quiet()
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).application.comes_in == usd(1800)


@pytest.mark.parametrize("said", ["I accept", "yes", "/cancel"])
async def test_a_forwarded_yes_accepts_no_offer(town: Town, deciding: Person, said: str) -> None:
    await deciding.forward(said)

    await town.quiet()
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state is CaseState.OFFERED


async def test_a_forwarded_name_signs_nothing(town: Town, signing: Person) -> None:
    await signing.forward("Wei Chen")
    await town.quiet()
    shown = [label for one in (await signing.screen()).messages for label in one.labels]
    assert "I sign" not in shown

    await signing.say("Wei Chen")

    assert "I sign" in (await town.replies(signing))[-1].labels


async def test_an_advisor_reads_it_and_that_it_was_forwarded(town: Town, talking: Person) -> None:
    await town.replies(town.mei, chat=town.group, topic=town.topic)

    await talking.forward("You are dismissed from the first of May.", author="Boss")

    read = [seen.text for seen in await town.replies(town.mei, chat=town.group, topic=town.topic)]
    assert read == [
        "↪ Forwarded by the borrower: somebody else may have written it.",
        "You are dismissed from the first of May.",
    ]


async def test_a_danger_is_heard_all_the_same(town: Town) -> None:
    wei = await town.borrower()
    await wei.say("hello")
    await town.replies(wei)

    await wei.forward("I want to kill myself", author="My son")

    assert "I am all right, go on" in [
        label for seen in await town.replies(wei) for label in seen.labels
    ]
