"""Even: who can pay more, or meets a lender who may give more, is never worse off; and nothing decides that should not."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import Proposals, propose
from negotiation.refusals import Refusal
from negotiation.relief.beginning import new_periods
from negotiation.relief.dates import Extension
from negotiation.relief.loan_terms import relieved
from negotiation.relief.waivers import ChargeWaiver, InterestWaiver
from tests.negotiation.any_loan import of_book

ORDER = list(Role).index
SMALL = Limits(
    bot=Reach(months=3),
    advisor=Reach(months=6, charge_waiver=Decimal(100)),
    supervisor=Reach(months=9, rate_cut=Decimal(4), charge_waiver=Decimal(100)),
)


@st.composite
def loans(draw: st.DrawFn, currency: str = "USD") -> tuple[Loan, date]:
    """A loan in instalments, perhaps late and with a fee, and a day on which plans are made."""
    count = draw(st.sampled_from([6, 12, 24, 36]))
    contract = Contract(
        principal=Money.of_units(draw(st.integers(500_000, 2_000_000)), currency),
        rate=Decimal(draw(st.sampled_from([0, 6, 12, 24]))),
        instalments=count,
        start=date(2024, draw(st.integers(1, 12)), draw(st.integers(1, 28))),
        method=draw(st.sampled_from([Method.ANNUITY, Method.ANNUITY, Method.EQUAL_PRINCIPAL])),
    )
    paid = draw(st.integers(0, count - 2))
    rows = contract.schedule().instalments
    before = rows[paid - 1].due_date if paid else contract.begin
    amount = Money.of_units(draw(st.integers(1, 5_000)), currency)
    fee = Charge(name="fee", kind=ChargeKind.FEE, amount=amount, since=before)
    loan = of_book(contract, paid, *draw(st.sampled_from([(), (fee,)])))
    return loan, before + timedelta(days=draw(st.integers(0, 100)))


@st.composite
def capacities(draw: st.DrawFn, loan: Loan, now: date) -> Capacity:
    month = loan.asks.times(Decimal(draw(st.integers(40, 110))) / 100)
    if draw(st.booleans()):
        return Capacity(now=month)
    later = month.times(Decimal(draw(st.integers(60, 250))) / 100)
    return Capacity(now=month, later=later, since=now + timedelta(days=draw(st.integers(20, 200))))


def by(found: Proposals) -> int:
    """The least authority that anything asks for; of a contract that can be paid none."""
    return -1 if found.contract_fits else min(ORDER(each.by) for each in found.proposals)


def is_timely(found: Proposals) -> bool:
    """Whether nothing but time is given."""
    return not any(each.terms.rate is not None or each.waived for each in found.proposals)


def cheapest(found: Proposals) -> int:
    return min(each.terms.total.units for each in found.proposals)


def lowest(found: Proposals) -> int:
    return min(each.plan.highest.units for each in found.proposals)


def cents(loan: Loan) -> int:
    """What rounding puts on the last instalment, at most."""
    return loan.count + 40


@given(
    data=st.data(), role=st.sampled_from(Role), more=st.integers(0, 50), later=st.integers(0, 50)
)
@settings(max_examples=20)
def test_who_can_pay_more_has_a_plan_as_well_and_none_that_is_dearer(
    data: st.DataObject, role: Role, more: int, later: int
) -> None:
    loan, now = data.draw(loans())
    capacity = data.draw(capacities(loan, now))
    policy = Policy(limits=SMALL)
    richer = replace(
        capacity,
        now=capacity.now.times(1 + Decimal(more) / 100),
        later=capacity.later and capacity.later.times(1 + Decimal(later) / 100),
    )

    found = propose(loan, capacity, now=now, policy=policy, role=role)
    better = propose(loan, richer, now=now, policy=policy, role=role)

    event(f"{found.contract_fits} {len(found.proposals)}")
    if not found.contract_fits and not found.proposals:
        return
    assert better.contract_fits or better.proposals
    assert by(better) <= by(found)
    if not found.contract_fits and not better.contract_fits and is_timely(found):
        assert is_timely(better)
        assert cheapest(better) <= cheapest(found) + cents(loan)


@given(
    data=st.data(),
    role=st.sampled_from(Role),
    months=st.integers(0, 6),
    floor=st.integers(0, 20),
)
@settings(max_examples=20)
def test_a_lender_that_may_give_more_time_or_bear_more_has_no_worse_plans(
    data: st.DataObject, role: Role, months: int, floor: int
) -> None:
    loan, now = data.draw(loans())
    capacity = data.draw(capacities(loan, now))
    wider = replace(
        SMALL,
        **{
            each: replace(getattr(SMALL, each), months=getattr(SMALL, each).months + months)
            for each in Role
        },
        floor=SMALL.floor - floor,
    )

    found = propose(loan, capacity, now=now, policy=Policy(limits=SMALL), role=role)
    better = propose(loan, capacity, now=now, policy=Policy(limits=wider), role=role)

    event(f"{found.contract_fits} {len(found.proposals)}")
    assert better.contract_fits is found.contract_fits
    if not found.proposals:
        return
    assert better.proposals
    if is_timely(found):
        assert is_timely(better)
        assert cheapest(better) <= cheapest(found) + cents(loan)
        if by(better) == by(found):  # else less authority is enough, for plans that need less
            assert lowest(better) <= lowest(found) + cents(loan)


def figures(found: Proposals) -> list[object]:
    """All that is told of each plan, in minor units."""
    return [
        found.contract_fits,
        [
            (
                [
                    (row.due_date, row.amount.units, row.interest.units, row.principal.units)
                    for row in each.terms.schedule
                ],
                each.terms.kinds,
                sorted(each.best),
                each.by,
                each.value.units,
                each.annual_rate,
            )
            for each in found.proposals
        ],
        [why.rule for why in found.stopped],
    ]


@given(data=st.data(), role=st.sampled_from(Role), days=st.integers(1, 27))
@settings(max_examples=20)
def test_until_the_next_instalment_is_near_a_day_changes_nothing(
    data: st.DataObject, role: Role, days: int
) -> None:
    loan, now = data.draw(loans())
    capacity = data.draw(capacities(loan, now))
    policy, later, today = Policy(limits=SMALL), now + timedelta(days=days), loan.still_owed()
    assume(new_periods(loan, today, now, policy) == new_periods(loan, today, later, policy))
    assume((today.first.due_date < now) is (today.first.due_date < later))

    assert figures(propose(loan, capacity, now=now, policy=policy, role=role)) == figures(
        propose(loan, capacity, now=later, policy=policy, role=role)
    )


@given(data=st.data(), role=st.sampled_from(Role))
@settings(max_examples=20)
def test_neither_name_nor_number_nor_currency_decides(data: st.DataObject, role: Role) -> None:
    loan, now = data.draw(loans())
    capacity = data.draw(capacities(loan, now))

    def of(amount: Money) -> Money:
        return Money.of_units(amount.units, "EUR")

    other = replace(
        loan,
        number="9",
        product="car",
        principal=of(loan.principal),
        instalment=of(loan.instalment),
        outstanding=of(loan.outstanding),
        charges=tuple(replace(each, name="levy", amount=of(each.amount)) for each in loan.charges),
    )
    euros = replace(capacity, now=of(capacity.now), later=capacity.later and of(capacity.later))

    def found(one: Loan, can_pay: Capacity) -> Proposals:
        return propose(one, can_pay, now=now, policy=Policy(limits=SMALL), role=role)

    assert figures(found(loan, capacity)) == figures(found(other, euros))


@given(
    data=st.data(),
    months=st.integers(0, 9),
    interest=st.sampled_from([0, 30, 100]),
    charges=st.sampled_from([0, 50, 100]),
)
@settings(max_examples=20)
def test_what_is_waived_is_what_is_asked_less(
    data: st.DataObject, months: int, interest: int, charges: int
) -> None:
    loan, now = data.draw(loans())
    policy = Policy(
        limits=replace(SMALL, supervisor=replace(SMALL.supervisor, interest_waiver=Decimal(100)))
    )
    longer = [Extension(instalments=months)] if months else []
    waivers = [InterestWaiver(share=Decimal(interest))] if interest else []
    waivers += [
        ChargeWaiver(name=each.name, amount=each.amount.times(Decimal(charges) / 100))
        for each in loan.charges
        if charges
    ]
    try:
        given_less = relieved(loan, [*longer, *waivers], now=now, policy=policy)
        plain = relieved(loan, longer, now=now, policy=policy)
    except Refusal as refused:
        event(type(refused).__name__)
        return

    event("waived")
    assert plain.total - given_less.total == (given_less.waived or plain.total - plain.total)
    for terms in (plain, given_less):
        schedule = terms.schedule
        assert (
            terms.total
            == schedule.total_principal + schedule.total_interest + schedule.total_arrears
        )
        assert schedule.total_principal == loan.outstanding
