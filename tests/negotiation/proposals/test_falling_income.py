"""Who can pay less from a day on: as much as can be is asked before it, so that what is left can be kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import WEEKLY, Contract, Method
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import Proposals, propose
from negotiation.proposals.lengths import Lengths
from negotiation.proposals.payable import Payable
from negotiation.proposals.propose import Best
from negotiation.proposals.shape import Arrears, AtFirst, Shape
from negotiation.proposals.space import Space
from negotiation.proposals.variety import Variety
from negotiation.proposals.why import Rule
from negotiation.reliefs import Relief
from tests.money import usd
from tests.negotiation.any_loan import of_book

APRIL = date(2019, 4, 1)
SUMMER = date(2019, 7, 1)
NO_MORE_TIME = Limits(bot=Reach(months=2), advisor=Reach(months=2), supervisor=Reach(months=2))


def found_for(
    loan: Loan, now: int, later: int, policy: Policy | None = None, since: date = SUMMER
) -> Proposals:
    falling = Capacity(now=usd(now), later=usd(later), since=since)
    found = propose(loan, falling, now=APRIL, policy=policy or Policy())
    for each in found.proposals:
        assert all(row.amount <= falling.on(row.due_date) for row in each.terms.schedule)
    return found


def test_more_is_asked_until_then_and_less_after(a_loan: Callable[..., Loan]) -> None:
    """Of equal instalments, the lowest that the bot may give is 447.48."""
    found = found_for(a_loan(), 600, 440)

    (plan,) = found.proposals
    assert plan.by is Role.BOT
    assert Relief.REDUCTION in plan.terms.kinds
    first, *_, last = (each.amount for each in plan.terms.schedule)
    assert (str(first), str(last)) == ("600.00 USD", "437.07 USD")
    assert plan.terms.less_later is not None
    assert plan.terms.less_later.due_date == SUMMER
    assert plan.terms.other_later == plan.terms.less_later
    why = {each.rule: each for each in plan.why}
    assert (why[Rule.FALLS].figure, why[Rule.FALLS].limit) == (SUMMER, usd(440))


def test_more_is_asked_for_as_long_as_it_can_be_however_long_a_break_may_last(
    a_loan: Callable[..., Loan],
) -> None:
    """Only so is enough paid by next spring that the bot may give what is left."""
    spring = date(2020, 4, 1)

    found = found_for(a_loan(), 600, 400, since=spring)

    (plan,) = found.proposals
    assert plan.by is Role.BOT
    rows = plan.terms.schedule.instalments
    assert [row.amount for row in rows if row.due_date < spring] == [usd(600)] * 11
    assert plan.terms.less_later is not None
    assert plan.terms.less_later.due_date == spring


def test_what_is_repaid_long_before_leaves_nothing_to_be_asked_for_until_then() -> None:
    """Three weeks are left of a weekly loan and have passed: not a dollar of arrears a week for half a year more."""
    contract = Contract(
        principal=usd(10_000),
        rate=Decimal(12),
        instalments=18,
        start=date(2024, 1, 1),
        every=WEEKLY,
    )
    falling = Capacity(now=usd(1500), later=usd(1300), since=date(2025, 3, 4))

    found = propose(of_book(contract, 15), falling, now=date(2024, 6, 11), policy=Policy())

    asked = [tuple(row.amount for row in each.terms.schedule) for each in found.proposals]
    assert len(set(asked)) == len(asked) == 3
    assert min(amount for amounts in asked for amount in amounts) > usd(30)
    assert {Relief.REDUCTION} <= {
        *found.proposals[-1].terms.kinds
    }  # a dearer half, before a cheaper one


@pytest.mark.parametrize(("later", "finds"), [(470, False), (460, True)])
def test_what_is_put_off_lasts_no_longer_than_a_break_may(
    a_loan: Callable[..., Loan], *, later: int, finds: bool
) -> None:
    """Beside arrears 463.61 of 480 can be asked at first: no less than can be asked later, that would be made up for."""
    space = Space(a_loan(), now=APRIL, policy=Policy())
    falling = Capacity(now=usd(480), later=usd(later), since=date(2020, 4, 1))
    payable = Payable(space=space, capacity=falling)
    lengths = Lengths(space=space, payable=payable, variety=Variety(space=space, payable=payable))
    shape = Shape(rate=space.rate, added=12, at_first=AtFirst(kind=Relief.REDUCTION, count=11))

    assert (lengths.complete(shape) is not None) is finds


def test_whoever_could_still_pay_the_contract_pays_less_than_it_by_a_cent(
    a_loan: Callable[..., Loan],
) -> None:
    """Only what is less than the contract's instalment is a reduced one."""
    on_time = a_loan(outstanding=a_loan().contract().instalments[39].balance)

    found = found_for(on_time, 2000, 430)

    soonest = next(each for each in found.proposals if Best.SOONEST in each.best)
    assert str(soonest.terms.instalment) == "605.72 USD"


