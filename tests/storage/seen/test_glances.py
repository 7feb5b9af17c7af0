"""A glance looks up what is about somebody; PostgreSQL reads whole tables for joins until it has counted their rows."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, text

from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.party import Party, Role
from storage.engine import row_counts
from storage.engine.database import Database
from storage.seen import glances
from storage.tables.cases import case_loans
from tests.databases import PostgreSQL
from tests.storage.samples import a_loan

MANY = 4_000
NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
READ = text("SELECT sum(seq_tup_read) FROM pg_stat_xact_user_tables")


@pytest.fixture
def url(postgresql: PostgreSQL, migrated_postgresql: str) -> str:
    return postgresql.url(postgresql.new(migrated_postgresql))


async def test_at_most_two_tables_are_read_whole_before_rows_are_counted_and_none_afterwards(
    url: str,
) -> None:
    database = Database(url)
    await lend(database)

    async with database.begin() as session:
        found = await glances.at_borrowers(session, [7, 8, MANY])
        assert {each.case is None for each in found.values()} == {True, False}
        assert (await session.execute(READ)).scalar_one() <= 2 * MANY  # loans, with their parties

    await row_counts.take(database, *row_counts.ALL)
    await database.close()  # a connection keeps on adding up for a second

    async with database.begin() as session:
        await glances.at_borrowers(session, [7, 8, MANY])
        assert (await session.execute(READ)).scalar_one() == 0

    await database.close()


async def lend(database: Database) -> None:
    """As many people as there are have a loan, and all but the last a case; nothing tells PostgreSQL how many."""
    numbers = range(1, MANY + 1)
    loans = [a_loan(number=f"{number:08}") for number in numbers]
    people = [Borrower(name="Wei Chen", time_zone="UTC") for _ in numbers]
    async with database.begin() as session:
        session.add_all([*loans, *people])
        await session.flush()
        pairs = [(lent.id or 0, who.id or 0) for lent, who in zip(loans, people, strict=True)]
        session.add_all(
            Party(loan_id=lent, borrower_id=who, role=Role.BORROWER, name="Wei", phone="1")
            for lent, who in pairs
        )
        opened = [
            Case.open(number=f"2019-{who:05}", borrower_id=who, now=NOW) for _, who in pairs[:-1]
        ]
        session.add_all(opened)
        await session.flush()
        rows = [{"case_id": one.id, "loan_id": one.borrower_id} for one in opened]
        await session.execute(insert(case_loans), rows)
