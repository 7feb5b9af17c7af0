"""What the formula says of a plan is never wrong, and far from what can be paid it says something."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from negotiation.limits import Limits
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.policy import Policy
from negotiation.proposals.nearly import fits
from negotiation.proposals.shape import Arrears, AtFirst, Move, Shape
from negotiation.proposals.space import Space
from negotiation.reliefs import Relief
from tests.money import usd
from tests.negotiation.any_loan import of_book

NOW = date(2024, 6, 10)
PLAIN = Contract(principal=usd(9000), rate=Decimal(12), instalments=36, start=date(2023, 5, 1))
POLICY = Policy(limits=Limits(longest_break=6))


def a_space(contract: Contract = PLAIN, paid: int = 10, move: Move | None = None) -> Space:
    return Space(of_book(contract, paid), now=NOW, policy=POLICY, move=move)


def shapes(space: Space) -> Iterator[Shape]:
    firsts = [
        None,
        AtFirst(kind=Relief.REDUCTION, count=3, amount=usd(60)),
        AtFirst(kind=Relief.REDUCTION, count=2, amount=usd(150)),
        AtFirst(kind=Relief.PRINCIPAL_BREAK, count=3),
        AtFirst(kind=Relief.PAYMENT_BREAK, count=3),
        AtFirst(kind=Relief.PAYMENT_BREAK, count=2, amount=usd(30)),
    ]
    later = [None, *(Arrears(kind=kind, since=3) for kind in (Relief.SPREAD, Relief.ARREARS_LAST))]
    late = [*later, Arrears(kind=Relief.SPREAD, until=5), Arrears(kind=Relief.CAPITALISATION)]
    for rate, added, first, arrears in product((12, 6, 0), (0, 1, 12), firsts, late):
        yield Shape(
            rate=Decimal(rate), added=added, at_first=first, arrears=arrears, move=space.move
        )


def caps(space: Space, amounts: list[int], at: int) -> Iterator[list[int]]:
    """Just enough, a cent too little, and far more or less than that, before and after a day."""
    before, after = max(amounts[:at], default=0), max(amounts[at:])
    for one, other in product((-4000, -1, 0, 40, 4000), repeat=2):
        yield [max(before + one, 0)] * at + [after + other] * (len(space.days) - at)


@pytest.mark.parametrize(
    "space",
    [
        a_space(),
        a_space(paid=13),  # on time
        a_space(paid=30),
        a_space(replace(PLAIN, day_count=DayCount.ACT_365)),
        a_space(replace(PLAIN, method=Method.EQUAL_PRINCIPAL)),
        a_space(move=Move(since=date(2024, 7, 1), to=date(2024, 7, 20))),
        a_space(
            replace(PLAIN, rate=Decimal(30)),
            move=Move(since=date(2024, 7, 1), to=date(2025, 7, 1)),
        ),
        a_space(replace(PLAIN, rate=Decimal(0))),
    ],
)
def test_what_it_says_is_so(space: Space) -> None:
    said = 0
    for shape in shapes(space):
        if shape.rate > space.rate or (amounts := space.amounts(shape)) is None:
            continue
        for at in (0, 2, 3):
            for cap in caps(space, amounts, at):
                first = shape.at_first
                if first is not None and first.amount is not None:
                    cap[: first.count] = amounts[: first.count]  # it is asked what can be paid
                nearly = fits(space, shape, cap)
                is_so = all(amount <= most for amount, most in zip(amounts, cap, strict=False))
                assert nearly in {None, is_so}, (
                    shape.at_first,
                    shape.arrears,
                    at,
                    cap[0],
                    cap[-1],
                )
                said += nearly is not None
    is_annuity = space.agreed.method is Method.ANNUITY and space.is_uniform
    assert bool(said) is is_annuity


ON_TIME = 13  #: instalments paid
REDUCED = AtFirst(kind=Relief.REDUCTION, count=3, amount=usd(150))


@pytest.mark.parametrize(
    ("contract", "paid", "changes", "is_said"),
    [
        (PLAIN, ON_TIME, {}, False),  # the contract's own instalment is kept
        (PLAIN, ON_TIME, {"added": 1}, True),
        (PLAIN, ON_TIME, {"rate": Decimal(6)}, True),
        (PLAIN, 10, {}, True),
        (PLAIN, 33, {"at_first": REDUCED, "rate": Decimal(6)}, False),  # nothing comes after
        (PLAIN, 34, {"at_first": REDUCED, "rate": Decimal(6)}, False),
        (PLAIN, 32, {"at_first": REDUCED, "rate": Decimal(6)}, True),
        (PLAIN, 10, {"arrears": Arrears(kind=Relief.SPREAD, until=2)}, False),
        (PLAIN, 10, {"arrears": Arrears(kind=Relief.SPREAD, since=2)}, True),
        (PLAIN, 10, {"arrears": Arrears(kind=Relief.CAPITALISATION)}, False),
        (replace(PLAIN, method=Method.EQUAL_PRINCIPAL), 10, {"added": 1}, False),
        (replace(PLAIN, day_count=DayCount.ACT_365), 10, {"added": 1}, False),
    ],
)
def test_it_says_something_only_where_the_formula_holds(
    contract: Contract, paid: int, changes: dict[str, object], *, is_said: bool
) -> None:
    space = a_space(contract, paid)
    shape = replace(Shape(rate=Decimal(12)), **changes)  # type: ignore[arg-type] - as a row has them

    assert (fits(space, shape, [10_000_00] * len(space.days)) is not None) is is_said


def test_less_than_the_interest_is_no_plan() -> None:
    few = replace(REDUCED, amount=usd(10))

    assert fits(a_space(), Shape(rate=Decimal(12), at_first=few), [10_000_00] * 90) is False


@pytest.mark.parametrize("far", [-3000, 3000])
@pytest.mark.parametrize("added", [1, 12, 24])
@pytest.mark.parametrize(
    "first",
    [
        None,
        AtFirst(kind=Relief.REDUCTION, count=3, amount=usd(150)),
        AtFirst(kind=Relief.PRINCIPAL_BREAK, count=3),
        AtFirst(kind=Relief.PAYMENT_BREAK, count=3),
    ],
)
def test_far_from_what_can_be_paid_no_row_is_reckoned(
    first: AtFirst | None, added: int, far: int
) -> None:
    space = a_space()
    shape = Shape(rate=Decimal(12), added=added, at_first=first)
    amounts = space.amounts(shape)
    assert amounts is not None
    at = first.count if first else 0
    cap = [max(amounts[:at], default=0) + 500] * at + [max(amounts[at:]) + far] * len(space.days)

    assert fits(space, shape, cap) is (far > 0)
