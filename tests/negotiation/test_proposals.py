"""What the search never does: propose what is dominated, unaffordable, beyond policy or too cheap."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from negotiation.budget import Capacity
from negotiation.charge import Charge, ChargeKind
from negotiation.limits import Limits, Reach, Role
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import Proposal, propose
from negotiation.proposals.propose import changes_of
from negotiation.proposals.space import Space
from negotiation.proposals.why import Rule, WayOn
from negotiation.relief.loan_terms import relieved

NOW = date(2019, 4, 1)
LATE = Charge(
    name="late", kind=ChargeKind.PENALTY, amount=Money(40, "USD"), since=date(2019, 1, 1)
)


def figures(loan: Loan) -> dict[str, object]:
    return {each.name: getattr(loan, each.name) for each in fields(loan)}


def measures(each: Proposal) -> tuple[Money, date, Money, Money]:
    highest = max(row.amount for row in each.terms.schedule)
    return highest, each.terms.last_due, each.terms.total, -each.value


@given(
    can_pay=st.integers(50, 700),
    rate=st.integers(0, 3000),
    paid=st.integers(1, 58),
    floor=st.sampled_from([50, 90, 100, 110]),
    role=st.sampled_from(Role),
    longest_term=st.sampled_from([30, 60, 120]),
    charges=st.sampled_from([(), (LATE,)]),
)
@settings(max_examples=100)
def test_what_is_proposed_can_be_paid_is_lawful_worth_it_and_not_dominated(
    a_loan: Callable[..., Loan],
    *,
    can_pay: int,
    rate: int,
    paid: int,
    floor: int,
    role: Role,
    longest_term: int,
    charges: tuple[Charge, ...],
) -> None:
    loan = a_loan(rate=Decimal(rate).scaleb(-2), instalment=Money(950, "USD"), charges=charges)
    balances = [each.balance for each in loan.contract() if each.balance]
    loan.outstanding = balances[min(paid, len(balances) - 1)]
    policy = Policy(longest_term=longest_term, limits=Limits(floor=Decimal(floor)))
    before = figures(loan)

    found = propose(loan, Capacity(now=Money(can_pay, "USD")), now=NOW, policy=policy, role=role)

    assert figures(loan) == before
    event(f"{len(found.proposals)} proposals")
    assert bool(found.proposals) != bool(found.ways_on)
    for each in found.proposals:
        schedule = each.terms.schedule
        assert max(row.amount for row in schedule) <= Money(can_pay, "USD")
        assert each.terms.months <= policy.limits.of(each.by).months
        assert policy.limits.may(each.by, each.reach)
        assert loan.remaining + each.terms.months <= max(longest_term, loan.remaining)
        assert each.value >= loan.outstanding.times(Decimal(floor) / 100 - Decimal("0.0001"))
        assert schedule.total_principal == loan.outstanding
        assert {Rule.WITHIN_CAPACITY, Rule.ABOVE_FLOOR} <= {why.rule for why in each.why}
    for one, other in permutations(found.proposals, 2):
        mine, theirs = measures(one), measures(other)
        assert mine == theirs or any(m > t for m, t in zip(mine, theirs, strict=True))


@pytest.mark.parametrize(
    ("months", "cut", "interest", "charge"),
    [(12, 0, 0, 0), (0, 4, 0, 0), (24, 2, 50, 100), (3, 0, 100, 100), (36, 6, 33, 0)],
)
def test_a_point_of_the_space_is_the_plan_that_is_built(
    a_loan: Callable[..., Loan], months: int, cut: int | str, interest: int, charge: int
) -> None:
    loan = a_loan(charges=(LATE,))
    space = Space(loan, now=NOW, policy=Policy(), limits=Limits())
    reach = Reach(
        months=months,
        rate_cut=Decimal(cut),
        interest_waiver=Decimal(interest),
        charge_waiver=Decimal(charge),
    )

    point = space.point(reach, loan.rate - Decimal(cut))
    terms = relieved(loan, changes_of(loan, point), now=NOW, policy=Policy())

    assert point.total == terms.total.units
    assert point.highest == max(row.amount for row in terms.schedule).units
    assert point.count == len(terms.schedule)


def test_wider_authority_is_asked_only_where_the_narrower_has_nothing(
    a_loan: Callable[..., Loan],
) -> None:
    by = {
        can_pay: propose(a_loan(), Capacity(now=Money(can_pay, "USD")), now=NOW, policy=Policy())
        .proposals[0]
        .by
        for can_pay in (460, 360, 280)
    }

    assert by == {460: Role.BOT, 360: Role.ADVISOR, 280: Role.SUPERVISOR}


def test_where_nothing_fits_the_ways_on_are_said(a_loan: Callable[..., Loan]) -> None:
    found = propose(a_loan(), Capacity(now=Money(100, "USD")), now=NOW, policy=Policy())

    assert found.ways_on == tuple(WayOn)
    assert found.stopped[0].rule is Rule.BELOW_INTEREST
    assert found.stopped[0].limit == Money("121.35", "USD")


def test_a_plan_worth_too_little_is_not_proposed(a_loan: Callable[..., Loan]) -> None:
    strict = Policy(limits=Limits(floor=Decimal(200)))

    found = propose(a_loan(), Capacity(now=Money(500, "USD")), now=NOW, policy=strict)

    assert not found.proposals
    assert Rule.BELOW_FLOOR in {why.rule for why in found.stopped}
