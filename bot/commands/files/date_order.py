"""Date order: whether a lender's file writes day and month in the order in which its map reads them.

03/04/2026 is a date either way, so a wrong order would be taken in silence, and people look late who are not. What can be
read in one way only, as 31/12/2026, tells it; else the other figures of the file, where one order contradicts them; else
the map has to say it in so many words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, TypeVar

from bot.commands.counted import counted

from . import cells, days
from .maps import Notation
from .rows import BadRow, TotalRow, WrongFileError, read_rows
from .sources import DatedSource, Sources
from .together import Together

#: Rows whose figures are looked at: one that tells is among them, or none is.
MOST = 2000

_BOTH = "day first as well as month first"

#: A cell, and the line it stands in.
Cell = tuple[str, int]
#: Of lines that cannot be, why; "" where only their figures speak against it.
Reasons = Mapping[int, str]
S = TypeVar("S", bound=Sources)


@dataclass(slots=True, kw_only=True)
class Seen:
    """The first cells of a source that are a date in the map's order only, in the other only, and two dates."""

    right: Cell | None = None
    wrong: Cell | None = None
    either: Cell | None = None


def doubted(
    file: BinaryIO, notation: Notation, sources: S, contradicted: Callable[[S], Reasons]
) -> tuple[DatedSource, ...]:
    """The sources written in both orders: of those only what has one reading can be taken.

    *contradicted* reads the file by such sources, and tells the lines whose figures cannot be, and why. Raises `WrongFileError`
    where a source is written in the other order than the map says, or nothing tells which.
    """
    dates = {
        name: source
        for name in type(sources).model_fields
        if isinstance(source := getattr(sources, name), DatedSource) and source.written
    }
    if not dates:
        return ()
    seen = _seen(file, notation, sources, dates)
    for name, source in dates.items():
        wrong = seen[name].wrong
        if wrong is not None and seen[name].right is None:
            raise WrongFileError(_wrong(source, *wrong))
    known = {dates[name].format for name, one in seen.items() if one.right and not one.wrong}
    unknown = {
        name: source
        for name, source in dates.items()
        if seen[name].either and not (seen[name].right or source.order or source.format in known)
    }
    if unknown:
        _ask_figures(sources, unknown, seen, contradicted)
    return tuple(dates[name] for name, one in seen.items() if one.right and one.wrong)


def bad_lines(file: BinaryIO, rows: Iterable[object]) -> Reasons:
    """The lines of the first *rows* of *file* that cannot be read, and why; it stands at its beginning again."""
    found = {row.line: reason(row) for row in islice(rows, MOST) if isinstance(row, BadRow)}
    file.seek(0)
    return found


def reason(row: object) -> str:
    """Why it cannot be read; "" for what can, and for a total."""
    return row.reason if isinstance(row, BadRow) and not isinstance(row, TotalRow) else ""


def _seen(
    file: BinaryIO, notation: Notation, sources: Sources, dates: Mapping[str, DatedSource]
) -> Mapping[str, Seen]:
    found = {name: Seen() for name in dates}
    for line, row in _rows(file, notation, sources):
        for name, source in dates.items():
            one = found[name]
            for cell, by_map, by_other in days.either_way(source, row):
                if by_map == by_other:
                    continue
                if by_map is None:
                    one.wrong = one.wrong or (cell, line)
                elif by_other is None:
                    one.right = one.right or (cell, line)
                else:
                    one.either = one.either or (cell, line)
    return found


def _rows(file: BinaryIO, notation: Notation, sources: Sources) -> Iterator[tuple[int, cells.Row]]:
    def as_it_is(_: Together, line: int, row: cells.Row) -> tuple[int, cells.Row]:
        return line, row

    optional = sources.optional_columns - sources.columns
    for row in read_rows(file, notation, sources.columns, as_it_is, optional=optional):
        if not isinstance(row, BadRow):
            yield row
    file.seek(0)


def _ask_figures(
    sources: S,
    unknown: Mapping[str, DatedSource],
    seen: Mapping[str, Seen],
    contradicted: Callable[[S], Reasons],
) -> None:
    """Raises `WrongFileError` unless the other order contradicts the figures of the file, and the map's does not."""
    exchanged = {
        name: source.model_copy(update={"format": source.other_format, "order": None})
        for name, source in unknown.items()
    }
    reasons = contradicted(sources)
    ours, theirs = reasons.keys(), contradicted(sources.model_copy(update=exchanged)).keys()
    name, source = next(iter(unknown.items()))
    if ours - theirs and not theirs - ours:
        raise WrongFileError(_contradicts(source, min(ours - theirs)))
    if ours - theirs or not theirs - ours:
        cell, line = seen[name].either or ("", 0)
        either_way = {line: why for line, why in reasons.items() if line in theirs and why}
        raise WrongFileError(_and_first(either_way, _unknown(source, cell, line)))


def _wrong(source: DatedSource, cell: str, line: int) -> str:
    return (
        f'{source.name} has "{cell}" in line {line}, which is a date only {_other(source)}, and none that is one '
        f"only {source.written}, as the map reads it; {_write(source)}"
    )


def _contradicts(source: DatedSource, line: int) -> str:
    return (
        f"{source.name} can be read {_BOTH}, and {source.written}, as the map reads it, "
        f"contradicts the figures of line {line}; the other order does not: {_write(source)}"
    )


def _unknown(source: DatedSource, cell: str, line: int) -> str:
    return (
        f'{source.name} can be read {_BOTH} ("{cell}" in line {line}), and nothing '
        f'in the file tells which is meant; write order = "{source.written}" for it in the map where its format, '
        f'"{source.format}", is right, else format = "{source.other_format}" and order = "{_other(source)}"'
    )


def _and_first(reasons: Reasons, unknown: str) -> str:
    """What is to be put right whichever order is meant: it may be what keeps the figures from telling."""
    if not reasons:
        return unknown
    line, why = min(reasons.items())
    rows = counted(len(reasons), "row cannot", "rows cannot")
    return f"{rows} be read, as line {line}: {why}. Correct that first; besides, {unknown}"


def _write(source: DatedSource) -> str:
    return f'write format = "{source.other_format}" for it in the map'


def _other(source: DatedSource) -> str:
    return "month first" if source.written == "day first" else "day first"
