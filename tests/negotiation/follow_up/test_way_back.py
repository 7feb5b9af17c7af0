"""Ways back, payments taken back, plans broken and recovered: whatever is owed stays what it was, to the cent."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.follow_up.arrangement import DueInstalment, allocate, paid_count, take_back
from negotiation.follow_up.breaking import Broken, broken_by, is_recovered, missed
from negotiation.follow_up.promise import Promise, PromisedOften, PromiseState, must_be_possible
from negotiation.follow_up.way_back import carry, ways
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.refusals import DatePassed, NothingLeft, TooLate

MAY = date(2019, 5, 1)


def usd(cents: int) -> Money:
    return Money.of_units(cents, "USD")


def plan(*cents: int, paid: int = 0) -> list[DueInstalment]:
    """Instalments a month apart from May on, *paid* having arrived on them."""
    found = [
        DueInstalment(
            id=number,
            agreement_id=1,
            case_id=1,
            loan_id=1,
            number=number,
            due_date=MAY + timedelta(days=30 * (number - 1)),
            amount=usd(amount),
            paid=usd(0),
        )
        for number, amount in enumerate(cents, start=1)
    ]
    if paid:
        allocate(usd(paid), found)
    return found


def left(rows: list[DueInstalment]) -> int:
    return sum(each.left.units for each in rows)


AMOUNTS = st.lists(st.integers(1, 50_000), min_size=2, max_size=14)


@given(
    amounts=AMOUNTS, paid=st.integers(0, 120_000), at=st.integers(0, 13), over=st.integers(1, 14)
)
def test_what_is_carried_changes_no_total_and_no_agreed_amount(
    amounts: list[int], paid: int, at: int, over: int
) -> None:
    rows = plan(*amounts, paid=min(paid, sum(amounts)))
    missed = rows[at % len(rows)]
    before, coming = left(rows), [r for r in rows if r.left and r.due_date > missed.due_date]

    try:
        carry(rows, missed, over=over)
    except NothingLeft:
        assert over > len(coming)
        assert all(each.shift is None for each in rows)
        return

    assert left(rows) == before
    assert [each.amount.units for each in rows] == amounts
    assert all(each.is_paid for each in rows if each.due_date <= missed.due_date)
    shares = [each.carries.units for each in coming[:over]]
    assert max(shares) - min(shares) <= 1
    assert not any(each.carries for each in coming[over:])


@given(amounts=AMOUNTS, most=st.integers(0, 12), taken=st.integers(0, 3))
def test_a_way_says_what_will_be_asked_and_stays_within_policy(
    amounts: list[int], most: int, taken: int
) -> None:
    policy = Policy(ways_back=2, way_back_over=most)
    rows = plan(*amounts)

    found = ways(rows, rows[0], policy, taken=taken)

    assert bool(found) is (taken < 2 and most > 0)
    for way in found:
        assert way.over <= most
        again = plan(*amounts)
        carry(again, again[0], over=way.over)
        assert max(each.left for each in again[1 : 1 + way.over]) == way.highest
        assert again[way.over].due_date == way.last


@pytest.mark.parametrize(
    ("most", "coming", "spans"),
    [
        (12, 12, [1, 2, 3, 6, 12]),
        (12, 7, [1, 2, 3, 6, 7]),
        (6, 12, [1, 2, 3, 6]),
        (5, 12, [1, 2, 3, 5]),
        (4, 4, [1, 2, 3, 4]),
        (2, 12, [1, 2]),
        (1, 12, [1]),
        (12, 0, []),
    ],
)
def test_the_soonest_way_comes_first_and_none_is_longer_than_what_is_to_come(
    most: int, coming: int, spans: list[int]
) -> None:
    rows = plan(*[100_00] * (coming + 1))

    found = ways(rows, rows[0], Policy(ways_back=1, way_back_over=most), taken=0)

    assert [way.over for way in found] == spans


def test_where_nothing_is_open_there_is_no_way_back() -> None:
    rows = plan(100, 100, 100, paid=100)

    assert ways(rows, rows[0], Policy(ways_back=1), taken=0) == []


@pytest.mark.parametrize("over", [0, -1, 3])
def test_over_none_or_over_more_than_are_to_come_nothing_is_carried(over: int) -> None:
    rows = plan(100, 100, 100)

    with pytest.raises(NothingLeft):
        carry(rows, rows[0], over=over)

    assert left(rows) == 300
    assert not any(each.carries for each in rows)


def test_what_is_paid_ahead_carries_nothing_and_the_next_ones_do_in_the_order_of_their_days() -> (
    None
):
    rows = plan(100, 100, 101, 101)
    rows[1].paid = usd(100)

    carry(rows[::-1], rows[0], over=2)

    assert [each.carries.units for each in rows] == [-100, 0, 50, 50]
    assert [each.left.units for each in rows] == [0, 0, 151, 151]


def two_loans(card: list[int], car: list[int]) -> list[DueInstalment]:
    """Of one agreement, in the order of their days: those of the car a few days behind the card's."""
    second = plan(*car)
    for each in second:
        each.loan_id, each.number = 2, each.number + len(card)
        each.due_date += timedelta(days=6)
    return sorted([*plan(*card), *second], key=lambda each: each.due_date)


