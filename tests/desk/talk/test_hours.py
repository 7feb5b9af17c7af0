"""What a command sends to the borrower unasked keeps the hours of contact, as what an advisor writes does."""

import pytest

from tests.desk.room import Room

TOO_LATE = "Not sent: it is outside the hours in which borrowers may be written to ("


async def late(room: Room) -> None:
    """Eleven at night where the borrower lives, who waits for no answer."""
    await room.says("How are you?")
    await room.town.pass_time(hours=13)
    await room.hears()


@pytest.mark.parametrize(
    "typed",
    [
        "/send 1",
        "/ask income since when?",
        "/refuse 1 it is cut off",
        "/correct income 2300 the receipts say so",
        "/callback tomorrow 14:00",
        "/pay",
    ],
)
async def test_nothing_goes_out_at_night_by_a_command(room: Room, typed: str) -> None:
    await room.says("/offer 12")
    await late(room)
    await room.news()

    await room.says(typed)

    [told] = await room.news()
    assert told.startswith(TOO_LATE)
    assert "8:00" in told
    assert await room.hears() == []


async def test_no_paper_is_asked_for_at_night(room: Room) -> None:
    await late(room)
    await room.says("/want")
    await room.taps("Bank statement")

    assert (await room.news())[-1].startswith(TOO_LATE)
    assert await room.hears() == []


async def test_an_offer_of_the_night_goes_out_in_the_morning(room: Room) -> None:
    await room.says("/offer 12")
    await late(room)
    await room.taps("Send to the borrower")
    assert await room.hears() == []
    await room.town.pass_time(hours=10)
    await room.news()

    await room.taps("Send to the borrower")

    assert (await room.news())[-1] == "Offer 1 is sent."
    assert len(await room.hears()) == 1


async def test_who_waits_is_asked_at_night(room: Room) -> None:
    await late(room)
    await room.borrower.say("Is there anything you need?")
    await room.town.quiet()
    await room.hears()

    await room.says("/ask income since when?")

    assert "since when?" in (await room.hears())[-1]


async def test_a_second_question_at_night_answers_nobody(room: Room) -> None:
    await room.borrower.say("Is there anything you need?")
    await room.says("/ask income since when?")
    await room.town.pass_time(hours=13)
    await room.news()
    await room.hears()

    await room.says("/ask outgoings and the rent?")

    assert (await room.news())[-1].startswith(TOO_LATE)
    assert await room.hears() == []


KNOWN = "What happens if I do not pay?"
NOBODY = "Our advisors are not at work at this hour. Somebody will write to you here from April 2, 2019 at 9:00\u202fAM on."


async def test_who_writes_to_an_advisor_after_hours_is_told_once_and_has_what_is_known_answered(
    room: Room,
) -> None:
    await room.says("How are you?")
    await room.town.pass_time(hours=10)
    await room.hears()
    await room.news()

    await room.borrower.say("what happens if I don't pay?")
    answer, nobody = await room.hears()
    assert answer.startswith(KNOWN)
    assert nobody == NOBODY
    await room.borrower.say("I worry")
    assert await room.hears() == []
    assert await room.news() == ["what happens if I don't pay?", "I worry"]


@pytest.mark.parametrize("said", ["when is the next one again?", "and how much?"])
async def test_what_is_known_of_a_plan_is_told_after_hours_as_well(
    signed: Room, said: str
) -> None:
    await signed.hears()
    await signed.says("How are you?")
    await signed.town.pass_time(hours=10)
    await signed.hears()
    await signed.news()

    await signed.borrower.say(said)

    answer, nobody = await signed.hears()
    assert "First instalment: $294.46 on May 5, 2019." in answer
    assert nobody == NOBODY
    assert await signed.news() == [said]


async def test_nobody_talks_over_an_advisor_who_is_there(room: Room) -> None:
    await room.borrower.say("what happens if I don't pay?")
    assert await room.hears() == []
    await room.says("It depends")
    await room.town.pass_time(hours=8)
    await room.says("I am still here. How are you?")
    await room.hears()

    await room.borrower.say("what happens if I don't pay?")

    assert await room.hears() == []
