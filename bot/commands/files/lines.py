"""Lines: the rows of a CSV file with the line each begins in; a stray quotation mark changes no other row.

A cell in quotation marks may go on over several lines, as an address does. So a mark that is opened by mistake makes
the rows below a part of its cell, and one that closes it there gives a loan the telephone number of another:

>>> def shown(*lines: str) -> None:
...     for line, cells in rows((f"{each}\\n" for each in lines), ","):
...         print(line, cells if isinstance(cells, list) else "refused")
>>> shown('number,name,phone', 'A-1,"Ann', 'Example",1', 'A-2,"Bob,2', 'A-3,Cyd,3')
1 ['number', 'name', 'phone']
2 ['A-1', 'Ann\\nExample', '1']
4 refused
5 ['A-3', 'Cyd', '3']
>>> shown('number,name,phone', 'A-1,"Bob,1', 'A-2,Cyd",2', 'A-3,Dan,3')
1 ['number', 'name', 'phone']
2 refused
3 refused
4 ['A-3', 'Dan', '3']

Lines are read as rows of their own only where no program can have written them as one. Where one can, what looks like
a row may be a text that a borrower has put into a cell, so nothing of it is taken.
"""

import csv
import re
from collections import deque
from collections.abc import Iterator

BREAK = re.compile(r"[\r\n]")

_NOT_CLOSED = (
    "a quotation mark opens a cell in this line that neither ends in it nor makes a row with the lines below; "
    "close it, or take it out"
)


class _Lines:
    """The lines of a file; what was looked at for one row can be given back, to be read again."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: deque[str] = deque()
        self.held: list[str] = []  #: those taken for this row

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self.held.append(line)
        return line

    def give_back(self) -> None:
        """All that were taken, but the first."""
        self._again.extendleft(reversed(self.held[1:]))
        del self.held[1:]


def rows(
    file: Iterator[str], delimiter: str, *, first: int = 1
) -> Iterator[tuple[int, list[str] | str]]:
    """The line and the cells of each row, or why it cannot be read; rows of blank cells are none.

    How many columns there are, the row in the *first* line says. *file* gives its lines with their ends.
    """
    lines = _Lines(file)
    # A cell is as long as csv allows, so one that is never closed does not fill the memory.
    table = csv.reader(lines, delimiter=delimiter, strict=True)
    width, line = 0, first
    while True:
        lines.held.clear()
        try:
            found: list[str] | str = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            found = f"the row cannot be read ({error}); check its quotation marks"
        if len(lines.held) > 1 and width:
            if len(found) != width or isinstance(found, str):
                lines.give_back()
                found = _NOT_CLOSED
            elif _has_row_inside(found, delimiter):
                yield from _refused(line, len(lines.held))
                found = []
        if isinstance(found, str) or any(cell.strip() for cell in found):
            width = width or len(found)
            yield line, found
        line += len(lines.held)


def _has_row_inside(cells: list[str], delimiter: str) -> bool:
    """Whether a cell has a line break and as many delimiters as a row, as where rows are within its marks."""
    return any(cell.count(delimiter) >= len(cells) - 1 and BREAK.search(cell) for cell in cells)


def _refused(first: int, count: int) -> Iterator[tuple[int, str]]:
    last = first + count - 1
    why = f"by its quotation marks the row goes on to line {last}, with a whole row inside a cell"
    yield first, f"{why}; close the mark in the line that opens it, or take it out"
    for line in range(first + 1, last + 1):
        yield line, f"it stands inside the quotation marks that line {first} opens; see there"
