"""What the search gives away is the least that is enough, and whatever is worth enough is found."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Method
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.proposals import Proposals, propose
from negotiation.proposals.point import Point
from negotiation.proposals.propose import Best, _given
from negotiation.proposals.search import Search
from negotiation.proposals.shape import AtFirst
from negotiation.proposals.space import Space
from negotiation.reliefs import Relief
from tests.examples import examples
from tests.money import usd

NOW = date(2019, 4, 1)
ALL = Decimal(100)


def all_points(search: Search, most: Reach) -> Iterator[Point]:
    """Every plan that fits, is worth enough and within *most*, be its length what it may; nothing else asked at first."""
    variety = search.variety
    ways = [None] if variety.capitalised() is None else [None, variety.capitalised()]
    for base, arrears, rate, (interest, charges) in product(
        variety.bases, ways, variety.rates(most.rate_cut), variety.waivers(most)
    ):
        shape = replace(
            base, arrears=arrears, rate=rate, interest_waiver=interest, charge_waiver=charges
        )
        for added in range(search.space.loan.every.within(most.months) + 1):
            point = search.lengths.point(shape, added)
            if (
                point is not None
                and point.value >= search.space.floor
                and added <= search.space.longest
            ):
                yield point


@given(
    paid=st.integers(30, 55),
    behind=st.integers(0, 2),
    percent=st.integers(60, 99),
    floor=st.sampled_from([80, 90, 95, 100, 103]),
    charged=st.sampled_from([0, 15, 400]),
    months=st.sampled_from([2, 6, 10]),
)
@example(paid=46, behind=0, percent=88, floor=100, charged=400, months=2)
@example(paid=47, behind=2, percent=74, floor=100, charged=400, months=6)
@example(paid=35, behind=0, percent=83, floor=100, charged=400, months=6)
@example(paid=35, behind=2, percent=76, floor=100, charged=400, months=10)
@examples(100)
def test_no_plan_gives_less_away_than_the_one_that_is_said_to(
    a_loan: Callable[..., Loan],
    *,
    paid: int,
    behind: int,
    percent: int,
    floor: int,
    charged: int,
    months: int,
) -> None:
    fee = Charge(
        name="late", kind=ChargeKind.FEE, amount=usd(charged or 1), since=date(2019, 1, 1)
    )
    balance = a_loan().contract().instalments[paid - 1].balance
    late = a_loan(
        outstanding=balance,
        first_due=date(2016 + (39 - paid - behind) // 12, 1 + (39 - paid - behind) % 12, 1),
        charges=(fee,) if charged else (),
    )
    reach = Reach(
        months=months, rate_cut=Decimal(6), interest_waiver=Decimal(60), charge_waiver=Decimal(80)
    )
    policy = Policy(
        limits=Limits(bot=reach, advisor=reach, supervisor=reach, floor=Decimal(floor)),
        capitalised=frozenset(ChargeKind),
    )
    capacity = Capacity(now=late.instalment.times(Decimal(percent) / 100))

    found = propose(late, capacity, now=NOW, policy=policy)

    space = Space(late, now=NOW, policy=policy)
    search = Search(space=space, capacity=capacity)
    possible = list(all_points(search, reach))
    event(f"{len(found.proposals)} of {min(len(possible), 9)}, {floor}")
    assert found.contract_fits or bool(found.proposals) is bool(possible)
    if not possible or found.contract_fits:
        return
    points = search.points(reach)
    least = min(_given(each, space) for each in possible)
    assert min(_given(each, space) for each in points) == least
    for measure in (lambda each: each.highest, lambda each: each.count, lambda each: each.total):
        if not any(least):
            continue
        assert min(map(measure, points)) <= min(map(measure, possible)) + 60
    if any(least):
        assert any(Best.LEAST_CONCESSION in each.best for each in found.proposals)


@pytest.mark.parametrize(
    ("paid", "first_due", "percent", "rate"),
    [(36, date(2016, 3, 1), 71, "6.78"), (32, date(2016, 3, 1), 75, "4.78")],
)
def test_a_lower_rate_is_found_that_is_worth_enough_only_with_arrears_as_principal(
    a_loan: Callable[..., Loan], paid: int, first_due: date, percent: int, rate: str
) -> None:
    late = a_loan(
        outstanding=a_loan().contract().instalments[paid - 1].balance, first_due=first_due
    )
    reach = Reach(months=10, rate_cut=Decimal(6))
    can_pay = Capacity(now=late.instalment.times(Decimal(percent) / 100))

    def found(reliefs: frozenset[Relief]) -> Proposals:
        limits = Limits(
            bot=reach, advisor=reach, supervisor=reach, floor=Decimal(100), reliefs=reliefs
        )
        return propose(late, can_pay, now=NOW, policy=Policy(limits=limits))

    [plan] = found(frozenset(Relief)).proposals
    assert plan.terms.rate == Decimal(rate)
    assert Relief.CAPITALISATION in plan.terms.kinds
    assert not found(frozenset(Relief) - {Relief.CAPITALISATION}).proposals


@pytest.mark.parametrize(
    ("rate", "discount", "floor", "plainly", "as_principal"),
    [
        ("10.78", 8, "90", [10, 23, 36], []),
        # The longer, the more it is worth: from the shortest that is enough on; as principal, arrears bear interest.
        ("10.78", 8, "109.5", [26, 31, 36], [18, 27, 36]),
        ("10.78", 8, "110.8", [], [29, 32, 36]),
        ("10.78", 8, "112", [], []),
        # The longer, the less: up to the longest that is enough.
        ("10.78", 12, "103.7", [10, 14, 18], [10, 23, 36]),
        # Enough to the cent is enough.
        ("0", 0, "100", [6, 21, 36], []),
    ],
)
def test_of_the_lengths_that_are_worth_enough_both_ends_are_found(
    a_loan: Callable[..., Loan],
    *,
    rate: str,
    discount: int,
    floor: str,
    plainly: list[int],
    as_principal: list[int],
) -> None:
    reach = Reach(months=36)
    limits = Limits(bot=reach, advisor=reach, floor=Decimal(floor), discount=Decimal(discount))
    space = Space(a_loan(rate=Decimal(rate)), now=NOW, policy=Policy(limits=limits))
    search = Search(space=space, capacity=Capacity(now=usd(480)))

    points = search.points(reach)

    assert [each.shape.added for each in points if each.shape.arrears is None] == plainly
    assert [each.shape.added for each in points if each.shape.arrears] == as_principal
    assert search.below_floor is (not plainly)


@pytest.mark.parametrize(
    ("pay", "reach", "conceded"),
    [
        (490, Reach(months=10), []),
        (
            490,
            Reach(months=10, charge_waiver=ALL),
            [(9, 0, 0, 100), (10, 0, 0, 100), (10, 0, 0, 25)],
        ),
        (
            490,
            Reach(months=10, interest_waiver=ALL),
            [(9, 0, 100, 0), (10, 0, 100, 0), (10, 0, 50, 0)],
        ),
        (480, Reach(months=10, interest_waiver=ALL), [(10, 0, 100, 0)] * 2),
        (
            490,
            Reach(months=10, rate_cut=Decimal(6)),
            [(8, 6, 0, 0), (9, 6, 0, 0), (10, 6, 0, 0), (10, 2, 0, 0)],
        ),
        # As many rates as waivers.
        (
            490,
            Reach(months=10, rate_cut=Decimal(8), charge_waiver=ALL),
            [(5, 8, 0, 100), (7, 8, 0, 100), (10, 8, 0, 100), (10, 0, 0, 25)],
        ),
    ],
)
def test_most_of_what_may_be_given_is_tried_and_the_least_that_is_enough(
    a_loan: Callable[..., Loan], pay: int, reach: Reach, conceded: list[tuple[int, ...]]
) -> None:
    fee = Charge(name="late", kind=ChargeKind.FEE, amount=usd(900), since=date(2019, 1, 1))
    policy = Policy(limits=Limits(bot=reach, advisor=reach, supervisor=reach))
    space = Space(a_loan(charges=(fee,)), now=NOW, policy=policy)

    points = Search(space=space, capacity=Capacity(now=usd(pay))).points(reach)

    assert [(each.shape.added, *_given(each, space)) for each in points] == conceded


def test_what_is_asked_at_first_is_the_most_of_what_can_be_paid(
    a_loan: Callable[..., Loan],
) -> None:
    """50 is less than the interest of 121, so that neither less nor the interest alone can be asked."""
    soon = Capacity(now=usd(50), later=usd(700), since=date(2019, 6, 1))
    falling = a_loan(method=Method.EQUAL_PRINCIPAL, instalment=usd("718.21"))
    reach = Reach(months=3)
    policy = Policy(limits=Limits(bot=reach))

    def at_first(loan: Loan, capacity: Capacity) -> dict[AtFirst | None, list[int]]:
        search = Search(space=Space(loan, now=NOW, policy=policy), capacity=capacity)
        found: dict[AtFirst | None, list[int]] = {}
        for each in search.points(reach):
            found.setdefault(each.shape.at_first, []).append(each.shape.added)
        return found

    nothing = AtFirst(kind=Relief.PAYMENT_BREAK, count=1, amount=usd(50))
    assert at_first(a_loan(), soon) == {nothing: [0, 1, 2] * 2}
    # What asks the most of it is enough: the interest alone would only be made up for later.
    enough = Capacity(now=usd(300), later=usd(700), since=date(2019, 6, 1))
    assert {each and each.kind for each in at_first(a_loan(), enough)} == {Relief.REDUCTION}
    # What falls is evened out only where it does not fit as it is.
    assert at_first(falling, Capacity(now=usd(580))) == {None: [3]}
    evened = AtFirst(kind=Relief.REDUCTION, count=3, amount=usd("535.88"))
    assert at_first(falling, Capacity(now=usd(570))) == {evened: [3]}
    assert at_first(falling, Capacity(now=usd(560))) == {}


def test_whether_a_plan_was_worth_too_little_is_said_only_of_one_that_was(
    a_loan: Callable[..., Loan],
) -> None:
    search = Search(
        space=Space(a_loan(), now=NOW, policy=Policy()), capacity=Capacity(now=usd(480))
    )

    assert search.points(Policy().limits.bot)
    assert not search.below_floor


@pytest.mark.parametrize("paid", [58, 59])
def test_a_charge_that_can_be_put_nowhere_else_hides_no_plan_with_more_time(
    a_loan: Callable[..., Loan], paid: int
) -> None:
    """With the last instalment it falls due on the same day: that is no plan, but two instalments are."""
    left = a_loan().contract().instalments[paid - 1].balance
    fee = Charge(name="letter", kind=ChargeKind.FEE, amount=usd(15), since=date(2019, 3, 1))
    loan = a_loan(outstanding=left, paid_count=paid, first_due=date(2014, 5, 1), charges=(fee,))

    found = propose(loan, Capacity(now=usd(700)), now=date(2019, 3, 20), policy=Policy())

    assert {each.by for each in found.proposals} == {Role.BOT}
    assert not any(each.waived for each in found.proposals)
