"""Masking: of an account or a telephone number only the end, enough to tell two apart.

>>> masked("68386728"), masked("+12025550100"), masked("4711")
('····6728', '····0100', '··11')
"""

from __future__ import annotations

#: So much of a long number is shown, and never more than half of a short one.
_SHOWN = 4


def masked(number: str) -> str:
    shown = min(_SHOWN, len(number) // 2)
    return "·" * shown + number[-shown:]
