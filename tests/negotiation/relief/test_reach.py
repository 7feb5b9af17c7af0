"""How far a relief goes by the lender's authority matrix, and what its parts come to together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.refusals import AskedTwice
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Token
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change, live
from negotiation.relief.reach import reach_of
from negotiation.relief.settlement import Settlement
from negotiation.relief.waivers import (
    ChargeWaiver,
    FutureInterestWaiver,
    InterestPause,
    InterestWaiver,
    RateCut,
)

NOW = date(2019, 4, 1)
LOAN = Loan(
    number="1",
    product="personal",
    principal=Money(28000, "USD"),
    rate=Decimal(12),
    count=60,
    instalment=Money("622.84", "USD"),
    first_due=date(2016, 1, 1),
    outstanding=Money(13500, "USD"),
    as_of=date(2019, 3, 31),
)

LARGE, SMALL = (
    Charge(name=name, kind=ChargeKind.PENALTY, amount=Money(amount, "USD"), since=date(2019, 1, 2))
    for name, amount in (("late", 30), ("letter", 10))
)


@pytest.mark.parametrize(
    ("changes", "reach"),
    [
        ([], {}),
        ([Extension(instalments=6), PrincipalBreak(instalments=2)], {"months": 8}),
        ([RateCut(rate=Decimal(8))], {"rate_cut": 4}),
        ([RateCut(rate=Decimal(8)), RateCut(rate=Decimal(10), since=NOW)], {"rate_cut": 4}),
        # Half of the interest to come is half the rate; of what a cut leaves, half of that.
        ([FutureInterestWaiver(share=Decimal(50))], {"rate_cut": 6}),
        ([RateCut(rate=Decimal(8)), FutureInterestWaiver(share=Decimal(25))], {"rate_cut": 6}),
        ([InterestWaiver(share=Decimal(30))], {"interest_waiver": 30}),
        # A third is a little more than 33.33 %.
        ([InterestWaiver(amount=Money(100, "USD"))], {"interest_waiver": "33.34"}),
        ([InterestWaiver(amount=Money(300, "USD"))], {"interest_waiver": 100}),
        ([InterestPause(first=NOW, last=NOW)], {"interest_waiver": 100}),
        ([Token(amount=Money(5, "USD"), instalments=3)], {"months": 3, "interest_waiver": 100}),
        ([PaymentBreak(instalments=3)], {"months": 3}),
        ([PaymentBreak(instalments=3, is_free=True)], {"months": 3, "interest_waiver": 100}),
        ([ChargeWaiver(name="late")], {"charge_waiver": 75}),
        ([ChargeWaiver(name="letter")], {"charge_waiver": 25}),
        ([ChargeWaiver(name="letter", amount=Money(1, "USD"))], {"charge_waiver": "2.5"}),
        ([ChargeWaiver(name="late"), ChargeWaiver(name="letter")], {"charge_waiver": 100}),
        (
            [Settlement(amount=Money(1, "USD"), day=NOW)],
            {"interest_waiver": 100, "charge_waiver": 100},
        ),
    ],
)
def test_how_far_a_relief_goes(changes: list[Change], reach: dict[str, int | str]) -> None:
    """Of a loan at 12 %, on which 300.00 of interest and charges of 30.00 and 10.00 are owed."""
    loan = replace(LOAN, charges=(LARGE, SMALL))
    nothing = {"months": 0, "rate_cut": 0, "interest_waiver": 0, "charge_waiver": 0}

    found = reach_of(loan, changes, owed=Money(300, "USD"))

    assert {name: getattr(found, name) for name in nothing} == {
        name: Decimal(reach.get(name, 0)) for name in nothing
    }


B0 = Contract(principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
FEBRUARY, APRIL = date(2024, 2, 2), date(2024, 4, 2)


@pytest.mark.parametrize(
    ("together", "alone"),
    [
        # Half the interest to come, at 4 %, is that at 2 %: whichever of the two is named first.
        (
            [RateCut(rate=Decimal(4)), FutureInterestWaiver(share=Decimal(50))],
            [RateCut(rate=Decimal(2))],
        ),
        (
            [FutureInterestWaiver(share=Decimal(50)), RateCut(rate=Decimal(4), since=FEBRUARY)],
            [RateCut(rate=Decimal(2))],
        ),
        # Of all that is to come, also at a rate that is lower later on.
        (
            [FutureInterestWaiver(share=Decimal(50)), RateCut(rate=Decimal(4), since=APRIL)],
            [RateCut(rate=Decimal("3.5")), RateCut(rate=Decimal(2), since=APRIL)],
        ),
        (
            [RateCut(rate=Decimal(4)), FutureInterestWaiver(share=Decimal(50), since=APRIL)],
            [RateCut(rate=Decimal(4)), RateCut(rate=Decimal(2), since=APRIL)],
        ),
    ],
)
def test_a_share_of_the_interest_is_forgiven_at_whatever_rate_it_runs(
    together: Sequence[Change], alone: Sequence[Change]
) -> None:
    def schedule(changes: Sequence[Change]) -> object:
        return live(B0, paid=1, as_of=date(2024, 2, 1), changes=changes).schedule

    assert schedule(together) == schedule(alone)


@pytest.mark.parametrize("first", [None, FEBRUARY])
def test_one_day_has_one_rate(first: date | None) -> None:
    """The first day that is not paid for is the second of February, whether it is named or not."""
    second = FEBRUARY if first is None else None
    cuts = [RateCut(rate=Decimal(4), since=first), RateCut(rate=Decimal(2), since=second)]

    with pytest.raises(AskedTwice):
        live(B0, paid=1, as_of=date(2024, 2, 1), changes=cuts)
