"""While other terms are talked about, and when that has led to nothing, the plan in force is kept as before."""

import pytest

from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.follow_up.promise import PromiseState
from negotiation.lifecycle import CaseState
from negotiation.limits import Role
from negotiation.money import Money
from storage import lending, people
from storage.case import case_agreements, case_offers, cases
from storage.case import follow_up as kept
from tests.desk.room import Room, arrives


async def offered_anew(room: Room, months: int = 18) -> None:
    """Other terms are on the table."""
    async with room.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.rearranged = ()  # or it would be too soon for another change
    await room.says(f"/offer {months}")
    await room.says("/send 2")


async def states(room: Room) -> tuple[CaseState, AgreementState]:
    """Of the case, and of the first plan."""
    async with room.town.app.database.begin() as session:
        return (await cases.case(session, 1)).state, (
            await case_agreements.agreement(session, 1)
        ).state


@pytest.fixture
async def to_sign(signed: Room) -> Room:
    """The first instalment is due in three days; an amendment is out for signing."""
    await signed.town.pass_time(days=31)
    await signed.says("/amend")
    await offered_anew(signed)
    await signed.town.tap(signed.borrower, "I accept")
    await signed.hears()
    await signed.news()
    return signed


async def test_the_plan_in_force_is_kept_while_another_is_out_for_signing(to_sign: Room) -> None:
    await to_sign.town.tap(to_sign.borrower, "I have paid")
    assert (await to_sign.hears())[0].startswith("Thank you. Please send a photo or PDF")

    await to_sign.says("/paid")
    assert "Recorded: instalment 1, $294.46." in await to_sign.news()
    assert (await to_sign.instalments())[0].is_paid


async def test_the_plan_in_force_is_kept_after_another_was_not_signed(to_sign: Room) -> None:
    await to_sign.town.pass_time(days=15)
    await to_sign.says("/resume")
    told = await to_sign.hears()
    assert "The time to sign the agreement is over" in "".join(told)
    assert "Your calendar needs these days no more" not in "".join(told)

    await to_sign.borrower.say("/calendar")
    assert (await to_sign.hears())[0].startswith("The days of your plan for your calendar")
    await to_sign.says("/paid")
    assert "Recorded: instalment 1, $294.46." in await to_sign.news()


async def test_a_payment_of_an_earlier_plan_taken_back_takes_nothing_off_this_one(
    signed: Room,
) -> None:
    await arrives(signed, "P-1", "200.00")
    await signed.says("/amend")
    await offered_anew(signed)
    await signed.town.tap(signed.borrower, "I accept")
    await signed.town.put_signature(signed.borrower)
    await arrives(signed, "P-2", "250.00")
    await signed.news()

    await arrives(signed, "R-1", "200.00", reverses="P-1")

    assert (await signed.instalments())[0].paid == Money(250, "USD")
    [told] = [text for text in await signed.news() if "taken back" in text]
    assert told.startswith("↩️ The payment of $200.00, P-1, was taken back. It had paid nothing of")

    await arrives(signed, "R-2", "250.00", reverses="P-2")
    assert not any(one.paid for one in await signed.instalments())


async def test_an_amendment_tells_of_the_plan_that_is_kept_and_not_of_the_contract_before_it(
    signed: Room,
) -> None:
    await arrives(signed, "P-1", "294.46")
    await arrives(signed, "P-2", "100.00")
    await arrives(signed, "R-2", "100.00", reverses="P-2")
    await signed.town.pass_time(days=40)
    await signed.says("/amend")
    await signed.news()
    await offered_anew(signed)

    card = (await signed.card()).text
    assert "Overdue by the book" not in card
    assert "behind" not in card
    told = await signed.news()
    assert any("$294.46 has come in since and is not in them" in text for text in told)
    [offer] = [text for text in await signed.hears() if "Our offer" in text]
    assert offer.startswith("Your plan in force: $294.46 a month, 42 instalments until")
    assert "a month instead of $294.46" in offer
    assert "today's contract" not in offer
    assert "more in all than the plan in force still asks" in offer
    assert "If nothing were paid" not in offer
    assert "Until another plan is signed, yours stays in force." in offer
    await signed.town.tap(signed.borrower, "Why?")
    why = "\n".join(await signed.hears())
    assert "What counted, by our rules" in why
    assert "is asked, which is more than" not in why


async def test_once_other_terms_are_talked_about_no_day_that_has_passed_is_named(
    signed: Room,
) -> None:
    await signed.town.pass_time(days=40)

    await signed.says("/amend")

    assert "to be decided by" not in (await signed.card()).text
    assert "Your advisor looks for a plan with you." in await signed.town.card(signed.borrower)


