"""Totals: the row below a list with what its rows come to, as spreadsheets write it.

It is about no loan, so it is neither read as one nor counted as a fault; a row that names what it is about is never one.

>>> is_named({"number": "", "product": "Total:", "outstanding": "7,200.00"}, ["number"])
True
>>> is_named({"number": "合计", "product": "", "outstanding": "7200"}, ["number"])
True
>>> is_named({"number": "A-1", "product": "Total", "outstanding": "x"}, ["number"])
False
>>> is_named({"number": "", "product": "car", "outstanding": "7200"}, ["number"])
False
>>> is_bare({"number": "", "product": "", "outstanding": "7,200.00", "rate": ""}, ["number"])
True
>>> is_bare({"number": "", "product": "car", "outstanding": "7200", "rate": ""}, ["number"])
False
"""

from __future__ import annotations

import re
from collections.abc import Collection

from .loan_cells import Row

TAKEN = "taken for what the rows above come to, and left aside"

_WORDS = re.compile(
    r"(?:grand |sub)?totals?|sum|sum total|gesamt(?:summe)?|summe|total (?:general|g[ée]n[ée]ral)|suma|totale|итого|всего"
    r"|[合总總小][计計]|总额|總額|共计|共計",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[-+]?[\d.,' \xa0\u202f]*\d")


def is_named(row: Row, about: Collection[str | None]) -> bool:
    """Whether a cell says so, and what the row is *about* is not said."""
    return _is_about_nothing(row, about) and any(map(_is_word, row.values()))


def is_bare(row: Row, about: Collection[str | None]) -> bool:
    """Whether it has figures alone, in half of its columns at most: below all others, it is one without the word."""
    said = [cell.strip() for cell in row.values() if cell.strip()]
    return (
        _is_about_nothing(row, about)
        and 2 * len(said) <= len(row)
        and all(map(_FIGURE.fullmatch, said))
    )


def _is_about_nothing(row: Row, about: Collection[str | None]) -> bool:
    columns = [column for column in about if column is not None]
    cells = [row.get(column, "").strip() for column in columns]
    return bool(row and columns) and all(not cell or _is_word(cell) for cell in cells)


def _is_word(cell: str) -> bool:
    return _WORDS.fullmatch(cell.strip().rstrip(":：").rstrip()) is not None
