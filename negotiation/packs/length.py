"""Length: how long a plan may run, be put off, be taken back, and how often there may be one.

In China a personal loan of up to a year may be extended by its own term, all extensions together:

>>> rule = LongestExtension(source=Source(name="Interim Measures"), percent=100, up_to=12)
>>> rule.months(12), rule.months(6), rule.months(36)
(12, 6, None)
"""

from __future__ import annotations

from dataclasses import dataclass

from .rule import Rule, Source

__all__ = ["CoolingOff", "LongestExtension", "LongestTerm", "Restructures", "Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LongestTerm(Rule):
    """A new plan runs at most *months* from its signing."""

    months: int

    def __post_init__(self) -> None:
        if self.months < 1:
            raise ValueError("a plan runs a month or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class LongestExtension(Rule):
    """All extensions together are at most *percent* of the term agreed first."""

    percent: int
    up_to: int | None = None  #: only for terms of so many months and less

    def __post_init__(self) -> None:
        if self.percent < 0:
            raise ValueError("percent is not negative")

    def months(self, term: int) -> int | None:
        """The most that a loan of *term* months may be extended by; `None` where it says nothing."""
        if self.up_to is not None and term > self.up_to:
            return None
        return term * self.percent // 100


@dataclass(frozen=True, slots=True, kw_only=True)
class CoolingOff(Rule):
    """The borrower may take a signed plan back within *days*, without a reason."""

    days: int

    def __post_init__(self) -> None:
        if self.days < 1:
            raise ValueError("a time to think it over is a day or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Restructures(Rule):
    """At most *most* in the life of a loan, *months_between* months apart; `None`: not limited."""

    most: int | None = None
    months_between: int | None = None

    def __post_init__(self) -> None:
        if self.most is None and self.months_between is None:
            raise ValueError("say how many, how far apart, or both")
