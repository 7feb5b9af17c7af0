"""A change of income ahead: whatever trying every beginning of a plan finds, the search finds too."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

from hypothesis import event, example, given
from hypothesis import strategies as st

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.contract import Contract
from negotiation.loans.frequency import MONTHLY
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.pack import LongestExtension, Pack, Source
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.propose import Best
from negotiation.proposals.space import Space
from negotiation.refusals import Refusal
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import ArrearsLast, Spread
from negotiation.relief.waivers import RateCut
from tests.examples import examples
from tests.negotiation.any_loan import of_book
from tests.negotiation.proposals.test_every_plan import cap_on

#: Highest instalment, total, count.
Figures = tuple[int, int, int]


@st.composite
def cases(draw: st.DrawFn) -> tuple[Loan, Capacity, date, Policy]:
    """A loan, perhaps late; what can be paid, and a day on which that rises or falls; a small policy."""
    count = draw(st.sampled_from([6, 9, 12, 15]))
    contract = Contract(
        principal=Money.of_units(draw(st.integers(200_000, 1_500_000)), "USD"),
        rate=Decimal(draw(st.sampled_from([0, 6, 12, 24]))),
        instalments=count,
        start=date(2024, draw(st.integers(1, 12)), draw(st.integers(1, 28))),
    )
    paid = draw(st.integers(0, count - 3))
    rows = contract.schedule().instalments
    now = (rows[paid - 1].due_date if paid else contract.begin) + timedelta(
        days=draw(st.integers(0, 20) | st.integers(0, 120))
    )
    loan = of_book(contract, paid)
    month = loan.instalment.times(Decimal(draw(st.integers(50, 130))) / 100)
    later = month.times(Decimal(draw(st.integers(60, 95) | st.integers(105, 300))) / 100)
    capacity = Capacity(
        now=month, later=later, since=now + timedelta(days=draw(st.integers(30, 200)))
    )
    may = Reach(months=6, rate_cut=Decimal(draw(st.sampled_from([0, 4]))))
    limits = Limits(
        bot=Reach(months=2),
        advisor=Reach(months=4),
        supervisor=may,
        floor=Decimal(draw(st.sampled_from([80, 90, 97]))),
    )
    law = LongestExtension(source=Source(name="law"), percent=draw(st.sampled_from([20, 400])))
    return (
        loan,
        capacity,
        now,
        Policy(limits=limits, pack=Pack(code="", name="", extensions=(law,))),
    )


def every_change(
    loan: Loan, capacity: Capacity, space: Space, limits: Limits, most: Reach
) -> Iterator[list[Change]]:
    """All lengths and rates, with every beginning there is and all that may become of arrears."""
    cap, since = cap_on(loan, capacity, space.days[0]), capacity.since
    turn = next((at for at, day in enumerate(space.days) if since and day >= since), 0)
    firsts = [*every_beginning(loan, cap, space, limits)]
    ways = [*every_way_of_arrears(space, turn)]
    for added, cut, first, way in product(
        range(most.months + 1), {0, int(most.rate_cut)}, firsts, ways
    ):
        changes: list[Change] = [*first, *way]
        if added:
            changes.append(Extension(instalments=added))
        if cut and loan.rate:
            changes.append(RateCut(rate=max(loan.rate - cut, Decimal(0))))
        if changes:
            yield changes


def every_beginning(loan: Loan, cap: int, space: Space, limits: Limits) -> Iterator[list[Change]]:
    yield []
    for count in range(1, limits.longest_break + 1):
        yield [PrincipalBreak(instalments=count)]
        yield [PaymentBreak(instalments=count)]
        for asked in (cap, cap - space.owed // space.remaining, cap * 3 // 4):
            if 0 < asked < loan.instalment.units:
                amount = Money.of_units(asked, "USD")
                yield [Reduction(amount=amount, instalments=count)]


def every_way_of_arrears(space: Space, turn: int) -> Iterator[list[Change]]:
    """Those of before and after the *turn* among them."""
    yield []
    if not (space.owed or space.passed):
        return
    yield [ArrearsLast()]
    yield [Spread(since=space.days[0], instalments=space.remaining)]
    if turn:
        yield [Spread(since=space.days[0], instalments=turn)]
    if 0 < turn < space.remaining:
        yield [Spread(since=space.days[turn], instalments=space.remaining - turn)]


def every_plan(
    loan: Loan, capacity: Capacity, now: date, policy: Policy, role: Role
) -> Iterator[tuple[Figures, bool]]:
    """Those that *role* may give, that can be kept by more than rounding, and are worth as much more than they must;
    and whether nothing but time is given.
    """
    space = Space(loan, now=now, policy=policy)
    for changes in every_change(loan, capacity, space, policy.limits, policy.limits.of(role)):
        try:
            terms = relieved(loan, changes, now=now, policy=policy, role=role)
        except Refusal:
            continue
        amounts = terms.schedule.amounts
        is_kept = all(
            each.amount.units + len(amounts) <= cap_on(loan, capacity, each.due_date)
            for each in terms.schedule
        )
        if is_kept and space.value(amounts) >= space.floor + len(amounts):
            yield (max(amounts), sum(amounts), len(amounts)), terms.rate is None


@st.composite
def late_recoveries(draw: st.DrawFn) -> tuple[Loan, Capacity, date, Policy]:
    """What can be paid rises only after longer than a break may last."""
    loan, capacity, now, policy = draw(cases())
    beyond = policy.limits.longest_break + draw(st.integers(1, 6))
    month = loan.instalment.times(Decimal(draw(st.integers(50, 95))) / 100)
    later = month.times(Decimal(draw(st.integers(105, 300))) / 100)
    return (
        loan,
        replace(capacity, now=month, later=later, since=MONTHLY.after(now, beyond)),
        now,
        policy,
    )


def before_a_fall(now: date, can_pay: int, later: int) -> tuple[Loan, Capacity, date, Policy]:
    """Nine instalments of 888.49 are left, and in August less can be paid."""
    contract = Contract(
        principal=Money(10_000, "USD"), rate=Decimal(12), instalments=12, start=date(2024, 1, 1)
    )
    limits = Limits(bot=Reach(months=2), advisor=Reach(months=4), supervisor=Reach(months=6))
    capacity = Capacity(
        now=Money(can_pay, "USD"), later=Money(later, "USD"), since=date(2024, 8, 15)
    )
    return of_book(contract, 3), capacity, now, Policy(limits=limits)


def after_a_late_recovery() -> tuple[Loan, Capacity, date, Policy]:
    """Nine instalments of 888.49 are left, and more can be paid only in half a year."""
    loan, _, now, policy = before_a_fall(date(2024, 4, 10), 860, 700)
    capacity = Capacity(now=Money(840, "USD"), later=Money(1500, "USD"), since=date(2024, 10, 15))
    return loan, capacity, now, policy


def late_without_interest() -> tuple[Loan, Capacity, date, Policy]:
    """Six instalments of 333.33, three of them late or due too soon; the law gives no more time."""
    contract = Contract(
        principal=Money(2000, "USD"), rate=Decimal(0), instalments=6, start=date(2024, 1, 1)
    )
    law = LongestExtension(source=Source(name="law"), percent=20)
    limits = Limits(bot=Reach(months=2), advisor=Reach(months=4), supervisor=Reach(months=6))
    capacity = Capacity(
        now=Money("316.66", "USD"), later=Money("348.33", "USD"), since=date(2024, 4, 25)
    )
    policy = Policy(limits=limits, pack=Pack(code="", name="", extensions=(law,)))
    return of_book(contract, 0), capacity, date(2024, 3, 26), policy


@example(case=late_without_interest(), role=Role.BOT)  # the same instalments anew
# As much as can be until then; what is overdue paid until then; and both.
@example(case=before_a_fall(date(2024, 4, 10), 860, 700), role=Role.BOT)
@example(case=before_a_fall(date(2024, 6, 10), 860, 740), role=Role.BOT)
@example(case=before_a_fall(date(2024, 6, 10), 1100, 700), role=Role.BOT)
@given(case=cases(), role=st.sampled_from(Role))
@examples(25)
def test_no_plan_that_could_be_kept_is_missed_or_much_better(
    case: tuple[Loan, Capacity, date, Policy], role: Role
) -> None:
    loan, capacity, now, policy = case
    found = propose(loan, capacity, now=now, policy=policy, role=role)
    if found.contract_fits:
        event("fits")
        return

    plans: list[tuple[Figures, bool]] = []
    by = role
    for by in list(Role)[list(Role).index(role) :]:
        if plans := [*every_plan(loan, capacity, now, policy, by)]:
            break

    rises = capacity.later is not None and capacity.later > capacity.now
    event(f"{'rises' if rises else 'falls'}: {len(plans) > 0} {len(found.proposals)}")
    assert found.proposals or not plans
    for each in found.proposals:
        rows = each.terms.schedule
        assert all(row.amount.units <= cap_on(loan, capacity, row.due_date) for row in rows)
    if not plans:
        return
    order = list(Role).index
    assert min(order(each.by) for each in found.proposals) <= order(by)
    plain = [figures for figures, is_plain in plans if is_plain]
    for each in found.proposals:
        if each.best == {Best.LEAST_CONCESSION}:
            continue
        assert each.terms.rate is None or not plain
        highest, total = each.plan.highest.units, each.terms.total.units
        count = len(each.terms.schedule)
        for other_highest, other_total, other_count in plain or [one for one, _ in plans]:
            is_better = other_highest <= highest and other_count <= count
            assert not (is_better and other_total * 101 < total * 100)


@example(case=after_a_late_recovery(), role=Role.BOT)
@given(case=late_recoveries(), role=st.sampled_from(Role))
@examples(10)
def test_before_a_late_recovery_nothing_is_cheaper_but_to_ask_all_at_once(
    case: tuple[Loan, Capacity, date, Policy], role: Role
) -> None:
    loan, capacity, now, policy = case
    found = propose(loan, capacity, now=now, policy=policy, role=role).proposals
    if not found or any(each.terms.rate is not None for each in found):
        event("no plan of time alone")
        return
    may = min((each.by for each in found), key=list(Role).index)
    cheapest = min(each.terms.total.units for each in found)
    space = Space(loan, now=now, policy=policy)

    for changes in every_change(loan, capacity, space, policy.limits, policy.limits.of(may)):
        try:
            terms = relieved(loan, changes, now=now, policy=policy, role=may)
        except Refusal:
            continue
        rows = terms.schedule.instalments
        is_kept = all(each.amount.units <= cap_on(loan, capacity, each.due_date) for each in rows)
        total = terms.total.units
        if not is_kept or terms.rate is not None or total + len(rows) >= cheapest:
            continue
        event("cheaper, all asked at once")
        first, *_ = (each.instalments for each in changes if isinstance(each, Reduction))
        before = [each.amount for each in rows if each.due_date < (capacity.since or now)]
        assert min(before[:first]) > max(before[first:])
        assert (cheapest - total) * 100 < cheapest
