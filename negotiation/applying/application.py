"""Application: what a borrower tells of their situation, an answer at a time.

Only the reason and what can be paid are needed to hand it in; all else may follow or be declined.

>>> mine = Application().answered(hardship=Hardship.JOB_LOST, can_pay=Money(350, "USD"))
>>> mine.is_enough, mine.surplus
(True, None)
>>> mine = mine.answered(income=Income(Money(2000, "USD")), outgoings=Money(1700, "USD"))
>>> mine.surplus, mine.is_stretched
(Money('300.00', 'USD'), True)
>>> mine = mine.answered(declined="story")
>>> mine.lacks("story"), mine.lacks("since")
(False, True)
>>> mine.answered(can_pay=Money(-1, "USD"))
Traceback (most recent call last):
    ...
negotiation.refusals.telling.Implausible: beyond 0.00 USD

What goes out has other lenders in it; told apart as well, they are not counted twice:

>>> mine.answered(other_debts=Money(400, "USD")).surplus
Money('300.00', 'USD')

Of papers that are asked for there may be none; what is said of it last counts:

>>> mine.goes_without(Want.INCOME, "paid in cash").without
{<Want.INCOME: 'income'>: 'paid in cash'}
>>> mine.goes_without(Want.INCOME, "paid in cash").goes_without(Want.BANK).goes_without(Want.INCOME).without
{<Want.BANK: 'bank'>: '', <Want.INCOME: 'income'>: 'paid in cash'}

Told thing by thing, it is known what the one figure is made of, until it is another:

>>> mine = mine.answered(outgoings=Money(1200, "USD"), things=(("rent", Money(900, "USD")), ("food", Money(300, "USD"))))
>>> [name for name, _ in mine.spent_on], mine.answered(outgoings=Money(1100, "USD")).spent_on
(['rent', 'food'], ())

A budget in parts takes the place of the one figure for what goes out:

>>> mine = mine.answered(budget=Budget(incomes=(), fixed=Money(900, "USD"), food=Money(500, "USD")))
>>> mine.spent, mine.surplus
(Money('1400.00', 'USD'), Money('600.00', 'USD'))
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from negotiation.money import Money
from negotiation.refusals import Implausible, NoSuchHousehold

from .budget import FLEXIBLE, Budget, Income
from .paper import Want
from .recovery import Awaited, Recovery

#: Nobody's month: a figure above it is a slip of the hand, in whole units of the currency.
LARGEST_FIGURE = 10_000_000
#: Where a month's wage runs into millions: there a thousand times as much.
_SMALL_UNITS = (
    "CLP COP GNF HUF IDR IQD IRR JPY KHR KRW LAK LBP MGA MMK MNT NGN PYG RWF TZS UGX UZS VND"
)
#: The largest household that is meant.
LARGEST_HOUSEHOLD = 30
_LEAST = {"adults": 1, "children": 0}


class Hardship(StrEnum):
    JOB_LOST = "job_lost"
    INCOME_REDUCED = "income_reduced"
    ILLNESS = "illness"
    DISABILITY = "disability"
    BEREAVEMENT = "bereavement"
    SEPARATION = "separation"
    DISASTER = "disaster"
    BUSINESS_FAILED = "business_failed"
    OTHER_DEBTS = "other_debts"
    OTHER = "other"

    @property
    def is_about_health(self) -> bool:
        """Whether keeping it needs a consent of its own (GDPR art. 9: data concerning health)."""
        return self in {Hardship.ILLNESS, Hardship.DISABILITY}


class Hope(StrEnum):
    """The relief hoped for; what the lender can give is worked out, not asked for."""

    LONGER = "longer"  #: a longer term
    WAIVER = "waiver"  #: part of the interest waived
    CHANGED = "changed"  #: another plan: a break, lower at first, another day
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """How long it may last: months, or nobody knows."""

    months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What the borrower submits; amounts are a month's. `None` is not answered (yet)."""

    hardship: Hardship | None = None
    since: date | None = None
    lasts: Lasting | None = None
    story: str | None = None  #: in their own words
    spoken: int | None = None  #: the same said aloud: the length of the voice note, in seconds
    adults: int | None = None
    children: int | None = None
    income: Income | None = None
    outgoings: Money | None = None  #: in one figure, other lenders among it
    things: tuple[
        tuple[str, Money], ...
    ] = ()  #: what that figure was added up of, where it was told
    budget: Budget | None = (
        None  #: in parts, where somebody wants to; other lenders are told apart
    )
    reasons: tuple[tuple[str, str], ...] = ()  #: group above its guideline → why
    other_debts: Money | None = None  #: what other lenders ask a month
    can_pay: Money | None = None
    #: Words told that more can be paid later; what that hangs on.
    awaits: Awaited | None = None
    later_from: date | None = None  #: from when on
    later: Money | None = None  #: how much could be paid then
    start: date | None = None  #: from when on
    payday: int | None = None  #: day of the month
    hope: Hope | None = None
    health_consent: bool | None = None  #: to keep what concerns health
    papers_consent: bool | None = None  #: to keep papers
    #: A paper that there is none of → what the borrower says of it, perhaps nothing.
    lacking: tuple[tuple[Want, str], ...] = ()
    declined: frozenset[str] = (
        frozenset()
    )  #: names of answers that the borrower keeps to themselves
    submitted_at: datetime | None = None

    def anew(self) -> Application:
        """Without an answer; what was agreed to stays agreed to."""
        return Application(health_consent=self.health_consent, papers_consent=self.papers_consent)

    def answered(self, *, declined: str | None = None, **answers: Any) -> Application:
        """The application with these answers in place of earlier ones.

        *declined* names one that is not given. Raises `Implausible` for figures below zero or
        beyond anybody's month, `NoSuchHousehold`, `LookupError` for what is not asked.
        """
        if unknown := {*answers, *([declined] if declined else [])} - _NAMES:
            raise LookupError(f"not asked: {', '.join(sorted(unknown))}")
        for name, answer in answers.items():
            _must_be_plausible(answer)
            if name in _LEAST and not _LEAST[name] <= answer <= LARGEST_HOUSEHOLD:
                raise NoSuchHousehold(_LEAST[name], LARGEST_HOUSEHOLD)
        given = self.declined.difference(answers)
        return replace(self, **answers, declined=given | {declined} if declined else given)

    def kept_as(self, reason: Hardship) -> Hardship:
        """What is about health is kept as another reason, where nothing else was agreed to.

        >>> Application().kept_as(Hardship.ILLNESS), Application(health_consent=True).kept_as(Hardship.ILLNESS)
        (<Hardship.OTHER: 'other'>, <Hardship.ILLNESS: 'illness'>)
        >>> Application().kept_as(Hardship.SEPARATION)
        <Hardship.SEPARATION: 'separation'>
        """
        is_kept = self.health_consent or not reason.is_about_health
        return reason if is_kept else Hardship.OTHER

    def goes_without(self, want: Want, words: str = "") -> Application:
        """The application of whoever has no such paper, with what they say of it; what is told last comes last."""
        told = self.without
        before = told.pop(want, "")
        return replace(self, lacking=(*told.items(), (want, words or before)))

    @property
    def without(self) -> dict[Want, str]:
        """The papers that there are none of, with what the borrower says of each."""
        return dict(self.lacking)

    def lacks(self, name: str) -> bool:
        """Whether the question is neither answered nor declined."""
        return getattr(self, name) is None and name not in self.declined

    @property
    def recovery(self) -> Recovery | None:
        """What is expected to be paid later, once it is told from when and how much."""
        if self.later is None or self.later_from is None:
            return None
        awaits = self.awaits or Awaited.OTHER
        return Recovery(since=self.later_from, amount=self.later, awaits=awaits)

    @property
    def is_enough(self) -> bool:
        """Whether it can be handed in."""
        return self.hardship is not None and self.can_pay is not None

    @property
    def comes_in(self) -> Money | None:
        """A month, as far as it can be counted on."""
        return None if self.income is None else self.income.a_month()

    @property
    def spent(self) -> Money | None:
        """What goes out a month, other lenders among it.

        One figure is asked for with them in it; who owes more than that has left them out.
        """
        told = self.outgoings if self.budget is None else self.budget.outgoings
        if told is None or self.other_debts is None:
            return told
        is_among_it = self.budget is None and self.other_debts <= told
        return told if is_among_it else told + self.other_debts

    @property
    def spent_on(self) -> tuple[tuple[str, Money], ...]:
        """What goes out thing by thing, as long as that is what goes out in all."""
        if self.outgoings is None or self.budget is not None or not self.things:
            return ()
        together = sum((each for _, each in self.things), Money.zero(self.outgoings.currency))
        return self.things if together == self.outgoings else ()

    @property
    def surplus(self) -> Money | None:
        """Income less all that goes out, perhaps negative; `None` until it is known."""
        if self.comes_in is None or self.spent is None:
            return None
        return self.comes_in - self.spent

    @property
    def is_stretched(self) -> bool:
        """Whether the borrower means to pay more than the surplus: allowed, but to be talked over."""
        surplus = self.surplus
        return surplus is not None and self.can_pay is not None and self.can_pay > surplus


#: Of what can be answered.
_NAMES = {each.name for each in fields(Application)}


def _must_be_plausible(answer: object) -> None:
    match answer:
        case Money():
            _must_be_a_month_of_somebody(answer)
        case Income():
            for each in (answer.amount, *answer.last):
                _must_be_a_month_of_somebody(each)
        case Budget():
            for name in ("fixed", *FLEXIBLE, "priority_debts", "other_debts", "savings"):
                _must_be_plausible(getattr(answer, name))


def _must_be_a_month_of_somebody(figure: Money) -> None:
    times = 1000 if figure.currency in _SMALL_UNITS.split() else 1
    zero, largest = Money.zero(figure.currency), Money(LARGEST_FIGURE * times, figure.currency)
    if figure < zero:
        raise Implausible(zero)
    if figure > largest:
        raise Implausible(largest)
