"""What is said to have stopped a search is what was in its way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.contract import Contract
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import WEEKLY, Every
from negotiation.loans.loan import Loan
from negotiation.pack import HighestRate, LongestExtension, Pack, Source
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.why import OF_LENGTH, Rule, Why
from negotiation.proposals.wish import Wish, evaluate
from negotiation.refusals import BeyondPolicy, LongerThanLaw
from negotiation.relief.breaks import PrincipalBreak
from negotiation.relief.dates import Extension
from negotiation.relief.extension import extend_term
from negotiation.relief.loan_terms import relieved
from negotiation.reliefs import Relief
from tests.money import usd
from tests.negotiation.any_loan import of_book

APRIL = date(2019, 4, 1)
LAW = Source(name="law")


def by_law(percent: int) -> Pack:
    return Pack(code="x", name="X", extensions=(LongestExtension(source=LAW, percent=percent),))


def stopped(loan: Loan, policy: Policy, can_pay: Capacity | None = None) -> dict[Rule, Why]:
    little = can_pay or Capacity(now=usd(150))
    found = propose(loan, little, now=APRIL, policy=policy)
    return {each.rule: each for each in found.stopped}


def without(*kinds: Relief, **limits: object) -> Policy:
    reliefs = frozenset(Relief) - set(kinds)
    return Policy(limits=Limits(reliefs=reliefs, **limits))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("policy", "rule", "limit"),
    [
        (Policy(), Rule.LONGEST_EXTENSION, 36),
        (Policy(longest_extension=6), Rule.LONGEST_EXTENSION, 6),
        (without(Relief.TERM_EXTENSION), Rule.LONGEST_EXTENSION, 0),
        (Policy(longest_term=30), Rule.LONGEST_TERM, 30),
        (Policy(pack=by_law(20)), Rule.LONGEST_BY_LAW, 12),
        (Policy(pack=by_law(0)), Rule.LONGEST_BY_LAW, 0),
        (Policy(pack=by_law(100)), Rule.LONGEST_EXTENSION, 36),
        (Policy(pack=by_law(20), longest_term=24), Rule.LONGEST_TERM, 24),
        (Policy(pack=by_law(20), longest_term=40), Rule.LONGEST_BY_LAW, 12),
        (Policy(pack=by_law(20), longest_extension=3), Rule.LONGEST_EXTENSION, 3),
    ],
)
def test_of_all_that_bounds_the_length_the_one_that_binds_is_said(
    a_loan: Callable[..., Loan], policy: Policy, rule: Rule, limit: int
) -> None:
    found = stopped(a_loan(), policy)

    assert OF_LENGTH & set(found) == {rule}
    assert found[rule].limit == limit
    if rule is Rule.LONGEST_TERM:  # as far as one came, of 25 that are left
        assert found[rule].figure == {30: 30, 24: 25}[limit]


def test_months_are_said_in_months_whatever_is_asked_every_week(
    a_loan: Callable[..., Loan],
) -> None:
    weekly = a_loan(
        every=WEEKLY,
        day_count=DayCount.ACT_364,
        principal=usd(2000),
        instalment=usd(41),
        outstanding=usd(1500),
        first_due=date(2018, 10, 1),
    )

    found = stopped(weekly, Policy(longest_extension=24), Capacity(now=usd(10)))

    assert found[Rule.LONGEST_EXTENSION].limit == 24
    assert found[Rule.BELOW_INTEREST].figure == usd(10)
    assert found[Rule.BELOW_INTEREST].limit > usd(13)  # 3.11 a week
    with pytest.raises(BeyondPolicy) as refused:
        extend_term(weekly, months=105, now=APRIL, policy=Policy(longest_extension=24))
    assert refused.value.limit == 24
    answer = evaluate(weekly, Wish(instalment=usd(20)), now=APRIL, policy=Policy())
    assert answer.obstacles[0].figure > usd(20)


def test_a_break_is_bounded_in_months_where_it_is_of_quarters(a_loan: Callable[..., Loan]) -> None:
    quarterly = a_loan(every=Every.parse("3m"), count=20, instalment=usd(1840))

    with pytest.raises(BeyondPolicy) as refused:
        relieved(quarterly, [PrincipalBreak(instalments=4)], now=APRIL, policy=Policy())
    assert refused.value.limit == 9


@pytest.mark.parametrize(
    ("limits", "rate", "lowest"),
    [
        (Limits(), "10.78", Decimal("4.78")),
        (Limits(lowest_rate=Decimal(6)), "10.78", Decimal(6)),
        (Limits(), "4", Decimal(0)),
        (Limits(lowest_rate=Decimal(6)), "5", Decimal(6)),
        (Limits(), "0", None),
        (Limits(reliefs=frozenset(Relief) - {Relief.RATE}), "10.78", None),
        (Limits(supervisor=Reach(months=36, charge_waiver=Decimal(100))), "10.78", None),
    ],
)
def test_the_lowest_rate_is_the_lowest_that_could_be(
    a_loan: Callable[..., Loan], limits: Limits, rate: str, lowest: Decimal | None
) -> None:
    found = stopped(a_loan(rate=Decimal(rate)), Policy(limits=limits), Capacity(now=usd(50)))

    assert (found[Rule.LOWEST_RATE].figure if Rule.LOWEST_RATE in found else None) == lowest


@pytest.mark.parametrize(
    ("reliefs", "since", "is_said"),
    [
        (frozenset(Relief), date(2019, 9, 2), True),
        (frozenset(Relief), date(2019, 8, 1), False),
        (frozenset({Relief.TERM_EXTENSION, Relief.TOKEN}), date(2019, 9, 2), False),
        (frozenset({Relief.REDUCTION}), date(2019, 9, 2), True),
    ],
)
def test_the_longest_break_is_said_where_one_could_be_had(
    a_loan: Callable[..., Loan], *, reliefs: frozenset[Relief], since: date, is_said: bool
) -> None:
    recovering = Capacity(now=usd(20), later=usd(900), since=since)

    found = stopped(a_loan(), Policy(limits=Limits(reliefs=reliefs)), recovering)

    assert (Rule.LONGEST_BREAK in found) == is_said


def test_where_terms_may_not_be_changed_nothing_else_is_said_to_bound_them(
    a_loan: Callable[..., Loan],
) -> None:
    found = stopped(a_loan(restructured=(date(2018, 11, 1),)), Policy(), Capacity(now=usd(450)))

    assert set(found) == {Rule.TOO_SOON_AGAIN, Rule.AUTHORITY}


def test_the_interest_alone_is_that_of_the_rate_that_a_plan_may_have(
    a_loan: Callable[..., Loan],
) -> None:
    """At 36 % it would be 405.26, and of that the law allows 270.17."""
    pack = Pack(code="x", name="X", highest_rates=(HighestRate(source=LAW, percent=Decimal(24)),))
    dear = a_loan(rate=Decimal(36), instalment=usd(1020))

    enough = stopped(dear, Policy(pack=pack), Capacity(now=usd(300)))
    less = stopped(dear, Policy(pack=pack), Capacity(now=usd(270)))

    assert Rule.BELOW_INTEREST not in enough
    assert str(less[Rule.BELOW_INTEREST].limit) == "270.17 USD"


def test_a_law_that_is_in_the_way_is_named_by_the_refusal_as_well() -> None:
    contract = Contract(
        principal=usd(1200), rate=Decimal(12), instalments=12, start=date(2024, 1, 1)
    )
    loan, now = of_book(contract, 4), date(2024, 5, 2)

    def refused(added: int, policy: Policy) -> tuple[type[BeyondPolicy], int]:
        with pytest.raises(BeyondPolicy) as found:
            relieved(loan, [Extension(instalments=added)], now=now, policy=policy)
        return type(found.value), found.value.limit

    policy = Policy(pack=by_law(50))
    assert relieved(loan, [Extension(instalments=6)], now=now, policy=policy).months == 6
    assert refused(7, policy) == (LongerThanLaw, 6)
    assert refused(40, policy) == (LongerThanLaw, 6)
    assert refused(7, replace(policy, longest_term=12)) == (BeyondPolicy, 4)
    assert refused(7, replace(policy, longest_extension=6)) == (BeyondPolicy, 6)
    assert refused(7, replace(policy, longest_extension=5)) == (BeyondPolicy, 5)
    with pytest.raises(LongerThanLaw):
        extend_term(loan, months=7, now=now, policy=policy)


@pytest.mark.parametrize(("floor", "least"), [(0, None), (130, "17561.16")])
def test_what_a_plan_has_to_be_worth_is_said_where_one_was_worth_less(
    a_loan: Callable[..., Loan], floor: int, least: str | None
) -> None:
    policy = Policy(limits=Limits(floor=Decimal(floor)))

    found = stopped(a_loan(), policy, Capacity(now=usd(460)))

    assert (found[Rule.BELOW_FLOOR].limit if Rule.BELOW_FLOOR in found else None) == (
        None if least is None else usd(least)
    )


def test_which_role_stopped_is_said_last(a_loan: Callable[..., Loan]) -> None:
    assert list(stopped(a_loan(), Policy()).values())[-1].figure is Role.SUPERVISOR
