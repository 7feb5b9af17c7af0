"""The cheapest plans for several loans share what can be paid so that they cost the least together."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.contract import Contract
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.case_plans import CasePlans, Package, propose_together
from negotiation.proposals.propose import Best
from negotiation.proposals.sharing import CaseLoan
from tests.money import usd
from tests.negotiation.any_loan import of_book

NOW = date(2024, 1, 2)
#: Principal, percent a year, instalments.
TWO = [
    ((9000, 24, 36), (9000, 6, 36)),
    ((3000, 22, 24), (16000, 9, 48)),
    ((12000, 9, 60), (4000, 18, 24)),
    ((5000, 12, 24), (5000, 12, 24)),
]


def loans(*several: tuple[int, int, int]) -> list[CaseLoan]:
    return [
        CaseLoan(
            loan=replace(
                of_book(
                    Contract(
                        principal=usd(principal),
                        rate=Decimal(rate),
                        instalments=count,
                        start=date(2024, 1, 1),
                    ),
                    0,
                ),
                number=str(number),
            ),
            policy=Policy(),
        )
        for number, (principal, rate, count) in enumerate(several)
    ]


def cheapest(found: CasePlans) -> Package:
    return next(each for each in found.packages if each.best is Best.CHEAPEST)


def least_cost(case: list[CaseLoan], units: int, steps: int = 40) -> int:
    """Of all splits tried, what the cheapest plans within the bot's own authority cost together."""
    costs = []
    for step in range(1, steps):
        first = units * step // steps
        totals = []
        for each, share in zip(case, (first, units - first), strict=True):
            found = propose(each.loan, capacity(share), now=NOW, policy=each.policy)
            if found.contract_fits:
                totals.append(each.loan.still_owed().total.units)
            elif own := [one.terms.total.units for one in found.proposals if one.by is Role.BOT]:
                totals.append(min(own))
        if len(totals) == len(case):
            costs.append(sum(totals))
    return min(costs)


def capacity(units: int) -> Capacity:
    return Capacity(now=Money.of_units(units, "USD"))


@pytest.mark.parametrize("percent", [88, 93, 97])
@pytest.mark.parametrize("several", TWO)
def test_no_split_that_could_be_tried_costs_much_less(
    several: tuple[tuple[int, int, int], ...], percent: int
) -> None:
    case = loans(*several)
    units = sum(each.loan.instalment.units for each in case) * percent // 100

    found = propose_together(case, capacity(units), now=NOW)

    package = cheapest(found)
    assert package.by is Role.BOT
    assert package.month.units <= units
    assert package.total.units <= least_cost(case, units) * Decimal("1.005")
    assert package.total == min(each.total for each in found.packages)


def test_of_three_loans_the_dearest_is_paid_off_first() -> None:
    case = loans((6000, 26, 36), (6000, 4, 36), (6000, 5, 36))
    units = sum(each.loan.instalment.units for each in case) * 92 // 100

    package = cheapest(propose_together(case, capacity(units), now=NOW))

    months = dict(
        zip(package.numbers, (len(each.terms.schedule) for each in package.plans), strict=True)
    )
    assert package.month.units <= units
    assert months.get("0", 36) <= 36 < max(months["1"], months["2"])
