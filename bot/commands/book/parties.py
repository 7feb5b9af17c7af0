"""Parties: whom a book names on a loan, found again among the people already known.

A person is known by telephone number and name together: families share a number, and names repeat. On a known
loan the number or the name alone is enough, so that a new number reaches the same person. Whoever the book no
longer names stays: a map without a column would otherwise put people out of their own negotiation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import phonenumbers
from phonenumbers.timezone import time_zones_for_number

from bot.commands.counted import counted
from bot.commands.files.cells import is_in_use
from bot.configuration.lender import known_zones
from negotiation.borrower import Borrower
from negotiation.loans.loan import Loan
from negotiation.party import Party
from storage import books, people
from storage.engine.database import Session

from .loan_rows import PartyRow

Named = tuple[Loan, Sequence[PartyRow]]


async def put_parties(
    session: Session, loans: Sequence[Named], *, zone: str, now: datetime
) -> int:
    """Add and correct the parties of loans that have their ids; returns how many known ones were corrected.

    *zone* is where borrowers live whose telephone number does not tell.
    """
    on_file = await books.parties_by_loan(session, [loan.id for loan, _ in loans])
    paired = [
        (loan.id or 0, row, party)
        for loan, rows in loans
        for row, party in _paired(rows, on_file.get(loan.id or 0, []))
    ]
    strangers = [row for _, row, party in paired if party is None or not _is_same(row, party)]
    borrowers = await _borrowers(session, strangers, zone)
    corrected = 0
    for loan_id, row, party in paired:
        if party is None:
            session.add(
                Party(
                    loan_id=loan_id,
                    borrower_id=borrowers[id(row)],
                    role=row.role,
                    name=row.name,
                    phone=row.phone,
                )
            )
        elif not _is_same(row, party):
            party.borrower_id, party.name, party.phone = borrowers[id(row)], row.name, row.phone
            await books.end_invites(session, party.id, now)
            corrected += 1
        elif (row.name or party.name, row.phone) != (party.name, party.phone):
            await _correct(session, party, row)
            corrected += 1
    return corrected


def time_zone(phone: str | None, default: str) -> str:
    """Where a telephone number is at home, when it can be only one zone.

    >>> time_zone("+14155550100", "America/New_York"), time_zone("+18005550100", "America/New_York")
    ('America/Los_Angeles', 'America/New_York')
    """
    if phone is None:
        return default
    zones = time_zones_for_number(phonenumbers.parse(phone))
    return zones[0] if len(zones) == 1 and zones[0] in known_zones() else default


def is_unusual(row: PartyRow) -> bool:
    """Whether their telephone number is of a range that is not in use."""
    return row.phone is not None and not is_in_use(row.phone)


def unusual_numbers(lines: Sequence[int]) -> Iterator[str]:
    """What a person should look at, of lines with such a number.

    >>> list(unusual_numbers([]))
    []
    >>> next(unusual_numbers([3, 9]))
    '2 loans have a telephone number of a range that is not known to be in use (as in line 3): mistyped, or a new range; whoever has it shares it in Telegram to show who they are'
    """
    if lines:
        loans = counted(len(lines), "loan has", "loans have")
        yield (
            f"{loans} a telephone number of a range that is not known to be in use (as in line {lines[0]}): mistyped, "
            "or a new range; whoever has it shares it in Telegram to show who they are"
        )


def _paired(
    rows: Sequence[PartyRow], parties: Sequence[Party]
) -> Iterator[tuple[PartyRow, Party | None]]:
    """Each person of the book with who has most in common among those in the same role."""
    left = list(parties)
    for row in rows:
        party = max(
            (each for each in left if each.role is row.role),
            key=lambda each: (each.phone == row.phone) + (each.name == row.name),
            default=None,
        )
        if party is not None:
            left.remove(party)
        yield row, party


def _is_same(row: PartyRow, party: Party) -> bool:
    same_phone = row.phone is not None and row.phone == party.phone
    return same_phone or _plain(row.name) == _plain(party.name)


async def _borrowers(session: Session, rows: Sequence[PartyRow], zone: str) -> dict[int, int]:
    """The borrower of each row, by the row's identity: known, or new."""
    phones = {row.phone for row in rows if row.phone}
    known: dict[tuple[str, str], int] = {}
    for party in await books.parties_by_phone(session, phones) if phones else []:
        known.setdefault((party.phone or "", _plain(party.name)), party.borrower_id)
    fresh: dict[tuple[str, str] | int, Borrower] = {}
    for row in rows:
        key = _key(row)
        if key not in known and key not in fresh:
            fresh[key] = Borrower(name=row.name, time_zone=time_zone(row.phone, zone))
    session.add_all(fresh.values())
    await session.flush()
    return {
        id(row): known[key] if (key := _key(row)) in known else fresh[key].id or 0 for row in rows
    }


def _key(row: PartyRow) -> tuple[str, str] | int:
    """Who a row means; without a telephone number nobody but the row itself."""
    return (row.phone, _plain(row.name)) if row.phone else id(row)


def _plain(name: str | None) -> str:
    return " ".join((name or "").casefold().split())


async def _correct(session: Session, party: Party, row: PartyRow) -> None:
    party.name, party.phone = row.name or party.name, row.phone
    borrower = await people.borrower(session, party.borrower_id)
    borrower.name = party.name
    borrower.time_zone = time_zone(party.phone, borrower.time_zone)
