"""Assessment: how the lender sees the situation, each finding with its figure, on one page.

Advisor and borrower see the same findings, and the borrower can correct what they rest on. A
statistical estimate may be plugged in: it orders offers and never refuses one, so it is no
finding and weighs nothing here.

>>> found = assess(Evidence(
...     days_past_due=120, instalments_due=40, paid_on_time=35, earlier_plans=0, kept_plans=0,
...     instalment=Money(600, "USD"), other_debts=Money(200, "USD"),
...     income=Money(2000, "USD"), surplus=Money(450, "USD"), worst_month=Money(1500, "USD"),
...     papers=("payslip",)))
>>> for each in found.findings:
...     print(f"{each.topic.value}: {each.light.value} ({each.figure})")
history: good (87.50)
lateness: concern (120)
plans: unknown (None)
debt_share: concern (40.00)
surplus: fair (450.00 USD)
stability: fair (75.00)
papers: good (1)
>>> found.summary.value
'concern'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TypeVar

from .money import Money


class Topic(StrEnum):
    HISTORY = "history"  #: percent of instalments paid on time
    LATENESS = "lateness"  #: days past due
    PLANS = "plans"  #: percent of earlier arrangements kept
    DEBT_SHARE = "debt_share"  #: percent of income owed to lenders a month
    SURPLUS = "surplus"  #: a month
    STABILITY = "stability"  #: worst month as percent of the usual one
    PAPERS = "papers"  #: how many were seen


class Light(StrEnum):
    GOOD = "good"
    FAIR = "fair"
    CONCERN = "concern"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known; `None` where nothing is. The borrower corrects it by `corrected`."""

    days_past_due: int = 0
    instalments_due: int = 0
    paid_on_time: int = 0
    earlier_plans: int = 0
    kept_plans: int = 0
    instalment: Money  #: what this lender asks a month
    other_debts: Money | None = None  #: what the others ask
    income: Money | None = None
    surplus: Money | None = None
    worst_month: Money | None = None  #: of the last three
    papers: tuple[str, ...] = ()  #: kinds that an advisor accepted
    corrected: tuple[str, ...] = ()  #: what the borrower has set right, by name

    def correct(self, **figures: Money | int | tuple[str, ...]) -> Evidence:
        """The same with the borrower's *figures*, which are marked as theirs."""
        names = tuple(dict.fromkeys((*self.corrected, *figures)))
        return replace(self, **figures, corrected=names)  # type: ignore[arg-type]


Figure = Money | Decimal | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    topic: Topic
    light: Light
    figure: Figure
    good: Figure  #: from here it is good
    fair: Figure  #: and from here fair
    rests_on: tuple[str, ...]  #: names of the evidence, which the borrower may correct


@dataclass(frozen=True, slots=True)
class Assessment:
    findings: tuple[Finding, ...]

    @property
    def summary(self) -> Light:
        """The light most findings show; of equals the more careful one. Unknown ones do not count."""
        lights = [each.light for each in self.findings]
        if set(lights) <= {Light.UNKNOWN}:
            return Light.UNKNOWN
        careful: list[Light] = [Light.CONCERN, Light.FAIR, Light.GOOD]
        return max(careful, key=lambda light: (lights.count(light), -careful.index(light)))


def assess(evidence: Evidence) -> Assessment:
    """One finding a topic, in the order of `Topic`."""
    zero = Money.zero(evidence.instalment.currency)
    owed = evidence.instalment + (evidence.other_debts or zero)
    usual = evidence.income
    figures: list[tuple[Topic, Figure, Figure, Figure, bool, tuple[str, ...]]] = [
        (
            Topic.HISTORY,
            _percent(evidence.paid_on_time, evidence.instalments_due),
            Decimal(80),
            Decimal(50),
            True,
            ("paid_on_time", "instalments_due"),
        ),
        (Topic.LATENESS, evidence.days_past_due, 0, 30, False, ("days_past_due",)),
        (
            Topic.PLANS,
            _percent(evidence.kept_plans, evidence.earlier_plans),
            Decimal(100),
            Decimal(50),
            True,
            ("kept_plans", "earlier_plans"),
        ),
        (
            Topic.DEBT_SHARE,
            None if usual is None else _percent(owed.units, usual.units),
            Decimal(20),
            Decimal(36),
            False,
            ("instalment", "other_debts", "income"),
        ),
        (Topic.SURPLUS, evidence.surplus, evidence.instalment, zero, True, ("surplus",)),
        (
            Topic.STABILITY,
            None
            if usual is None or evidence.worst_month is None
            else _percent(evidence.worst_month.units, usual.units),
            Decimal(90),
            Decimal(60),
            True,
            ("worst_month", "income"),
        ),
        (Topic.PAPERS, len(evidence.papers), 1, 0, True, ("papers",)),
    ]
    return Assessment(
        tuple(
            Finding(
                topic=topic,
                light=_light(figure, good, fair, more_is_better=more),
                figure=figure,
                good=good,
                fair=fair,
                rests_on=names,
            )
            for topic, figure, good, fair, more, names in figures
        )
    )


T = TypeVar("T")


def ordered(offers: Sequence[T], estimate: Callable[[T], Decimal] | None = None) -> list[T]:
    """*offers* with the likeliest to be kept first, where there is an estimate; all of them, always."""
    return list(offers) if estimate is None else sorted(offers, key=estimate, reverse=True)


def _percent(part: int, whole: int) -> Decimal | None:
    if whole <= 0:
        return None
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _light(figure: Figure, good: Figure, fair: Figure, *, more_is_better: bool) -> Light:
    if figure is None or good is None or fair is None:
        return Light.UNKNOWN
    value, first, second = (
        each.amount if isinstance(each, Money) else Decimal(each) for each in (figure, good, fair)
    )
    if not more_is_better:
        value, first, second = -value, -first, -second
    if value >= first:
        return Light.GOOD
    return Light.FAIR if value >= second else Light.CONCERN
