"""Payment rows: a file of payments read row by row; whether a loan is known is not asked here."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import BinaryIO

from negotiation.follow_up.incoming import Incoming

from . import cells, date_order, days
from .maps import PaymentFields, PaymentMap
from .rows import BadRow, read_rows
from .sources import DatedSource
from .together import Together


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
        lambda each, line, row: _row(each, line, row, payment_map, today, seen),
        about=[payment_map.payments.reference.column, payment_map.payments.loan.column],
        optional=payment_map.payments.optional_columns,
        doubted=doubted,
    )


def _row(  # noqa: PLR0917 - a row, and what is known of its file
    each: Together,
    line: int,
    row: cells.Row,
    payment_map: PaymentMap,
    today: date,
    seen: dict[str, int],
) -> PaymentRow:
    fields = payment_map.payments
    source = fields.reverses
    incoming = Incoming(
        reference=each.read(_reference, line, row, fields, seen),
        loan=each.read(cells.label, fields.loan, row),
        amount=each.read(_amount, row, payment_map),
        currency=each.read(cells.currency, fields.currency, row) if fields.currency else None,
        received_on=each.read(_received_on, row, fields, today),
        reverses=each.read(cells.label, source, row, longest=100)
        if cells.is_said(source, row)
        else None,
    )
    each.must_be_readable()
    return PaymentRow(line=line, incoming=incoming)


def _reference(line: int, row: cells.Row, fields: PaymentFields, seen: dict[str, int]) -> str:
    reference = cells.label(fields.reference, row, longest=100)
    earlier = seen.setdefault(reference, line)
    if earlier != line:
        raise cells.UnreadableError(
            f"reference {reference} stands in line {earlier} already; give each payment its own"
        )
    return reference


def _amount(row: cells.Row, payment_map: PaymentMap) -> Decimal:
    fields = payment_map.payments
    amount = cells.number(fields.amount, row, payment_map)
    if amount == 0 or (amount < 0 and not cells.is_said(fields.reverses, row)):
        raise cells.UnreadableError(
            f"{fields.amount.name} has {amount}; a payment is above zero, and one that is taken "
            f"back is named in {fields.reverses.name}"
        )
    return amount


def _received_on(row: cells.Row, fields: PaymentFields, today: date) -> date:
    found = days.day(fields.date, row)
    if found > today:
        raise cells.UnreadableError(f"{fields.date.name} has {found}, which is to come")
    return found
