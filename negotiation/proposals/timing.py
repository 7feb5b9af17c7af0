"""Timing: the due dates a borrower asks for, as far as policy lets them be moved.

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> timing(loan, Timing(payday=10), now=date(2019, 4, 1), policy=Policy())
(Move(since=datetime.date(2019, 5, 1), to=datetime.date(2019, 5, 10)), None)

A day further off than the longest break is too late; the last that is possible is said:

>>> move, why = timing(
...     loan, Timing(payday=10, start=date(2020, 1, 1)), now=date(2019, 4, 1), policy=Policy())
>>> move.to.isoformat(), why.rule.value, why.limit.isoformat()
('2019-08-10', 'too_late', '2019-08-10')

The first and the last day of a month are days to be paid on; a loan by the week keeps its own:

>>> for payday in (1, 31):
...     print(timing(loan, Timing(payday=payday), now=date(2019, 4, 1), policy=Policy()))
(None, None)
(Move(since=datetime.date(2019, 5, 1), to=datetime.date(2019, 5, 31)), None)
>>> from dataclasses import replace
>>> from negotiation.loans.frequency import Every
>>> weekly = replace(loan, every=Every.parse("1w"), first_due=date(2018, 5, 3))
>>> wish = Timing(payday=10, start=date(2019, 4, 19))
>>> move, why = timing(weekly, wish, now=date(2019, 4, 1), policy=Policy())
>>> move.to.isoformat(), f"{move.to:%A}", why
('2019-04-25', 'Thursday', None)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from negotiation.loans.due_dates import first_payday
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.relief.beginning import new_periods
from negotiation.reliefs import Relief

from .shape import Move
from .why import Rule, Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Raises `ValueError` for what is no day of a month."""

    payday: int | None = None  #: day of the month, 31 for the last; not looked at for weekly loans
    start: date | None = None  #: nothing is to be due before

    def __post_init__(self) -> None:
        if self.payday is not None and not 1 <= self.payday <= 31:
            raise ValueError("a payday is a day of the month")


def timing(
    loan: Loan, wish: Timing, *, now: date, policy: Policy
) -> tuple[Move | None, Why | None]:
    """The move that comes nearest to *wish*, `None` for none; and what stands in the way of more.

    Raises `NothingOwed`.
    """
    if wish == Timing():
        return None, None
    today = loan.still_owed()
    periods, _ = new_periods(loan, today, now, policy)
    first = periods[0].end
    longest_break = policy.limits.longest_break
    too_late = loan.every.after(first, longest_break + 1)
    own = own_days(loan, longest_break + 2, now=now, policy=policy)
    wanted = _wanted(loan, wish, own, too_late)
    if wanted == first:
        return None, None
    if Relief.DUE_DATE not in policy.limits.reliefs:
        return None, Why(Rule.NOT_OFFERED, wanted, first)
    if wanted < too_late:
        return Move(since=first, to=wanted), None
    latest = max(
        day
        for each in own
        if (day := _wanted(loan, replace(wish, start=each), own, too_late)) < too_late
    )
    why = Why(Rule.TOO_LATE, wanted, latest)
    return (None if latest == first else Move(since=first, to=latest)), why


def own_days(loan: Loan, count: int, *, now: date, policy: Policy) -> Sequence[date]:
    """The contract's next days, from the first on that a plan of today can have. Raises `NothingOwed`."""
    today = loan.still_owed()
    _, passed = new_periods(loan, today, now, policy)
    at = today.first.number - 1 + passed
    return loan.agreed.dates(at + count)[at:]


def _wanted(loan: Loan, wish: Timing, own: Sequence[date], too_late: date) -> date:
    """The day asked for: the payday, else one of the loan's *own* days."""
    earliest = max(own[0], wish.start or own[0])
    if earliest >= too_late:
        return earliest
    if wish.payday is not None and loan.every.months is not None:
        return first_payday(earliest, wish.payday)
    return next((day for day in own if day >= earliest), too_late)