def test_what_is_overdue_is_paid_while_more_can_be(a_loan: Callable[..., Loan]) -> None:
    """At the end of the term that may be had, the instalment alone can be paid, and no share of arrears."""
    limits = replace(NO_MORE_TIME, reliefs=frozenset({Relief.TERM_EXTENSION, Relief.SPREAD}))

    found = found_for(a_loan(), 900, 570, Policy(limits=limits))

    (plan,) = [each for each in found.proposals if Best.LOWEST_INSTALMENT in each.best]
    rows = plan.terms.schedule.instalments
    assert [bool(row.arrears) for row in rows[:3]] == [True, True, False]
    assert Relief.SPREAD in plan.terms.kinds


def test_a_rate_is_cut_so_that_the_loan_is_repaid_before_it(a_loan: Callable[..., Loan]) -> None:
    """Seven instalments are left, and eight of 525 are possible only where they bear less interest."""
    loan = a_loan(first_due=date(2014, 12, 1))
    loan.outstanding = loan.contract().instalments[52].balance
    may = Reach(months=6, rate_cut=Decimal(10))
    limits = Limits(bot=Reach(months=6), advisor=Reach(months=6), supervisor=may)
    winter = date(2019, 12, 15)

    found = found_for(loan, 525, 0, Policy(limits=limits), since=winter)

    assert found.proposals
    assert all(each.terms.last_due < winter for each in found.proposals)
    assert {each.by for each in found.proposals} == {Role.SUPERVISOR}
    best = frozenset[Best]().union(*(each.best for each in found.proposals))
    assert Best.LEAST_CONCESSION in best


@pytest.mark.parametrize(
    ("reliefs", "alone"),
    [
        (frozenset({Relief.SPREAD, Relief.ARREARS_LAST}), Relief.SPREAD),
        (frozenset({Relief.ARREARS_LAST}), Relief.ARREARS_LAST),
        (frozenset(), None),
    ],
)
def test_where_nothing_else_is_changed_arrears_go_where_they_may(
    a_loan: Callable[..., Loan], reliefs: frozenset[Relief], alone: Relief | None
) -> None:
    policy = Policy(limits=Limits(reliefs=reliefs))

    found = propose(a_loan(), Capacity(now=usd(1300)), now=APRIL, policy=policy)

    assert [each.terms.kind for each in found.proposals] == ([alone] if alone else [])


def test_a_charge_on_a_loan_that_is_paid_on_time_is_paid_in_parts(
    a_loan: Callable[..., Loan],
) -> None:
    """No authority is needed for that, and nothing has to be waived."""
    fee = Charge(name="late", kind=ChargeKind.FEE, amount=usd(38), since=date(2019, 1, 1))
    on_time = a_loan(outstanding=a_loan().contract().instalments[39].balance, charges=(fee,))

    found = propose(on_time, Capacity(now=usd(610)), now=APRIL, policy=Policy(limits=NO_MORE_TIME))

    (soonest,) = [each for each in found.proposals if Best.SOONEST in each.best]
    assert soonest.terms.kinds == (Relief.SPREAD,)
    assert {str(row.arrears) for row in soonest.terms.schedule.instalments[:-1]} == {"2.00 USD"}
    assert soonest.by is Role.BOT


