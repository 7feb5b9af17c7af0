"""Nothing: what happens to arrears and cost when nothing is done.

>>> from decimal import Decimal
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> steps = do_nothing(loan, now=date(2019, 4, 1), until=date(2019, 7, 1))
>>> for step in steps:
...     print(step.day, step.instalments, step.arrears, step.interest, step.days)
2019-04-01 5 3028.65 USD 606.75 USD 121
2019-05-01 6 3634.38 USD 728.10 USD 151
2019-06-01 7 4240.11 USD 849.45 USD 182
2019-07-01 8 4845.84 USD 970.80 USD 212

Interest goes on when the contract has ended:

>>> later = do_nothing(loan, now=date(2019, 4, 1), until=date(2021, 2, 1))[-1]
>>> later.day.isoformat(), later.instalments, later.interest, later.owed
('2021-02-01', 25, Money('3276.45', 'USD'), Money('16785.04', 'USD'))
>>> [looked_at_until(loan, date(year, 4, 1)).isoformat() for year in (2019, 2020)]
['2020-12-01', '2021-04-01']
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from negotiation.days.working_days import Roll
from negotiation.loans.amortisation import interest_of
from negotiation.loans.contract import Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import MONTHLY
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.relief.rates import Rates


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The evening of a due date on which nothing was paid."""

    day: date
    instalments: int  #: unpaid
    arrears: Money  #: the contract's instalments due by then, and charges
    interest: Money  #: accrued since the last payment, on all that is outstanding
    owed: Money  #: principal, that interest and charges: what would end the loan
    days: int  #: past due


def do_nothing(loan: Loan, *, now: date, until: date) -> list[Step]:
    """Every due date from *now* up to *until*, with what is owed by then; penalties to come are
    not guessed. Raises `NothingOwed`, `NeverRepaid`.
    """
    owed = loan.still_owed()
    first = owed.first.number - 1
    zero = Money.zero(loan.outstanding.currency)
    charges = sum((each.amount for each in loan.charges), zero)
    arrears, interest = charges, zero
    steps: list[Step] = []
    for at, (day, accrued) in enumerate(_accruing(loan, first, until)):
        if at < len(owed):
            arrears += owed.instalments[at].amount
        interest += Money.of_units(accrued, zero.currency)
        if day >= now:
            steps.append(
                Step(
                    day=day,
                    instalments=min(at + 1, len(owed)),
                    arrears=arrears,
                    interest=interest,
                    owed=loan.outstanding + interest + charges,
                    days=(day - owed.first.due_date).days,
                )
            )
    return steps


def looked_at_until(loan: Loan, now: date) -> date:
    """How far ahead to look: to the contract's end, and a year on at least, since interest goes on.

    Raises `NothingOwed`.
    """
    return max(loan.still_owed().last.due_date, MONTHLY.after(now, 12))


def _accruing(loan: Loan, first: int, until: date) -> list[tuple[date, int]]:
    """The due dates from the index *first* to *until*, with the interest of the period before in minor units."""
    agreed = loan.agreed
    count = max(loan.count, first + 1)
    while agreed.dates(count)[-1] < until:
        count *= 2
    as_agreed = len(loan.contract()) if loan.method is Method.FLAT else 0
    periods = agreed.periods(count)
    factors = Rates(loan.rate, loan.day_count).factors(periods)
    course = []
    for at in range(first, count):
        day = agreed.due(periods[at].end)
        if day > until:
            break
        balance = loan.principal if at < as_agreed else loan.outstanding
        course.append((day, interest_of(balance.units, factors[at], loan.rounding)))
    return course


def interest_by(loan: Loan, first: int, day: date) -> Money:
    """The interest accrued by the last due date up to *day*, the one at the index *first* being
    the oldest unpaid, as `do_nothing` has it.
    """
    agreed, months = loan.agreed, loan.every.months
    is_alike = loan.day_count is DayCount.THIRTY_360 and agreed.roll is Roll.NONE
    if not is_alike or months is None or not agreed.is_regular:
        units = sum(interest for _, interest in _accruing(loan, first, day))
        return Money.of_units(units, loan.outstanding.currency)
    # All periods bear the same, so they need only be counted.
    anchor, counted = agreed.anchor, int(not agreed.is_counted_from_start)
    times = ((day.year - anchor.year) * 12 + day.month - anchor.month) // months
    if loan.every.after(anchor, times) > day:
        times -= 1
    times += counted  # the anchor is a due date itself, or the beginning
    return loan.interest_of(first, max(times - first, 0))
