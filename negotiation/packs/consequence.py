"""Consequence: what people fear most when they cannot pay, and what the law of a place really says of it.

>>> from .rule import Source
>>> from .words import in_language
>>> prison = Consequence(
...     source=Source(name="Fair Debt Collection Practices Act", article="15 USC 1692e(4)"),
...     feared=Feared.PRISON,
...     words={"en": "Not being able to pay a loan is no crime."})
>>> in_language(prison.words, "en"), prison.feared.value
('Not being able to pay a loan is no crime.', 'prison')
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .rule import Rule
from .words import Words


class Feared(StrEnum):
    PRISON = "prison"  #: to be locked up for a debt
    SEIZURE = "seizure"  #: to lose a car, a home, or what one owns
    #: Beyond that a pack says where its law has something of its own:
    COURT = "court"  #: a letter or an order of a court
    FAMILY = "family"  #: what becomes of children and family


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence(Rule):
    """Nothing that comforts and is not so, and nothing that threatens."""

    feared: Feared
    words: Words
