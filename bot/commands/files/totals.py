"""Totals: what spreadsheets write beside the rows of a list: what they come to, remarks, the names of columns again.

It is about no loan, so it is neither read as one nor counted as a fault; a row that names what it is about is never one.

>>> is_named({"number": "", "product": "Total:", "outstanding": "7,200.00"}, ["number"])
True
>>> is_named({"number": "合计", "product": "", "outstanding": "7200"}, ["number"])
True
>>> is_named({"number": "A-1", "product": "Total", "outstanding": "x"}, ["number"])
False
>>> is_named({"number": "", "product": "car", "outstanding": "7200"}, ["number"])
False
>>> is_named({"number": "Total (2 loans): 7,200.00", "product": "", "outstanding": ""}, ["number"])
True
>>> is_header({"number": "number", "product": "product", "outstanding": ""})
True
>>> below({"number": "", "product": "", "outstanding": "7,200.00", "rate": ""}, ["number"])
'taken for what the rows above come to, and left aside'
>>> below({"number": "", "product": "car", "outstanding": "7200", "rate": ""}, ["number"])
''
>>> [below({"number": said, "product": ""}, ["number"]) == REMARK
...  for said in ("End of report", "制表人：王五", "(2 rows)", "A-7", "2019 17", "End")]
[True, True, True, False, False, False]
"""

from __future__ import annotations

import re
from collections.abc import Collection

from .cells import Row

TAKEN = "taken for what the rows above come to, and left aside"
HEADER = "taken for the names of columns once more, and left aside"
REMARK = "taken for a remark below the rows, and left aside"

_WORDS = re.compile(
    r"(?:(?:grand |sub)?totals?|sum|sum total|gesamt(?:summe)?|summe|total (?:general|g[ée]n[ée]ral)|suma|totale|итого|всего"
    r"|[合总總小][计計]|总额|總額|共计|共計)"
    r"(?:\s*[:：(（].*|\s+\w*\s*[:：(（\d].*)?",
    re.IGNORECASE,
)
#: Words with a blank, a bracket or a colon between them: no number of a loan.
_REMARK = re.compile(r"\(.*\)|-{2,}.*|\*{2,}.*|[^\W\d][^\s:：]*(?:\s|[:：]).*", re.DOTALL)
_FIGURE = re.compile(r"[-+]?[\d.,' \xa0\u202f]*\d")


def is_named(row: Row, about: Collection[str | None]) -> bool:
    """Whether a cell says so, and what the row is *about* is not said."""
    return _is_about_nothing(row, about) and any(map(_is_word, row.values()))


def is_header(row: Row) -> bool:
    """Whether it has the names of columns once more, as where pages or files were put together."""
    said = [(name, cell.strip()) for name, cell in row.items() if cell.strip()]
    return len(said) > 1 and all(name == cell for name, cell in said)


def below(row: Row, about: Collection[str | None]) -> str:
    """As what it may stand below all others: figures alone, in half of its columns at most, are a total without the word,
    and words alone, in its first column, a remark; "" where it is neither."""
    said = [cell.strip() for cell in row.values() if cell.strip()]
    if row and len(said) == 1 and next(iter(row.values())).strip() and _REMARK.fullmatch(said[0]):
        return REMARK
    is_bare = 2 * len(said) <= len(row) and all(map(_FIGURE.fullmatch, said))
    return TAKEN if _is_about_nothing(row, about) and is_bare else ""


def _is_about_nothing(row: Row, about: Collection[str | None]) -> bool:
    columns = [column for column in about if column is not None]
    cells = [row.get(column, "").strip() for column in columns]
    return bool(row and columns) and all(not cell or _is_word(cell) for cell in cells)


def _is_word(cell: str) -> bool:
    return _WORDS.fullmatch(cell.strip().rstrip(":：").rstrip()) is not None
