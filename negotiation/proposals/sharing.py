"""Sharing: what each loan of a case may have of what can be paid in a month.

>>> from datetime import date
>>> from negotiation.loans.frequency import Every
>>> loans = [
...     CaseLoan(
...         loan=Loan(
...             number=str(at), product="loan", principal=Money(9000, "USD"), rate=Decimal(9),
...             count=48, instalment=Money(amount, "USD"), first_due=date(2018, 1, 5),
...             outstanding=Money(5000, "USD"), as_of=date(2019, 3, 31), every=Every.parse(every),
...         ),
...         policy=Policy(),
...     )
...     for at, (amount, every) in enumerate([(300, "1m"), (600, "3m"), (70, "1w")])
... ]
>>> [str(round(each.claim, 2)) for each in loans]
['300.00', '200.00', '304.17']
>>> recovering = Capacity(now=Money(400, "USD"), later=Money(600, "USD"), since=date(2019, 9, 1))
>>> for each in (parts := shares(loans, recovering)):
...     print(each.now, each.later)
149.22 USD 223.83 USD
99.48 USD 149.22 USD
151.29 USD 226.94 USD
>>> print((rest := less(recovering, parts[0])).now, rest.later)
250.78 USD 376.17 USD
>>> more(rest, parts[0]) == recovering
True
>>> [str(a_month(each.loan, Money(71, "USD"))) for each in loans]
['71.00 USD', '23.67 USD', '308.52 USD']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal

from negotiation.applying.budget import Capacity
from negotiation.loans.loan import Loan
from negotiation.money import Money, unit
from negotiation.party import Party
from negotiation.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLoan:
    loan: Loan
    policy: Policy  #: of its product
    parties: tuple[Party, ...] = ()

    @property
    def claim(self) -> Decimal:
        """What its contract asks in a month, on average."""
        every, amount = self.loan.every, self.loan.asks.amount
        if every.days is None:
            return amount / every.count
        return amount * 365 / (12 * every.days)


def shares(loans: Sequence[CaseLoan], capacity: Capacity) -> list[Capacity]:
    """*capacity* shared by the claims, rounded down: together never more than it."""
    claims = [each.claim for each in loans]

    def part(whole: Money, claim: Decimal) -> Money:
        exact = whole.amount * claim / sum(claims)
        return Money(exact.quantize(unit(whole.currency), ROUND_DOWN), whole.currency)

    return [
        replace(
            capacity,
            now=part(capacity.now, claim),
            later=None if capacity.later is None else part(capacity.later, claim),
        )
        for claim in claims
    ]


def evened(shares: Sequence[Money], least: Sequence[Money]) -> list[Money] | None:
    """*shares*, none of them below its *least*, each giving by what it has above that; `None` where
    together they are less.

    >>> def usd(*amounts): return [Money(each, "USD") for each in amounts]
    >>> [str(each) for each in evened(usd(90, 40, 10), usd(60, 30, 30)) or ()]
    ['75.00 USD', '35.00 USD', '30.00 USD']
    >>> evened(usd(50, 10), usd(40, 30)) is None
    True
    >>> evened(usd(50, 40, 20), usd(40, 50, 20)) == usd(40, 50, 20)
    True
    >>> evened(usd(40, 30), usd(40, 30)) == usd(40, 30)
    True
    """
    pairs = list(zip(shares, least, strict=True))
    lack = sum(max(needs.units - share.units, 0) for share, needs in pairs)
    spare = sum(max(share.units - needs.units, 0) for share, needs in pairs)
    if lack > spare:
        return None

    def left(share: Money, needs: Money) -> int:
        above = max(share.units - needs.units, 0)
        return above - -(-above * lack // spare) if above else 0

    return [
        Money.of_units(needs.units + left(share, needs), needs.currency) for share, needs in pairs
    ]


def a_month(loan: Loan, amount: Money) -> Money:
    """What instalments of *amount* come to in a month, rounded up."""
    return loan.every.a_month(amount)


def less(one: Capacity, other: Capacity) -> Capacity:
    """What *other* leaves of *one*."""
    later = None if one.later is None or other.later is None else one.later - other.later
    return replace(one, now=one.now - other.now, later=later)


def more(one: Capacity, other: Capacity) -> Capacity:
    """Both together."""
    later = None if one.later is None or other.later is None else one.later + other.later
    return replace(one, now=one.now + other.now, later=later)
