"""The lender says no, in an advisor's words."""

import pytest

from negotiation.agreeing.offer import OfferState
from storage.case import case_offers
from tests.desk.room import Room


@pytest.mark.parametrize(
    "why", ["We have no plan for this loan", "We have no plan for this loan."]
)
async def test_a_reason_ends_with_one_full_stop(room: Room, why: str) -> None:
    await room.declines(why)

    assert "The reason: We have no plan for this loan.\n" in (await room.hears())[-1]


async def test_it_is_shown_as_the_borrower_would_read_it_and_asked_once_more(room: Room) -> None:
    await room.says("/decline We have no plan for this lown")
    [asked] = await room.shown()
    assert "The borrower would read:\nWe cannot offer a plan on your application." in asked.text
    assert "The reason: We have no plan for this lown." in asked.text

    await room.says("/decline We have no plan for this loan")  # put right before it is read
    await room.taps("Do not decline")
    assert await room.hears() == []
    late = await room.taps_late("Decline, and tell the borrower", asked)
    assert late == "That is decided already."
    assert await room.hears() == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("/decline We have no plan for this loan", "Decline, and tell the borrower"),
        ("/closed settled", "Close it, and tell the borrower"),
    ],
)
async def test_nothing_waits_for_a_supervisor_once_the_lender_has_said_no(
    room: Room, word: str, meant: str
) -> None:
    await room.hire("Ana", supervises=True)
    await room.says("/offer 30")
    await room.says("/send 1")
    assert "Wanted: a supervisor's word on offer 1." in (await room.card()).text

    await room.says(word)
    await room.taps(meant)

    assert "a supervisor's word" not in (await room.card()).text
    async with room.town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
    assert offer is not None
    assert offer.state is OfferState.WITHDRAWN


@pytest.mark.parametrize("word", ["/decline", "/decline the house is sold"])
async def test_while_an_offer_is_on_the_table_it_is_not_possible_with_or_without_words(
    offered: Room, word: str
) -> None:
    await offered.hears()
    await offered.news()

    await offered.says(word)

    assert await offered.news() == [
        "An offer is on the table: /drop takes it back. Then /decline."
    ]
    assert await offered.hears() == []
