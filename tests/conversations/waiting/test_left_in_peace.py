"""Left in peace: who wants no contact has none, at any place, and the desk learns it; a lawyer or the service is noted."""

import pytest

from bot.sandbox.client import Person
from negotiation.contacting.hold import HoldReason
from negotiation.contacting.preferences import ContactKind
from storage import people
from tests.beginnings import asked_what_comes_in
from tests.conversations.test_care import topic_says
from tests.town import Town

STOPPED = "All right: no reminders and no notes any more"
NOTHING_MORE = "All right. I write only to people who write to me"

#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def test_at_a_money_question_it_ends_all_notes_and_nothing_is_asked_again(
    town: Town, wei: Person
) -> None:
    await wei.say("please stop contacting me")

    [said] = await town.replies(wei)
    assert said.text.startswith(STOPPED)
    assert said.labels == ["Turn reminders on again"]
    told = await topic_says(town)
    assert told[-2].startswith("🔕 The borrower asks not to be contacted any more.")
    assert told[-1] == "please stop contacting me"
    async with town.app.database.begin() as session:
        borrower = await people.borrower(session, 1)
    assert borrower is not None
    assert {ContactKind.REMINDER, ContactKind.COLLECTING} <= borrower.preferences.opted_out
    assert (await town.events())[-1] == "contact unwanted"


async def test_the_application_can_be_gone_on_with_all_the_same(town: Town, wei: Person) -> None:
    await wei.say("leave me alone")
    await wei.say("2400")

    assert "Question 3 of 5" in (await town.says(wei))[-1]


@pytest.mark.parametrize("begun", [False, True])
async def test_a_stranger_hears_that_nothing_more_comes_and_how_to_reach_a_person(
    town: Town, *, begun: bool
) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")
    if begun:
        await ann.start()
        await town.replies(ann)

    await ann.say("stop calling me")

    [said] = await town.replies(ann)
    assert said.text.startswith(NOTHING_MORE)
    assert said.labels == ["Talk to a person"]
    await town.tap(ann, "Talk to a person")
    assert (await town.says(ann))[0].startswith("I have asked for a person")


@pytest.mark.parametrize(
    ("said", "reason", "asked"),
    [
        ("I have a lawyer, talk to him", HoldReason.LAWYER, "Who is the lawyer?"),
        ("I am on active duty", HoldReason.MILITARY, "Since when do you serve"),
        ("I will sue you", HoldReason.COURT, "What is not right?"),
    ],
)
async def test_what_the_law_may_protect_rests_at_once_and_a_person_is_called(
    town: Town, wei: Person, said: str, reason: HoldReason, asked: str
) -> None:
    await wei.say(said)

    [question] = await town.says(wei)
    assert asked in question
    assert await town.holds() == [reason]
    told = await topic_says(town)
    assert told[-2].startswith("✋ On hold now: ")
    assert told[-1] == said
