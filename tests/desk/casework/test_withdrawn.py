"""A case ends because the borrower no longer wants it: looked at twice, told as it is, and to be undone."""

import pytest

from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.lifecycle import CaseState
from storage.case import case_agreements, case_offers, cases, casework
from tests.beginnings import Story
from tests.desk.casework.test_reopening import state
from tests.desk.room import Room, agreed_by_one
from tests.town import Town

END = "End it, and tell the borrower"


async def ended(room: Room, why: str = "") -> list[str]:
    """The advisor ends it, and means it; what the borrower reads."""
    await room.hears()
    await room.says(f"/withdrawn {why}")
    await room.taps(END)
    return await room.hears()


@pytest.fixture
def stories(stories: dict[str, Story]) -> dict[str, Story]:
    return {**stories, "two": agreed_by_one}


@pytest.fixture
def two(town: Town) -> Room:
    return Room(town, town.wei, town.topic)


async def test_it_is_shown_as_the_borrower_would_read_it_and_asked_once_more(room: Room) -> None:
    await room.hears()
    await room.says("/withdrawn said so on the telephone")
    [asked] = await room.shown()
    told = asked.text.partition("The borrower would read:\n")[2].partition("\n\n")[0]
    assert told.startswith("As you wished, your application 2019-00001 ends here.")
    assert await room.hears() == []
    assert await state(room) is CaseState.NEGOTIATING

    await room.taps(END)

    assert await room.hears() == [told]
    assert await state(room) is CaseState.WITHDRAWN
    assert "Wanted: nothing any more." in (await room.card()).text
    await room.says("/timeline")
    steps = (await room.news())[-1]
    assert (
        "the application ended, as the borrower wished – Mei (advisor): “said so on the telephone”"
        in steps
    )


async def test_what_was_not_meant_leaves_nothing_behind(room: Room) -> None:
    await room.says("/withdrawn he wrote so")
    [asked] = await room.shown()
    await room.taps("Do not end it")
    late = await room.taps_late(END, asked)

    assert late == "That is decided already."
    assert await state(room) is CaseState.NEGOTIATING
    async with room.town.app.database.begin() as session:
        assert await casework.notes_of(session, 1) == []


async def test_an_offer_ends_with_it_and_the_borrower_begins_anew_whenever_they_like(
    offered: Room,
) -> None:
    [told] = await ended(offered)

    assert "Our offer is off the table." in told
    assert "Nothing new is agreed: your contract holds as it is" in told
    async with offered.town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
    assert offer is not None
    assert offer.state is OfferState.WITHDRAWN
    await offered.borrower.start()
    await offered.town.tap(offered.borrower, "I can't pay as agreed")
    await offered.town.quiet()
    async with offered.town.app.database.begin() as session:
        anew = await cases.open_case_of(session, 1)
    assert anew is not None
    assert anew.number == "2019-00002"


async def test_whoever_else_was_asked_to_sign_learns_that_it_is_off(two: Room) -> None:
    [ana] = two.town.others
    await two.town.replies(ana)

    [told] = await ended(two)

    assert "The agreement is off, and nobody has to sign it any more." in told
    assert await two.town.says(ana) == [
        "The agreement that you were asked to sign is off: there is nothing to sign any more."
    ]
    async with two.town.app.database.begin() as session:
        assert (await case_agreements.agreement(session, 1)).state is AgreementState.WITHDRAWN


async def test_a_plan_in_force_is_not_ended_that_way(signed: Room) -> None:
    await signed.says("/claim")
    await signed.says("/amend")
    await signed.news()

    await signed.says("/withdrawn")

    [said] = await signed.news()
    assert said.startswith("A plan is in force here, and holds as long as the borrower")
    assert await state(signed) is CaseState.NEGOTIATING


async def test_it_is_for_whoever_has_the_case_and_not_for_one_that_was_declined(
    room: Room,
) -> None:
    lee = await room.hire("Lee")
    await room.says("/withdrawn", by=lee)
    assert (await room.news())[-1].startswith("Mei has this case")

    await room.declines("no plan fits")
    await room.says("/claim")
    await room.news()
    await room.says("/withdrawn")

    assert (await room.news())[-1].startswith("It is declined already.")


async def test_a_mistake_is_put_right(offered: Room) -> None:
    await ended(offered)
    await offered.news()

    await offered.taps("Open it again")

    assert await state(offered) is CaseState.NEGOTIATING
    told, *_ = await offered.hears()
    assert told == (
        "Your application 2019-00001 goes on: it is open again.\n"
        "What we had offered has ended with it: we will make a new one."
    )


async def test_nothing_ends_for_somebody_who_may_be_in_danger(room: Room) -> None:
    await room.borrower.say("I want to kill myself")
    await room.town.quiet()
    await room.town.pass_time(minutes=5)
    await room.news()

    await room.says("/withdrawn")

    assert any("they may be in danger" in one for one in await room.news())
    assert await state(room) is CaseState.NEGOTIATING


async def test_afterwards_nobody_is_told_that_nothing_ever_happened(room: Room) -> None:
    await ended(room)

    await room.borrower.say("/history")

    assert (await room.hears())[0] == (
        "No application of yours is open, so there are no steps to show. "
        "What is kept of an earlier one: /mydata"
    )
