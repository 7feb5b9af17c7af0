"""Relief: changes in the borrower's favour, computed from the loan.

A term extension repays what is outstanding in more instalments at the contract's rate. The
interest of the months unpaid so far is spread over them and carries none itself: nothing is
capitalised, so the principal never grows.

>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> terms = extend_term(loan, months=12, now=date(2019, 4, 1), policy=Policy())
>>> len(terms.schedule), terms.first_due.isoformat(), terms.instalment
(37, '2019-05-01', Money('447.14', 'USD'))
>>> terms.schedule.total_arrears, terms.extra_interest
(Money('606.75', 'USD'), Money('1402.04', 'USD'))
>>> extend_term(loan, months=60, now=date(2019, 4, 1), policy=Policy())
Traceback (most recent call last):
    ...
negotiation.refusals.BeyondPolicy: at most 36 months
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from negotiation.due_dates import due_dates
from negotiation.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.offer import Relief, Terms
from negotiation.policy import Policy
from negotiation.refusals import BeyondPolicy, NoChange, NothingOwed, NotRunning
from negotiation.schedule import Schedule, annuity


def extend_term(loan: Loan, *, months: int, now: date, policy: Policy) -> Terms:
    """Repay *loan* in *months* more instalments than remain.

    The first is due on the first due date of the contract that is `policy.notice_days` away or
    more, and not before the contract asks for anything. For every unpaid month before that
    one's period, a month's interest on the principal outstanding is owed as arrears.

    Raises `NotRunning`, `NothingOwed`, `NoChange` for less than one month, `BeyondPolicy`.
    """
    _must_be_owed(loan)
    if months < 1:
        raise NoChange
    today = loan.still_owed()
    if months > (limit := _limit(len(today), policy)):
        raise BeyondPolicy(limit)
    return _extended(loan, today, months, now, policy)


def shortest_extension(loan: Loan, *, can_pay: Money, now: date, policy: Policy) -> Terms | None:
    """The shortest extension with no instalment above *can_pay* (a month), if policy has one.

    Raises `NotRunning`, `NothingOwed`.
    """
    _must_be_owed(loan)
    today = loan.still_owed()
    for months in range(1, _limit(len(today), policy) + 1):
        terms = _extended(loan, today, months, now, policy)
        if all(each.amount <= can_pay for each in terms.schedule):
            return terms
    return None


def _must_be_owed(loan: Loan) -> None:
    if loan.state is not LoanState.RUNNING:
        raise NotRunning(loan.state)
    if not loan.outstanding.is_positive:
        raise NothingOwed


def _limit(remaining: int, policy: Policy) -> int:
    return max(0, min(policy.longest_extension, policy.longest_term - remaining))


def _extended(loan: Loan, today: Schedule, months: int, now: date, policy: Policy) -> Terms:
    due, skipped = _new_dates(loan, today, len(today) + months, now, policy)
    schedule = annuity(principal=loan.outstanding, rate=loan.rate, due=due)
    # A month's interest is rounded as a book would post it, then taken as often.
    accrued = loan.outstanding.times(loan.rate / 1200).times(Decimal(skipped))
    shares = accrued.split(len(schedule))
    return Terms(
        kind=Relief.TERM_EXTENSION,
        months=months,
        schedule=Schedule(
            tuple(
                replace(each, arrears=share) for each, share in zip(schedule, shares, strict=True)
            )
        ),
        today=today,
    )


def _new_dates(
    loan: Loan, today: Schedule, count: int, now: date, policy: Policy
) -> tuple[list[date], int]:
    """The new due dates, and how many unpaid ones pass before them.

    Taken from the contract's own row of dates, which goes on after its end, so that a loan due
    on the 31st stays so.
    """
    earliest = max(now + timedelta(days=policy.notice_days), today.first.due_date)
    paid = today.first.number - 1
    months_away = (
        (earliest.year - loan.first_due.year) * 12 + earliest.month - loan.first_due.month
    )
    row = due_dates(loan.first_due, max(months_away, 0) + 2 + count)
    start = next(index for index, due in enumerate(row) if due >= earliest)
    return row[start : start + count], start - paid
