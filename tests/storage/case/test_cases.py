"""Cases are numbered, one open a borrower, and never changed by two at once; what belongs to them is found."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.case import Case
from negotiation.case_ends import ClosedReason
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.desk.handoff import Handoff
from negotiation.loans.loan import Loan
from negotiation.money import Money
from storage.case import case_agreements, case_instalments, case_offers, case_papers, cases
from storage.engine.database import Database
from storage.engine.failures import is_collision
from storage.sealed.vault import Vault
from storage.staff import handoffs
from tests.databases import KEY
from tests.storage.samples import GROUP, NOW, USER, a_borrower, a_case, a_loan, add, one_of_each


async def a_stored_case(database: Database, **changes) -> Case:
    async with database.begin() as session:
        case = a_case(await a_borrower(session), **changes)
        await add(session, case)
    return case


async def open_another(database: Database, case: Case) -> None:
    async with database.begin() as session:
        again = Case.open(number="2019-00002", borrower_id=case.borrower_id, now=NOW)
        await add(session, again)


async def number(database: Database, year: int) -> str:
    async with database.begin() as session:
        return await cases.next_number(session, year)


async def test_cases_are_numbered_through_each_year(database):
    assert await number(database, 2019) == "2019-00001"

    await a_stored_case(database, number="2019-00009")
    await a_stored_case(database, number="2019-00010")
    await a_stored_case(database, number="2020-00001")

    assert await number(database, 2019) == "2019-00011"
    assert await number(database, 2020) == "2020-00002"
    assert await number(database, 2021) == "2021-00001"


async def test_numbers_go_on_beyond_five_digits(database):
    await a_stored_case(database, number="2019-99999")
    assert await number(database, 2019) == "2019-100000"

    await a_stored_case(database, number="2019-100000")
    assert await number(database, 2019) == "2019-100001"


async def test_a_number_is_given_once_within_a_transaction(database):
    await a_stored_case(database, number="2019-00009")

    async with database.begin() as session:
        given = [await cases.next_number(session, year) for year in (2019, 2019, 2020, 2019)]

    assert given == ["2019-00010", "2019-00011", "2020-00001", "2019-00012"]


async def test_a_number_is_given_once(database):
    await a_stored_case(database)

    with pytest.raises(IntegrityError):
        await a_stored_case(database)


async def test_a_borrower_has_one_open_case(database):
    case = await a_stored_case(database)

    with pytest.raises(IntegrityError):
        await open_another(database, case)

    async with database.begin() as session:
        assert (await cases.open_case_of(session, case.borrower_id)).id == case.id


async def test_after_the_end_of_a_case_another_may_be_opened(database):
    case = await a_stored_case(database)
    async with database.begin() as session:
        (await cases.case(session, case.id)).close(ClosedReason.SETTLED, NOW)
    async with database.begin() as session:
        assert await cases.open_case_of(session, case.borrower_id) is None

    await open_another(database, case)

    async with database.begin() as session:
        assert (await cases.open_case_of(session, case.borrower_id)).number == "2019-00002"


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_two_processes_that_change_a_case_at_once(database, migrated_url):
    stored = await a_stored_case(database)
    second = Database(migrated_url, Vault(KEY))

    async def too_late() -> None:
        async with second.begin() as later:
            late = await cases.case(later, stored.id)
            async with database.begin() as session:
                (await cases.case(session, stored.id)).record(can_pay=Money(2000, "USD"))
            late.record(can_pay=Money(3000, "USD"))

    with pytest.raises(DBAPIError) as met:
        await too_late()
    assert is_collision(met.value)
    await second.close()
    async with database.begin() as session:
        read = await cases.case(session, stored.id)
    assert (read.application.can_pay, read.version) == (Money(2000, "USD"), 2)


async def test_a_case_and_its_loans_find_each_other(database):
    async with database.begin() as session:
        loans = [a_loan(number=name) for name in "ABC"]
        await add(session, *loans)
        open_one = a_case(await a_borrower(session), number="1")
        closed = a_case(await a_borrower(session), number="2", closed_at=NOW)
        await cases.add_case(session, open_one, [loans[1].id, loans[0].id])
        await cases.add_case(session, closed, [loans[0].id])

    async with database.begin() as session:
        assert [one.number for one in await cases.loans_of(session, open_one.id)] == ["A", "B"]
        assert [one.id for one in await cases.open_cases_on(session, loans[0].id)] == [open_one.id]
        assert await cases.open_cases_on(session, loans[2].id) == []


async def test_a_case_on_a_loan_that_is_not_there_is_refused(database):
    with pytest.raises(IntegrityError):
        async with database.begin() as session:
            await cases.add_case(session, a_case(await a_borrower(session)), [404])

    assert await number(database, 2019) == "2019-00001"


async def test_the_room_of_a_chat_is_its_newest(database):
    case = await a_stored_case(database)
    async with database.begin() as session:
        visitor = Handoff(chat_id=USER, group_id=GROUP, topic_id=1)
        room = Handoff(chat_id=USER, case_id=case.id, group_id=GROUP, topic_id=2)
        await add(session, visitor)
        await add(session, room)

    async with database.begin() as session:
        found = [
            await handoffs.of_chat(session, USER),
            await handoffs.of_case(session, case.id),
            await handoffs.in_topic(session, GROUP, 2),
            await handoffs.handoff(session, room.id),
        ]
        assert {each.id for each in found} == {room.id}
        assert (await handoffs.in_topic(session, GROUP, 1)).id == visitor.id
        assert await handoffs.in_topic(session, GROUP, 3) is None
        assert await handoffs.of_chat(session, 404) is None


async def test_only_holds_that_are_on_hold(database):
    case = await a_stored_case(database)
    day = timedelta(days=1)

    def a_hold(since, **end) -> Hold:
        return Hold(case_id=case.id, reason=HoldReason.DISPUTED, since=since, **end)

    on = [a_hold(NOW), a_hold(NOW - day, until=NOW + day)]
    off = [a_hold(NOW + day), a_hold(NOW - day, until=NOW), a_hold(NOW - day, lifted_at=NOW)]
    async with database.begin() as session:
        await add(session, *on, *off)

    async with database.begin() as session:
        found = await cases.holds_on(session, case.id, NOW)

    assert {each.id for each in found} == {each.id for each in on}


async def test_offers_have_versions_and_the_newest_in_a_state_is_found(database):
    async with database.begin() as session:
        samples = await one_of_each(session)
        case, loan, terms = samples[Case], samples[Loan], samples[Offer].terms
        for version, state in ((3, OfferState.OPEN), (4, OfferState.DRAFT)):
            offer = Offer(
                case_id=case.id,
                loan_id=loan.id,
                version=version,
                terms=terms,
                state=state,
                advisor_id=USER,
                made_at=NOW,
            )
            await add(session, offer)

    async with database.begin() as session:
        assert await case_offers.next_offer_version(session, case.id) == 5
        assert await case_offers.next_offer_version(session, 404) == 1
        assert (await case_offers.offer(session, case.id, 3)).state is OfferState.OPEN
        assert await case_offers.offer(session, case.id, 9) is None
        both = await case_offers.offer_in(session, case.id, OfferState.OPEN, OfferState.DRAFT)
        assert both.version == 4
        assert await case_offers.offer_in(session, case.id, OfferState.DECLINED) is None
        found = await case_offers.open_offers_on(session, loan.id)
        assert {each.version for each in found} == {3, 4}


async def test_what_belongs_to_a_case_is_found(database):
    async with database.begin() as session:
        samples = await one_of_each(session)
    case, loan = samples[Case], samples[Loan]

    async with database.begin() as session:
        (paper,) = await case_papers.papers_of(session, case.id)
        (instalment,) = await case_instalments.instalments_of(session, case.id)
        assert await case_instalments.instalments_on(session, loan.id) == [instalment]
        assert await case_instalments.instalment(session, instalment.id) is instalment
        assert await case_papers.paper(session, paper.id) is paper
        agreement = await case_agreements.agreement_of(session, case.id)
        assert agreement.id == samples[Agreement].id
        assert await case_agreements.agreement_of(session, 404) is None
