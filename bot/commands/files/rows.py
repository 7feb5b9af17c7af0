"""Rows: a lender's file as rows by column name, with the line each began in; bad ones with the reason.

The file is never held in memory as a whole, so a long one can be imported while it is read.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import zip_longest
from typing import BinaryIO, TypeVar

from . import totals
from .cells import Row, UnreadableError
from .days import must_read_one_way
from .head import begun, seems_below, split_by
from .lines import BREAK, rows
from .maps import Notation
from .sources import DatedSource
from .together import Together

T = TypeVar("T")

_ZERO = "\0"
#: What a spreadsheet's own file begins with: .xlsx and .ods, and .xls.
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
#: What a file in UTF-16 begins with, as a spreadsheet writes “Unicode text”, and none in another encoding.
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
#: An amount, a day or a telephone number between delimiters, whichever they are: no name of a column.
_FIGURE = re.compile(r"(?:^|[,;|\t])\s*[-+]?\d[\d.,/: -]*(?=$|[,;|\t])")


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A row that cannot be imported; the reason names the column and says what to do, nothing personal.

    >>> print(BadRow(line=2, reason="no rate"), BadRow(line=3, reason="no rate\\nno count"), sep="\\n")
    line 2: no rate
    line 3:
      no rate
      no count
    """

    line: int
    reason: str  #: all of them, a line each
    key: str | None = None  #: what the row is about, where that much could be read

    def __str__(self) -> str:
        reasons = self.reason.split("\n")
        return (
            "\n  ".join([f"line {self.line}:", *reasons])
            if reasons[1:]
            else f"line {self.line}: {self.reason}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalRow(BadRow):
    """What a spreadsheet has beside its rows: what they come to, a word below them, the names of columns once more. It is
    about nothing, and no fault of the file."""


class WrongFileError(ValueError):
    """The file as a whole does not fit the map; the message says why."""


def read_rows(
    file: BinaryIO,
    notation: Notation,
    columns: Collection[str],
    understand: Callable[[Together, int, Row], T],
    *,
    key: Callable[[Row], str] | None = None,
    about: Collection[str | None] = (),
    optional: Collection[str] = (),
    doubted: Collection[DatedSource] = (),
) -> Iterator[T | BadRow]:
    """Read every row of *file* as *understand* makes it of its line and cells, and of what could not be read of it so far.

    Blank lines are nothing, and rows of blank cells neither, as a spreadsheet leaves them below. What cannot be read, and
    has none of the columns that say what a row is *about*, may be a `TotalRow`. Of a *doubted* source what may be two
    dates is bad.

    Lines are counted from 1; a row over several lines has its first. *understand* and *key*
    raise `UnreadableError`. Raises `WrongFileError` when the header lacks one of *columns*,
    or has one of them or of the *optional* ones twice, and for a file that is no CSV at all, or one in an encoding that
    can be nothing else. The file stays open.
    """
    _refuse_what_begins_otherwise(file, notation)
    # What the encoding cannot read becomes a mark in its cell, so one bad row is one bad row.
    lines = TextIOWrapper(file, notation.encoding, errors="surrogateescape", newline="")
    try:
        above, rest, notation = begun(lines, notation)
        table = rows(rest, notation.delimiter, first=above + 1)
        header = _header(table, notation, columns, optional)
        read = {*columns, *optional}

        def one(line: int, cells: list[str] | str) -> T | BadRow | _Below:
            row = _as_far_as_it_goes(header, cells)
            if totals.is_header(row):
                return TotalRow(line=line, reason=totals.HEADER)
            try:
                named = _named(header, cells, notation, read)
                return understand(_together(doubted, named), line, named)
            except UnreadableError as error:
                bad = BadRow(line=line, reason=str(error), key=_key(row, key))
            return _or_a_total(bad, row, about)

        yield from _judged(one(line, cells) for line, cells in table)
    except UnicodeError:  # as of UTF-16, in which no place is found again behind such a one
        raise WrongFileError(
            f"the file is not in the encoding {notation.encoding}; say the right one in the map"
        ) from None
    finally:
        lines.detach()


@dataclass(frozen=True, slots=True)
class _Below:
    """A bad row that is no fault of the file where no other row comes after it, and *why*."""

    bad: BadRow
    why: str


def _or_a_total(bad: BadRow, row: Row, about: Collection[str | None]) -> BadRow | _Below:
    """What is *bad*, unless it is about nothing, as a total is, or would be below all rows."""
    if totals.is_named(row, about):
        return TotalRow(line=bad.line, reason=totals.TAKEN)
    why = totals.below(row, about)
    return _Below(bad, why) if why else bad


def _judged(found: Iterable[T | BadRow | _Below]) -> Iterator[T | BadRow]:
    """What may stand below all rows is a total where none comes after it, else a bad row."""
    below: list[_Below] = []
    for one in found:
        if isinstance(one, _Below):
            below.append(one)
            continue
        if not isinstance(one, TotalRow):
            yield from (each.bad for each in below)
            below.clear()
        yield one
    yield from (TotalRow(line=each.bad.line, reason=each.why) for each in below)


def _together(doubted: Collection[DatedSource], named: Row) -> Together:
    """What of a row can be two dates, before anything else of it is read."""
    together = Together()
    for source in doubted:
        together.read(must_read_one_way, source, named)
    return together


def _refuse_what_begins_otherwise(file: BinaryIO, notation: Notation) -> None:
    if not file.seekable():
        return
    begins = file.read(4)
    file.seek(0)
    if begins in _WORKBOOKS:
        raise WrongFileError(
            "this is a spreadsheet's own file, as .xlsx; open it there, save it as CSV (UTF-8), and import that"
        )
    if begins.startswith(_UTF_16) and "16" not in notation.encoding:
        raise WrongFileError(
            'the file is in UTF-16; write encoding = "utf-16" at the top of the map, or save it as CSV (UTF-8)'
        )


def _key(row: Row, key: Callable[[Row], str] | None) -> str | None:
    try:
        return key(row) if key and row else None
    except UnreadableError:
        return None


def _header(
    table: Iterator[tuple[int, list[str] | str]],
    notation: Notation,
    columns: Collection[str],
    optional: Collection[str],
) -> list[str]:
    _, header = next(table, (0, None))
    if header is None:
        raise WrongFileError("the file is empty; its first line must name the columns")
    if isinstance(header, str):
        raise WrongFileError(f"the header cannot be read: {header}, and delimiter in the map")
    header = [name.strip() for name in header]
    if _is_garbled(header) or _ZERO in "".join(header):  # as of UTF-16 read as something else
        raise WrongFileError(
            f"the header is not in the encoding {notation.encoding}; say the right one in the map"
        )
    for name in sorted({*columns, *optional}):
        found = header.count(name)
        if found != 1 and (found or name in columns):
            if at := seems_below(table, columns):
                raise WrongFileError(
                    f"the names of columns stand in line {at}; write header_line = {at} at the top of the map"
                )
            if sign := split_by(header, notation, columns):
                raise WrongFileError(
                    f'the columns are split by another sign; write delimiter = "{sign}" at the top of the map'
                )
            if any(map(_FIGURE.search, header)):  # whose, is not repeated
                raise WrongFileError(
                    f'the first line holds figures, no names of columns; put them there, as "{name}" '
                    f'which the map names (the delimiter is "{notation.delimiter}")'
                )
            raise WrongFileError(
                f'the header has {found or "no"} column{"s" * (found > 1)} "{name}", which the map '
                f'names once; it has, split at "{notation.delimiter}": {", ".join(header)}'
            )
    return header


def _as_far_as_it_goes(header: list[str], cells: list[str] | str) -> Row:
    """The cells by name, of a row that ends early as well; what it is about stands at its beginning as a rule."""
    return (
        {}
        if isinstance(cells, str)
        else dict(zip_longest(header, cells[: len(header)], fillvalue=""))
    )


def _named(
    header: list[str], row: list[str] | str, notation: Notation, columns: AbstractSet[str]
) -> Row:
    if isinstance(row, str):
        raise UnreadableError(row)
    if _is_garbled(row):
        raise UnreadableError(
            f"the row is not in the encoding {notation.encoding}; say the right one in the map, "
            "or save the file in this one"
        )
    if len(row) != len(header):
        todo = (
            "write the lacking ones, empty where nothing is said"
            if len(row) < len(header)
            else "put what contains the delimiter in quotation marks"
        )
        raise UnreadableError(
            f"the row has {len(row)} columns and the header {len(header)}; {todo}"
        )
    named = dict(zip(header, row, strict=True))
    signs = "".join(row)
    if _ZERO in signs:
        which = next(name for name, cell in named.items() if _ZERO in cell)
        raise UnreadableError(
            f'column "{which}" has a zero byte (NUL), which no text has; take it out'
        )
    if BREAK.search(signs):  # hardly a row has
        for name, cell in named.items():
            if name in columns and BREAK.search(cell.strip()):
                raise UnreadableError(
                    f'column "{name}" has a line break; write it in one line, and check the quotation marks'
                )
    return named


def _is_garbled(row: list[str]) -> bool:
    """Whether it has bytes that could not be read."""
    try:
        "".join(row).encode()
    except UnicodeEncodeError:
        return True
    return False