async def test_what_was_missed_while_other_terms_were_talked_about_is_seen_afterwards(
    signed: Room,
) -> None:
    await signed.says("/amend")
    await signed.town.pass_time(days=45)
    assert not any("has not arrived" in text for text in await signed.news())
    assert await states(signed) == (CaseState.NEGOTIATING, AgreementState.KEPT)

    await signed.says("/resume")
    await signed.town.pass_time(days=2)

    assert any(
        "Instalment 1, $294.46, due on May 5" in text and "has not arrived" in text
        for text in await signed.news()
    )
    assert any("there is a way back" in text for text in await signed.hears())
    assert await states(signed) == (CaseState.ACTIVE, AgreementState.SLIPPED)


async def test_all_paid_while_other_terms_are_talked_about_completes_the_plan(
    signed: Room,
) -> None:
    await signed.says("/amend")

    await arrives(signed, "P-1", "12661.95")

    assert await states(signed) == (CaseState.COMPLETED, AgreementState.COMPLETED)
    assert any("Everything is repaid as agreed" in text for text in await signed.hears())


async def test_all_paid_while_an_offer_is_open_completes_the_plan_once_talks_have_ended(
    signed: Room,
) -> None:
    await signed.says("/amend")
    await offered_anew(signed)
    await arrives(signed, "P-1", "12661.95")
    await signed.town.tap(signed.borrower, "I decline")
    await signed.town.tap(signed.borrower, "Yes, decline it")
    await signed.town.quiet()

    await signed.says("/resume")

    assert await states(signed) == (CaseState.COMPLETED, AgreementState.COMPLETED)


async def test_a_broken_plan_comes_back_while_another_is_talked_about(signed: Room) -> None:
    await signed.town.pass_time(days=110)
    await offered_anew(signed, 24)
    await signed.says("/resume")
    assert await states(signed) == (CaseState.OFFERED, AgreementState.BROKEN)
    await signed.hears()

    await arrives(signed, "P-1", "883.38")

    assert await states(signed) == (CaseState.OFFERED, AgreementState.KEPT)
    assert any("your plan is in force again" in text for text in await signed.hears())
    await signed.town.pass_time(days=15)
    assert (await states(signed))[0] is CaseState.NEGOTIATING
    await signed.says("/resume")
    assert await states(signed) == (CaseState.ACTIVE, AgreementState.KEPT)


async def test_a_broken_plan_does_not_go_on_as_it_was(signed: Room) -> None:
    await signed.town.pass_time(days=110)
    await offered_anew(signed, 24)
    await signed.town.pass_time(days=15)
    assert (await states(signed))[0] is CaseState.NEGOTIATING
    await signed.news()

    await signed.says("/resume")

    assert await states(signed) == (CaseState.NEGOTIATING, AgreementState.BROKEN)
    assert "The plan goes on as it was." not in await signed.news()


async def test_a_promise_under_an_earlier_plan_is_not_broken_by_the_next_one(signed: Room) -> None:
    await signed.town.pass_time(days=31)
    await signed.town.tap(signed.borrower, "I'll pay on …")
    await signed.borrower.say("May 12")
    await signed.town.quiet()
    await signed.says("/amend")
    await offered_anew(signed)
    await signed.town.tap(signed.borrower, "I accept")
    await signed.town.quiet()
    async with signed.town.app.database.begin() as session:
        door = await people.door_of(session, 1)
        assert door is not None
        door.identified_at = signed.town.now
    await signed.town.put_signature(signed.borrower)
    await signed.town.pass_time(days=12)

    assert not any("was not kept" in text for text in await signed.news())
    async with signed.town.app.database.begin() as session:
        [promise] = await kept.promises_of(session, 1)
    assert promise.state is PromiseState.REPLACED


async def test_a_no_to_other_terms_leaves_the_plan_in_force_and_looked_after(
    signed: Room,
) -> None:
    await signed.says("/amend")
    await signed.hears()
    await signed.news()

    await signed.declines("The terms in force can be kept")

    assert await states(signed) == (CaseState.ACTIVE, AgreementState.KEPT)
    assert "Other terms are declined; those in force hold." in "".join(await signed.news())
    told = "".join(await signed.hears())
    assert "Other terms than those in force cannot be offered." in told
    assert "The reason: The terms in force can be kept." in told
    assert "Your plan is in force. Next instalment: $294.46 on May 5, 2019." in told
    await signed.town.pass_time(days=45)
    assert any("has not arrived" in text for text in await signed.news())
    assert any("there is a way back" in text for text in await signed.hears())


