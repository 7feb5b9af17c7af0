"""Loan book: what one reading of the lender's book does, a batch of rows a transaction.

Whatever ends a reading half way, reading again ends with the same: a batch is kept whole or not at all, and the book
remembers to which line it was counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime

from bot.commands.files.rows import BadRow
from negotiation.follow_up.arrears import arrears, much_overdue_since
from negotiation.loans.book import Comparison, compare
from negotiation.loans.charge import Charge
from negotiation.loans.loan import Loan, LoanState
from storage import books
from storage.engine.database import Database, Session
from storage.messages import inbox
from storage.messages.inbox import Arrival
from storage.records import Book

from .currencies import LoanCurrencies
from .loan_rows import LoanRow
from .parties import is_unusual, put_parties

#: Rows a transaction: a fraction of a second, so that a bot beside it hardly waits.
BATCH = 500

#: More loans than this, and more than this share of all, are not gone from one book to the next.
MANY, SHARE = 10, 0.2

#: What of a loan comes from the book and is compared.
FIGURES = tuple(
    each.name
    for each in fields(Loan)
    if each.name not in {"id", "number", "as_of", "book_id", "missing_since", "rearranged"}
)
#: What happened beside the comparisons of the rules.
BAD, GONE, PARTIES = "bad", "gone", "parties"
#: What changes something: counted whenever it happens. All else is counted once a line.
_CHANGES = {Comparison.NEW, Comparison.NEWER}
_LINE = "line"


@dataclass(kw_only=True)
class BookReading:
    """One reading of a file with the figures of a day."""

    database: Database
    now: Callable[[], datetime]
    as_of: date
    sha256: str
    zone: str  #: where borrowers live whose telephone number does not tell
    counts: Counter[str] = field(default_factory=Counter)  #: what happened in this reading
    currencies: LoanCurrencies = field(default_factory=LoanCurrencies)
    #: Lines with a telephone number of a range that is not in use: mistyped, or newer than is known here.
    unusual: list[int] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    async def take(self, rows: Sequence[LoanRow | BadRow]) -> None:
        """Take some rows, in one transaction."""
        good = [row for row in rows if isinstance(row, LoanRow)]
        self._seen |= {row.figures.number for row in good}
        self.unusual += [row.line for row in good if any(map(is_unusual, row.parties))]
        self._seen |= {row.key for row in rows if isinstance(row, BadRow) and row.key}
        async with self.database.begin() as session:
            book = await self._book(session)
            happened = dict.fromkeys((row.line for row in rows), BAD)
            happened |= await self._compare(session, book, good)
            corrected = await put_parties(
                session,
                [
                    (row.figures, row.parties)
                    for row in good
                    if happened[row.line] != Comparison.OLDER
                ],
                zone=self.zone,
                now=self.now(),
            )
            _count(book, happened)
        self.counts.update(happened.values())
        self.counts[PARTIES] += corrected

    async def missing(self) -> int:
        """How many loans that are known the whole book no longer has. Changes nothing."""
        after = count = 0
        while True:
            async with self.database.begin() as session:
                book = await self._book(session)
                known = await books.known_before(session, book, after=after)
            if not known:
                return count
            after = known[-1][0]
            count += sum(number not in self._seen for _, number in known)

    def is_doubtful(self, missing: int) -> bool:
        """Whether so many gone at once look like a part of the book taken for the whole."""
        return missing > MANY and missing > SHARE * (missing + len(self._seen))

    async def look_for_gone(self) -> None:
        """Note which loans the whole book no longer has. A row that was bad but named its loan is there."""
        after = 0
        while True:
            async with self.database.begin() as session:
                book = await self._book(session)
                known = await books.known_before(session, book, after=after)
                if not known:
                    return
                after = known[-1][0]
                gone = [loan_id for loan_id, number in known if number not in self._seen]
                await self._note_gone(session, book, gone)
            self.counts[GONE] += len(gone)

    async def _book(self, session: Session) -> Book:
        return await books.book_read(session, as_of=self.as_of, sha256=self.sha256, now=self.now())

    async def _compare(
        self, session: Session, book: Book, rows: Sequence[LoanRow]
    ) -> Mapping[int, str]:
        known = await books.loans_numbered(session, [row.figures.number for row in rows])
        cases = await books.in_open_cases(session, [loan.id for loan in known.values()])
        happened: dict[int, str] = {}
        arrivals: list[Arrival] = []
        for row in rows:
            loan = known.get(row.figures.number)
            if loan is not None:
                row.figures.charges = _standing(loan, row.figures)
            arranged = loan is not None and cases.get(loan.id or 0, False)
            what = happened[row.line] = compare(loan, row.figures, arranged=arranged)
            if what is not Comparison.OLDER:
                was = None if loan is None else loan.principal.currency
                now = row.figures.principal.currency
                self.currencies.note(row.line, row.figures.number, now, known=was)
            if loan is None:
                row.figures.book_id = book.id
                session.add(row.figures)
                continue
            differing = _differing(loan, row.figures)
            if what is Comparison.NEWER:
                was_overdue = _overdue(loan) if loan.id in cases else None
                _take_over(loan, row.figures, book)
                if was_overdue is not None and _matters(was_overdue, _overdue(loan)):
                    arrivals.append(_told("book_overdue", book, loan.id, self.now().isoformat()))
                if differing and loan.id in cases:
                    # Each change is told: two files of one day may be imported in turns.
                    arrivals.append(_told("book_changed", book, loan.id, self.now().isoformat()))
            elif what is Comparison.DIFFERS:
                fresh = await books.list_differences(session, loan, book, differing)
                arrivals += [
                    _told("book_differs", book, loan.id, column, column=column) for column in fresh
                ]
            if loan.missing_since is not None and loan.missing_since <= self.as_of:
                loan.missing_since = None
            row.figures.id = loan.id  # for its parties
        await session.flush()
        await inbox.keep(session, arrivals, self.now())
        return happened

    async def _note_gone(self, session: Session, book: Book, gone: Collection[int]) -> None:
        ids = sorted(gone)
        await books.gone(session, ids, book.as_of)
        cases = await books.in_open_cases(session, ids)
        await inbox.keep(
            session,
            [_told("loan_gone", book, loan_id) for loan_id in ids if loan_id in cases],
            self.now(),
        )
        if gone:
            book.counts = {**book.counts, GONE: book.counts.get(GONE, 0) + len(gone)}


def _standing(loan: Loan, figures: Loan) -> tuple[Charge, ...]:
    """The charges of the book, each since the first book that had it so: only how much is said there."""
    known = {(each.name, each.amount): each for each in loan.charges}
    return tuple(known.get((each.name, each.amount), each) for each in figures.charges)


def _overdue(loan: Loan) -> tuple[bool, date | None]:
    """What the law's clock for arrears goes by: whether anything is overdue, without which it ends; and what begins it."""
    is_running = loan.state is LoanState.RUNNING
    return is_running and arrears(loan, loan.as_of).instalments > 0, much_overdue_since(loan)


