"""A case that was closed by mistake is opened again, and goes on where it stood."""

from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.lifecycle import CaseState
from storage.case import case_agreements, case_instalments, case_offers, cases
from tests.desk.room import Room, arrives


async def state(room: Room, number: int = 1) -> CaseState:
    await room.town.quiet()
    async with room.town.app.database.begin() as session:
        return (await cases.case(session, number)).state


async def test_a_slip_is_put_right_by_a_tap_and_both_sides_read_of_it(room: Room) -> None:
    await room.closes("sold")
    assert "Should that be a mistake, it can be opened again until" in (await room.news())[-1]
    await room.hears()

    await room.taps("Open it again")

    assert await state(room) is CaseState.NEGOTIATING
    assert "Mei opens the case again, as it was: negotiating." in await room.news()
    told, came = await room.hears()
    assert told == "Your case 2019-00001 was closed by mistake. It is open again."
    assert came == "Mei (advisor) is here now and reads what you write."
    await room.says("/offer 12")
    assert any("16 more months" in text for text in await room.news())


async def test_a_plan_in_force_goes_on_with_what_came_in_meanwhile(signed: Room) -> None:
    await signed.closes("sold")
    await arrives(signed, "P-1", "294.46")
    await signed.town.pass_time(days=3)
    await signed.hears()

    await signed.says("/claim")
    await signed.says("/reopen")

    assert await state(signed) is CaseState.ACTIVE
    async with signed.town.app.database.begin() as session:
        assert (await case_agreements.agreement(session, 1)).state is AgreementState.KEPT
        rows = await case_instalments.instalments_of(session, 1)
    assert [each.is_paid for each in rows[:2]] == [True, False]
    await signed.says("/back")
    await signed.hears()
    await signed.town.pass_time(days=60)
    assert any("June 5" in one for one in await signed.hears())


async def test_what_became_late_while_it_was_closed_is_looked_at(signed: Room) -> None:
    await signed.town.pass_time(days=30)
    await signed.says("/claim")
    await signed.closes("sold")
    await signed.town.pass_time(days=12)
    await signed.hears()

    await signed.says("/claim")
    await signed.says("/reopen")

    assert await state(signed) is CaseState.ACTIVE
    assert any("there is a way back" in one for one in await signed.hears())


async def test_an_offer_that_ended_with_the_closing_has_to_be_made_anew(offered: Room) -> None:
    await offered.closes("merged")
    await offered.news()
    await offered.hears()

    await offered.taps("Open it again")

    assert await state(offered) is CaseState.NEGOTIATING
    assert any("please make it again" in text for text in await offered.news())
    assert "What we had offered has ended with it" in (await offered.hears())[0]
    async with offered.town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 1)
    assert offer is not None
    assert offer.state is OfferState.WITHDRAWN


async def test_after_two_weeks_it_stays_closed(room: Room) -> None:
    await room.closes("sold")
    await room.town.pass_time(days=15)
    await room.news()

    await room.says("/reopen")

    assert (await room.news())[-1].startswith("A case that was closed by mistake can be opened")
    assert await state(room) is CaseState.CLOSED


async def test_it_stays_closed_once_the_borrower_has_a_newer_case(room: Room) -> None:
    await room.closes("sold")
    await room.borrower.say("/status")
    await room.town.tap(room.borrower, "I can't pay as agreed")
    await room.town.quiet()
    await room.news()

    await room.says("/reopen")

    assert "The borrower has a newer case, 2019-00002: please go on there." in await room.news()
    assert await state(room) is CaseState.CLOSED


async def test_what_was_not_closed_is_not_opened(room: Room) -> None:
    await room.says("/reopen")

    assert await room.news() == ["The case is open."]


async def test_a_word_that_nobody_had_answered_waits_again(room: Room) -> None:
    await room.borrower.say("When do I hear from you?")
    await room.closes("settled")
    await room.taps("Open it again")
    await room.news()
    await room.hears()

    await room.town.pass_time(hours=12)

    assert any("waited longer" in text for text in await room.hears())
