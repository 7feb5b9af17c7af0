"""What each payment went to: of its own loan, the oldest first, and no cent twice."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.follow_up.arrangement import (
    DueInstalment,
    Payment,
    allocate,
    left,
    take_back,
)
from negotiation.follow_up.statement import RowState, Use, state_on, uses
from negotiation.money import Money

MAY = date(2019, 5, 1)


def usd(cents: int) -> Money:
    return Money.of_units(cents, "USD")


def row(number: int, cents: int = 100, *, loan: int = 1, **known: Money) -> DueInstalment:
    return DueInstalment(
        agreement_id=1,
        case_id=1,
        loan_id=loan,
        number=number,
        due_date=MAY + timedelta(days=30 * (number - 1)),
        **{"amount": usd(cents), "paid": usd(0)} | known,
    )


def payment(reference: str, cents: int, *, loan: int = 1, reverses: str | None = None) -> Payment:
    return Payment(
        loan_id=loan,
        amount=usd(cents),
        received_on=MAY,
        reference=reference,
        recorded_by="test",
        reverses=reverses,
    )


def told(found: list[Use]) -> list[tuple[str, dict[int, int], int | None]]:
    """Reference, cents by instalment, cents left over."""
    return [
        (
            use.payment.reference,
            {part.number: part.amount.units for part in use.parts},
            None if use.left_over is None else use.left_over.units,
        )
        for use in found
    ]


def test_the_oldest_is_paid_first_whatever_the_order_and_what_is_too_much_is_left_over() -> None:
    rows = [row(1), row(2), row(3, 50)]

    found = uses([payment("A", 130), payment("B", 70), payment("C", 80)], rows[::-1])

    assert told(found) == [
        ("A", {1: 100, 2: 30}, None),
        ("B", {2: 70}, None),
        ("C", {3: 50}, 30),
    ]


def test_a_payment_pays_instalments_of_its_own_loan_only() -> None:
    rows = [row(1), row(2, loan=2), row(3), row(4, loan=2)]

    found = uses([payment("A", 150, loan=2), payment("B", 150)], rows)

    assert told(found) == [("A", {2: 100, 4: 50}, None), ("B", {1: 100, 3: 50}, None)]


def test_what_was_taken_back_paid_nothing() -> None:
    payments = [payment("A", 100), payment("B", 60), payment("back", -100, reverses="A")]

    found = uses(payments, [row(1), row(2)])

    assert told(found) == [("A", {}, None), ("B", {1: 60}, None)]
    assert [use.is_undone for use in found] == [True, False]


def test_what_later_ones_carry_is_paid_with_them() -> None:
    rows = [row(1, shift=usd(-100)), row(2, shift=usd(60)), row(3, shift=usd(40))]

    assert told(uses([payment("A", 200)], rows)) == [("A", {2: 160, 3: 40}, None)]


@given(
    amounts=st.lists(st.integers(1, 500), min_size=1, max_size=8),
    paid=st.lists(st.integers(1, 900), max_size=6),
)
def test_it_tells_what_was_done_with_each_payment(amounts: list[int], paid: list[int]) -> None:
    rows = [row(number, cents) for number, cents in enumerate(amounts, start=1)]

    found = uses([payment(str(at), cents) for at, cents in enumerate(paid)], rows)

    for use, cents in zip(found, paid, strict=True):
        before = [each.paid for each in rows]
        over = allocate(usd(cents), rows)
        went = {
            each.number: each.paid - was
            for each, was in zip(rows, before, strict=True)
            if each.paid > was
        }
        assert {part.number: part.amount for part in use.parts} == went
        assert use.left_over == (over or None)


@given(
    amounts=st.lists(st.integers(0, 300), min_size=1, max_size=6),
    happened=st.lists(
        st.tuples(st.just("paid"), st.integers(1, 500))
        | st.tuples(st.sampled_from(["taken back", "carried"]), st.integers(0, 9)),
        max_size=12,
    ),
)
def test_whatever_comes_is_taken_back_or_carried_the_statement_tells_what_the_plan_has(
    amounts: list[int], happened: list[tuple[str, int]]
) -> None:
    rows = [row(number, cents) for number, cents in enumerate(amounts, start=1)]
    asked = sum(amounts)
    payments: list[Payment] = []
    standing: list[Payment] = []
    for at, (what, figure) in enumerate(happened):
        unpaid = [each for each in rows if not each.is_paid]
        if what == "paid":
            came = payment(str(at), figure)
            over = allocate(came.amount, rows)
            came.left_over = over if over.is_positive else None
            payments.append(came)
            standing.append(came)
        elif what == "taken back" and standing:
            gone = standing.pop(figure % len(standing))
            take_back(gone.amount - (gone.left_over or usd(0)), rows)
            back = payment(f"back-{at}", -gone.amount.units, reverses=gone.reference)
            payments.append(back)
        elif what == "carried" and len(unpaid) > 1:
            share = unpaid[0].left
            unpaid[0].shift = unpaid[0].carries - share
            unpaid[1].shift = unpaid[1].carries + share

    found = uses(payments, rows)

    for each in rows:
        parts = [part.amount for use in found for part in use.parts if part.number == each.number]
        assert sum(parts, usd(0)) == each.paid
    assert [use.left_over for use in found if not use.is_undone] == [
        each.left_over for each in standing
    ]
    assert sum((each.asks for each in rows), usd(0)) == usd(asked)
    assert left(rows) + sum((each.paid for each in rows), usd(0)) == usd(asked)


@pytest.mark.parametrize(
    ("known", "days", "state"),
    [
        ({}, 0, RowState.OPEN),  # on its own day it is not late
        ({}, 1, RowState.LATE),
        ({"paid": usd(1)}, 0, RowState.PARTLY),
        ({"paid": usd(99)}, 1, RowState.LATE),
        ({"paid": usd(100)}, 1, RowState.PAID),
        ({"shift": usd(-100)}, 1, RowState.CARRIED),
        ({"shift": usd(-40), "paid": usd(60)}, 1, RowState.CARRIED),
        ({"shift": usd(-40), "paid": usd(59)}, 1, RowState.LATE),
        ({"shift": usd(50), "paid": usd(100)}, 0, RowState.PARTLY),
        ({"shift": usd(50), "paid": usd(150)}, 0, RowState.PAID),
        ({"amount": usd(0)}, 1, RowState.NOTHING),
    ],
)
def test_how_an_instalment_stands(known: dict[str, Money], days: int, state: RowState) -> None:
    assert state_on(row(1, **known), MAY + timedelta(days=days)) is state