def test_a_charge_that_may_not_be_principal_leaves_room_in_the_first_instalments(
    a_loan: Callable[..., Loan],
) -> None:
    fee = Charge(name="late", kind=ChargeKind.FEE, amount=usd(333), since=date(2019, 1, 1))
    space = Space(a_loan(charges=(fee,)), now=APRIL, policy=Policy())
    plain = Shape(rate=space.rate)

    def share(arrears: Arrears | None, added: int = 0, reduced: int = 2) -> int:
        first = AtFirst(kind=Relief.REDUCTION, count=reduced)
        return space.share(replace(plain, arrears=arrears, added=added, at_first=first))

    owed = space.owed + 33_300
    capital = Arrears(kind=Relief.CAPITALISATION)
    assert share(None) == owed // 25
    assert share(None, added=5) == owed // 30
    assert share(capital) == 33_300 // 25
    assert share(replace(capital, charges_too=True)) == 0
    assert share(Arrears(kind=Relief.SPREAD, until=4), reduced=3) == owed // 4
    assert share(Arrears(kind=Relief.SPREAD, until=4), reduced=4) == owed // 4 + 3  # the rest
    assert share(Arrears(kind=Relief.SPREAD, until=40)) == owed // 25
    assert share(Arrears(kind=Relief.SPREAD, since=4)) == 0
    assert share(Arrears(kind=Relief.ARREARS_LAST)) == 0


@pytest.mark.parametrize("method", [Method.ANNUITY, Method.FLAT])
@pytest.mark.parametrize("until", [2, 60])
def test_arrears_are_spread_as_far_as_they_are_said_to(
    a_loan: Callable[..., Loan], method: Method, until: int
) -> None:
    instalment = {Method.ANNUITY: "605.73", Method.FLAT: "718.20"}[method]
    loan = a_loan(method=method, instalment=Money(instalment, "USD"))
    space = Space(loan, now=APRIL, policy=Policy())
    shape = Shape(rate=space.rate, arrears=Arrears(kind=Relief.SPREAD, until=until))

    plain = space.amounts(replace(shape, arrears=Arrears(kind=Relief.ARREARS_LAST)))
    amounts = space.amounts(shape)

    assert plain is not None
    assert amounts is not None
    assert sum(amounts) == sum(plain)
    more = [one - other for one, other in zip(amounts[:-1], plain[:-1], strict=True)]
    assert sum(1 for each in more if each > 0) == min(until, len(more))


def variety(loan: Loan, capacity: Capacity, **limits: object) -> Variety:
    space = Space(loan, now=APRIL, policy=Policy(limits=Limits(**limits)))  # type: ignore[arg-type]
    return Variety(space=space, payable=Payable(space=space, capacity=capacity))


def test_what_may_be_varied_before_a_fall(a_loan: Callable[..., Loan]) -> None:
    falling = Capacity(now=usd(500), later=usd(300), since=SUMMER)
    long_ahead = replace(falling, since=date(2020, 7, 1))

    def firsts(capacity: Capacity, **limits: object) -> list[AtFirst]:
        return list(variety(a_loan(), capacity, **limits).at_first())

    def reduced(*counts: int) -> list[AtFirst]:
        return [AtFirst(kind=Relief.REDUCTION, count=count) for count in counts]

    assert firsts(falling) == reduced(2, 1)
    assert firsts(long_ahead) == reduced(14, 3, 2, 1)
    assert firsts(falling, longest_break=0) == reduced(2)
    assert firsts(falling, reliefs=frozenset(Relief) - {Relief.REDUCTION}) == []
    ways = list(variety(a_loan(), falling).arrears())
    assert ways == [None, Arrears(kind=Relief.SPREAD, until=2)]
    assert list(variety(a_loan(), falling, reliefs=frozenset()).arrears()) == [None]
