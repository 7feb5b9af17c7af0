"""One offer over all loans of a case: suggested side by side, taken or left together, with a schedule for each loan."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from babel.numbers import format_currency

from bot.sandbox.client import Person
from negotiation.agreeing.offer import OfferState
from negotiation.follow_up.arrangement import still_asked
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.party import Party, Role
from storage import lending, people
from storage.case import case_agreements, case_instalments, case_offers, cases
from storage.messages import inbox
from storage.messages.inbox import Arrival
from tests.beginnings import Story
from tests.desk.room import Room, arrives
from tests.town import PAPER, Town


async def lend_besides(town: Town, beside: str) -> None:
    """The borrower of that loan owes a card as well: 3,100 at 18 %, 199.70 a month."""
    async with town.app.database.begin() as session:
        known = await lending.loan_numbered(session, beside)
        assert known is not None
        [party] = await people.parties_of(session, known.id or 0)
        card = Loan(
            number="4411",
            product="card",
            principal=Money(4000, "USD"),
            rate=Decimal(18),
            count=24,
            instalment=Money("199.70", "USD"),
            first_due=date(2018, 9, 20),
            outstanding=Money("3100", "USD"),
            state=LoanState.RUNNING,
            as_of=date(2019, 3, 31),
        )
        session.add(card)
        await session.flush()
        session.add(
            Party(
                loan_id=card.id or 0,
                borrower_id=party.borrower_id,
                role=Role.BORROWER,
                name=party.name,
                phone=party.phone,
            )
        )


async def owing_two(town: Town) -> tuple[Person, int]:
    """Wei Chen owes two loans and can pay 450 a month for both; Mei has the case."""
    wei = await town.borrower()
    await lend_besides(town, "68386728")
    await town.begin(wei, "2400", "1900", "450")
    await wei.send_document("payslip.pdf", PAPER, "application/pdf")
    await town.send(wei)
    topics = await town.group.topics()
    room = Room(town, wei, int(topics[-1]["message_thread_id"]))
    await room.says("/claim")
    return wei, room.topic


@pytest.fixture
def stories() -> dict[str, Story]:
    return {"both": owing_two}


@pytest.fixture
def both(town: Town) -> Room:
    """The case over both loans."""
    return Room(town, town.wei, town.topic)


async def sent(room: Room, which: str = "Package 1") -> None:
    await room.says("/offer")
    await room.taps(which)
    await room.taps("Send to the borrower")


async def test_an_amount_is_recorded_for_one_of_the_loans_and_all_are_listed(both: Room) -> None:
    await sent(both)
    await both.town.tap(both.borrower, "I accept")
    await both.town.put_signature(both.borrower)
    await both.news()

    await both.says("/paid 80")
    [asked] = await both.shown()
    assert asked.labels == ["Yes, for loan ····6728", "Yes, for loan ··11", "No"]
    await both.taps("Yes, for loan ··11")
    await both.says("/paid")
    await both.news()

    await both.says("/payments")
    [listed] = await both.shown()
    assert "$80.00 (recorded by an advisor), loan ··11" in listed.text
    assert ", loan ····6728" in listed.text
    [card] = [label for label in listed.labels if label.endswith("$80.00, loan ··11")]
    await both.taps(card)
    assert "(recorded by an advisor, loan ··11) be taken back" in (await both.news())[-1]


async def test_thanks_speak_of_the_loan_that_was_paid(both: Room) -> None:
    await sent(both)
    await both.town.tap(both.borrower, "I accept")
    await both.town.put_signature(both.borrower)
    async with both.town.app.database.begin() as session:
        rows = await case_instalments.instalments_of(session, 1)
    card, car = (next(one for one in rows if one.loan_id == loan) for loan in (2, 1))
    assert car.due_date < card.due_date
    await both.hears()

    await arrives(both, "P-1", "100.00", loan="4411")
    [told] = [text for text in await both.hears() if "has arrived" in text]
    assert "Of the instalment due on May 20, 2019, $2.23 is still open." in told
    assert "This is for loan 4411." in told

    await arrives(both, "P-2", "20000.00", loan="68386728")
    await both.hears()
    await arrives(both, "P-3", "10.00", loan="68386728")
    [told] = [text for text in await both.hears() if "has arrived" in text]
    assert "Thank you: $10.00 has arrived.\n" in told


async def test_packages_over_all_loans_come_side_by_side(both: Room) -> None:
    await both.news()
    await both.says("/offer")

    *_, picture, told = [m for m in await both.screen() if m.by_bot]
    assert "photo" in picture.message
    assert told.text.startswith("Plans for all loans of the case together: the borrower takes all")
    assert "Package 1 (lowest instalment): " in told.text
    assert "• loan ····6728: " in told.text
    assert "• loan ··11: " in told.text
    assert "Package 1" in told.labels


async def test_one_offer_over_two_loans_is_signed_with_a_schedule_for_each(both: Room) -> None:
    town = both.town
    await sent(both)
    [offer] = [m for m in await town.replies(both.borrower) if "Our offer for 2 loans" in m.text]
    assert "Loan 68386728" in offer.text
    assert "Loan 4411" in offer.text
    assert len(offer.text) <= 1024

    await town.tap(both.borrower, "I accept")
    await town.put_signature(both.borrower)
    await town.quiet()

    async with town.app.database.begin() as session:
        kept = await case_offers.offer_in(session, 1, OfferState.ACCEPTED)
        due = await case_instalments.instalments_of(session, 1)
        loans = {loan.number: loan.id for loan in await cases.loans_of(session, 1)}
    assert kept is not None
    assert {part.loan_id for part in kept.parts} == set(loans.values())
    for part in kept.parts:
        mine = [each for each in due if each.loan_id == part.loan_id]
        assert [each.amount for each in mine] == [row.amount for row in part.terms.schedule]
    assert sorted(each.number for each in due) == list(range(1, len(due) + 1))
    month = [each.amount for each in due if each.due_date < date(2019, 6, 1)]
    assert sum(month[1:], month[0]) <= Money(450, "USD")
    assert "Offer 1: 2 loans together" in (await both.card()).text


async def test_an_amendment_for_two_loans_is_put_beside_the_plan_in_force(both: Room) -> None:
    town = both.town
    await sent(both)
    await town.tap(both.borrower, "I accept")
    await town.put_signature(both.borrower)
    await both.says("/amend")
    async with town.app.database.begin() as session:
        asked = still_asked(await case_instalments.instalments_of(session, 1))
        for loan in await cases.loans_of(session, 1):
            loan.rearranged = ()  # or it would be too soon for another change
    await both.hears()

    await sent(both, "Package 2")

    [offer] = [text for text in await both.hears() if "Our offer for 2 loans" in text]
    today = format_currency(sum(one.total.amount for one in asked.values()), "USD", locale="en")
    assert f"in total; what holds today: {today} until" in offer
    assert "in all than what holds today" in offer
    assert "contract:" not in offer
    assert "it takes the place of your plan, and nothing is overdue" in offer


async def test_what_is_due_first_is_paid_first_whichever_loan_it_is_of(both: Room) -> None:
    town = both.town
    await sent(both)
    await town.tap(both.borrower, "I accept")
    await town.put_signature(both.borrower)
    await town.quiet()

    await both.says("/paid")
    await both.says("/paid")

    async with town.app.database.begin() as session:
        due = await case_instalments.instalments_of(session, 1)
    assert [each.is_paid for each in due[:3]] == [True, True, False]
    assert len({each.loan_id for each in due[:2]}) == 2  # one of each


async def test_newer_figures_of_one_of_the_loans_end_the_offer(both: Room) -> None:
    await sent(both)
    await both.hears()
    async with both.town.app.database.begin() as session:
        card = await lending.loan_numbered(session, "4411")
        assert card is not None
        found = await case_offers.open_offers_on(session, card.id or 0)
    assert [each.version for each in found] == [1]

    await both.town.lend("999", phone="+12025550999")
    async with both.town.app.database.begin() as session:
        other = await lending.loan_numbered(session, "999")
        assert other is not None
        assert await case_offers.open_offers_on(session, other.id or 0) == []


async def test_why_says_how_it_is_shared(both: Room) -> None:
    await sent(both)
    await both.hears()

    await both.town.tap(both.borrower, "Why?")

    assert any("is shared between your loans" in text for text in await both.hears())


async def test_other_terms_for_a_package_go_to_the_advisor(both: Room) -> None:
    await sent(both)
    await both.hears()

    await both.town.tap(both.borrower, "I can pay something else")
    await both.borrower.say("300 on the 10th")

    assert any("our offer stays open meanwhile" in text for text in await both.hears())
    asked = next(m for m in await both.screen() if m.text.startswith("Counter-offer: $300"))
    assert "• our offer 1: $342.09 a month" in asked.text
    assert asked.labels == ["Other packages", "Keep our offer"]


async def test_a_package_declined_leaves_both_loans_as_they_are(both: Room) -> None:
    await sent(both)
    await both.town.tap(both.borrower, "I decline")
    await both.town.tap(both.borrower, "Yes, decline it")
    await both.town.quiet()

    async with both.town.app.database.begin() as session:
        assert await case_instalments.instalments_of(session, 1) == []
        assert await case_offers.offer_in(session, 1, OfferState.DECLINED) is not None


async def test_a_rule_that_stands_in_the_way_of_one_loan_may_be_the_reason(both: Room) -> None:
    async with both.town.app.database.begin() as session:
        card = await lending.loan_numbered(session, "4411")
        assert card is not None
        for month in (1, 2, 3):  # as often as it may be
            card.change_terms(date(2019, month, 1))
    await both.says("/decline")

    await both.taps("Changed too often already")
    await both.taps("Decline, and tell the borrower")

    [no] = await both.town.replies(both.borrower)
    assert "the terms of this loan were changed 3 times" in no.text


async def test_who_is_bound_by_one_loan_never_reads_of_another(both: Room) -> None:
    await both.town.another(Role.GUARANTOR, "68386728")
    await both.news()

    await both.says("/offer")

    told = await both.news()
    assert any(text.startswith("Loan ··11 is offered for by itself") for text in told)
    assert not any("Package 1" in text for text in told)


async def test_who_is_bound_by_all_of_them_may_read_of_all(both: Room) -> None:
    await both.town.another(Role.CO_BORROWER, "68386728")
    async with both.town.app.database.begin() as session:
        card = await lending.loan_numbered(session, "4411")
        known = await lending.loan_numbered(session, "68386728")
        assert card is not None
        assert known is not None
        [ana] = [
            party
            for party in await people.parties_of(session, known.id or 0)
            if party.role is Role.CO_BORROWER
        ]
        session.add(
            Party(loan_id=card.id or 0, borrower_id=ana.borrower_id, role=Role.CO_BORROWER)
        )

    await both.says("/offer")

    assert any("Package 1" in text for text in await both.news())


async def test_a_guarantor_of_both_loans_is_asked_about_both_in_one_question(both: Room) -> None:
    ana = await both.town.another(Role.GUARANTOR, "68386728")
    async with both.town.app.database.begin() as session:
        card = await lending.loan_numbered(session, "4411")
        known = await lending.loan_numbered(session, "68386728")
        assert card is not None
        assert known is not None
        [hers] = [
            party
            for party in await people.parties_of(session, known.id or 0)
            if party.role is Role.GUARANTOR
        ]
        session.add(Party(loan_id=card.id or 0, borrower_id=hers.borrower_id, role=Role.GUARANTOR))
    await both.town.arrive(ana)
    await sent(both)
    await both.town.says(ana)

    await both.town.tap(both.borrower, "I accept")

    [asked] = [one.text for one in await both.town.replies(ana) if "I do not" in one.labels]
    assert "You are a guarantor of loan 4411. Its terms are to change:" in asked
    assert "You are a guarantor of loan 68386728. Its terms are to change:" in asked


async def test_what_goes_out_and_what_could_be_paid_is_asked_for_all_loans_together(
    town: Town,
) -> None:
    wei = await town.borrower()
    await lend_besides(town, "68386728")

    await town.begin(wei, "2400")
    assert "Please leave your loans with us out." in (await town.says(wei))[-1]

    await wei.say("1900")
    assert "for all your loans with us together" in (await town.says(wei))[-1]


async def test_taken_back_it_counts_as_a_change_of_none_of_the_loans(both: Room) -> None:
    await sent(both)
    await both.town.tap(both.borrower, "I accept")
    await both.town.put_signature(both.borrower)
    async with both.town.app.database.begin() as session:
        assert all(one.rearranged for one in await cases.loans_of(session, 1))
        agreement = await case_agreements.agreement(session, 1)
        agreement.may_withdraw_until = both.town.now + timedelta(days=14)

    await both.borrower.say("/withdraw")
    await both.town.tap(both.borrower, "Yes, take it back")
    await both.town.quiet()

    async with both.town.app.database.begin() as session:
        assert [one.rearranged for one in await cases.loans_of(session, 1)] == [(), ()]


async def test_what_arrives_on_a_loan_that_no_plan_is_of_counts_for_its_contract(
    both: Room,
) -> None:
    await both.says("/offer 12")
    await both.says("/send 1")
    await both.town.tap(both.borrower, "I accept")
    await both.town.put_signature(both.borrower)
    await both.hears()
    await both.news()
    async with both.town.app.database.begin() as session:
        [planned] = {one.loan_id for one in await case_instalments.instalments_of(session, 1)}
    other = "4411" if planned == 1 else "68386728"

    await arrives(both, "P-1", "100.00", loan=other)

    [told] = [text for text in await both.hears() if "has arrived" in text]
    assert "Thank you: $100.00 has arrived. It counts for your contract." in told
    assert "A person will write to you" not in told
    [asked] = [text for text in await both.news() if text.startswith("💰")]
    assert "for its contract: it is under no plan." in asked


async def test_an_instalment_that_has_not_come_names_its_loan_at_the_desk(both: Room) -> None:
    await sent(both)
    await both.town.tap(both.borrower, "I accept")
    await both.town.put_signature(both.borrower)
    await both.news()

    await both.town.pass_time(days=75)

    missed = [text for text in await both.news() if text.startswith("⚠️ Instalment ")]
    assert {text.partition("\n")[2] for text in missed} == {"It is of loan ····6728."}


async def test_what_is_promised_and_recorded_names_its_loan_at_the_desk(both: Room) -> None:
    await sent(both)
    await both.town.tap(both.borrower, "I accept")
    await both.town.put_signature(both.borrower)
    await both.says("/back")
    await both.town.pass_time(days=20)
    await both.news()

    await both.borrower.say("I'll pay it two days late")
    [promised] = [text for text in await both.news() if text.startswith("🤝 Promised")]
    await both.says("/paid")
    [recorded] = [text for text in await both.news() if text.startswith("Recorded")]

    loans = {text.partition("\n")[2] for text in (promised, recorded)}
    assert loans == {"It is of loan ····6728."}


async def test_once_the_other_loan_is_repaid_a_plan_of_which_one_is_gone_is_complete(
    both: Room,
) -> None:
    await sent(both)
    await both.town.tap(both.borrower, "I accept")
    await both.town.put_signature(both.borrower)
    async with both.town.app.database.begin() as session:
        for loan in await cases.loans_of(session, 1):
            if loan.number == "4411":
                loan.missing_since = both.town.now.date()
                gone = {"loan_id": loan.id}
        rows = await case_instalments.instalments_of(session, 1)
    await both.news()
    async with both.town.app.database.begin() as session:
        news = Arrival(key="gone", lane="loan:2", kind="loan_gone", payload=gone)
        await inbox.keep(session, [news], both.town.now)
    asked = [each for each in rows if each.loan_id != gone["loan_id"]]
    told = "".join(await both.news())
    assert "By the book loan ··11 is not repaid to us any more." in told
    assert "/closed" not in told
    await both.town.pass_time(days=8)
    assert not [text for text in await both.news() if "not repaid to us" in text]

    total = sum((each.amount.amount for each in asked), Decimal(0))
    await arrives(both, "all", str(total))

    async with both.town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state is CaseState.COMPLETED
    await both.town.pass_time(hours=24)
    said = "".join(await both.hears())
    assert f"Everything is repaid as agreed: {len(asked)} instalments" in said
