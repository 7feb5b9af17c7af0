"""Book: the loans that a negotiation is about: the real ones where they are, else the project's own sample."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.commands.book.sample_book import sample_book, write_sample_book

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "data" / "loans_2019_03.csv"
DAY = date(2019, 3, 31)


@dataclass(frozen=True, kw_only=True)
class Book:
    """A book as of the last of March 2019, and the loan in it that is three instalments late."""

    name: str
    write: Callable[[Path], tuple[Path, Path]]  #: the file and its map, written into a folder
    number: str
    outstanding: Decimal
    phone: str  #: the number it is filed under
    zone: ZoneInfo  #: where that number lives
    full_name: str
    can_pay: int


def the_real_one() -> Book:
    """999 loans of LendingClub; the file says nothing of names and telephone numbers but those we put there."""
    return Book(
        name="real",
        write=lambda _: (REAL, ROOT / "docs" / "maps" / "lending_club.toml"),
        number="67808313",
        outstanding=Decimal("13508.59"),
        phone="+13125550149",
        zone=ZoneInfo("America/Chicago"),
        full_name="Wei Chen",
        can_pay=450,
    )


def our_own() -> Book:
    """The sample that a bare clone has."""
    row = sample_book("en", as_of=DAY)[0]
    party = row.parties[0]
    return Book(
        name="own",
        write=lambda folder: write_sample_book(folder, "en", as_of=DAY),
        number=row.figures.number,
        outstanding=row.figures.outstanding.amount,
        phone=party.phone or "",
        zone=ZoneInfo("America/New_York"),
        full_name=party.name or "",
        can_pay=int(row.figures.instalment.amount * Decimal("0.8")),
    )


def the_best() -> Book:
    return the_real_one() if REAL.exists() else our_own()
