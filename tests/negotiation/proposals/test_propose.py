"""What is proposed of all that was found, and what is said where nothing or little is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.loan import Loan, LoanState
from negotiation.money import CurrencyMismatch, Money
from negotiation.pack import HighestRate, Pack, Source
from negotiation.packs.cost import AnnualRate
from negotiation.policy import Policy
from negotiation.proposals import Proposals, propose
from negotiation.proposals.point import Point
from negotiation.proposals.propose import Best, _chosen, _undominated, _ways_on
from negotiation.proposals.shape import Shape
from negotiation.proposals.space import Space
from negotiation.proposals.timing import Timing
from negotiation.proposals.why import Rule, WayOn
from negotiation.refusals import BeforeLastCharge, NotRunning
from negotiation.reliefs import Relief
from tests.money import usd
from tests.negotiation.any_loan import of_book

NOW = date(2019, 4, 1)


def found_for(loan: Loan, capacity: Capacity | int, **changes: object) -> Proposals:
    can_pay = Capacity(now=usd(capacity)) if isinstance(capacity, int) else capacity
    given: dict[str, object] = {"now": NOW, "policy": Policy(), **changes}
    return propose(loan, can_pay, **given)  # type: ignore[arg-type]


def test_of_what_cannot_be_planned_for_no_plan_is_looked_for(a_loan: Callable[..., Loan]) -> None:
    to_come = Charge(name="late", kind=ChargeKind.FEE, amount=usd(5), since=date(2019, 4, 2))

    with pytest.raises(NotRunning):
        found_for(a_loan(state=LoanState.PAID_OFF), 480)
    on_time = a_loan(first_due=date(2016, 5, 1), state=LoanState.PAID_OFF)
    with pytest.raises(NotRunning):  # though the contract could be paid
        found_for(on_time, 700)
    with pytest.raises(BeforeLastCharge):
        found_for(a_loan(charges=(to_come,)), 480)
    nothing = Policy(limits=Limits(reliefs=frozenset()))
    with pytest.raises(BeforeLastCharge):  # though no plan would be made
        found_for(a_loan(charges=(to_come,)), 5, policy=nothing)
    with pytest.raises(CurrencyMismatch):
        found_for(a_loan(), Capacity(now=Money(480, "EUR")))


def test_a_contract_that_fits_is_told_by_its_dearest_instalment_and_by_its_next_day() -> None:
    contract = Contract(
        principal=usd(1200),
        rate=Decimal(12),
        instalments=12,
        method=Method.EQUAL_PRINCIPAL,
        start=date(2019, 4, 1),
    )
    later = Capacity(now=usd(300), later=usd(400), since=date(2019, 5, 15))

    [fits] = found_for(of_book(contract, 0), later).stopped

    assert (fits.rule, fits.figure, fits.limit) == (Rule.CONTRACT_FITS, usd(112), usd(300))


def test_a_contract_that_fits_but_not_on_the_day_asked_for_is_no_answer(
    a_loan: Callable[..., Loan],
) -> None:
    loan = a_loan(first_due=date(2016, 5, 1))
    wish = Timing(start=date(2020, 1, 1))

    found = found_for(loan, 700, wish=wish)

    assert not found.contract_fits
    assert Rule.TOO_LATE in {why.rule for why in found.stopped}
    fixed = Policy(limits=Limits(reliefs=frozenset(Relief) - {Relief.DUE_DATE}))
    found = found_for(loan, 700, wish=Timing(payday=10), policy=fixed)
    assert not found.contract_fits
    assert Rule.NOT_OFFERED in {why.rule for why in found.stopped}


@pytest.mark.parametrize(("cents", "fits"), [(0, True), (1, False)])
def test_a_contract_fits_whoever_can_pay_it_to_the_cent(
    a_loan: Callable[..., Loan], cents: int, *, fits: bool
) -> None:
    on_time = a_loan(outstanding=a_loan().contract().instalments[39].balance)
    dearest = max(each.amount for each in on_time.still_owed())

    found = found_for(on_time, Capacity(now=dearest - Money.of_units(cents, "USD")))

    assert found.contract_fits is fits


def test_a_contract_above_the_law_is_never_said_to_fit(a_loan: Callable[..., Loan]) -> None:
    loan = a_loan(first_due=date(2016, 5, 1))
    source = Source(name="law")
    law = Pack(code="x", name="X", highest_rates=(HighestRate(source=source, percent=Decimal(8)),))

    assert found_for(loan, 700).contract_fits
    found = found_for(loan, 700, policy=Policy(pack=law))

    assert not found.contract_fits
    assert {each.terms.rate for each in found.proposals} == {Decimal(8)}


@pytest.mark.parametrize(
    ("interest", "is_below"), [("121.34", True), ("121.35", False), ("121.36", False)]
)
def test_who_cannot_pay_the_interest_is_told_so_from_the_first_day(
    a_loan: Callable[..., Loan], interest: str, *, is_below: bool
) -> None:
    can_pay = Capacity(now=Money(interest, "USD"), later=usd(600), since=date(2019, 5, 15))

    found = found_for(a_loan(), can_pay)

    told = [why for why in found.stopped if why.rule is Rule.BELOW_INTEREST]
    assert bool(told) is is_below
    assert not told or (told[0].figure, told[0].limit) == (can_pay.now, Money("121.35", "USD"))
    # Ways on are said beside plans as well, and never to whoever can pay at least that and has plans.
    assert bool(found.ways_on) is (is_below or not found.proposals)


@pytest.mark.parametrize(
    ("reliefs", "ways"),
    [
        (frozenset(Relief), tuple(WayOn)),
        (frozenset({Relief.TERM_EXTENSION}), (WayOn.DEBT_ADVICE, WayOn.PERSON)),
        (
            frozenset({Relief.PAYMENT_BREAK}),
            (WayOn.INTEREST_STOP, WayOn.DEBT_ADVICE, WayOn.PERSON),
        ),
    ],
)
def test_the_ways_on_are_those_that_the_lender_has(
    reliefs: frozenset[Relief], ways: tuple[WayOn, ...]
) -> None:
    assert _ways_on(Policy(limits=Limits(reliefs=reliefs))) == ways


def a_point(highest: int, count: int, total: int, rate: str = "10.78", value: int = 0) -> Point:
    return Point(Shape(rate=Decimal(rate)), (highest,) * count, highest, total, Decimal(value))


def test_what_another_beats_is_left_out_and_of_equals_the_one_that_gives_least_is_kept(
    a_loan: Callable[..., Loan],
) -> None:
    space = Space(a_loan(), now=NOW, policy=Policy())
    best, other = a_point(400, 30, 12000, value=9), a_point(500, 25, 12500, value=9)
    worse = a_point(401, 30, 12000, value=9)
    as_good = a_point(400, 30, 12000, rate="8.78", value=9)

    assert _undominated([as_good, best, other, worse, best], space) == [best, other]


def choice(points: list[Point], space: Space) -> dict[Best, tuple[int, int, int]]:
    """By each measure, the same whatever comes first."""
    found = [
        {
            name: (p.highest, p.count, p.total)
            for p, names in _chosen(each, space)
            for name in names
        }
        for each in (points, points[::-1])
    ]
    assert found[0] == found[1]
    return found[0]


def test_the_best_by_each_measure_are_chosen_and_of_equals_what_is_best_besides(
    a_loan: Callable[..., Loan],
) -> None:
    space = Space(a_loan(), now=NOW, policy=Policy())
    points = [
        a_point(300, 50, 15000),
        a_point(300, 49, 15100),  # as low, and dearer
        a_point(300, 51, 15000),  # as low and as cheap, and longer
        a_point(500, 31, 14000),  # the nearest to the middle
        a_point(500, 32, 14000),  # longer, and no better
        a_point(505, 30, 14100),  # as near, and dearer
        a_point(460, 36, 14300),
        a_point(620, 24, 13400),
        a_point(600, 19, 13900),  # the soonest
        a_point(601, 19, 13900),  # as soon and as cheap, and higher
        a_point(590, 19, 13950),  # as soon, and dearer
        a_point(705, 60, 12900),  # the cheapest
        a_point(704, 61, 12900),  # as cheap, and longer
        a_point(706, 60, 12900),  # as cheap and as long, and higher
    ]

    assert choice(points, space) == {
        Best.LOWEST_INSTALMENT: (300, 50, 15000),
        Best.SOONEST: (600, 19, 13900),
        Best.CHEAPEST: (705, 60, 12900),
        Best.BETWEEN: (500, 31, 14000),
    }
    assert [p.highest for p, _ in _chosen(points, space)] == [300, 500, 600, 705]


def test_between_the_best_is_what_is_none_of_them_and_what_nothing_beats(
    a_loan: Callable[..., Loan],
) -> None:
    space = Space(a_loan(), now=NOW, policy=Policy())
    low, soon, cheap = a_point(300, 50, 15000), a_point(500, 19, 14500), a_point(700, 60, 12900)
    beaten = a_point(510, 20, 14600)
    at_the_ends = [a_point(300, 49, 15100), a_point(700, 59, 12950)]
    outside = a_point(800, 30, 13000)

    best = {Best.LOWEST_INSTALMENT, Best.SOONEST, Best.CHEAPEST}
    assert set(choice([low, soon, cheap, beaten, *at_the_ends, outside], space)) == best
    between = a_point(650, 40, 13500)
    found = choice([low, soon, cheap, beaten, outside, between], space)
    assert found[Best.SOONEST] == (500, 19, 14500)
    assert found[Best.BETWEEN] == (650, 40, 13500)


def test_of_plans_that_give_something_the_one_that_gives_least_is_shown_and_the_cheapest_of_those(
    a_loan: Callable[..., Loan],
) -> None:
    space = Space(a_loan(), now=NOW, policy=Policy())
    least, dearer = a_point(500, 30, 15000, "8.78"), a_point(490, 31, 15190, "8.78")
    waived = replace(least, shape=replace(least.shape, interest_waiver=Decimal(25)), total=14000)
    more = a_point(400, 30, 12000, "4.78")

    chosen = {
        name: p for p, names in _chosen([dearer, waived, more, least], space) for name in names
    }

    assert chosen[Best.LEAST_CONCESSION] == least
    plain = a_point(600, 30, 15000)
    assert not any(Best.LEAST_CONCESSION in names for _, names in _chosen([plain], space))


def test_the_yearly_rate_is_named_as_the_law_has_it_unless_it_is_said_how(
    a_loan: Callable[..., Loan],
) -> None:
    rate = AnnualRate(source=Source(name="law"), method=RateMethod.EFFECTIVE)
    policy = Policy(pack=Pack(code="x", name="X", rates=(rate,)))

    own, named = (
        found_for(a_loan(), 480, policy=policy, method=method).proposals[0].annual_rate
        for method in (None, RateMethod.NOMINAL)
    )

    assert own > named
