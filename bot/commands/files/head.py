"""Head: what stands above the names of columns: Excel's own line that tells the delimiter, and titles.

>>> from bot.commands.files.maps import Notation
>>> lines = iter(["sep=;\\r\\n", "number;rate\\r\\n"])
>>> above, left, notation = begun(lines, Notation())
>>> above, notation.delimiter, next(left)
(1, ';', 'number;rate\\r\\n')
>>> lines = iter(["Loans of March\\n", "\\n", "number,rate\\n"])
>>> begun(lines, Notation(header_line=3))[0], next(lines)
(2, 'number,rate\\n')
>>> lines = iter(["number,rate\\n"])
>>> above, left, _ = begun(lines, Notation())
>>> above, next(left)
(0, 'number,rate\\n')
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain, islice

from .maps import Notation

_SEP = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
#: So far down a title above the names of columns may reach.
DEEPEST = 30


def begun(lines: Iterator[str], notation: Notation) -> tuple[int, Iterator[str], Notation]:
    """How many lines stand above the names of columns, what is left, and the notation with the delimiter that they tell."""
    first = next(lines, "")
    told = _SEP.fullmatch(first)
    if told is not None:
        notation = notation.model_copy(update={"delimiter": told[1]})
    above = max(notation.header_line - 1, 1 if told else 0)
    if not above:
        return 0, chain([first], lines), notation
    return 1 + sum(1 for _ in islice(lines, above - 1)), lines, notation


def seems_below(table: Iterator[tuple[int, list[str] | str]], columns: Collection[str]) -> int:
    """The line in which all of *columns* stand; 0 where none of the next ones has them."""
    for line, cells in islice(table, DEEPEST):
        if isinstance(cells, list) and set(columns) <= {cell.strip() for cell in cells}:
            return line
    return 0


def split_by(header: list[str], notation: Notation, columns: Collection[str]) -> str:
    """The sign by which the names of columns are split, as it is written in a map; none where it is the map's or unknown."""
    names = notation.delimiter.join(header)
    for sign, written in ((";", ";"), ("\t", "\\t"), ("|", "|"), (",", ",")):
        there = {name.strip().strip('"') for name in names.split(sign)}
        if sign != notation.delimiter and set(columns) <= there:
            return written
    return ""
