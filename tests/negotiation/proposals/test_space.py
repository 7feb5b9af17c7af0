"""A point of the space is the plan that is built of its shape, to the cent and the day."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from negotiation.limits import Limits, Reach
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import Every
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.pack import NO_PACK, HighestRate, Pack, Source
from negotiation.policy import Policy
from negotiation.proposals.shape import Arrears, AtFirst, Shape
from negotiation.proposals.space import Space
from negotiation.proposals.timing import Timing, timing
from negotiation.refusals import Refusal
from negotiation.relief.loan_terms import relieved
from negotiation.relief.reach import reach_of
from negotiation.reliefs import Relief
from tests.examples import examples
from tests.negotiation.any_loan import LATE, WIDE

EVERYTHING = Reach(
    months=600, rate_cut=Decimal(100), interest_waiver=Decimal(100), charge_waiver=Decimal(100)
)
POLICY = Policy(
    longest_extension=600,
    longest_term=1200,
    capitalised=frozenset(ChargeKind),
    limits=Limits(supervisor=EVERYTHING, longest_break=6),
)
#: No law, one of the rate alone, and one that counts what is charged as well.
LAWS = [
    NO_PACK,
    *(
        Pack(
            code="x",
            name="X",
            highest_rates=(
                HighestRate(source=Source(name="law"), percent=Decimal(12), counts=counts),
            ),
        )
        for counts in (frozenset[ChargeKind](), frozenset(ChargeKind))
    ),
]
percent = st.sampled_from([0, 0, 25, 33, 50, 100]).map(Decimal)


@st.composite
def loans(draw: st.DrawFn) -> Loan:
    """A running loan, paid into in any way, perhaps with penalties and fees."""
    units = st.integers(10_000, 5_000_000)
    principal = Money.of_units(draw(units), draw(st.sampled_from(["USD", "JPY", "KWD"])))
    contract = Contract(
        principal=principal,
        rate=Decimal(draw(st.integers(0, 3000))).scaleb(-2),
        instalments=draw(st.integers(2, 60)),
        first_due=draw(st.dates(date(2018, 1, 1), date(2019, 12, 31))),
        every=draw(st.sampled_from(["1m", "1m", "1m", "2w", "1w", "3m"]).map(Every.parse)),
        day_count=draw(st.sampled_from([DayCount.THIRTY_360, *DayCount])),
        method=draw(st.sampled_from([Method.ANNUITY, *Method, Method.FLAT])),
    )
    schedule = contract.schedule()
    paid = draw(st.integers(0, len(schedule) - 1))
    left = schedule.instalments[paid].balance + schedule.instalments[paid].principal
    part = draw(st.sampled_from([0, 0, 1, 30, 70])) * left.units // 100
    outstanding = left - Money.of_units(part, principal.currency)
    assume(outstanding.is_positive)
    charges = draw(
        st.lists(st.tuples(st.sampled_from(ChargeKind), st.integers(1, 9_999)), max_size=2)
    )
    return Loan(
        number="1",
        product="personal",
        principal=principal,
        rate=contract.rate,
        count=contract.instalments,
        instalment=schedule.first.amount,
        first_due=schedule.first.due_date,
        outstanding=outstanding,
        as_of=date(2020, 1, 1),
        every=contract.every,
        day_count=contract.day_count,
        method=contract.method,
        charges=tuple(
            Charge(
                name=f"{kind.value} {at}",
                kind=kind,
                amount=Money.of_units(amount, principal.currency),
                since=date(2017, 1, 1),
            )
            for at, (kind, amount) in enumerate(charges)
        ),
    )


@st.composite
def shapes(draw: st.DrawFn, space: Space) -> Shape:
    at_first, count = None, draw(st.integers(0, 6))
    if count and count < space.remaining:
        kind = draw(
            st.sampled_from([Relief.REDUCTION, Relief.PRINCIPAL_BREAK, Relief.PAYMENT_BREAK])
        )
        amount = space.loan.instalment.times(Decimal(draw(st.integers(5, 99))) / 100)
        is_asked = kind is Relief.REDUCTION or (
            kind is Relief.PAYMENT_BREAK and draw(st.booleans())
        )
        at_first = AtFirst(kind=kind, count=count, amount=amount if is_asked else None)
    arrears = None
    if space.owed or space.charged:
        ways = [None, Relief.SPREAD, Relief.ARREARS_LAST]
        if space.owed:
            ways += [Relief.CAPITALISATION] * 4  # refused where too little is repaid
        way = draw(st.sampled_from(ways))
        if way is not None:
            too = bool(space.charged) and draw(st.booleans())
            since = draw(st.integers(0, space.remaining - 1))
            if at_first is not None:  # what is spread is spread over what is asked for
                since = at_first.count
            until = None
            if way is Relief.SPREAD and since < space.remaining:
                until = draw(st.none() | st.integers(since + 1, space.remaining))
            arrears = Arrears(kind=way, charges_too=too, since=since, until=until)
    return Shape(
        rate=space.rate * draw(st.sampled_from([1, 1, Decimal("0.75"), 0])),
        added=draw(st.integers(0, 24)),
        is_converted=space.loan.method is Method.INTEREST_ONLY and draw(st.booleans()),
        interest_waiver=draw(percent),
        charge_waiver=draw(percent),
        arrears=arrears,
        at_first=at_first,
        move=space.move,
    )


@given(data=st.data())
@examples(400)
def test_a_point_is_the_plan_that_is_built(data: st.DataObject) -> None:
    loan = data.draw(loans())
    now = loan.first_due + timedelta(days=data.draw(st.integers(-20, 900)))
    payday, later = data.draw(st.none() | st.integers(1, 31)), data.draw(st.integers(0, 60))
    wish = Timing(payday=payday, start=now + timedelta(days=later))
    policy = replace(POLICY, pack=data.draw(st.sampled_from(LAWS)))
    move, _ = timing(loan, wish, now=now, policy=policy)
    space = Space(loan, now=now, policy=policy, move=move)
    shape = data.draw(shapes(space))
    assume(not space.changes_nothing(shape))

    point = space.point(shape)
    changes = space.changes(shape)
    try:
        terms = relieved(loan, changes, now=now, policy=policy)
    except Refusal as refused:
        event(type(refused).__name__)
        assert point is None
        return

    event(f"{loan.method}: {' + '.join(terms.kinds)}")
    if point is None:  # a cent more of the charges may be a rounding, which nobody looks for
        assert shape.charge_waiver < space.waived_by_law
        return
    assert terms.schedule.amounts == list(point.amounts)
    assert [each.due_date for each in terms.schedule] == space.days[: point.count]
    assert point.total == terms.total.units
    reach = reach_of(loan, changes, owed=space.money(space.owed), rate=space.rate)
    assert reach.is_within(space.reach(shape))
    assert loan.outstanding + terms.interest + terms.all_charges == terms.total


@pytest.mark.parametrize("added", [0, 3])
def test_what_is_asked_at_first_and_what_waits_leave_an_instalment_for_after_it(
    added: int,
) -> None:
    space = Space(LATE, now=date(2019, 4, 1), policy=WIDE)
    reduced = partial(AtFirst, kind=Relief.REDUCTION, amount=Money(600, "USD"))
    taken_break = AtFirst(kind=Relief.PAYMENT_BREAK, count=2)

    def is_a_plan(at_first: AtFirst | None, since: int = 0) -> bool:
        arrears = Arrears(kind=Relief.SPREAD, since=since)
        shape = Shape(rate=LATE.rate, added=added, at_first=at_first, arrears=arrears)
        return space.amounts(shape) is not None

    count = space.remaining + added
    assert [is_a_plan(reduced(count=each)) for each in (count - 1, count)] == [True, False]
    assert [is_a_plan(None, since) for since in (count - 1, count)] == [True, False]
    assert [is_a_plan(taken_break, since) for since in (count + 1, count + 2)] == [True, False]


def test_another_payday_alone_is_a_plan_though_it_asks_the_same() -> None:
    loan = replace(
        LATE,
        principal=Money(1200, "USD"),
        rate=Decimal(0),
        count=12,
        instalment=Money(100, "USD"),
        first_due=date(2019, 1, 1),
        outstanding=Money(600, "USD"),
        as_of=date(2019, 6, 10),
    )
    now = date(2019, 6, 10)
    move, _ = timing(loan, Timing(payday=15), now=now, policy=POLICY)
    space = Space(loan, now=now, policy=POLICY, move=move)

    moved, as_it_is = (space.point(Shape(rate=loan.rate, move=each)) for each in (move, None))

    assert as_it_is is None
    assert moved is not None
    assert moved.amounts == (100_00,) * 6
    assert space.days[0] == date(2019, 7, 15)
