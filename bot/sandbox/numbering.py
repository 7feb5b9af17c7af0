"""Numbering: numbers given one after the other, to messages, groups, albums, calls.

Unlike `itertools.count` it can be written down with the world it belongs to, in every version of Python.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(slots=True)
class Numbering(Iterator[int]):
    """From *following* on, without end.

    >>> numbers = Numbering(7)
    >>> next(numbers), next(numbers)
    (7, 8)
    """

    following: int

    def __next__(self) -> int:
        number = self.following
        self.following += 1
        return number
