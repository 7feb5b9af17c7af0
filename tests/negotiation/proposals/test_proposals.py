"""What the search never does: propose what is dominated, unaffordable, beyond policy or too cheap."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations, product

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.pack import LongestExtension, Pack, Source
from negotiation.policy import Policy
from negotiation.proposals import Proposal, Proposals, propose
from negotiation.proposals.point import Point
from negotiation.proposals.propose import Best, _given
from negotiation.proposals.search import Search
from negotiation.proposals.space import Space
from negotiation.proposals.timing import Timing, timing
from negotiation.proposals.why import Rule, WayOn
from negotiation.relief.length import most_added, must_end_by
from negotiation.reliefs import Relief
from tests.examples import examples
from tests.money import usd

NOW = date(2019, 4, 1)
LATE = Charge(
    name="late", kind=ChargeKind.PENALTY, amount=Money(40, "USD"), since=date(2019, 1, 1)
)


def found_for(loan: Loan, amount: int, **changes: object) -> Proposals:
    given: dict[str, object] = {"now": NOW, "policy": Policy(), **changes}
    return propose(loan, Capacity(now=usd(amount)), **given)  # type: ignore[arg-type]


def figures(loan: Loan) -> dict[str, object]:
    return {each.name: getattr(loan, each.name) for each in fields(loan)}


def measures(each: Proposal) -> tuple[Money, date, Money, Money]:
    return each.plan.highest, each.terms.last_due, each.terms.total, -each.value


capacities = st.one_of(
    st.integers(0, 700).map(lambda now: Capacity(now=usd(now))),
    st.builds(
        lambda now, more, days: Capacity(
            now=usd(now), later=usd(now + more), since=NOW + timedelta(days=days)
        ),
        st.integers(0, 500),
        st.integers(-200, 500).filter(bool),
        st.integers(-30, 300),
    ).filter(lambda each: each.later is not None and each.later.amount >= 0),
)
laws = st.sampled_from(
    [
        Pack(code="", name=""),
        Pack(
            code="x",
            name="X",
            extensions=(LongestExtension(source=Source(name="law"), percent=20),),
        ),
    ]
)


@given(
    capacity=capacities,
    rate=st.integers(0, 3000),
    paid=st.integers(1, 58),
    floor=st.sampled_from([50, 90, 100, 110]),
    role=st.sampled_from(Role),
    longest_term=st.sampled_from([30, 60, 120]),
    charges=st.sampled_from([(), (LATE,)]),
    payday=st.none() | st.integers(1, 31),
    reliefs=st.just(frozenset(Relief)) | st.frozensets(st.sampled_from(Relief), min_size=6),
    law=laws,
)
@examples(200)
def test_what_is_proposed_can_be_paid_is_lawful_worth_it_and_not_dominated(
    a_loan: Callable[..., Loan],
    *,
    capacity: Capacity,
    rate: int,
    paid: int,
    floor: int,
    role: Role,
    longest_term: int,
    charges: tuple[Charge, ...],
    payday: int | None,
    reliefs: frozenset[Relief],
    law: Pack,
) -> None:
    loan = a_loan(rate=Decimal(rate).scaleb(-2), instalment=usd(950), charges=charges)
    balances = [each.balance for each in loan.contract() if each.balance]
    loan.outstanding = balances[min(paid, len(balances) - 1)]
    limits = Limits(floor=Decimal(floor), reliefs=reliefs)
    policy = Policy(longest_term=longest_term, limits=limits, pack=law)
    before = figures(loan)

    found = propose(loan, capacity, now=NOW, policy=policy, role=role, wish=Timing(payday=payday))

    assert figures(loan) == before
    event(f"{len(found.proposals)} proposals")
    assert found.proposals or found.ways_on or found.contract_fits
    assert not (found.proposals and found.last_resorts)
    for each in found.proposals:
        terms, schedule = each.terms, each.terms.schedule
        event("+".join(terms.kinds))
        assert set(terms.kinds) <= reliefs
        assert all(row.amount <= capacity.on(row.due_date) for row in schedule)
        assert policy.limits.may(each.by, each.reach)
        added = len(schedule) - loan.remaining
        assert added <= most_added(loan, policy)
        if added > 0:
            assert terms.last_due <= must_end_by(loan, policy, now=NOW)
        assert each.value >= loan.outstanding.times(Decimal(floor) / 100 - Decimal("0.0001"))
        assert terms.total == loan.outstanding + each.plan.interest + each.plan.charges
        assert each.plan.charges == sum(
            (one.amount for one in charges), usd(0)
        ) - each.waived_charges - (
            schedule.total_principal - loan.outstanding - capitalised_interest(each, loan)
        )
        if loan.outstanding > usd(1000):  # of less, roundings are a good part
            assert each.annual_rate <= loan.rate + Decimal("0.05")
        if payday is not None and Relief.DUE_DATE in reliefs:
            assert {row.due_date.day for row in schedule} <= {payday, 28, 29, 30}
        assert {Rule.WITHIN_CAPACITY, Rule.ABOVE_FLOOR, Rule.AUTHORITY} <= {
            why.rule for why in each.why
        }
    for one, other in permutations(found.proposals, 2):
        mine, theirs = measures(one), measures(other)
        assert mine == theirs or any(m > t for m, t in zip(mine, theirs, strict=True))
    for each in found.last_resorts:
        assert policy.limits.may(each.by, each.reach)
        assert each.terms.schedule.total_principal + each.waived_principal == loan.outstanding


def capitalised_interest(each: Proposal, loan: Loan) -> Money:
    """Of what has become principal, the interest; charges are not allowed to in these policies."""
    return each.terms.schedule.total_principal - loan.outstanding


def everywhere(search: Search, most: Reach) -> Iterator[Point]:
    """Every plan there is: all lengths, rates, waivers and ways, one by one."""
    space = search.space
    kinds = product(
        [None, *search.variety.at_first()],
        [*search.variety.arrears(), search.variety.capitalised()],
    )
    for at_first, arrears in dict.fromkeys(kinds):
        base = replace(search.variety.bases[0], at_first=at_first, arrears=arrears)
        given = product(search.variety.rates(most.rate_cut), search.variety.waivers(most))
        for rate, (interest, charges) in given:
            shape = replace(base, rate=rate, interest_waiver=interest, charge_waiver=charges)
            for added in range(space.longest + 1):
                lengthened = added + shape.lengthened
                if lengthened > min(space.longest, space.loan.every.within(most.months)):
                    break
                point = search.lengths.point(shape, added)
                if point is not None and point.value >= space.floor:
                    yield point


@given(
    capacity=capacities,
    paid=st.integers(36, 57),
    floor=st.sampled_from([80, 90, 98, 104]),
    role=st.sampled_from(Role),
    charges=st.sampled_from([(), (LATE,)]),
    payday=st.none() | st.integers(1, 31),
)
@examples(60)
def test_of_all_plans_there_are_none_is_better(
    a_loan: Callable[..., Loan],
    *,
    capacity: Capacity,
    paid: int,
    floor: int,
    role: Role,
    charges: tuple[Charge, ...],
    payday: int | None,
) -> None:
    loan = a_loan(charges=charges)
    loan.outstanding = loan.contract().instalments[paid].balance
    reach = Reach(
        months=8,
        rate_cut=Decimal(4),
        interest_waiver=Decimal(100),
        charge_waiver=Decimal(100),
    )
    limits = Limits(
        floor=Decimal(floor),
        supervisor=reach,
        advisor=Reach(months=6, charge_waiver=Decimal(50)),
        bot=Reach(months=3),
    )
    policy = Policy(limits=limits)
    move, _ = timing(loan, Timing(payday=payday), now=NOW, policy=policy)
    search = Search(space=Space(loan, now=NOW, policy=policy, move=move), capacity=capacity)

    found = propose(loan, capacity, now=NOW, policy=policy, role=role, wish=Timing(payday=payday))

    roles = list(Role)[list(Role).index(role) :]
    points = next((all_ for may in roles if (all_ := [*everywhere(search, limits.of(may))])), [])
    event(f"{bool(points)}")
    if found.contract_fits:
        assert not loan.charges
        assert loan.next_due is not None
        assert loan.next_due >= NOW
        return
    assert bool(found.proposals) == bool(points)
    plain = [each for each in points if not any(_given(each, search.space))]
    event(f"{bool(plain)} without a concession")
    points = plain or points
    if not points:
        return
    by = {best: each for each in found.proposals for best in each.best}
    assert (Best.LEAST_CONCESSION in by) == (not plain)
    assert by[Best.LOWEST_INSTALMENT].plan.highest.units <= min(p.highest for p in points) + 5
    assert len(by[Best.SOONEST].terms.schedule) == min(point.count for point in points)
    assert by[Best.CHEAPEST].terms.total.units == min(point.total for point in points)
    for each in found.proposals:
        highest, _, total, value = measures(each)
        count = len(each.terms.schedule)
        assert not any(
            point.highest < highest.units
            and point.count < count
            and point.total < total.units
            and point.value > -value.units
            for point in points
        )


def test_wider_authority_is_asked_only_where_the_narrower_has_nothing(
    a_loan: Callable[..., Loan],
) -> None:
    by = {can_pay: found_for(a_loan(), can_pay).proposals[0].by for can_pay in (460, 360, 280)}

    assert by == {460: Role.BOT, 360: Role.ADVISOR, 280: Role.SUPERVISOR}


def test_what_is_overdue_is_spread_where_that_is_enough(a_loan: Callable[..., Loan]) -> None:
    (cheapest,) = [
        each for each in found_for(a_loan(), 640).proposals if Best.CHEAPEST in each.best
    ]

    assert cheapest.terms.kinds == (Relief.SPREAD,)
    assert len(cheapest.terms.schedule) == a_loan().remaining
    assert cheapest.plan.interest == Money("2240.73", "USD")  # as today, and five months more


def test_a_plan_is_set_against_the_contract_and_against_doing_nothing(
    a_loan: Callable[..., Loan],
) -> None:
    (lowest,) = found_for(a_loan(charges=(LATE,)), 450, role=Role.BOT).proposals

    assert lowest.contract.total == Money("15182.48", "USD")
    assert lowest.contract.highest == Money("605.73", "USD")
    assert lowest.plan.interest - lowest.contract.interest == lowest.terms.extra_interest
    assert (lowest.plan.charges, lowest.contract.charges) == (usd(40), usd(40))
    # 42 months of 121.35 on all that is outstanding.
    assert lowest.nothing.interest == Money("5096.70", "USD")
    assert lowest.nothing.total == Money("18645.29", "USD")
    assert lowest.plan.interest < lowest.nothing.interest


def test_what_is_waived_is_said_apart(a_loan: Callable[..., Loan]) -> None:
    limits = Limits(
        supervisor=Reach(
            months=12,
            rate_cut=Decimal(2),
            interest_waiver=Decimal(100),
            charge_waiver=Decimal(50),
        ),
        advisor=Reach(months=12),
    )
    loan = a_loan(charges=(LATE,))

    plan = found_for(loan, 430, policy=Policy(limits=limits), role=Role.SUPERVISOR).proposals[0]

    assert (plan.waived_interest, plan.waived_charges) == (Money("606.75", "USD"), usd(20))
    assert plan.terms.waived == plan.waived == Money("626.75", "USD")
    assert plan.terms.rate == Decimal("8.78")
    dearer, cheaper = (
        Contract(principal=loan.outstanding, rate=Decimal(rate), instalments=37, start=NOW)
        for rate in ("10.78", "8.78")
    )
    assert plan.saved_interest == dearer.schedule().total - cheaper.schedule().total
    assert plan.by is Role.SUPERVISOR


def test_who_recovers_pays_less_until_then(a_loan: Callable[..., Loan]) -> None:
    capacity = Capacity(now=usd(150), later=usd(620), since=date(2019, 7, 1))

    found = propose(a_loan(), capacity, now=NOW, policy=Policy())

    for each in found.proposals:
        rows = list(each.terms.schedule)
        assert max(row.amount for row in rows[:2]) <= usd(150)
        assert usd(400) < rows[2].amount <= usd(620)
        why = {one.rule: one for one in each.why}
        assert why[Rule.RECOVERS].figure == date(2019, 7, 1)


@pytest.mark.parametrize(
    ("reliefs", "kind"),
    [
        ({Relief.REDUCTION}, Relief.REDUCTION),
        ({Relief.PRINCIPAL_BREAK}, Relief.PRINCIPAL_BREAK),
        ({Relief.PAYMENT_BREAK}, Relief.PAYMENT_BREAK),
    ],
)
def test_a_lender_gives_time_in_its_own_way(
    a_loan: Callable[..., Loan], reliefs: set[Relief], kind: Relief
) -> None:
    offered = frozenset({Relief.TERM_EXTENSION, *reliefs})
    capacity = Capacity(now=usd(150), later=usd(620), since=date(2019, 7, 1))

    found = propose(a_loan(), capacity, now=NOW, policy=Policy(limits=Limits(reliefs=offered)))

    assert found.proposals
    assert all(kind in each.terms.kinds for each in found.proposals)


def test_arrears_wait_for_the_recovery(a_loan: Callable[..., Loan]) -> None:
    """130 a month until July pays the interest, and nothing of what is overdue."""
    capacity = Capacity(now=usd(130), later=usd(1100), since=date(2019, 7, 1))
    offered = frozenset({Relief.TERM_EXTENSION, Relief.PRINCIPAL_BREAK, Relief.ARREARS_LAST})

    found = propose(a_loan(), capacity, now=NOW, policy=Policy(limits=Limits(reliefs=offered)))

    assert found.proposals
    for each in found.proposals:
        assert Relief.ARREARS_LAST in each.terms.kinds
        assert each.terms.schedule.last.arrears == Money("606.75", "USD")


def test_arrears_become_principal_where_only_that_is_worth_enough(
    a_loan: Callable[..., Loan],
) -> None:
    def worth(floor: int) -> Policy:
        limits = Limits(floor=Decimal(floor), reliefs=offered, bot=Reach(months=12))
        return Policy(limits=limits)

    offered = frozenset({Relief.TERM_EXTENSION, Relief.CAPITALISATION})
    plain = found_for(a_loan(), 470, policy=worth(90)).proposals
    dearer = found_for(a_loan(), 470, policy=worth(109)).proposals

    assert all(each.terms.kinds == (Relief.TERM_EXTENSION,) for each in plain)
    assert any(Relief.CAPITALISATION in each.terms.kinds for each in dearer)


def test_all_due_dates_go_to_the_payday(a_loan: Callable[..., Loan]) -> None:
    found = found_for(a_loan(), 480, wish=Timing(payday=25))

    for each in found.proposals:
        assert {row.due_date.day for row in each.terms.schedule} == {25}
        assert (Rule.ON_PAYDAY, date(2019, 5, 25)) in {(why.rule, why.figure) for why in each.why}


def test_a_payday_that_cannot_be_is_said(a_loan: Callable[..., Loan]) -> None:
    fixed = Policy(limits=Limits(reliefs=frozenset(Relief) - {Relief.DUE_DATE}))

    found = found_for(a_loan(), 480, wish=Timing(payday=25), policy=fixed)

    assert {row.due_date.day for row in found.proposals[0].terms.schedule} == {1}
    assert Rule.NOT_OFFERED in {why.rule for why in found.stopped}


def test_where_nothing_fits_the_ways_on_are_said(a_loan: Callable[..., Loan]) -> None:
    found = found_for(a_loan(), 100)

    assert not found.proposals
    assert found.ways_on == tuple(WayOn)
    assert found.stopped[0].rule is Rule.BELOW_INTEREST
    assert found.stopped[0].limit == Money("121.35", "USD")


def test_tokens_with_interest_stopped_are_left_where_nothing_fits(
    a_loan: Callable[..., Loan],
) -> None:
    tokens, settled = found_for(a_loan(), 5).last_resorts

    rows = list(tokens.terms.schedule)
    assert {str(row.amount) for row in rows[:12]} == {"5.00 USD"}
    assert not any(row.interest for row in rows[:12])
    assert Rule.FOR_A_TIME in {why.rule for why in tokens.why}
    assert settled.terms.kind is Relief.SETTLEMENT
    assert settled.terms.total == Money("12157.74", "USD")  # nine tenths of the principal
    assert settled.waived_principal == Money("1350.85", "USD")
    assert {each.by for each in (tokens, settled)} == {Role.SUPERVISOR}


def test_where_arrears_are_not_put_off_a_token_has_its_share_of_them_in_it(
    a_loan: Callable[..., Loan],
) -> None:
    without = Policy(limits=Limits(reliefs=frozenset(Relief) - {Relief.SPREAD}))

    tokens = found_for(a_loan(), 25, policy=without).last_resorts[0]

    rows = list(tokens.terms.schedule)
    assert len(rows) == 37  # 25 that are left and 12 tokens, among which 606.75 are shared
    assert {(str(row.principal), str(row.arrears)) for row in rows[:12]} == {
        ("8.61 USD", "16.39 USD")
    }


def test_the_contract_fits_on_the_day_itself_and_with_nothing_charged(
    a_loan: Callable[..., Loan],
) -> None:
    today = a_loan(first_due=date(2016, 5, 1))  # the next is due on 1 April
    fee = Charge(name="late", kind=ChargeKind.FEE, amount=usd(5), since=date(2019, 3, 1))

    assert found_for(today, 606).contract_fits
    assert not found_for(today, 605).contract_fits
    assert not found_for(today, 606, now=NOW + timedelta(days=1)).contract_fits
    assert not found_for(replace(today, charges=(fee,)), 606).contract_fits
    assert not found_for(today, 606, wish=Timing(payday=10)).contract_fits


def test_tokens_last_until_the_recovery_that_is_expected(a_loan: Callable[..., Loan]) -> None:
    capacity = Capacity(now=usd(5), later=usd(600), since=date(2019, 12, 15))

    tokens = propose(a_loan(), capacity, now=NOW, policy=Policy()).last_resorts[0]

    assert all(row.amount <= capacity.on(row.due_date) for row in tokens.terms.schedule)
    assert [row.amount == usd(5) for row in tokens.terms.schedule][:9] == [True] * 8 + [False]


def test_who_has_nothing_is_left_alone_for_a_while(a_loan: Callable[..., Loan]) -> None:
    free = found_for(a_loan(), 0).last_resorts[0]

    assert free.terms.kind is Relief.PAYMENT_BREAK
    assert [row.amount for row in free.terms.schedule][:3] == [usd(0)] * 3


def test_a_plan_worth_too_little_is_not_proposed(a_loan: Callable[..., Loan]) -> None:
    found = found_for(a_loan(), 500, policy=Policy(limits=Limits(floor=Decimal(200))))

    assert not found.proposals
    assert Rule.BELOW_FLOOR in {why.rule for why in found.stopped}


def test_terms_changed_too_often_are_not_changed_again(a_loan: Callable[..., Loan]) -> None:
    lately = a_loan(restructured=(date(2018, 11, 1),))
    often = a_loan(restructured=tuple(date(2016 + n, 1, 1) for n in range(3)))

    found = {rule: found_for(loan, 450) for rule, loan in (("lately", lately), ("often", often))}

    assert not any(each.proposals for each in found.values())
    assert (Rule.TOO_SOON_AGAIN, date(2019, 11, 1)) in {
        (why.rule, why.limit) for why in found["lately"].stopped
    }
    assert (Rule.RESTRUCTURES, 3) in {(why.rule, why.limit) for why in found["often"].stopped}
    # Tokens change terms as well.
    assert [each.terms.kind for each in found["often"].last_resorts] == [Relief.SETTLEMENT]


def test_the_yearly_rate_is_named_as_the_place_has_it(a_loan: Callable[..., Loan]) -> None:
    loan = a_loan(outstanding=a_loan().contract().instalments[39].balance)  # not overdue
    rates = {
        method: found_for(loan, 450, method=method).proposals[0].annual_rate
        for method in RateMethod
    }

    assert rates == {RateMethod.NOMINAL: Decimal("10.78"), RateMethod.EFFECTIVE: Decimal("11.33")}


def test_a_weekly_loan_is_measured_against_a_months_capacity(
    a_loan: Callable[..., Loan],
) -> None:
    from negotiation.loans.day_count import DayCount
    from negotiation.loans.frequency import WEEKLY

    loan = a_loan(
        every=WEEKLY,
        day_count=DayCount.ACT_364,
        principal=usd(2000),
        instalment=usd(41),
        outstanding=usd(1500),
        first_due=date(2018, 10, 1),
    )

    found = found_for(loan, 140)  # 32.21 a week

    assert found.proposals
    assert max(each.plan.highest for each in found.proposals) <= Money("32.21", "USD")
    assert all(len(each.terms.schedule) - loan.remaining <= 52 for each in found.proposals)


@pytest.mark.parametrize("later", [100, 50, 0])
def test_who_can_pay_less_from_a_day_on_may_be_done_before_it(
    a_loan: Callable[..., Loan], later: int
) -> None:
    loan = a_loan(outstanding=usd(2000), as_of=date(2020, 8, 1))
    until_retired = Capacity(now=usd(560), later=usd(later), since=date(2021, 2, 1))

    found = propose(loan, until_retired, now=date(2020, 8, 1), policy=Policy())

    soonest = next(each for each in found.proposals if Best.SOONEST in each.best)
    assert Best.CHEAPEST in soonest.best
    assert soonest.terms.last_due < date(2021, 2, 1)
    assert soonest.plan.highest <= usd(560)
    for each in found.proposals:
        rows = each.terms.schedule
        assert all(row.amount <= until_retired.on(row.due_date) for row in rows)


@pytest.mark.parametrize("can_pay", ["205.48", "205.60", "206.00"])
def test_a_shorter_plan_that_is_worth_enough_is_found_where_a_longer_one_is_not(
    can_pay: str,
) -> None:
    """At 2 % and with nothing waived only the longest can be paid, and is worth too little; with most of the
    interest owed waived, one that ends a month sooner is worth enough.
    """
    loan = Loan(
        number="0",
        product="personal",
        principal=Money("14436.79", "USD"),
        rate=Decimal(6),
        count=36,
        instalment=Money("439.20", "USD"),
        first_due=date(2024, 2, 8),
        outstanding=Money("12957.67", "USD"),
        as_of=date(2024, 1, 8),
        paid_count=4,
    )

    found = propose(
        loan,
        Capacity(now=Money(can_pay, "USD")),
        now=date(2024, 6, 10),
        policy=Policy(),
        role=Role.SUPERVISOR,
    )

    assert str(found.proposals[0].plan.highest) == "205.48 USD"
