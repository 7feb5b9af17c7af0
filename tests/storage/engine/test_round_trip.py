"""What is stored comes back as it was, to the cent and the microsecond."""

from datetime import date, datetime

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import StatementError

from negotiation.applying.budget import Income
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.loans.loan import Loan
from negotiation.money import Money
from storage.tables import mapper
from tests.storage.samples import a_borrower, a_case, a_loan, add, content, one_of_each


async def test_what_is_read_equals_what_was_stored(database):
    async with database.begin() as session:
        stored = await one_of_each(session)

    async with database.begin() as session:
        read = {
            kind: await session.get_one(kind, inspect(sample).identity)
            for kind, sample in stored.items()
        }

    assert not set(read.values()) & set(stored.values())
    assert {kind: content(one) for kind, one in read.items()} == {
        kind: content(one) for kind, one in stored.items()
    }


async def test_there_is_a_sample_of_every_class_that_is_stored(database):
    async with database.begin() as session:
        samples = await one_of_each(session)

    assert set(samples) == {each.class_ for each in mapper.mappers}


#: Whose working days move a due date is said in files of `parley offers` only. A book has the days
#: on which its loans are due, month by month: `every`, `roll` and `country` are as usual in it, and
#: `charges` stay in the lender's system, which waives them.
OF_FILES_ONLY = {("Loan", "country")}


async def test_the_samples_leave_no_field_empty(database):
    async with database.begin() as session:
        samples = await one_of_each(session)

    empty = {
        (kind.__name__, name)
        for kind, sample in samples.items()
        for name, value in content(sample).items()
        if value is None
    }

    assert empty == OF_FILES_ONLY


async def test_what_may_be_unknown_may_stay_unknown(database):
    async with database.begin() as session:
        borrower = await a_borrower(session)
        case, loan = a_case(borrower), a_loan()
        await add(session, case, loan)

    async with database.begin() as session:
        for stored in (borrower, case, loan):
            read = await session.get_one(type(stored), stored.id)
            assert content(read) == content(stored)


async def test_a_rate_keeps_the_decimals_of_the_contract(database):
    async with database.begin() as session:
        loan = a_loan()
        await add(session, loan)

    async with database.begin() as session:
        assert str((await session.get_one(Loan, loan.id)).rate) == "10.780"


async def test_money_is_text_in_the_row(database):
    async with database.begin() as session:
        await add(session, a_loan(outstanding=Money(1200, "JPY")))

    async with database.begin() as session:
        row = (await session.execute(text("SELECT outstanding, principal FROM loans"))).one()

    assert tuple(row) == ("1200 JPY", "28000.00 USD")


async def test_a_moment_without_a_zone_is_refused(database):
    with pytest.raises(StatementError, match="a moment without a time zone"):
        async with database.begin() as session:
            await a_borrower(session, unreachable_since=datetime(2019, 4, 1))  # noqa: DTZ001


async def test_a_replaced_application_is_written(database):
    async with database.begin() as session:
        case = a_case(await a_borrower(session))
        await add(session, case)

    async with database.begin() as session:
        (await session.get_one(Case, case.id)).record(income=Income(Money("2000.50", "USD")))

    async with database.begin() as session:
        read = await session.get_one(Case, case.id)
        assert read.application.income == Income(Money("2000.50", "USD"))
        assert read.version == 2


async def test_nothing_changed_writes_nothing(database):
    async with database.begin() as session:
        samples = await one_of_each(session)

    async with database.begin() as session:
        for kind, sample in samples.items():
            await session.get_one(kind, inspect(sample).identity)
        assert not session.dirty

    async with database.begin() as session:
        assert (await session.get_one(Case, samples[Case].id)).version == 1


async def test_a_borrower_that_is_gone_is_not_made_up(database):
    async with database.begin() as session:
        assert await session.get(Borrower, 404) is None


async def test_what_was_stored_before_is_a_usual_loan_whose_terms_never_changed(database):
    """Rows of before the columns were there."""
    async with database.begin() as session:
        await session.execute(
            text(
                "INSERT INTO loans (id, number, product, principal, rate, count, instalment, "
                "first_due, outstanding, state, as_of) VALUES (9, '9', 'car', '100.00 USD', '7', 6, "
                "'17.01 USD', '2024-02-01', '83.57 USD', 'running', '2024-02-29')"
            )
        )

    async with database.begin() as session:
        loan = await session.get_one(Loan, 9)
        assert (loan.method, loan.day_count, loan.rounding) == ("annuity", "30/360", "half-up")
        assert (loan.paid_count, loan.start) == (None, None)
        assert loan.terms_changed == ()
        assert loan.next_due == date(2024, 3, 1)
