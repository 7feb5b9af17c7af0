"""The sample book: what the demo plays on, imported as a real book is."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from bot.commands.book.loan_rows import LoanRow, read_loans
from bot.commands.book.sample_book import Lender, sample_book, write_sample_book
from bot.commands.files.maps import load_map
from negotiation.follow_up.arrears import arrears
from negotiation.loans.loan import LoanState

LENDERS: tuple[Lender, ...] = ("en", "zh", "tw")
DAYS = (date(2026, 3, 31), date(2024, 2, 29), date(2026, 1, 1))


@pytest.mark.parametrize("lender", LENDERS)
@pytest.mark.parametrize("as_of", DAYS)
def test_the_export_is_read_back_as_it_was_made(tmp_path: Path, lender: Lender, as_of: date):
    file, loan_map = write_sample_book(tmp_path, lender, as_of=as_of)

    with file.open("rb") as lines:
        read = list(read_loans(lines, load_map(loan_map), as_of=as_of))

    made = sample_book(lender, as_of=as_of)
    assert [asdict(row) for row in read] == [asdict(row) for row in made]
    assert all(isinstance(row, LoanRow) for row in read)


@pytest.mark.parametrize("lender", LENDERS)
@pytest.mark.parametrize("as_of", DAYS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_some_are_late_and_most_are_not(lender: Lender, as_of: date, seed: int):
    book = sample_book(lender, as_of=as_of, seed=seed)

    loans = [row.figures for row in book]
    overdue = [
        arrears(loan, as_of).instalments for loan in loans if loan.state is LoanState.RUNNING
    ]
    assert len({loan.number for loan in loans}) == 40
    assert overdue[0] == 3
    assert sorted(set(overdue)) == [0, 1, 2, 3, 4]
    assert overdue.count(0) > len(overdue) / 2
    assert {loan.state for loan in loans} == set(LoanState)


@pytest.mark.parametrize("lender", LENDERS)
def test_every_number_is_fictitious_and_one_persons(lender: Lender):
    book = sample_book(lender, as_of=DAYS[0])

    names = {party.phone: party.name for row in book for party in row.parties}
    prefix = {"en": "+120255501", "zh": "+8610055501", "tw": "+8862055501"}[lender]
    assert all(phone and phone.startswith(prefix) for phone in names)
    assert len(set(names.values())) == len(names)
    assert book[1].parties == book[2].parties
    assert len(book[0].parties) == 1


def test_the_same_seed_makes_the_same_book():
    first, again = (sample_book("en", as_of=DAYS[0], seed=5) for _ in range(2))
    other = sample_book("en", as_of=DAYS[0], seed=6)

    assert [asdict(row) for row in first] == [asdict(row) for row in again]
    assert [asdict(row) for row in first] != [asdict(row) for row in other]
