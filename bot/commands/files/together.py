"""Together: the cells of a row, read one after another, so that all that is wrong with it is told at once.

>>> from .cells import UnreadableError
>>> def whole(cell: str) -> int:
...     if not cell.isdigit():
...         raise UnreadableError(f'"{cell}" is no number')
...     return int(cell)
>>> row = Together()
>>> read = row.read(whole, "12"), row.read(whole, "a"), row.read(whole, "b")
>>> row.must_be_readable()
Traceback (most recent call last):
    ...
bot.commands.files.cells.UnreadableError: "a" is no number
"b" is no number

Whoever corrects a row then corrects it once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from .cells import UnreadableError

P = ParamSpec("P")
T = TypeVar("T")


class Together:
    """What could not be read of one row so far."""

    def __init__(self) -> None:
        self._reasons: list[str] = []

    def read(self, how: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """What *how* makes of a cell; of one that cannot be read nothing that may be used before `must_be_readable`."""
        try:
            return how(*given, **named)
        except UnreadableError as error:
            self._reasons.append(str(error))
            return cast("T", None)

    def must_be_readable(self) -> None:
        """Raises `UnreadableError` with all that was wrong, each once, a line each."""
        if self._reasons:
            raise UnreadableError("\n".join(dict.fromkeys(self._reasons)))
