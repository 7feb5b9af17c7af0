"""Reach: how far changes go, by the measures of the lender's authority matrix.

Interest stopped for a time counts as all of it waived, as does what a settlement leaves.

>>> from datetime import date
>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> from .breaks import PaymentBreak
>>> from .dates import Extension
>>> from .waivers import RateCut
>>> found = reach_of(loan, [Extension(instalments=6), PaymentBreak(instalments=2),
...                         RateCut(rate=Decimal("8.78"))], owed=Money("606.75", "USD"))
>>> found.months, found.rate_cut, found.interest_waiver
(8, Decimal('2.00'), Decimal('0'))
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_UP, Decimal

from negotiation.limits import Reach
from negotiation.loans.loan import Loan
from negotiation.money import Money

from .breaks import PaymentBreak, PrincipalBreak, Token
from .dates import Extension
from .life import Change
from .settlement import Settlement
from .waivers import ChargeWaiver, InterestPause, InterestWaiver, rate_left

_ALL = Decimal(100)


def added_by(changes: Iterable[Change]) -> int:
    """Instalments by which *changes* lengthen a loan."""
    return sum(
        each.instalments
        for each in changes
        if isinstance(each, Extension | PrincipalBreak | PaymentBreak | Token)
    )


def reach_of(
    loan: Loan, changes: Iterable[Change], *, owed: Money, rate: Decimal | None = None
) -> Reach:
    """How far *changes* go on *loan*, on which the interest *owed* has fallen due; a cut counts
    from *rate* percent a year, where the contract's is not lawful.
    """
    changes = list(changes)
    rate = loan.rate if rate is None else rate
    interest = Decimal(0)
    waived = Money.zero(owed.currency)
    charged = sum((each.amount.amount for each in loan.charges), Decimal(0))
    for change in changes:
        match change:
            case InterestWaiver(amount=None):
                interest = max(interest, change.share)
            case InterestWaiver(amount=Money() as amount):
                interest = max(interest, _percent(amount.amount, owed.amount))
            case ChargeWaiver(amount=None):
                waived += next(
                    (each.amount for each in loan.charges if each.name == change.name),
                    Money.zero(owed.currency),
                )
            case ChargeWaiver(amount=Money() as amount):
                waived += amount
            case InterestPause() | Token() | PaymentBreak(is_free=True):
                interest = _ALL
            case Settlement():
                interest = _ALL
                waived = Money(charged, owed.currency)
            case _:
                pass
    return Reach(
        months=loan.every.in_months(added_by(changes)),
        rate_cut=max(rate - rate_left(loan.rate, changes), Decimal(0)),
        interest_waiver=interest,
        charge_waiver=_percent(waived.amount, charged),
    )


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    """Rounded up to the hundredth: who goes a little too far goes too far."""
    if part <= 0:
        return Decimal(0)
    if part >= whole:
        return _ALL
    return (part * 100 / whole).quantize(Decimal("0.01"), ROUND_UP)
