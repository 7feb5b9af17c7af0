"""Gathering: what an assessment rests on, of the loans of a case and what the borrower has told.

The lender's book does not tell when an instalment was paid, only how many are: so history is of
those due so far that are paid.

>>> from decimal import Decimal
>>> from .budget import Income, Rhythm
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> def usd(amount): return Money(amount, "USD")
>>> wage = Income(usd(0), Rhythm.IRREGULAR, last=(usd(1500), usd(2100), usd(2400)))
>>> budget = Budget(incomes=(wage,), fixed=usd(1100), other_debts=usd(200))
>>> found = gathered([loan], now=date(2019, 4, 1), budget=budget, earlier=[True, False])
>>> found.instalments_due, found.paid, found.days_past_due, found.kept_plans
(39, 35, 121, 1)
>>> found.income, found.worst_month, found.surplus, found.instalment
(Money('2000.00', 'USD'), Money('1500.00', 'USD'), Money('200.00', 'USD'), Money('605.73', 'USD'))
>>> alone = Budget(incomes=(wage, Income(usd(500), Rhythm.IRREGULAR, last=(usd(500),))), fixed=usd(1100))
>>> gathered([loan], now=date(2019, 4, 1), budget=alone).worst_month is None
True
>>> two = Income(usd(800), Rhythm.IRREGULAR, last=(usd(800), usd(900)))
>>> gathered([loan], now=date(2019, 4, 1), budget=Budget(incomes=(two, Income(usd(50))), fixed=usd(0))).worst_month
Money('850.00', 'USD')
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from negotiation.follow_up.arrears import arrears
from negotiation.loans.loan import Loan
from negotiation.money import Money

from .assessment import Evidence
from .budget import Budget, Rhythm


def gathered(
    loans: Sequence[Loan],
    *,
    now: date,
    budget: Budget | None = None,
    earlier: Sequence[bool] = (),
    papers: Sequence[str] = (),
) -> Evidence:
    """What is known of *loans* on the day *now*, of the household's *budget*, of *earlier*
    arrangements (each kept or not), and the kinds of *papers* that an advisor accepted.

    Raises `ValueError` without loans, `CurrencyMismatch`.
    """
    if not loans:
        raise ValueError("a case has loans")
    zero = Money.zero(loans[0].outstanding.currency)
    running = [loan for loan in loans if loan.outstanding.is_positive]
    due = [sum(each.due_date < now for each in loan.contract()) for loan in loans]
    return Evidence(
        days_past_due=max(arrears(loan, now).days for loan in loans),
        instalments_due=sum(due),
        paid=sum(min(loan.paid, count) for loan, count in zip(loans, due, strict=True)),
        earlier_plans=len(earlier),
        kept_plans=sum(earlier),
        instalment=sum((loan.every.a_month(loan.asks) for loan in running), zero),
        other_debts=None if budget is None else budget.other_debts,
        income=None if budget is None else budget.usual_income,
        surplus=None if budget is None else _left(budget),
        worst_month=None if budget is None else _worst(budget),
        papers=tuple(papers),
    )


def _worst(budget: Budget) -> Money | None:
    """The weakest month's income; `None` where no other month is known that it could be compared with."""
    is_alone = any(
        each.rhythm is Rhythm.IRREGULAR and len(each.last) < 2 for each in budget.incomes
    )
    return None if is_alone else budget.income


def _left(budget: Budget) -> Money:
    """What is left when the other lenders have had what they ask."""
    return budget.surplus - (budget.other_debts or Money.zero(budget.currency))
