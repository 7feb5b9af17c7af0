from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.follow_up.arrangement import (
    DueInstalment,
    Payment,
    StillAsked,
    allocate,
    came_since,
    count,
    of_newest_plan,
    paid_count,
    still_asked,
)
from negotiation.loans.contract import Contract
from negotiation.money import CurrencyMismatch, Money
from negotiation.refusals import Implausible


def usd(cents: int) -> Money:
    return Money(f"{cents // 100}.{cents % 100:02}", "USD")


def a_due_instalment(
    number: int = 1, *, cents: int = 45_000, paid: int = 0, plan: int = 1, loan: int = 1
) -> DueInstalment:
    return DueInstalment(
        agreement_id=plan,
        case_id=1,
        loan_id=loan,
        number=number,
        due_date=date(2019, 5, 1) + timedelta(days=30 * number),
        amount=usd(cents),
        paid=usd(paid),
    )


@given(
    payment=st.integers(1, 200_000),
    rows=st.lists(st.tuples(st.integers(0, 50_000), st.integers(0, 60_000)), max_size=12),
    order=st.randoms(use_true_random=False),
)
def test_allocation_conserves_money_and_pays_the_oldest_first(payment, rows, order) -> None:
    instalments = [
        a_due_instalment(number, cents=amount, paid=paid)
        for number, (amount, paid) in enumerate(rows)
    ]
    before = sum(each.paid.amount for each in instalments)
    left_before = [each.left for each in instalments]
    shuffled = order.sample(instalments, len(instalments))

    over = allocate(usd(payment), shuffled)

    after = sum(each.paid.amount for each in instalments)
    assert over.amount + after - before == usd(payment).amount
    assert over.amount >= 0
    assert all(each.left <= was for each, was in zip(instalments, left_before, strict=True))
    unpaid = [each for each in instalments if not each.is_paid]
    assert not unpaid or not over
    # Whatever is later than the oldest unpaid instalment received nothing.
    if unpaid:
        untouched = instalments.index(unpaid[0]) + 1
        assert [each.left for each in instalments[untouched:]] == left_before[untouched:]


@pytest.mark.parametrize("payment", [Money(0, "USD"), Money("-0.01", "USD")])
def test_nothing_is_no_payment(payment: Money) -> None:
    with pytest.raises(Implausible):
        allocate(payment, [a_due_instalment()])


def test_another_currency_pays_nothing_at_all() -> None:
    dollars = a_due_instalment(1)
    euros = a_due_instalment(2)
    euros.amount, euros.paid = Money(450, "EUR"), Money(0, "EUR")

    with pytest.raises(CurrencyMismatch):
        allocate(Money(500, "USD"), [dollars, euros])

    assert not dollars.paid


@pytest.mark.parametrize(
    ("cents", "paid", "regular", "last", "total"),
    [
        ([100, 450, 450, 450, 120], 0, 450, 120, 1570),
        ([100, 450, 450, 450, 120], 100, 450, 120, 1470),
        ([100, 450, 450, 450, 120], 130, 450, 120, 1440),  # one that is paid in part asks the rest
        ([300, 100, 100, 100, 120], 0, 100, 120, 720),  # the usual, though one is dearer
        ([100, 100, 450, 450], 0, 450, 450, 1100),  # as often: the later
        ([100, 200, 400, 300], 0, 300, 300, 1000),  # each once, of four
        ([100, 200, 400, 300, 250], 0, 400, 250, 1250),  # of five: hardly any comes again
    ],
)
def test_what_a_plan_still_asks_is_of_what_is_not_paid(
    cents: list[int], paid: int, regular: int, last: int, total: int
) -> None:
    rows = [a_due_instalment(number, cents=each) for number, each in enumerate(cents)]
    other = [a_due_instalment(9, cents=777, loan=2), a_due_instalment(9, paid=45_000, loan=3)]
    if paid:
        allocate(usd(paid), rows)
    unpaid = [each for each in rows if not each.is_paid]

    found = still_asked([*other, *rows])

    assert [*found] == [2, 1]
    asked = found[1]
    assert (asked.count, asked.regular, asked.last) == (len(unpaid), usd(regular), usd(last))
    assert (asked.first_due, asked.last_due) == (unpaid[0].due_date, rows[-1].due_date)
    assert asked.total == usd(total)


def test_the_newest_plan_stands_in_the_place_of_those_before() -> None:
    old, new = a_due_instalment(plan=3), [a_due_instalment(n, plan=4) for n in (1, 2)]

    assert of_newest_plan([old, *new]) == new
    assert of_newest_plan([]) == []


def test_what_is_carried_is_asked_beside_what_was_agreed() -> None:
    one = a_due_instalment(cents=100, paid=30)
    assert (one.left, one.is_carried) == (usd(70), False)

    one.shift = usd(50)
    assert (one.asks, one.left, one.is_carried) == (usd(150), usd(120), False)

    one.shift = -usd(70)
    assert (one.left, one.is_paid, one.is_carried) == (usd(0), True, True)


def a_payment(
    cents: int, day: int, reference: str = "", *, reverses: str | None = None
) -> Payment:
    return Payment(
        loan_id=1,
        amount=usd(cents),
        received_on=date(2019, 5, day),
        reference=reference or f"{day}",
        recorded_by="bank",
        reverses=reverses,
    )


@pytest.mark.parametrize(
    ("payments", "came"),
    [
        ([], None),
        ([a_payment(100, 4), a_payment(200, 5)], None),  # up to the day itself
        ([a_payment(100, 5), a_payment(200, 6), a_payment(50, 31)], 250),
        ([a_payment(200, 6, "a"), a_payment(200, 7, "b", reverses="a")], None),
        ([a_payment(200, 6, "a"), a_payment(70, 6), a_payment(200, 7, reverses="a")], 70),
    ],
)
def test_what_came_since_a_day_and_was_not_taken_back(
    payments: list[Payment], came: int | None
) -> None:
    assert came_since(payments, date(2019, 5, 5)) == (None if came is None else usd(came))


def test_an_instalment_of_a_break_is_not_counted_and_one_that_is_carried_is_not_paid() -> None:
    carried, carrying = a_due_instalment(3, cents=100), a_due_instalment(4, cents=100)
    carried.shift, carrying.shift = -usd(100), usd(100)
    rows = [a_due_instalment(1, cents=0), a_due_instalment(2, cents=100, paid=100)]

    assert (count([*rows, carried, carrying]), paid_count([*rows, carried, carrying])) == (3, 1)
    assert (count([]), paid_count(rows[:1])) == (0, 0)


def test_without_a_plan_it_is_the_contract_that_is_still_asked() -> None:
    contract = Contract(
        principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1)
    ).schedule()

    assert StillAsked.by_contract(contract) == StillAsked(
        count=6,
        regular=Money("17.01", "EUR"),
        last=Money("17.00", "EUR"),
        first_due=date(2024, 2, 1),
        last_due=date(2024, 7, 1),
        total=Money("102.05", "EUR"),
    )
