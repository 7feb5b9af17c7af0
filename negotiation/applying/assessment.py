"""Assessment: how the lender sees the situation, each finding with its figure, on one page.

Advisor and borrower see the same findings; the borrower changes their own figures, and it is looked at anew.

>>> evidence = Evidence(
...     days_past_due=120, instalments_due=40, paid=35, earlier_plans=0, kept_plans=0,
...     instalment=Money(600, "USD"), other_debts=Money(200, "USD"),
...     income=Money(2000, "USD"), surplus=Money(450, "USD"), worst_month=Money(1500, "USD"),
...     papers=("payslip",))
>>> found = assess(evidence)
>>> for each in found.findings:
...     print(f"{each.topic.value}: {each.light.value} ({each.figure})")
history: good (87.50)
lateness: concern (120)
plans: unknown (None)
debt_share: concern (40.00)
surplus: fair (450.00 USD)
stability: fair (75.00)
papers: good (1)

Of what is left before other lenders are paid, each has its part by what it asks:

>>> evidence.share
Money('487.50', 'USD')
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from negotiation.money import Money
from negotiation.refusals import Implausible


class Topic(StrEnum):
    HISTORY = "history"  #: percent of the instalments due so far that are paid
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


Figure = Money | Decimal | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known; `None` where nothing is. `gathering` makes it of a case.

    Raises `Implausible` for money below zero, but for the surplus, and `ValueError` for counts
    that cannot be.
    """

    days_past_due: int = 0  #: of the loan that is latest
    instalments_due: int = 0  #: so far, by the contracts
    paid: int = 0  #: of them
    earlier_plans: int = 0
    kept_plans: int = 0
    instalment: Money  #: what this lender asks a month
    other_debts: Money | None = None  #: what the others ask
    income: Money | None = None  #: in a usual month
    surplus: Money | None = None
    worst_month: Money | None = None  #: of income, in the last three
    papers: tuple[str, ...] = ()  #: kinds that an advisor accepted

    def __post_init__(self) -> None:
        zero = Money.zero(self.instalment.currency)
        for money in (self.instalment, self.other_debts, self.income, self.worst_month):
            if money is not None and money < zero:
                raise Implausible(zero)
        counts = (self.days_past_due, self.paid, self.kept_plans)
        if min(counts) < 0 or self.paid > self.instalments_due:
            raise ValueError("of the instalments due, all are paid at most")
        if self.kept_plans > self.earlier_plans:
            raise ValueError("of earlier plans, all were kept at most")

    @property
    def left_for_lenders(self) -> Money | None:
        """What a month leaves before any lender is paid, never below zero; `None` where the others are not known."""
        if self.surplus is None or self.other_debts is None:
            return None
        return max(self.surplus + self.other_debts, Money.zero(self.surplus.currency))

    @property
    def share(self) -> Money | None:
        """This lender's part of it beside the others, in proportion to what each asks, rounded down."""
        left, others = self.left_for_lenders, self.other_debts
        if left is None or others is None or not self.instalment:
            return None
        part = Fraction(self.instalment.units, (self.instalment + others).units)
        return left.times(part, ROUND_DOWN)


@dataclass(frozen=True, slots=True)
class Mark:
    """From where on a finding is good, and from where on fair."""

    good: Figure
    fair: Figure
    more_is_better: bool = True


#: Usual marks; a lender may have its own. For the surplus they are what it asks, and nothing left.
#: Some rest on what others use, and some on nothing but convention: they sort and explain, and
#: refuse nobody.
MARKS: Mapping[Topic, Mark] = {
    # Convention: four of five paid is a lapse now and then, less than half is no longer paying.
    Topic.HISTORY: Mark(Decimal(80), Decimal(50)),
    # IFRS 9, 5.5.11: more than 30 days past due the risk is presumed to have grown significantly.
    Topic.LATENESS: Mark(0, 30, more_is_better=False),
    # Convention: every arrangement kept, or as many as were broken.
    Topic.PLANS: Mark(Decimal(100), Decimal(50)),
    # 20: what advisers in the United States let consumer debts take of pay after tax ("15 to 20
    # percent"). 36: the upper end of the lenders' "28/36" there; Wells Fargo, too, finds less than
    # 35 good and from 36 on something to improve. Theirs counts rent and pay before tax, ours
    # neither, so it is the convention nearest to it. In between lie the 25 % of pay after tax from
    # which the UK's Office for National Statistics speaks of problem debt, where bills are left
    # unpaid as well.
    Topic.DEBT_SHARE: Mark(Decimal(20), Decimal(36), more_is_better=False),
    # Convention, around a finding: in 41 % of American households the income of a month swings by
    # 30 % and more (JPMorgan Chase Institute, "Weathering Volatility"), so that alone is no concern.
    Topic.STABILITY: Mark(Decimal(90), Decimal(60)),
    # Convention: one paper seen is more than somebody's word; which ones, an advisor judges.
    Topic.PAPERS: Mark(1, 0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    topic: Topic
    light: Light
    figure: Figure | None
    good: Figure  #: from here it is good
    fair: Figure  #: and from here fair


@dataclass(frozen=True, slots=True)
class Assessment:
    findings: tuple[Finding, ...]


def assess(evidence: Evidence, marks: Mapping[Topic, Mark] = MARKS) -> Assessment:
    """One finding a topic, in the order of `Topic`."""
    surplus = Mark(evidence.instalment, Money.zero(evidence.instalment.currency))
    figures = _figures(evidence)
    return Assessment(
        tuple(_finding(topic, figures[topic], marks.get(topic, surplus)) for topic in Topic)
    )


def _figures(evidence: Evidence) -> dict[Topic, Figure | None]:
    owed, income, worst = evidence.instalment, evidence.income, evidence.worst_month
    if evidence.other_debts is not None:
        owed += evidence.other_debts
    return {
        Topic.HISTORY: _percent(evidence.paid, evidence.instalments_due),
        Topic.LATENESS: evidence.days_past_due,
        Topic.PLANS: _percent(evidence.kept_plans, evidence.earlier_plans),
        Topic.DEBT_SHARE: None if income is None else _percent(owed.units, income.units),
        Topic.SURPLUS: evidence.surplus,
        Topic.STABILITY: (
            None if income is None or worst is None else _percent(worst.units, income.units)
        ),
        Topic.PAPERS: len(evidence.papers),
    }


def _finding(topic: Topic, figure: Figure | None, mark: Mark) -> Finding:
    return Finding(
        topic=topic, light=_light(figure, mark), figure=figure, good=mark.good, fair=mark.fair
    )


def _percent(part: int, whole: int) -> Decimal | None:
    if whole <= 0:
        return None
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _light(figure: Figure | None, mark: Mark) -> Light:
    if figure is None:
        return Light.UNKNOWN
    value, good, fair = (
        each.amount if isinstance(each, Money) else Decimal(each)
        for each in (figure, mark.good, mark.fair)
    )
    if not mark.more_is_better:
        value, good, fair = -value, -good, -fair
    if value >= good:
        return Light.GOOD
    return Light.FAIR if value >= fair else Light.CONCERN
