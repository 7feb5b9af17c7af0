"""Payment rows: a file of payments read row by row; whether a loan is known is not asked here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import BinaryIO

from . import loan_cells as cells
from .csv_rows import BadRow, read_rows
from .loan_map import PaymentMap


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRow:
    """A payment as the file has it."""

    line: int
    reference: str
    loan: str  #: its number
    amount: Decimal  #: above zero
    currency: str | None  #: the loan's where the file does not say
    received_on: date


def read_payments(
    file: BinaryIO, payment_map: PaymentMap, *, today: date
) -> Iterator[PaymentRow | BadRow]:
    """Read every row of *file*. Raises `WrongFileError` when the header lacks what the map names."""
    seen: dict[str, int] = {}
    yield from read_rows(
        file,
        payment_map,
        payment_map.columns,
        lambda line, row: _row(line, row, payment_map, today, seen),
    )


def _row(
    line: int, row: cells.Row, payment_map: PaymentMap, today: date, seen: dict[str, int]
) -> PaymentRow:
    fields = payment_map.payments
    reference = cells.label(fields.reference, row, longest=100)
    earlier = seen.setdefault(reference, line)
    if earlier != line:
        raise cells.UnreadableError(
            f"reference {reference} stands in line {earlier} already; give each payment its own"
        )
    amount = cells.number(fields.amount, row, payment_map)
    if amount <= 0:
        raise cells.UnreadableError(f"{fields.amount.name} has {amount}; a payment is above zero")
    received_on = cells.day(fields.date, row)
    if received_on > today:
        raise cells.UnreadableError(f"{fields.date.name} has {received_on}, which is to come")
    return PaymentRow(
        line=line,
        reference=reference,
        loan=cells.label(fields.loan, row),
        amount=amount,
        currency=cells.currency(fields.currency, row) if fields.currency else None,
        received_on=received_on,
    )
