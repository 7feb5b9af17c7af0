"""Where nothing fits: what is left for a supervisor is told for what it is, and can be chosen."""

from __future__ import annotations

import pytest

from bot.sandbox.client import Person
from tests.desk.room import Room, answers


@pytest.fixture
async def ana(room: Room) -> Person:
    return await room.hire("Ana", supervises=True)


#: What can be paid and what goes out of 2,400; then which plan it is, what it asks, and what the borrower reads of it.
TOKEN = (
    {"can_pay": "90", "goes_out": "2310"},
    "Plan 2",
    (
        "at first $81.00 a month until April 5, 2020, then $392.87 a month from May 5, 2020 on",
        "• at first $81.00 a month until April 5, 2020, then $392.87 from May 5, 2020 on",
    ),
)
BREAK = (
    {"can_pay": "0", "goes_out": "4900"},
    "Plan 1",
    (
        "nothing until July 5, 2019, then $391.78 a month from August 5, 2019 on",
        "• 3 instalments at first ask nothing; the first payment is due on August 5, 2019",
    ),
)


@pytest.mark.parametrize(("figures", "plan", "words"), [TOKEN, BREAK])
async def test_a_plan_for_a_time_says_what_comes_then_and_a_supervisor_can_agree(
    room: Room, ana: Person, figures: dict[str, str], plan: str, words: tuple[str, str]
) -> None:
    asked, told = words
    await answers(room, **figures)
    await room.says("/offer")

    shown = (await room.shown())[-1].text
    assert "No plan fits what the borrower can pay.\n" in shown
    assert f"\n{plan}: {asked}; " in shown
    assert "what comes then has to be looked at again before that day" in shown
    assert "no instalment is above" not in shown.replace("at first no instalment is above", "")

    await room.taps(plan)
    await room.taps("Ask a supervisor")
    await room.taps("Approve and send", by=ana)
    offer = (await room.hears())[-1]
    assert told in offer
    assert "tell us before: we look at it again" in offer

    await room.town.tap(room.borrower, "Why?")
    assert "it is for a time, until" in (await room.hears())[0]


async def test_what_is_chosen_for_a_time_can_be_changed_and_chosen_by_hand(room: Room) -> None:
    await answers(room, can_pay="0", goes_out="4900")
    await room.says("/offer")
    await room.taps("Plan 1")
    await room.shown()

    await room.taps("Change it")
    [built] = await room.shown()
    assert "• instalments left out: 3 " in built.text
    assert "• percent of unpaid interest waived: 0 " in built.text
    assert "⚠️ what comes then is more than the $0.00 that can be paid" in built.text
    await room.taps("Preview")

    assert (
        "• 3 instalments at first ask nothing; the first payment is due on August 5, 2019"
        in (await room.shown())[-1].text
    )


async def test_the_refusal_of_any_other_names_nothing_that_cannot_help(room: Room) -> None:
    await answers(room, can_pay="0", goes_out="4900")

    await room.says("/offer 24")

    [refused] = await room.news()
    assert "and nothing is left each month. /offer shows what is possible" in refused
    assert "months make it smaller" not in refused


async def test_one_payment_is_never_called_an_amount_a_month(room: Room, ana: Person) -> None:
    await answers(room, can_pay="90", goes_out="2310")
    await room.says("/offer")
    assert (
        "\nPlan 3: one payment of $9,467.97 by April 22, 2019\n" in (await room.shown())[-1].text
    )

    await room.taps("Plan 3")
    [preview] = await room.shown()
    assert (
        "• one payment of $9,467.97 by April 22, 2019, instead of $381.60 a month" in preview.text
    )
    assert "9,467.97 a month" not in preview.text
    await room.taps("Change it")
    [built] = await room.shown()
    assert "Asked: one payment of $9,467.97 by April 22, 2019; today" in built.text
    assert "90 % of the principal" in built.text

    await room.taps("Ask a supervisor")
    await room.taps("Approve and send", by=ana)
    assert "Offer 1: one payment of $9,467.97 by April 22, 2019" in (await room.card()).text
    await room.town.tap(room.borrower, "I can pay something else")
    await room.borrower.say("100")
    countered = next(one for one in await room.shown() if one.text.startswith("Counter-offer"))
    assert "• our offer 1: one payment of $9,467.97 by April 22, 2019" in countered.text
    assert "difference" not in countered.text

    await room.town.tap(room.borrower, "See the offer")
    await room.town.tap(room.borrower, "I accept")
    await room.town.tap(room.borrower, "I agree to sign in this way")
    terms = (await room.hears())[-1]
    assert "• one payment of $9,467.97 by April 22, 2019, instead of $381.60 a month" in terms
