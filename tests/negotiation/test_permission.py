"""What neither policy nor law allows is refused, whatever its figures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.budget import Capacity
from negotiation.charge import Charge, ChargeKind
from negotiation.limits import Limits, Reach, Role
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.refusals import BeyondPolicy, NotOffered
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction, Token
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import Capitalisation
from negotiation.reliefs import Relief

NOW = date(2019, 4, 1)
LATE = Loan(
    number="67808313",
    product="personal",
    principal=Money(28000, "USD"),
    rate=Decimal("10.78"),
    count=60,
    instalment=Money("605.73", "USD"),
    first_due=date(2016, 1, 1),
    outstanding=Money("13508.59", "USD"),
    as_of=date(2019, 3, 31),
    charges=(
        Charge(
            name="late",
            kind=ChargeKind.PENALTY,
            amount=Money(15, "USD"),
            since=date(2019, 1, 16),
        ),
    ),
)


@pytest.mark.parametrize(
    ("change", "limit"),
    [
        (PaymentBreak(instalments=4), 3),
        (PrincipalBreak(instalments=4), 3),
        (Reduction(amount=Money(300, "USD"), instalments=4), 3),
        (Token(amount=Money(1, "USD"), instalments=13), 12),
    ],
)
def test_a_relief_for_longer_than_the_policy_has_it(change: Change, limit: int) -> None:
    with pytest.raises(BeyondPolicy) as refused:
        relieved(LATE, [change], now=NOW, policy=Policy())

    assert refused.value.limit == limit
    shorter = replace(change, instalments=limit)
    assert relieved(LATE, [shorter], now=NOW, policy=Policy()).kind is change.kind


@pytest.mark.parametrize(
    ("capitalised", "charges_too", "is_allowed"),
    [
        (set(), True, False),
        ({ChargeKind.FEE}, True, False),
        ({ChargeKind.PENALTY}, True, True),
        (set(), False, True),
    ],
)
def test_penalties_become_principal_only_where_they_may(
    capitalised: set[ChargeKind], *, charges_too: bool, is_allowed: bool
) -> None:
    policy = Policy(capitalised=frozenset(capitalised))
    change = Capitalisation(charges_too=charges_too)

    if is_allowed:
        assert relieved(LATE, [change], now=NOW, policy=policy).kind is Relief.CAPITALISATION
    else:
        with pytest.raises(NotOffered):
            relieved(LATE, [change], now=NOW, policy=policy)


def test_plans_are_made_of_what_is_offered_only() -> None:
    everything = Reach(
        months=36,
        rate_cut=Decimal(8),
        interest_waiver=Decimal(100),
        charge_waiver=Decimal(100),
    )
    offered = frozenset({Relief.RATE, Relief.INTEREST_WAIVER})
    limits = Limits(
        reliefs=offered, supervisor=everything, floor=Decimal(80), lowest_rate=Decimal(0)
    )
    found = propose(
        LATE,
        Capacity(now=Money(590, "USD")),
        now=NOW,
        policy=Policy(limits=limits),
        role=Role.SUPERVISOR,
    )

    assert found.proposals
    for each in found.proposals:
        assert set(each.terms.kinds) <= offered
        assert each.reach.months == 0