def _matters(was: tuple[bool, date | None], now: tuple[bool, date | None]) -> bool:
    """One more that is late is no news: not so many that the law's clock begins."""
    return was[1] != now[1] or (was[0] and not now[0])


def _count(book: Book, happened: Mapping[int, str]) -> None:
    counted_to = book.counts.get(_LINE, 0)
    counts = Counter(
        what for line, what in happened.items() if line > counted_to or what in _CHANGES
    )
    if counts:
        line = max(counted_to, *happened)
        book.counts = {**(Counter(book.counts) + counts), _LINE: line}


def _differing(loan: Loan, figures: Loan) -> dict[str, tuple[str, str]]:
    """The columns in which the book says otherwise: as known, as in the book."""
    return {
        column: (_shown(getattr(loan, column)), _shown(getattr(figures, column)))
        for column in FIGURES
        if getattr(loan, column) != getattr(figures, column)
    }


def _shown(figure: object) -> str:
    """As a person reads it, and no longer than a column of differences."""
    return (", ".join(map(str, figure)) if isinstance(figure, tuple) else str(figure))[:60]


def _take_over(loan: Loan, figures: Loan, book: Book) -> None:
    for column in (*FIGURES, "as_of"):
        if getattr(loan, column) != getattr(figures, column):
            setattr(loan, column, getattr(figures, column))
    loan.book_id = book.id


def _told(kind: str, book: Book, loan_id: int | None, *key: str, **what: str) -> Arrival:
    """What the bot is to know; *key* is what makes it another thing told of the same loan and book."""
    return Arrival(
        key=":".join((kind, str(book.id), str(loan_id), *key)),
        lane=f"loan:{loan_id}",
        kind=kind,
        payload={"loan_id": loan_id, **what},
    )
