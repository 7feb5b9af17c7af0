"""Loan rows: a lender's file, read row by row; good ones as loans, bad ones with the reason.

The file is never held in memory as a whole, so a long one can be imported while it is read.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import TextIOWrapper
from typing import BinaryIO

from negotiation.due_dates import due_dates
from negotiation.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.party import Role
from negotiation.schedule import annuity

from . import loan_cells as cells
from .loan_map import LoanMap


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRow:
    """A person who owes or guarantees the loan."""

    role: Role
    name: str | None
    phone: str | None  #: E.164


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanRow:
    """A row that can be imported."""

    line: int
    figures: Loan
    parties: tuple[PartyRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A row that cannot; the reason names the column and says what to do, nothing personal."""

    line: int
    reason: str


class WrongFileError(ValueError):
    """The file as a whole does not fit the map; the message says why."""


def read_loans(file: BinaryIO, loan_map: LoanMap, *, as_of: date) -> Iterator[LoanRow | BadRow]:
    """Read every row of *file*, the figures of *as_of*. Blank lines are nothing.

    Lines are counted from 1, the header's; a row over several lines has its first. Raises
    `WrongFileError` when the header lacks what the map names. The file stays open.
    """
    # What the encoding cannot read becomes a mark in its cell, so one bad row is one bad row.
    lines = TextIOWrapper(file, loan_map.encoding, errors="surrogateescape", newline="")
    try:
        yield from _read(lines, loan_map, as_of)
    finally:
        lines.detach()


def _read(lines: TextIOWrapper, loan_map: LoanMap, as_of: date) -> Iterator[LoanRow | BadRow]:
    table = csv.reader(lines, delimiter=loan_map.delimiter, strict=True)
    header = _header(table, loan_map)
    seen: dict[str, int] = {}
    while True:
        line = table.line_num + 1
        try:
            row = next(table, None)
            if row is None:
                return
            if not row:
                continue
            yield _row(line, _named(header, row, loan_map), loan_map, as_of, seen)
        except csv.Error as error:
            yield BadRow(
                line=line, reason=f"the row cannot be read ({error}); check its quotation marks"
            )
        except cells.UnreadableError as error:
            yield BadRow(line=line, reason=str(error))


def _header(table: Iterator[list[str]], loan_map: LoanMap) -> list[str]:
    try:
        header = [name.strip() for name in next(table, [])]
    except csv.Error as error:
        raise WrongFileError(f"the header cannot be read ({error})") from error
    if not header:
        raise WrongFileError("the file is empty; its first line must name the columns")
    if _is_garbled(header):
        raise WrongFileError(
            f"the header is not in the encoding {loan_map.encoding}; say the right one in the map"
        )
    for name in sorted(loan_map.columns):
        found = header.count(name)
        if found != 1:
            raise WrongFileError(
                f'the header has {found or "no"} column{"s" * (found > 1)} "{name}", which the map '
                f'names once; it has, split at "{loan_map.delimiter}": {", ".join(header)}'
            )
    return header


def _named(header: list[str], row: list[str], loan_map: LoanMap) -> dict[str, str]:
    if _is_garbled(row):
        raise cells.UnreadableError(
            f"the row is not in the encoding {loan_map.encoding} that the map says"
        )
    if len(row) != len(header):
        raise cells.UnreadableError(
            f"the row has {len(row)} columns and the header {len(header)}; "
            f"put what contains the delimiter in quotation marks"
        )
    return dict(zip(header, row, strict=True))


def _is_garbled(row: list[str]) -> bool:
    try:
        "".join(row).encode()
    except UnicodeEncodeError:
        return True
    return False


def _row(
    line: int, row: dict[str, str], loan_map: LoanMap, as_of: date, seen: dict[str, int]
) -> LoanRow:
    loan = _loan(row, loan_map, as_of)
    earlier = seen.setdefault(loan.number, line)
    if earlier != line:
        raise cells.UnreadableError(
            f"loan {loan.number} stands in line {earlier} already; keep one of the two"
        )
    _agree(loan)
    return LoanRow(line=line, figures=loan, parties=tuple(_parties(row, loan_map)))


def _loan(row: dict[str, str], loan_map: LoanMap, as_of: date) -> Loan:
    fields = loan_map.fields
    currency = cells.currency(fields.currency, row)
    loan = Loan(
        number=cells.label(fields.number, row),
        product=cells.label(fields.product, row),
        principal=cells.money(fields.principal, row, loan_map, currency),
        rate=cells.rate(fields.rate, row, loan_map),
        count=cells.count(fields.count, row),
        instalment=Money.zero(currency),
        first_due=_first_due(row, loan_map),
        outstanding=cells.money(fields.outstanding, row, loan_map, currency),
        state=cells.state(fields.state, row),
        as_of=as_of,
    )
    if not loan.principal.is_positive:
        raise cells.UnreadableError(f"{fields.principal.name} is 0; a loan has a principal")
    if fields.instalment is not None:
        loan.instalment = cells.money(fields.instalment, row, loan_map, currency)
    else:
        due = due_dates(loan.first_due, loan.count)
        loan.instalment = annuity(principal=loan.principal, rate=loan.rate, due=due).first.amount
    return loan


def _first_due(row: dict[str, str], loan_map: LoanMap) -> date:
    if loan_map.fields.first_due is not None:
        return cells.day(loan_map.fields.first_due, row)
    if loan_map.fields.issued is not None:
        return due_dates(cells.day(loan_map.fields.issued, row), 2)[-1]
    raise AssertionError("a map says when loans begin")


def _agree(loan: Loan) -> None:
    """Figures that contradict each other mostly mean that the map confuses two columns."""
    if loan.outstanding > loan.principal:
        raise cells.UnreadableError(
            f"outstanding {loan.outstanding} is more than the principal {loan.principal}; "
            f"outstanding is the principal that is left, without interest"
        )
    if loan.state is LoanState.PAID_OFF and loan.outstanding:
        raise cells.UnreadableError(
            f"the loan is paid off and {loan.outstanding} outstanding; check state and outstanding"
        )
    asked = (
        f"instalment {loan.instalment} does not fit {loan.principal} at {loan.rate} percent a year "
        f"in {loan.count} instalments"
    )
    factor = loan.rate / 1200
    interest = loan.principal.times(factor)
    if loan.instalment < interest or not loan.instalment:
        raise cells.UnreadableError(f"{asked}: a month's interest alone is {interest}")
    # One instalment less may come from rounding up; more is a rate in the wrong unit or a wrong
    # column. By formula, since a schedule for every row would take five times as long.
    months = max(loan.count - 2, 0)
    growth = (1 + factor) ** months
    paid = loan.instalment.amount * ((growth - 1) / factor if factor else months)
    if loan.principal.amount * growth <= paid:
        raise cells.UnreadableError(
            f"{asked}: it would be repaid sooner; check rate, count and instalment"
        )


def _parties(row: dict[str, str], loan_map: LoanMap) -> Iterator[PartyRow]:
    for columns in loan_map.parties:
        name = cells.name(columns.name, row)
        phone = cells.phone(columns.phone, row, loan_map.region)
        if name or phone:
            yield PartyRow(role=columns.role, name=name, phone=phone)
