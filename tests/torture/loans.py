"""Loans: as many alike as there are borrowers, so that all of them have the same to say and to be told."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.commands.book import sample_book

HEADER = (
    *("Loan no.", "Product", "Amount", "Rate", "Term", "Monthly payment", "First due"),
    *("Principal left", "Status", "Borrower", "Phone", "Co-borrower", "Co-borrower phone"),
    *("Guarantor", "Guarantor phone"),
)
FIGURES = ("Car loan", "$11,000.00", "12.88%", "24 months", "$522.34", "03/01/2018", "$6,756.31")
AS_OF = date(2019, 3, 31)
#: What is paid of the first new instalment.
PAID = "50.00"


@dataclass(frozen=True)
class Loan:
    """One of them. Numbers and names are of the same length, as pictures and cards depend on it."""

    serial: int

    @property
    def number(self) -> str:
        return f"2018-{2000 + self.serial}"

    @property
    def name(self) -> str:
        return f"Daniel Jordan{chr(97 + self.serial // 26 % 26)}{chr(97 + self.serial % 26)}"

    @property
    def phone(self) -> str:
        return f"+1202555{self.serial:04}"


def loans(count: int) -> Iterator[Loan]:
    yield from map(Loan, range(count))


def write_book(folder: Path, count: int) -> tuple[Path, Path]:
    """The file with *count* loans, and its map."""
    file, loan_map = folder / "loans.csv", folder / "loans.toml"
    loan_map.write_bytes(Path(sample_book.__file__).with_name("sample_book_en.toml").read_bytes())
    with file.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines)
        table.writerow(HEADER)
        for one in loans(count):
            phone = f"({one.phone[2:5]}) {one.phone[5:8]}-{one.phone[8:]}"
            table.writerow([one.number, *FIGURES, "Open", one.name, phone, *[""] * 4])
    return file, loan_map


def write_payments(folder: Path, paid: Sequence[Loan], day: date) -> Path:
    """One payment of each of these."""
    file = folder / "payments.csv"
    with file.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines)
        table.writerow(["reference", "loan", "amount", "date"])
        for one in paid:
            table.writerow([f"ref-{one.serial}", one.number, PAID, day.isoformat()])
    return file
