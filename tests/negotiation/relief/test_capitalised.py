"""Penalties that become principal are no interest, whatever the plan is measured by."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.relief.dates import Extension
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import Capitalisation
from negotiation.reliefs import Relief

APRIL = date(2019, 4, 1)
ALLOWED = Policy(capitalised=frozenset(ChargeKind))
LATE = Charge(
    name="late", kind=ChargeKind.PENALTY, amount=Money(500, "USD"), since=date(2019, 1, 1)
)


def test_what_a_plan_costs_in_interest_is_without_the_penalties_in_its_principal(
    a_loan: Callable[..., Loan],
) -> None:
    loan = a_loan(charges=(LATE,))
    changes = [Capitalisation(charges_too=True), Extension(instalments=12)]

    terms = relieved(loan, changes, now=APRIL, policy=ALLOWED)

    capitalised = Money("606.75", "USD")  # interest that was owed
    assert terms.schedule.total_principal == loan.outstanding + capitalised + LATE.amount
    assert terms.interest == terms.schedule.total_interest + capitalised
    contract = loan.still_owed()
    assert terms.extra_interest == terms.interest - contract.total_interest


def test_the_same_of_a_plan_that_was_found(a_loan: Callable[..., Loan]) -> None:
    dear = Policy(capitalised=frozenset(ChargeKind), limits=Limits(floor=Decimal("111.6")))
    loan = a_loan(charges=(LATE,))

    found = propose(loan, Capacity(now=Money(470, "USD")), now=APRIL, policy=dear).proposals

    for each in found:
        assert each.plan.charges == LATE.amount
        assert each.plan.interest == each.terms.interest
        assert each.plan.total == loan.outstanding + each.plan.interest + each.plan.charges
    kinds = {kind for each in found for kind in each.terms.kinds}
    assert Relief.CAPITALISATION in kinds
