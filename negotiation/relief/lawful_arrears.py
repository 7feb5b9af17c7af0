"""Lawful arrears: what a plan may carry beside the principal, where the law caps what a credit costs.

Interest that fell due above the cap is left out of every plan, as the rate is brought down: it needs
nobody's authority. Three months of 10,000 at 36 %, of which the law allows 24:

>>> from negotiation.loans.charge import Charge, ChargeKind
>>> from negotiation.pack import HighestRate, Pack, Source
>>> opinions = Source(name="Opinions on strengthening financial trials", article="item 2")
>>> cap = HighestRate(source=opinions, percent=Decimal(24), counts=frozenset(ChargeKind))
>>> policy = Policy(pack=Pack(code="x", name="X", highest_rates=(cap,)))
>>> loan = Loan(
...     number="1", product="personal", principal=Money(12000, "CNY"), rate=Decimal(36), count=24,
...     instalment=Money("708.57", "CNY"), first_due=date(2024, 2, 1),
...     outstanding=Money(10000, "CNY"), as_of=date(2024, 8, 31))
>>> loan.interest_of(5, 3), owed_by_law(loan, policy, paid=5, passed=3)
(Money('900.00', 'CNY'), Money('600.00', 'CNY'))
>>> not_charged(loan, policy, paid=5, passed=3)
Money('300.00', 'CNY')

Where the cap is of penalties and fees as well, it leaves room for as many as the interest leaves. What
is beyond has to be left out by somebody who may waive it, so that a person looks at it:

>>> late = Charge(name="late", kind=ChargeKind.PENALTY, amount=Money(900, "CNY"), since=date(2024, 8, 1))
>>> dear = replace(loan, rate=Decimal(20), charges=(late,))
>>> charges_waived_by_law(dear, policy, today=dear.still_owed(), passed=3)
Decimal('56.23')
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_UP, Decimal
from fractions import Fraction

from negotiation.loans.loan import Loan
from negotiation.loans.schedule import Schedule
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.refusals import ChargesAboveLaw, RateAboveLaw
from negotiation.reliefs import Relief

from .beginning import new_periods
from .lawful import rate_as_agreed
from .life import Change
from .waivers import ChargeWaiver, InterestWaiver

_HUNDREDTH = Decimal("0.01")


def owed_by_law(loan: Loan, policy: Policy, *, paid: int, passed: int) -> Money:
    """The interest of the instalments that have *passed* unpaid after those *paid*: the contract's, or
    what the law allows where that is lower.
    """
    if not passed:
        return Money.zero(loan.outstanding.currency)
    return replace(loan, rate=rate_as_agreed(loan, policy)).interest_of(paid, passed)


def not_charged(loan: Loan, policy: Policy, *, paid: int, passed: int) -> Money:
    """The interest of the same instalments that the contract asks and the law does not allow: nobody's concession."""
    if not passed:
        return Money.zero(loan.outstanding.currency)
    return loan.interest_of(paid, passed) - owed_by_law(loan, policy, paid=paid, passed=passed)


def lawful_charges(loan: Loan, policy: Policy, *, today: Schedule, passed: int) -> int | None:
    """How much of the penalties and fees that the law counts may be asked beside the interest, in minor
    units, so many instalments having *passed* unpaid; `None` for all of them.

    As much as the cap leaves above the interest, of the time unpaid so far and of what the contract
    still has, as *today* says: a longer plan is no reason to ask more of them.
    """
    highest = policy.pack.highest_rate()
    if highest is None or not counted(loan, policy):
        return None
    agreed, paid, balance = loan.agreed, today.first.number - 1, loan.outstanding.units
    periods = agreed.periods(paid + max(passed, len(today)))[paid:]
    years = [agreed.day_count.fraction(each) for each in periods]
    cap = Fraction(highest) / 100
    late = cap * balance * sum(years[:passed], Fraction(0))
    late -= owed_by_law(loan, policy, paid=paid, passed=passed).units
    room = Fraction(0)
    for year, each in zip(years, today, strict=False):
        room += cap * balance * year - each.interest.units
        balance = each.balance.units
    return int(max(late, Fraction(0)) + max(room, Fraction(0)))


def charges_waived_by_law(loan: Loan, policy: Policy, *, today: Schedule, passed: int) -> Decimal:
    """Percent of the penalties and fees that a plan has to leave out, to the hundredth; see `lawful_charges`."""
    most, charged = lawful_charges(loan, policy, today=today, passed=passed), counted(loan, policy)
    if most is None or most >= charged:
        return Decimal(0)
    beyond = Decimal(charged - most) * 100 / charged
    return beyond.quantize(_HUNDREDTH, ROUND_UP)


def counted(loan: Loan, policy: Policy) -> int:
    """The penalties and fees of *loan* that the law's cap is of as well, in minor units."""
    return sum(each.amount.units for each in loan.charges if each.kind in policy.pack.counted())


def must_carry_no_more(
    loan: Loan, changes: Sequence[Change], *, owed: Money, now: date, policy: Policy
) -> None:
    """Whether *loan* with *changes* carries no more than the law allows of the interest *owed* and of
    penalties and fees. Raises `RateAboveLaw`, `ChargesAboveLaw`.

    A settlement carries none.
    """
    highest = policy.pack.highest_rate()
    if highest is None or any(each.kind is Relief.SETTLEMENT for each in changes):
        return
    today = loan.still_owed()
    _, passed = new_periods(loan, today, now, policy)
    lawful = owed_by_law(loan, policy, paid=today.first.number - 1, passed=passed)
    interest = owed.units - _waived_interest(changes, owed)
    most = lawful_charges(loan, policy, today=today, passed=passed)
    charges = counted(loan, policy) - _waived_charges(loan, changes, policy)
    # Parts of them are rounded.
    if most is not None and charges > most + len(loan.charges):
        raise ChargesAboveLaw(highest, Money.of_units(most, owed.currency))
    if interest > lawful.units + passed:
        raise RateAboveLaw(highest)


def _waived_interest(changes: Sequence[Change], owed: Money) -> int:
    return sum(
        (owed.times(each.share / 100) if each.amount is None else each.amount).units
        for each in changes
        if isinstance(each, InterestWaiver)
    )


def _waived_charges(loan: Loan, changes: Sequence[Change], policy: Policy) -> int:
    charges = {each.name: each for each in loan.charges if each.kind in policy.pack.counted()}
    return sum(
        (charges[each.name].amount if each.amount is None else each.amount).units
        for each in changes
        if isinstance(each, ChargeWaiver) and each.name in charges
    )
