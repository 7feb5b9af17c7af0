"""Cells: what a lender's file writes, read as amounts, rates, counts, dates and telephone numbers.

Only notation is known here; whether the figures of a loan agree is the business of `loan_rows`.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TypeVar

import phonenumbers

from negotiation.currencies import UnknownCurrency, known
from negotiation.loans.loan import LoanState
from negotiation.money import Money, TooFine

from .maps import Notation
from .sources import RateSource, Source, StateSource

Row = Mapping[str, str]
C = TypeVar("C", bound=StrEnum)

#: What spreadsheets make of long numbers, as in 6.84E+07: digits are lost.
_ROUNDED = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]+")

#: How a spreadsheet is made to leave a number's zeros alone.
_MARKED_AS_TEXT = re.compile(r'="([^"]+)"')

_WHOLE = re.compile(r"([0-9]{1,3})(?:\.0+)?")


class UnreadableError(ValueError):
    """A cell cannot be read; the message names its column and says what to do."""


def text(source: Source, row: Row) -> str:
    """The cell without blanks around it, or its part that the pattern means; never empty."""
    cell = (row[source.column] if source.column else source.value or "").strip()
    if source.pattern is not None:
        match = source.pattern.fullmatch(cell)
        if match is None:
            raise UnreadableError(f'{source.name} has "{cell}", which its pattern does not fit')
        cell = (match[1] or "").strip()
    if not cell:
        raise UnreadableError(f"{source.name} is empty")
    return cell


def label(source: Source, row: Row, *, longest: int = 60) -> str:
    """A loan's number or product, a payment's reference."""
    cell = text(source, row)
    if marked := _MARKED_AS_TEXT.fullmatch(cell):
        cell = marked[1]
    if len(cell) > longest:
        raise UnreadableError(f"{source.name} has {len(cell)} characters; {longest} are the most")
    if _ROUNDED.fullmatch(cell):
        raise UnreadableError(
            f'{source.name} has "{cell}", which a spreadsheet has rounded; '
            f"make the column text there and export it again"
        )
    return cell


def name(column: str | None, row: Row) -> str | None:
    """A person's name, or nothing; never repeated in a message."""
    cell = row.get(column, "").strip() if column else ""
    if len(cell) > 200:
        raise UnreadableError(f'column "{column}" has {len(cell)} characters; 200 are the most')
    return cell or None


def currency(source: Source, row: Row) -> str:
    """A code of ISO 4217."""
    try:
        return known(text(source, row))
    except UnknownCurrency as error:
        raise UnreadableError(f"{source.name}: {error}") from None


def number(source: Source, row: Row, notation: Notation) -> Decimal:
    """Any number, as the map says numbers are written."""
    return _number(source, text(source, row), notation)


def money(source: Source, row: Row, notation: Notation, currency: str) -> Money:
    """An amount that is not negative, exact to the currency's minor unit."""
    amount = number(source, row, notation)
    if amount < 0:
        raise UnreadableError(f"{source.name} has {amount}, which is negative")
    try:
        return Money(amount, currency)
    except TooFine as fine:
        raise UnreadableError(
            f"{source.name} has {amount}, which is finer than {fine.unit} {fine.currency}"
        ) from None


def rate(source: RateSource, row: Row, notation: Notation) -> Decimal:
    """Percent a year, 0 to 200; a percent sign is allowed."""
    found = _number(source, text(source, row).removesuffix("%").rstrip(), notation)
    percent = found * 100 if source.unit == "fraction" else found
    if not 0 <= percent <= 200:
        raise UnreadableError(
            f"{source.name} has {found}, which is no rate from 0 to 200 percent a year; "
            f'see unit = "percent" or "fraction" in the map'
        )
    return percent


def count(source: Source, row: Row) -> int:
    """A whole number of monthly instalments, 1 to 600."""
    return _instalments(source, row, 1, "from 1 to 600")


def is_said(source: Source, row: Row) -> bool:
    """Whether the row says anything of what may be left unsaid."""
    cell = row.get(source.column, "") if source.column else source.value or ""
    return not source.optional or bool(cell.strip())


def paid(source: Source, row: Row) -> int:
    """How many instalments are paid in full, 0 to 600."""
    return _instalments(source, row, 0, "paid")


def _instalments(source: Source, row: Row, least: int, which: str) -> int:
    cell = text(source, row)
    match = _WHOLE.fullmatch(cell)
    if match is None or not least <= int(match[1]) <= 600:
        raise UnreadableError(
            f'{source.name} has "{cell}", which is no number of instalments {which}; see pattern in the map'
        )
    return int(match[1])


def code(source: Source, values: Mapping[str, C], row: Row) -> C:
    """What *values*, the map's table, says of the lender's own word."""
    return _meant(source, values, row, "its values", type(next(iter(values.values()))))


def state(source: StateSource, row: Row) -> LoanState:
    """The loan's state by the map's table."""
    return _meant(source, source.values, row, "the values of fields.state", LoanState)


def _meant(source: Source, values: Mapping[str, C], row: Row, where: str, kinds: type[C]) -> C:
    cell = text(source, row)
    if cell not in values:
        raise UnreadableError(
            f'{source.name} has "{cell}", which the map does not know; add it to {where} as one of {", ".join(kinds)}'
        )
    return values[cell]


def phone(column: str | None, row: Row, region: str | None) -> str | None:
    """A telephone number as in +12025550100, or nothing; never repeated in a message."""
    cell = row.get(column, "").strip() if column else ""
    if not cell:
        return None
    if region is None and not cell.startswith("+"):
        raise UnreadableError(
            f'column "{column}" has a telephone number without "+"; say region in the map'
        )
    try:
        found = phonenumbers.parse(cell, region)
    except phonenumbers.NumberParseException:
        raise UnreadableError(f'column "{column}" is no telephone number; correct it') from None
    if (
        phonenumbers.is_possible_number_with_reason(found)
        != phonenumbers.ValidationResult.IS_POSSIBLE
    ):
        raise UnreadableError(
            f'column "{column}" has a telephone number that cannot exist; correct it or leave it empty'
        )
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)


def is_in_use(phone: str) -> bool:
    """Whether numbers of that range are given out, as far as is known here: new ranges come up, some are for films alone.

    >>> is_in_use("+442079460123"), is_in_use("+447700900123")
    (True, False)
    """
    return phonenumbers.is_valid_number(phonenumbers.parse(phone))


def _number(source: Source, cell: str, notation: Notation) -> Decimal:
    cell = cell.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    if cell.startswith("#"):  # ##### or #REF!
        raise UnreadableError(
            f'{source.name} has "{cell}", where a spreadsheet could not show a number; put it right there and export it again'
        )
    if not _digits(notation.decimal, notation.thousands).fullmatch(cell):
        raise UnreadableError(
            f'{source.name} has "{cell}", which is no number '
            f'(decimal sign "{notation.decimal}", thousands "{notation.thousands}"); '
            f"see decimal, thousands and pattern in the map"
        )
    plain = cell.replace(notation.thousands, "") if notation.thousands else cell
    return Decimal(plain.replace(notation.decimal, "."))


@cache
def _digits(decimal: str, thousands: str) -> re.Pattern[str]:
    grouped = rf"|[0-9]{{1,3}}(?:{re.escape(thousands)}[0-9]{{3}}){{1,4}}" if thousands else ""
    return re.compile(rf"-?(?:[0-9]{{1,15}}{grouped})(?:{re.escape(decimal)}[0-9]{{1,15}})?")
