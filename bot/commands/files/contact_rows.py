"""Contact rows: a file of contacts that others made, read row by row; whose they are is not asked here."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import BinaryIO

from negotiation.contacting.contact_history import Contact
from negotiation.contacting.preferences import ContactKind

from . import cells, date_order
from .maps import ContactFields, ContactMap
from .rows import BadRow, read_rows
from .sources import DatedSource, Source
from .together import Together

#: How a file may say that somebody was spoken with.
_YES, _NO = {"yes", "true", "1", "y"}, {"no", "false", "0", "n", ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """A contact as the file has it."""

    line: int
    reference: str
    loan: str  #: the number of a loan of theirs
    contact: Contact


def doubted(
    file: BinaryIO, contact_map: ContactMap, *, zone: tzinfo, now: datetime
) -> tuple[DatedSource, ...]:
    """The columns in which a time may be two. Raises `WrongFileError`, see `date_order`."""

    def contradicted(fields: ContactFields) -> date_order.Reasons:
        read_so = contact_map.model_copy(update={"contacts": fields})
        return date_order.bad_lines(file, read_contacts(file, read_so, zone=zone, now=now))

    return date_order.doubted(file, contact_map, contact_map.contacts, contradicted)


def read_contacts(
    file: BinaryIO,
    contact_map: ContactMap,
    *,
    zone: tzinfo,
    now: datetime,
    doubted: Collection[DatedSource] = (),
) -> Iterator[ContactRow | BadRow]:
    """Read every row of *file*; times without a zone are those of *zone*, of a *doubted* source what may be two is bad.

    Raises `WrongFileError` when the header lacks what the map names.
    """
    yield from read_rows(
        file,
        contact_map,
        contact_map.contacts.columns,
        lambda each, line, row: _row(each, line, row, contact_map, zone, now),
        about=[contact_map.contacts.reference.column, contact_map.contacts.loan.column],
        optional=contact_map.contacts.optional_columns,
        doubted=doubted,
    )


def _row(  # noqa: PLR0917 - a row, and what is known of its file
    each: Together,
    line: int,
    row: cells.Row,
    contact_map: ContactMap,
    zone: tzinfo,
    now: datetime,
) -> ContactRow:
    fields = contact_map.contacts
    kind = ContactKind.COLLECTING
    if cells.is_said(fields.kind, row):
        kind = each.read(cells.code, fields.kind, fields.kind.values, row)
    found = ContactRow(
        line=line,
        reference=each.read(cells.label, fields.reference, row, longest=100),
        loan=each.read(cells.label, fields.loan, row),
        contact=Contact(
            at=each.read(_at, row, fields, zone, now),
            kind=kind,
            channel=each.read(cells.code, fields.channel, fields.channel.values, row),
            by=each.read(cells.label, fields.by, row),
            is_talk=cells.is_said(fields.talk, row) and each.read(_is_yes, row, fields.talk),
        ),
    )
    each.must_be_readable()
    return found


def _at(row: cells.Row, fields: ContactFields, zone: tzinfo, now: datetime) -> datetime:
    at = _moment(fields.at.name, cells.text(fields.at, row), fields.at.format, zone)
    if at > now:
        raise cells.UnreadableError(f"{fields.at.name} has {at.isoformat()}, which is to come")
    return at


def _moment(name: str, cell: str, form: str, zone: tzinfo) -> datetime:
    try:
        found = (
            datetime.fromisoformat(cell) if form == "iso" else datetime.strptime(cell, form)  # noqa: DTZ007 - its zone is added below
        )
    except ValueError:
        example = "2019-05-02T14:30" if form == "iso" else form
        raise cells.UnreadableError(
            f'{name} has "{cell}", which is no time written as "{example}"'
        ) from None
    return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)


def _is_yes(row: cells.Row, source: Source) -> bool:
    cell = cells.text(source, row)
    said = cell.strip().casefold()
    if said not in _YES | _NO:
        raise cells.UnreadableError(f'{source.name} has "{cell}"; write yes or no')
    return said in _YES
