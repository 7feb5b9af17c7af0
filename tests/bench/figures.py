"""Figures: what a bench brings, and how it is shown: the median of some rounds, beside what it is measured against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One thing measured once."""

    of: str  #: of whom: "Parley on SQLite"
    what: str  #: "updates for a second of its own processor time"
    value: float
    beside: str = ""  #: of whom the figure is that this one is a multiple of


@dataclass(frozen=True, kw_only=True)
class Median:
    """The same measured several times."""

    bench: str
    of: str
    what: str
    median: float
    least: float
    most: float
    rounds: int
    beside: str
    ratio: float | None

    def __str__(self) -> str:
        times = "" if self.ratio is None else f", {self.ratio:.2f} times that of {self.beside}"
        spread = "" if self.rounds == 1 else f" ({self.least:,.4g} to {self.most:,.4g})"
        return f"{self.of}: {self.median:,.4g} {self.what}{spread}{times}"

    def shape(self) -> dict[str, Any]:
        return asdict(self)


def medians(bench: str, figures: Iterable[Figure]) -> Iterator[Median]:
    """Of all rounds, in the order of the first."""
    values: dict[tuple[str, str], list[float]] = {}
    besides: dict[tuple[str, str], str] = {}
    for one in figures:
        values.setdefault((one.of, one.what), []).append(one.value)
        besides[one.of, one.what] = one.beside
    middle = {key: median(each) for key, each in values.items()}
    for key, each in values.items():
        of, what = key
        there = middle.get((besides[key], what))
        yield Median(
            bench=bench,
            of=of,
            what=what,
            median=middle[key],
            least=min(each),
            most=max(each),
            rounds=len(each),
            beside=besides[key],
            ratio=middle[key] / there if there else None,
        )