async def test_a_no_to_other_terms_can_be_looked_at_by_another_person(signed: Room) -> None:
    await signed.says("/amend")
    await signed.declines("The terms in force can be kept")
    await signed.hears()

    await signed.town.tap(signed.borrower, "Have another person look at it")

    assert (await signed.hears())[0].startswith("All right. Another person will look at")
    assert await states(signed) == (CaseState.APPEALED, AgreementState.KEPT)
    pinned = await signed.town.card(signed.borrower)
    assert "Until another plan is signed, yours stays in force." in pinned
    ruth = await signed.hire("Ruth", supervises=True)
    await signed.says("/claim", by=ruth)
    await signed.declines("It stays so", by=ruth)
    assert await states(signed) == (CaseState.ACTIVE, AgreementState.KEPT)


async def test_where_nothing_was_declined_nothing_is_looked_at_again(signed: Room) -> None:
    await signed.borrower.say("/appeal")

    assert "there is nothing to look at again" in (await signed.hears())[0]


async def test_with_a_no_the_offer_beside_a_counter_offer_ends(offered: Room) -> None:
    await offered.town.tap(offered.borrower, "I can pay something else")
    await offered.borrower.say("50")
    await offered.town.quiet()

    await offered.declines("That is too little")

    async with offered.town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state is CaseState.DECLINED
        offer = await case_offers.offer(session, 1, 1)
    assert offer is not None
    assert offer.state is OfferState.WITHDRAWN
    await offered.hears()
    await offered.town.pass_time(days=20)
    assert await offered.hears() == []


async def test_a_broken_plan_is_not_said_to_be_in_force_while_another_is_talked_about(
    signed: Room,
) -> None:
    await signed.town.pass_time(days=110)
    await offered_anew(signed, 24)
    assert await states(signed) == (CaseState.OFFERED, AgreementState.BROKEN)

    assert "stays in force" not in await signed.town.card(signed.borrower)


async def test_who_repays_all_while_a_no_is_looked_at_again_is_done(signed: Room) -> None:
    await signed.says("/amend")
    await signed.declines("The terms in force can be kept")
    await signed.hears()
    await signed.town.tap(signed.borrower, "Have another person look at it")
    await signed.hears()
    assert await states(signed) == (CaseState.APPEALED, AgreementState.KEPT)

    left = sum((each.left for each in await signed.instalments()), Money.zero("USD"))
    await arrives(signed, "P-all", str(left.amount))

    assert await states(signed) == (CaseState.COMPLETED, AgreementState.COMPLETED)


async def test_the_card_tells_of_the_plan_that_is_kept_until_the_other_one_is_signed(
    to_sign: Room,
) -> None:
    card = (await to_sign.card()).text

    assert "agreed, to be signed" in card
    assert "Overdue by the book" not in card
    assert "behind" not in card
    assert "Until another plan is signed" in await to_sign.town.card(to_sign.borrower)


async def test_what_the_contract_asks_is_no_reason_for_other_terms(signed: Room) -> None:
    await signed.says("/amend")
    await signed.news()
    async with signed.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.rearranged = ()

    await signed.says("/offer")

    told = "".join(await signed.news())
    assert "Plan 1" in told
    assert "is asked, which is more than" not in told


async def test_of_what_is_late_the_borrower_reads_while_other_terms_are_talked_about(
    signed: Room,
) -> None:
    await signed.town.pass_time(days=40)
    await signed.says("/amend")
    await signed.hears()

    await signed.borrower.say("/status")

    status = "\n".join(await signed.hears())
    assert "Until another plan is signed, this one holds:" in status
    assert "Not here yet: $294.46, due on May 5, 2019." in status
    assert "Next instalment: $294.46 on June 5, 2019." in status


async def test_an_offer_that_was_taken_asks_for_no_final_answer_later(signed: Room) -> None:
    await signed.town.pass_time(days=60)
    await signed.says("/amend")
    assert "final answer" not in (await signed.card()).text

    await signed.town.pass_time(days=40)

    assert not any("final answer" in text for text in await signed.news())
    assert not any("final answer" in text for text in await signed.general())


async def test_what_is_signed_and_waits_for_the_seal_is_no_plan_to_be_signed(
    to_sign: Room,
) -> None:
    async with to_sign.town.app.database.begin() as session:
        offer = await case_offers.offer(session, 1, 2)
        assert offer is not None
        offer.needs = Role.SUPERVISOR  # who signs for the lender, later
    for consent in ("I agree to sign in this way", "I agree to these terms"):
        await to_sign.town.tap(to_sign.borrower, consent)
    await to_sign.borrower.say("Wei Chen")
    await to_sign.town.quiet()
    await to_sign.borrower.press("📱 Share my number")
    await to_sign.town.tap(to_sign.borrower, "I sign")
    await to_sign.hears()

    await to_sign.borrower.say("/status")

    status = "\n".join(await to_sign.hears())
    assert "The agreement is signed." in status
    assert "Until our seal is on it, your plan stays in force as it was." in status
    assert "Until another plan is signed" not in status
