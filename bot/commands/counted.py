"""Counted: so many of something, as a sentence on the command line says it.

>>> counted(1, "row"), counted(2, "row"), counted(0, "difference"), counted(1, "file is", "files are")
('1 row', '2 rows', '0 differences', '1 file is')
"""

from __future__ import annotations

from collections.abc import Sized

from .surroundings import CommandError


def counted(number: int, one: str, many: str = "") -> str:
    """One, or *many* where more than an s tells them apart."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def must_be_usable(bad: Sized) -> None:
    """Raises `CommandError` where rows of a file were *bad*; those that were not are kept."""
    if bad:
        rows = counted(len(bad), "row")
        it = "it" if len(bad) == 1 else "them"
        raise CommandError(f"{rows} could not be used. Correct {it} and import again.")
