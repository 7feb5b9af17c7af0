"""Payment rows: a file of payments read row by row; whether a loan is known is not asked here."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from negotiation.follow_up.incoming import Incoming

from . import date_order
from . import loan_cells as cells
from .csv_rows import BadRow, read_rows
from .loan_map import PaymentFields, PaymentMap
from .map_sources import DatedSource


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRow:
    """A payment as the file has it, or one that is taken back."""

    line: int
    incoming: Incoming


def doubted(file: BinaryIO, payment_map: PaymentMap, *, today: date) -> tuple[DatedSource, ...]:
    """The columns in which a date may be two. Raises `WrongFileError`, see `date_order`."""

    def contradicted(fields: PaymentFields) -> date_order.Reasons:
        read_so = payment_map.model_copy(update={"payments": fields})
        return date_order.bad_lines(file, read_payments(file, read_so, today=today))

    return date_order.doubted(file, payment_map, payment_map.payments, contradicted)


def read_payments(
    file: BinaryIO,
    payment_map: PaymentMap,
    *,
    today: date,
    doubted: Collection[DatedSource] = (),
) -> Iterator[PaymentRow | BadRow]:
    """Read every row of *file*; of a *doubted* source what may be two dates is bad.

    Raises `WrongFileError` when the header lacks what the map names.
    """
    seen: dict[str, int] = {}

    yield from read_rows(
        file,
        payment_map,
        payment_map.payments.columns,
        lambda line, row: _row(line, row, payment_map, today, seen),
        about=[payment_map.payments.reference.column, payment_map.payments.loan.column],
        optional=payment_map.payments.optional_columns,
        doubted=doubted,
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
    source = fields.reverses
    reverses = cells.label(source, row, longest=100) if cells.is_said(source, row) else None
    if amount == 0 or (amount < 0 and reverses is None):
        raise cells.UnreadableError(
            f"{fields.amount.name} has {amount}; a payment is above zero, and one that is taken "
            f"back is named in {source.name}"
        )
    received_on = cells.day(fields.date, row)
    if received_on > today:
        raise cells.UnreadableError(f"{fields.date.name} has {received_on}, which is to come")
    incoming = Incoming(
        reference=reference,
        loan=cells.label(fields.loan, row),
        amount=amount,
        currency=cells.currency(fields.currency, row) if fields.currency else None,
        received_on=received_on,
        reverses=reverses,
    )
    return PaymentRow(line=line, incoming=incoming)
