"""What a search for plans may try of one loan: cuts of the rate, waivers, and what is asked at first."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Method
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.proposals.payable import Payable
from negotiation.proposals.shape import Arrears, AtFirst, Shape, part_of
from negotiation.proposals.space import Space
from negotiation.proposals.variety import Variety
from negotiation.reliefs import Relief
from tests.money import usd

APRIL = date(2019, 4, 1)
FEE = Charge(name="letter", kind=ChargeKind.FEE, amount=usd(5), since=date(2019, 3, 1))
PENALTY = replace(FEE, name="late", kind=ChargeKind.PENALTY)
RECOVERING = Capacity(now=usd(100), later=usd(600), since=date(2019, 6, 15))


def variety(
    loan: Loan, capacity: Capacity = RECOVERING, *, policy: Policy | None = None, can: bool = True
) -> Variety:
    space = Space(loan, now=APRIL, policy=policy or Policy())
    return Variety(
        space=space, payable=Payable(space=space, capacity=capacity), can_restructure=can
    )


def without(*kinds: Relief) -> Policy:
    return Policy(limits=Limits(reliefs=frozenset(Relief) - set(kinds)))


@pytest.mark.parametrize(
    ("limits", "cut", "rates"),
    [
        (Limits(), "0", ["10.78"]),
        (Limits(), "6", ["10.78", "8.78", "6.78", "4.78"]),
        (Limits(), "5", ["10.78", "8.78", "6.78", "5.78"]),  # the whole of it as well
        (Limits(), "20", ["10.78", "8.78", "6.78", "4.78", "2.78", "0.78", "0"]),
        (Limits(lowest_rate=Decimal(7)), "6", ["10.78", "8.78", "7"]),
        (Limits(lowest_rate=Decimal(12)), "6", ["10.78"]),
        (Limits(reliefs=frozenset()), "6", ["10.78"]),
    ],
)
def test_the_rate_is_cut_step_by_step_to_the_lowest(
    a_loan, limits: Limits, cut: str, rates: list[str]
) -> None:
    found = variety(a_loan(), policy=Policy(limits=limits)).rates(Decimal(cut))

    assert found == [Decimal(each) for each in rates]
    assert variety(a_loan(), can=False).rates(Decimal(6)) == [Decimal("10.78")]


MOST = Reach(
    months=0, rate_cut=Decimal(0), interest_waiver=Decimal(50), charge_waiver=Decimal(100)
)
CHARGES = [(0, each) for each in (0, 25, 50, 75, 100)]


@pytest.mark.parametrize(
    ("charges", "policy", "waivers"),
    [
        # Charges before interest; 606.75 of that are owed.
        ((FEE,), Policy(), [*CHARGES, *((each, 100) for each in (12.5, 25, 37.5, 50))]),
        ((), Policy(), [(each, 0) for each in (0, 12.5, 25, 37.5, 50)]),
        ((FEE,), without(Relief.INTEREST_WAIVER), CHARGES),
        ((), without(Relief.INTEREST_WAIVER), [(0, 0)]),
        (
            (FEE,),
            without(Relief.CHARGE_WAIVER),
            [(each, 0) for each in (0, 12.5, 25, 37.5, 50)],
        ),
    ],
)
def test_charges_are_waived_before_interest_in_quarters_of_what_may_be(
    a_loan, charges: tuple[Charge, ...], policy: Policy, waivers: list[tuple[float, float]]
) -> None:
    assert variety(a_loan(charges=charges), policy=policy).waivers(MOST) == waivers


def test_where_no_interest_is_owed_none_is_waived(a_loan) -> None:
    ahead = a_loan(outstanding=a_loan().contract().instalments[41].balance)

    assert variety(ahead).waivers(MOST) == [(0, 0)]
    assert variety(ahead).capitalised() is None
    assert variety(ahead).alone is None
    assert variety(a_loan()).alone == Arrears(kind=Relief.SPREAD)
    assert variety(a_loan(), policy=without(Relief.SPREAD)).alone == Arrears(
        kind=Relief.ARREARS_LAST
    )
    assert variety(a_loan(rate=Decimal(0))).alone == Arrears(kind=Relief.SPREAD)
    assert variety(a_loan(), can=False).alone is None
    assert list(variety(a_loan(), can=False).arrears()) == [None]


@pytest.mark.parametrize(
    ("charges", "may_be", "too"),
    [
        ((), {ChargeKind.FEE}, False),
        ((FEE,), {ChargeKind.FEE}, True),
        ((FEE, PENALTY), {ChargeKind.FEE}, False),
        ((FEE, PENALTY), set(ChargeKind), True),
    ],
)
def test_charges_become_principal_with_the_interest_where_all_of_them_may(
    a_loan, *, charges: tuple[Charge, ...], may_be: set[ChargeKind], too: bool
) -> None:
    policy = Policy(capitalised=frozenset(may_be))

    found = variety(a_loan(charges=charges), policy=policy).capitalised()

    assert found is not None
    assert found.charges_too is too
    assert variety(a_loan(charges=charges), policy=policy, can=False).capitalised() is None


@pytest.mark.parametrize(
    ("now", "most"), [(100, usd(100)), (0, None), (605, usd(605)), (700, usd("605.72"))]
)
def test_until_the_recovery_less_is_asked_the_most_first(a_loan, now: int, most: object) -> None:
    """From the third instalment on more can be paid; a break asks what can be paid of the interest."""
    capacity = replace(RECOVERING, now=usd(now), later=usd(900))

    found = list(variety(a_loan(), capacity).at_first())

    assert found == [
        AtFirst(kind=Relief.REDUCTION, count=2),
        AtFirst(kind=Relief.PRINCIPAL_BREAK, count=2),
        AtFirst(kind=Relief.PAYMENT_BREAK, count=2, amount=most),  # type: ignore[arg-type]
    ]


def test_instalments_that_are_highest_at_first_may_be_evened_out(a_loan) -> None:
    falls = a_loan(method=Method.EQUAL_PRINCIPAL, instalment=usd("718.21"))
    reduced = [AtFirst(kind=Relief.REDUCTION, count=count) for count in (3, 2, 1)]

    assert list(variety(falls).evened()) == reduced
    assert list(variety(falls, can=False).evened()) == []
    assert list(variety(falls, policy=without(Relief.REDUCTION)).evened()) == []
    assert list(variety(a_loan()).evened()) == []


@pytest.mark.parametrize(
    ("longest", "since", "count"),
    [
        (3, date(2019, 8, 1), 3),
        (3, date(2019, 8, 2), 0),
        (3, date(2019, 5, 1), 0),
        (3, date(2019, 5, 2), 1),
    ],
)
def test_less_is_asked_for_as_long_as_a_break_may_last(
    a_loan, longest: int, since: date, count: int
) -> None:
    policy = Policy(limits=Limits(longest_break=longest))
    capacity = replace(RECOVERING, since=since)

    assert {each.count for each in variety(a_loan(), capacity, policy=policy).at_first()} == (
        {count} if count else set()
    )
    assert not list(variety(a_loan(), capacity, policy=policy, can=False).at_first())


def test_a_waived_part_of_a_charge_is_never_more_than_its_share() -> None:
    cents = replace(FEE, amount=usd("0.05"))

    assert part_of(cents, Decimal(50)) == usd("0.02")
    assert part_of(cents, Decimal(100)) == cents.amount


def test_how_far_a_shape_reaches() -> None:
    lengthened = AtFirst(kind=Relief.PRINCIPAL_BREAK, count=2)
    reduced = AtFirst(kind=Relief.REDUCTION, count=3, amount=usd(100))
    shape = Shape(rate=Decimal(7), added=6)

    assert (shape.lengthened, shape.first_whole) == (6, 0)
    assert (shape.with_first(lengthened).lengthened, shape.with_first(lengthened).first_whole) == (
        8,
        2,
    )
    assert (shape.with_first(reduced).lengthened, shape.with_first(reduced).first_whole) == (6, 3)
    assert replace(shape, arrears=Arrears(kind=Relief.SPREAD, since=4)).first_whole == 4
