"""The promises of the search, for every kind of loan there is."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from negotiation.agreeing.agreement import sign_by
from negotiation.agreeing.offer import Offer
from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import Proposals, propose
from negotiation.proposals.nearly import fits
from negotiation.proposals.propose import Best
from negotiation.proposals.search import Search
from negotiation.proposals.shape import Shape
from negotiation.proposals.space import Space
from negotiation.proposals.timing import Timing, timing
from negotiation.refusals import Refusal
from negotiation.relief.extension import extend_term
from negotiation.relief.length import must_end_by
from negotiation.relief.yearly import rate_of
from negotiation.reliefs import Relief
from tests.examples import examples
from tests.negotiation.any_loan import contracts, of_book


@st.composite
def cases(draw: st.DrawFn, *, plain: bool = False) -> tuple[Loan, Capacity, date, Timing]:
    """A running loan, perhaps late, what its borrower can pay, the day, and the days wished for."""
    contract = draw(contracts(plain=plain))
    schedule = contract.schedule()
    paid = draw(st.integers(0, len(schedule) - 1))
    earliest = schedule.instalments[paid - 1].due_date if paid else contract.begin
    now = earliest + timedelta(days=draw(st.integers(0, 400)))
    currency = contract.principal.currency
    fee = Charge(
        name="fee",
        kind=ChargeKind.FEE,
        amount=Money.of_units(draw(st.integers(1, 5_000)), currency),
        since=earliest,
    )
    loan = of_book(contract, paid, *draw(st.sampled_from([(), (fee,)])))
    month = max(each.amount for each in schedule) if draw(st.booleans()) else loan.instalment
    month = month.times(Decimal(draw(st.integers(0, 130))) / 100)
    later = draw(st.none() | st.integers(50, 200))
    capacity = Capacity(now=month)
    if later is not None:
        since = now + timedelta(days=draw(st.integers(1, 200)))
        capacity = Capacity(now=month, later=month.times(Decimal(later) / 100), since=since)
    wish = draw(st.just(Timing()) | st.builds(Timing, payday=st.integers(1, 31)))
    if draw(st.booleans()):
        wish = replace(wish, start=now + timedelta(days=draw(st.integers(0, 150))))
    return loan, capacity, now, wish


def cap_on(loan: Loan, capacity: Capacity, day: date) -> int:
    month = capacity.on(day).units
    every = loan.every
    return month * every.count if every.days is None else month * 12 * every.days // 365


@given(case=cases(), role=st.sampled_from(Role))
@examples(150)
def test_plans_for_any_loan_can_be_paid_and_are_worth_it(
    case: tuple[Loan, Capacity, date, Timing], role: Role
) -> None:
    loan, capacity, now, wish = case
    policy = Policy()

    found = propose(loan, capacity, now=now, policy=policy, role=role, wish=wish)

    event(f"{loan.method}: {_kind(found)}")
    assert found.proposals or found.ways_on or found.contract_fits
    move, _ = timing(loan, wish, now=now, policy=policy)
    space = Space(loan, now=now, policy=policy, move=move)
    for each in found.proposals:
        rows = each.terms.schedule
        assert all(row.amount.units <= cap_on(loan, capacity, row.due_date) for row in rows)
        assert rows.first.due_date >= now
        days = [row.due_date for row in rows]
        assert days == sorted(set(days))
        assert days == [each.due_date for each in each.terms.schedule]
        assert not rows.last.balance
        assert policy.limits.may(each.by, each.reach)
        assert each.value.units >= int(space.floor)
        assert each.terms.total == loan.outstanding + each.plan.interest + each.plan.charges
        if len(rows) > loan.remaining:
            assert each.terms.last_due <= must_end_by(loan, policy, now=now)
        method = policy.pack.rate_method() or RateMethod.NOMINAL
        is_capital = Relief.CAPITALISATION in each.terms.kinds
        assert is_capital or rate_of(each.terms, loan, method) == each.annual_rate  # on its paper
        # Nothing that is owed is lost, and nothing asked twice.
        assert each.plan.charges + each.waived_charges == space.money(space.charged)
        assert each.waived_interest.units <= space.owed
        _must_be_signed_that_day(each.terms, loan, now, policy)
        is_given = each.terms.rate is not None or each.waived
        assert is_given or Best.LEAST_CONCESSION not in each.best
    for one, other in permutations(found.proposals, 2):
        assert one.terms.schedule != other.terms.schedule
        assert not (
            one.plan.highest <= other.plan.highest
            and one.terms.last_due <= other.terms.last_due
            and one.terms.total <= other.terms.total
            and one.value > other.value
        )
    conceded = any(each.terms.rate is not None or each.waived for each in found.proposals)
    if conceded and move is None:  # another day of the month asks for other instalments
        assert not _fits_by_time_alone(loan, capacity, now, policy, found.proposals[0].by)
    for each in found.last_resorts:
        assert policy.limits.may(each.by, each.reach)


def _must_be_signed_that_day(terms: Terms, loan: Loan, now: date, policy: Policy) -> None:
    """Sent, accepted and signed a minute before the day ends, on the figures of that day."""
    evening = datetime.combine(now, time(23, 58), UTC)
    offer = Offer(case_id=1, loan_id=1, version=1, terms=terms, advisor_id=1, made_at=evening)
    offer.must_fit(loan)
    offer.send(evening, policy, UTC)
    offer.accept(evening)
    assert sign_by(offer, evening, policy, UTC) > evening


def _kind(found: Proposals) -> str:
    if found.contract_fits:
        return "fits"
    return f"{len(found.proposals)} plans"


def _fits_by_time_alone(
    loan: Loan, capacity: Capacity, now: date, policy: Policy, role: Role
) -> bool:
    """Whether the longest extension that *role* may give is enough, its value being so as well."""
    months = loan.every.within(policy.limits.of(role).months)
    space = Space(loan, now=now, policy=policy)
    if not (added := min(months, space.longest)):
        return False
    try:
        terms = extend_term(loan, months=added, now=now, policy=policy)
    except Refusal:
        return False
    amounts = terms.schedule.amounts
    return space.value(amounts) >= space.floor and all(
        each.amount.units <= cap_on(loan, capacity, each.due_date) for each in terms.schedule
    )


@given(case=cases(plain=True), data=st.data())
@examples(300)
def test_what_is_nearly_reckoned_is_never_wrong(
    case: tuple[Loan, Capacity, date, Timing], data: st.DataObject
) -> None:
    loan, capacity, now, wish = case
    move, _ = timing(loan, wish, now=now, policy=Policy())
    search = Search(space=Space(loan, now=now, policy=Policy(), move=move), capacity=capacity)
    at_first = data.draw(st.sampled_from([None, *search.variety.at_first()]))
    arrears = data.draw(st.sampled_from([*search.variety.arrears()]))
    shape = search.lengths.complete(
        Shape(
            rate=loan.rate * data.draw(st.sampled_from([1, Decimal("0.5"), 0])),
            added=data.draw(st.integers(0, 24)),
            arrears=arrears,
            at_first=at_first,
            move=move,
        )
    )
    assume(shape is not None)
    assert shape is not None

    nearly = fits(search.space, shape, search.payable.caps)

    event(f"{nearly}")
    if nearly is not None:
        amounts = search.space.amounts(shape)
        assert nearly == (amounts is not None and search.payable.fits(amounts))


@pytest.mark.parametrize(("rate", "principal"), [("16.38", "77170.86"), ("15.45", "26544.60")])
def test_of_a_long_and_dear_plan_the_last_instalment_is_not_taken_for_the_others(
    rate: str, principal: str
) -> None:
    """What is rounded of an instalment bears interest for twenty years: the last one is dearer by dollars."""
    contract = Contract(
        principal=Money(principal, "USD"),
        rate=Decimal(rate),
        instalments=231,
        start=date(2020, 7, 5),
    )
    loan = of_book(contract, 1)
    space = Space(loan, now=date(2020, 9, 5), policy=Policy(longest_term=600))
    apart = 0
    for added in range(1, 30):
        shape = Shape(rate=loan.rate, added=added)
        amounts = space.amounts(shape)
        assert amounts is not None
        apart = max(apart, amounts[-1] - amounts[-2])
        for cap in (amounts[0] - 1, amounts[0], amounts[-2] + 600, max(amounts)):
            nearly = fits(space, shape, [cap] * len(amounts))
            assert nearly in {None, max(amounts) <= cap}
    assert apart > 500
