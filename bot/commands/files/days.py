"""Days: what a lender's file writes, read as dates, in whichever order day and month stand."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from negotiation.loans.due_dates import due_dates

from .cells import Row, UnreadableError, text
from .sources import DatedSource, DateSource, DatesSource

#: What a spreadsheet counts days from, and how it writes a day with the time of its beginning.
_DAY_0 = date(1899, 12, 30)
_SERIAL = re.compile(r"[1-9][0-9]{4}(?:\.0+)?")
_MIDNIGHT = re.compile(r"[ T]+0?0:00(?::00(?:\.0+)?)?$")


def day(source: DateSource, row: Row) -> date:
    """A date; where the format has no day, the map's, or the last of a shorter month."""
    cell = text(source, row)
    found = _date(cell, source.format) or _date(_MIDNIGHT.sub("", cell), source.format)
    if found is None:
        wrong = f'{source.name} has "{cell}", which is no date written as "{source.format}"'
        if _SERIAL.fullmatch(cell):
            meant = _DAY_0 + timedelta(days=int(float(cell)))
            raise UnreadableError(
                f"{wrong}; if it is a spreadsheet's number for {meant}, make the column a date there and export it again"
            )
        raise UnreadableError(f"{wrong}; see format in the map")
    if not 1970 <= found.year <= 2100:
        raise UnreadableError(f'{source.name} has "{cell}", which is not a year of loans')
    if source.day is None:
        return found
    # January has every day; counted from there, a shorter month gets its last.
    return due_dates(date(found.year, 1, source.day), found.month)[-1]


def either_way(source: DatedSource, row: Row) -> Iterator[tuple[str, date | None, date | None]]:
    """Each date in a cell: as it stands, by the format, and by the same with day and month exchanged."""
    cell = (row.get(source.column, "") if source.column else source.value or "").strip()
    if cell and source.pattern is not None:
        cell = text(source, row)
    separator = source.separator if isinstance(source, DatesSource) else None
    for one in cell.split(separator) if separator else [cell]:
        if one.strip():
            formats = source.format, source.other_format
            by_map, by_other = (_date(one.strip(), each) for each in formats)
            yield one.strip(), by_map, by_other


def must_read_one_way(source: DatedSource, row: Row) -> None:
    """Raises where day and month of a date may be meant the other way round."""
    for cell, by_map, by_other in either_way(source, row):
        if by_map and by_other and by_map != by_other:
            raise UnreadableError(
                f'{source.name} has "{cell}", which may be {by_map} or {by_other}, and in this file it is '
                f"written in both orders; write one of them in every row"
            )


def _date(cell: str, written: str) -> date | None:
    try:
        return datetime.strptime(cell, written).date()  # noqa: DTZ007 - only the date is kept
    except ValueError:
        return None


def days(source: DatesSource, row: Row) -> tuple[date, ...]:
    """Several dates, the earliest first."""
    one = source.model_copy(update={"column": None, "pattern": None})
    cells = [each.strip() for each in text(source, row).split(source.separator)]
    found = [day(one.model_copy(update={"value": each}), {}) for each in cells if each]
    return tuple(sorted(found))