@given(card=AMOUNTS, car=AMOUNTS, at=st.integers(0, 27), over=st.integers(1, 14))
def test_each_loan_carries_its_own(card: list[int], car: list[int], at: int, over: int) -> None:
    rows = two_loans(card, car)
    missed = rows[at % len(rows)]
    before = {loan: left([r for r in rows if r.loan_id == loan]) for loan in (1, 2)}

    with suppress(NothingLeft):
        carry(rows, missed, over=over)

    assert {loan: left([r for r in rows if r.loan_id == loan]) for loan in (1, 2)} == before


def test_of_two_loans_it_is_said_what_both_ask_together() -> None:
    rows = two_loans([100_00, 100_00, 100_00], [30_00, 30_00])

    found = ways(rows, rows[1], Policy(ways_back=1, way_back_over=6), taken=0)

    assert [(way.over, way.extra, way.highest) for way in found] == [(1, usd(130_00), usd(260_00))]
    assert [way.last for way in found] == [rows[3].due_date]  # the car's, after the card's
    carry(rows, rows[1], over=1)
    assert [each.left.units for each in rows] == [0, 0, 200_00, 60_00, 100_00]


@given(
    amounts=AMOUNTS,
    payments=st.lists(st.integers(1, 60_000), min_size=1, max_size=6),
    back=st.integers(0, 5),
)
def test_a_payment_taken_back_leaves_all_as_if_it_had_never_come(
    amounts: list[int], payments: list[int], back: int
) -> None:
    rows, without = plan(*amounts), plan(*amounts)
    rest = [allocate(usd(each), rows) for each in payments]
    gone = back % len(payments)
    kept = [each for at, each in enumerate(payments) if at != gone]
    total = sum(payments) - sum(each.units for each in rest)

    assert not take_back(usd(payments[gone]) - rest[gone], rows)

    paid = sum(each.paid.units for each in rows)
    assert paid == total - payments[gone] + rest[gone].units
    if not any(rest):  # nothing was left over: the order of payments makes no difference
        for each in kept:
            allocate(usd(each), without)
        assert [each.paid for each in rows] == [each.paid for each in without]


@pytest.mark.parametrize(
    ("paid", "day", "rule", "broken"),
    [
        (0, 4, {}, None),  # May 5: grace
        (0, 65, {}, Broken(3, 65)),  # the third is missed
        (0, 63, {"broken_days": 0}, None),
        (0, 59, {"broken_missed": 0}, None),
        (0, 60, {"broken_missed": 0}, Broken(2, 60)),
        (0, 90, {"broken_missed": 0, "broken_days": 0}, None),  # no rule
        (100_00, 65, {}, None),  # two late
        (300_00, 65, {}, None),
        (100_00, 91, {}, Broken(2, 61)),
        (99_99, 65, {}, Broken(3, 65)),  # by a cent
    ],
)
def test_the_lenders_rule(
    paid: int, day: int, rule: dict[str, int], broken: Broken | None
) -> None:
    rows = plan(100_00, 100_00, 100_00, 100_00, paid=paid)
    policy = Policy(grace_days=4, broken_missed=3, broken_days=60)
    policy = Policy(
        grace_days=4,
        broken_missed=rule.get("broken_missed", policy.broken_missed),
        broken_days=rule.get("broken_days", policy.broken_days),
    )

    assert broken_by(rows, MAY + timedelta(days=day), policy) == broken


