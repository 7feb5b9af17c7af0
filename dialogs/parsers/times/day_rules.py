"""Day rules: patterns in a marked text, and the days each may mean.

What one rule has read is covered with ";" for the rules after it, so that longer notations come first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from .standpoint import Standpoint

#: No days: the notation is one of ours, but there is no such day. `None`: it is something else after all.
Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Standpoint], Sequence[date] | None]]


def apply(rules: Iterable[Rule], text: str, here: Standpoint) -> tuple[list[Sequence[date]], str]:
    """The readings of everything found, and what is left of the text."""
    found: list[Sequence[date]] = []
    for pattern, read in rules:
        left, done = "", 0
        for match in pattern.finditer(text):
            days = read(match, here)
            if days is not None:
                found.append(days)
                left += text[done : match.start()] + ";"
                done = match.end()
        text = left + text[done:]
    return found, text


def days(*dates: tuple[int, int, int]) -> list[date]:
    """Those of some years, months and days that exist, each once.

    >>> [*map(str, days((2026, 4, 3), (2026, 3, 4), (2027, 2, 30)))]
    ['2026-04-03', '2026-03-04']
    """
    found: dict[date, None] = {}
    for year, month, day in dates:
        try:
            found[date(year, month, day)] = None
        except ValueError:
            continue
    return list(found)
