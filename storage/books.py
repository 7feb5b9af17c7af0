"""Books: many loans of the lender's book at once, and what one reading of it was."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Text, exists, select, type_coerce, update

from negotiation.follow_up.arrangement import Payment
from negotiation.lifecycle import CaseState
from negotiation.loans.book import Settled
from negotiation.loans.loan import Loan, LoanState
from negotiation.party import Party

from .engine.database import Session
from .engine.dialects import insert_into
from .records import Book
from .sealed import sealed_rows
from .tables.cases import case_loans, cases
from .tables.lending import books, differences, loans, payments
from .tables.people import invites, parties

#: Loans in one statement: SQLite takes 32,766 values, and an arrival has seven.
AT_ONCE = 2000


#: The column of a loan that says whether it is repaid, or written off.
STATE = "state"


async def book_read(session: Session, *, as_of: date, sha256: str, now: datetime) -> Book:
    """The book of this day and content: as it was begun before, or a new one."""
    book = await session.first(
        select(Book).where(books.c.sha256 == sha256, books.c.as_of == as_of).limit(1)
    )
    if book is None:
        book = Book(as_of=as_of, sha256=sha256, imported_at=now)
        session.add(book)
        await session.flush()
    return book


async def loans_numbered(session: Session, numbers: Collection[str]) -> dict[str, Loan]:
    """Those loans that are known, by number."""
    found = await session.scalars(select(Loan).where(loans.c.number.in_(numbers)))
    return {loan.number: loan for loan in found}


async def in_open_cases(session: Session, loan_ids: Collection[int | None]) -> dict[int, bool]:
    """Those loans that are in an open case, and whether under an arrangement in force."""
    found = await session.execute(
        select(case_loans.c.loan_id, cases.c.state)
        .join(cases, cases.c.id == case_loans.c.case_id)
        .where(case_loans.c.loan_id.in_(loan_ids), cases.c.closed_at.is_(None))
    )
    arranged: dict[int, bool] = {}
    for loan_id, state in found:  # co-borrowers have cases of their own
        arranged[loan_id] = arranged.get(loan_id, False) or state is CaseState.ACTIVE
    return arranged


async def parties_by_loan(
    session: Session, loan_ids: Collection[int | None]
) -> dict[int, list[Party]]:
    found = await session.scalars(
        select(Party).where(parties.c.loan_id.in_(loan_ids)).order_by(parties.c.id)
    )
    by_loan: dict[int, list[Party]] = {}
    for party in found:
        by_loan.setdefault(party.loan_id, []).append(party)
    return by_loan


async def parties_by_phone(session: Session, phones: Collection[str]) -> list[Party]:
    """Whoever has one of these telephone numbers on file, the oldest first."""
    forms = sealed_rows.forms(session.get_bind().dialect, parties.c.phone, phones)
    return await session.every(
        select(Party).where(type_coerce(parties.c.phone, Text).in_(forms)).order_by(parties.c.id)
    )


async def end_invites(session: Session, party_id: int | None, now: datetime) -> None:
    """End the unused invitations of a party: it has become another person."""
    await session.execute(
        update(invites)
        .where(invites.c.party_id == party_id, invites.c.used_at.is_(None))
        .values(expires_at=now)
    )


async def list_differences(
    session: Session, loan: Loan, book: Book, columns: Mapping[str, tuple[str, str]]
) -> list[str]:
    """List what a book says otherwise than is known (column → known, book); returns the columns not yet listed so."""
    found = await session.execute(
        select(differences.c.column, differences.c.known, differences.c.book)
        .where(differences.c.loan_id == loan.id)
        .order_by(differences.c.id)
    )
    listed = {column: (known, said) for column, known, said in found}
    fresh = []
    for column, (known, said) in columns.items():
        if listed.get(column) == (known, said):
            continue
        result = await session.execute(
            insert_into(session, differences)
            .values(loan_id=loan.id, book_id=book.id, column=column, known=known, book=said)
            .on_conflict_do_nothing(index_elements=["loan_id", "book_id", "column"])
            .returning(differences.c.id)
        )
        if result.first() is not None:
            fresh.append(column)
    return fresh


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What the newest book that says so has otherwise than an arrangement."""

    id: int
    loan: str  #: its number
    case: str | None  #: the number of the open case
    case_id: int
    column: str
    known: str
    book: str
    as_of: date


