"""Masking: what is not shown whole: numbers, of which the end tells two apart, and long words.

>>> masked("68386728"), masked("+12025550100"), masked("4711")
('····6728', '····0100', '··11')
>>> shortened("It was paid in May.", 10)
'It was pa…'
"""

from __future__ import annotations

#: So much of a long number is shown, and never more than half of a short one.
_SHOWN = 4


def masked(number: str) -> str:
    """The end of a number, with a point for each sign before it."""
    shown = min(_SHOWN, len(number) // 2)
    return "·" * shown + number[-shown:]


def shortened(words: str, length: int) -> str:
    """At most so many characters of it."""
    return words if len(words) <= length else words[: length - 1] + "…"