@given(amounts=AMOUNTS, day=st.integers(0, 500), paid=st.integers(0, 700_000))
def test_what_is_recovered_is_not_broken(amounts: list[int], day: int, paid: int) -> None:
    rows, today = plan(*amounts, paid=min(paid, sum(amounts))), MAY + timedelta(days=day)

    if is_recovered(rows, today):
        assert broken_by(rows, today, Policy(grace_days=0, broken_missed=1)) is None


@pytest.mark.parametrize(
    ("paid", "day", "is_back"),
    [
        (0, 0, True),  # its own day
        (0, 1, False),
        (99, 1, False),
        (100, 1, True),
        (100, 30, True),
        (100, 31, False),
        (150, 61, False),
        (400, 500, True),
    ],
)
def test_what_was_late_is_recovered_once_nothing_is(paid: int, day: int, *, is_back: bool) -> None:
    rows, today = plan(100, 100, 100, 100, paid=paid), MAY + timedelta(days=day)

    assert is_recovered(rows, today) is is_back


def test_the_oldest_of_those_missed_comes_first_and_a_first_day_may_break_a_plan() -> None:
    rows = plan(100, 100, 100)
    policy = Policy(grace_days=0, broken_missed=1, broken_days=0)
    by_days = Policy(grace_days=0, broken_missed=0, broken_days=1)

    found = missed(rows[::-1], MAY + timedelta(days=31), policy)

    assert [each.number for each in found] == [1, 2]
    for rule in (policy, by_days):
        assert broken_by(rows, MAY + timedelta(days=1), rule) == Broken(1, 1)


def test_one_that_later_ones_carry_is_not_counted_as_paid() -> None:
    rows = plan(100, 100, 100, paid=100)
    carry(rows, rows[1], over=1)

    assert paid_count(rows) == 1
    assert paid_count(plan(100, 100, 100, paid=299)) == 2


@pytest.mark.parametrize(
    ("day", "made", "refusal"),
    [
        (date(2019, 5, 6), 0, None),
        (date(2019, 5, 20), 1, None),
        (date(2019, 5, 5), 0, DatePassed),
        (date(2019, 5, 21), 0, TooLate),
        (date(2019, 5, 7), 2, PromisedOften),
    ],
)
def test_which_day_may_be_promised(day: date, made: int, refusal: type[Exception] | None) -> None:
    policy, today = Policy(promises=2, promise_days=14), date(2019, 5, 6)
    before = [a_promise(MAY) for _ in range(made)]

    if refusal is None:
        must_be_possible(day, today, before, policy)
    else:
        with pytest.raises(refusal):
            must_be_possible(day, today, before, policy)


@pytest.mark.parametrize(
    ("is_paid", "days", "state"),
    [
        (False, 0, PromiseState.OPEN),
        (True, 0, PromiseState.KEPT),
        (False, 1, PromiseState.BROKEN),
        (True, 1, PromiseState.KEPT),
    ],
)
def test_a_promise_is_decided_once(*, is_paid: bool, days: int, state: PromiseState) -> None:
    promise = a_promise(MAY)

    decided = promise.settle(is_paid=is_paid, today=MAY + timedelta(days=days))

    assert (promise.state, decided) == (state, state is not PromiseState.OPEN)
    assert not decided or not promise.settle(is_paid=not is_paid, today=MAY + timedelta(days=9))


@pytest.mark.parametrize(
    ("is_paid", "state"),
    [(None, PromiseState.REPLACED), (True, PromiseState.KEPT), (False, PromiseState.BROKEN)],
)
def test_only_a_promise_that_is_not_decided_is_replaced(
    *, is_paid: bool | None, state: PromiseState
) -> None:
    promise = a_promise(MAY)
    if is_paid is not None:
        promise.settle(is_paid=is_paid, today=MAY + timedelta(days=1))

    promise.replace()

    assert promise.state is state
    assert not promise.settle(is_paid=True, today=MAY)


def a_promise(day: date) -> Promise:
    return Promise(
        case_id=1,
        instalment_id=1,
        amount=usd(100),
        day=day,
        made_at=datetime(2019, 4, 1, tzinfo=UTC),
    )