async def differences_open(session: Session) -> list[Difference]:
    """All that a person has to look at, of loans in open cases, by loan: of each column what was said last.

    What was settled is not among it, until the figures are others.
    """
    rows = await session.execute(
        select(
            differences.c.id,
            differences.c.settled,
            loans.c.number,
            cases.c.number.label("case"),
            cases.c.id.label("case_id"),
            differences.c.column,
            differences.c.known,
            differences.c.book,
            books.c.as_of,
        )
        .join(loans, loans.c.id == differences.c.loan_id)
        .join(books, books.c.id == differences.c.book_id)
        .join(case_loans, case_loans.c.loan_id == loans.c.id)
        .join(cases, cases.c.id == case_loans.c.case_id)
        .where(cases.c.closed_at.is_(None))
        .order_by(loans.c.number, differences.c.column, differences.c.id)
    )
    newest = {(row.number, row.column): row for row in rows}
    return [
        Difference(
            id=row.id,
            case_id=row.case_id,
            loan=row.number,
            case=row.case,
            column=row.column,
            known=row.known,
            book=row.book,
            as_of=row.as_of,
        )
        for row in newest.values()
        if row.settled is None
    ]


async def is_asked_for(session: Session, loan_id: int) -> bool:
    """Whether the lender's book still has it to be repaid, as far as is known and nobody has decided otherwise."""
    d = differences.c
    is_doubted = exists().where(d.loan_id == loan_id, d.column == STATE, d.settled.is_(None))
    asked = select(loans.c.id).where(
        loans.c.id == loan_id,
        loans.c.missing_since.is_(None),
        loans.c.state == LoanState.RUNNING,
        ~is_doubted,
    )
    return (await session.execute(asked)).first() is not None


async def settle_difference(
    session: Session, difference_id: int, *, how: Settled, by: int, why: str, now: datetime
) -> bool:
    """Note what a supervisor decided, once. False when it was settled before."""
    done = await session.execute(
        update(differences)
        .where(differences.c.id == difference_id, differences.c.settled.is_(None))
        .values(settled=how, settled_by=by, settled_at=now, why=why)
        .returning(differences.c.id)
    )
    return done.first() is not None


async def known_before(session: Session, book: Book, *, after: int) -> list[tuple[int, str]]:
    """Ids and numbers of loans that an earlier book had and none was found without, from an id on."""
    found = await session.execute(
        select(loans.c.id, loans.c.number)
        .where(loans.c.id > after, loans.c.missing_since.is_(None), loans.c.as_of < book.as_of)
        .order_by(loans.c.id)
        .limit(AT_ONCE)
    )
    return [(loan_id, number) for loan_id, number in found]


async def gone(session: Session, loan_ids: Sequence[int], since: date) -> None:
    """Note that a book no longer has these loans."""
    await session.execute(
        update(loans).where(loans.c.id.in_(loan_ids)).values(missing_since=since)
    )


async def payments_by_reference(
    session: Session, references: Collection[str]
) -> dict[str, Payment]:
    """Those payments that are recorded, by reference."""
    found = await session.scalars(select(Payment).where(payments.c.reference.in_(references)))
    return {payment.reference: payment for payment in found}


async def reversals_of(session: Session, references: Collection[str]) -> list[Payment]:
    """What took one of these back, the oldest first."""
    taken_back = payments.c.reverses.in_(references)
    return await session.every(select(Payment).where(taken_back).order_by(payments.c.id))
