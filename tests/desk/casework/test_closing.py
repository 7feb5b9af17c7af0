"""A case is closed for a reason from outside once that is looked at twice: what ends with it, and what speaks against it."""

import pytest

from dialogs.desk.case.closing import WHY
from negotiation.case_ends import ClosedReason
from negotiation.lifecycle import CaseState
from tests.desk.casework.test_reopening import state
from tests.desk.room import Room

CLOSE = "Close it, and tell the borrower"


def test_every_reason_has_words() -> None:
    assert {*WHY} == {*ClosedReason}


async def test_it_is_shown_as_the_borrower_would_read_it_and_asked_once_more(room: Room) -> None:
    await room.hears()
    await room.says("/closed settled")
    [asked] = await room.shown()
    told = asked.text.partition("The borrower would read:\n")[2].partition("\n\n")[0]
    assert told.startswith("Your case 2019-00001 is closed.")
    assert "Why: the loan is settled." in asked.text
    assert "In the lender's book loan ····6728 is open: $10,519.96, as of March 31" in asked.text
    assert await room.hears() == []
    assert await state(room) is CaseState.NEGOTIATING

    await room.taps(CLOSE)

    assert await room.hears() == [told]
    assert await state(room) is CaseState.CLOSED


async def test_what_was_not_meant_closes_nothing(room: Room) -> None:
    await room.says("/closed sold")
    await room.shown()
    await room.taps("Do not close it")

    assert await state(room) is CaseState.NEGOTIATING
    assert not any(CLOSE in one.labels for one in await room.screen())


async def test_what_ends_with_it_is_said_before(
    offered: Room,
) -> None:
    await offered.news()
    await offered.says("/closed merged")
    assert "Offer 1 on the table ends with it." in (await offered.news())[-1]


async def test_a_plan_in_force_is_said_with_what_is_left_of_it(signed: Room) -> None:
    await signed.news()
    await signed.says("/closed sold")
    assert "A plan is there, of which $12," in (await signed.news())[-1]


async def test_of_two_the_newer_counts(room: Room) -> None:
    await room.says("/closed sold")
    [first] = await room.shown()
    await room.says("/closed settled")
    await room.shown()

    assert [CLOSE in one.labels for one in await room.screen()].count(True) == 1
    await room.taps(CLOSE)
    await room.says("/timeline")
    assert await state(room) is CaseState.CLOSED
    late = await room.taps_late(CLOSE, first)
    assert late != ""


@pytest.mark.parametrize("reason", ["settled", "sold", "written_off"])
async def test_what_an_older_book_says_of_the_loan_is_not_told_any_more(
    room: Room, reason: str
) -> None:
    await room.says(f"/closed {reason}")
    await room.taps(CLOSE)
    await room.hears()

    for asked in ("/status", "how much do I owe?"):
        await room.borrower.say(asked)
        told = "\n".join(await room.hears())
        assert "Your case about loan 68386728 was closed on April 1, 2019." in told, asked
        assert "overdue" not in told


async def test_of_a_case_that_goes_on_as_another_the_loan_is_told_as_ever(room: Room) -> None:
    await room.says("/closed merged")
    await room.taps(CLOSE)
    await room.hears()

    await room.borrower.say("/status")

    assert "overdue" in "\n".join(await room.hears())


@pytest.mark.parametrize("order", ["/closed sold"])
async def test_only_whoever_has_the_case_may_mean_it(room: Room, order: str) -> None:
    lee = await room.hire("Lee")
    await room.says(order)

    told = await room.taps(CLOSE, by=lee)

    assert told.startswith("Mei has this case")
    assert await state(room) is CaseState.NEGOTIATING
