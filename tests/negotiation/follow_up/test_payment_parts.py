"""However a loan is paid, its payments together pay what it asks: of each part no more, and no less."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from negotiation.follow_up.arrangement import Payment
from negotiation.follow_up.ledger import PRINCIPAL_FIRST, OrderRule
from negotiation.follow_up.payment_parts import counted, parts_of
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.relief import extend_term

CONTRACT = Contract(
    principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1)
)
ROWS = CONTRACT.schedule().instalments
CARDS = [OrderRule(order=PRINCIPAL_FIRST, kinds=frozenset({"card"}), from_days=91)]
FEBRUARY, MARCH = date(2024, 2, 5), date(2024, 3, 5)
FEE = Charge(name="late", kind=ChargeKind.FEE, amount=Money(5, "EUR"), since=date(2024, 1, 20))

FEE_OF_LOAN = Charge(
    name="late", kind=ChargeKind.FEE, amount=Money(45, "USD"), since=date(2019, 1, 20)
)


def paid_in(units: list[int], days: list[int]) -> list[Payment]:
    """Payments, each told what it pays when it comes."""
    found: list[Payment] = []
    day = date(2024, 1, 1)
    for at, (amount, passed) in enumerate(zip(units, days, strict=True)):
        day += timedelta(days=passed)
        payment = Payment(
            loan_id=1,
            amount=Money.of_units(amount, "EUR"),
            received_on=day,
            reference=f"P{at}",
            recorded_by="test",
        )
        payment.parts = parts_of(
            payment.amount,
            day,
            CONTRACT,
            ROWS,
            rules=CARDS,
            kind="card",
            charges=[FEE],
            earlier=found,
        )
        found.append(payment)
    return found


def sums(payments: list[Payment]) -> Counter[str]:
    found: Counter[str] = Counter()
    for each in payments:
        for part, amount in (each.parts or {}).items():
            found[part] += Money.parse(amount).units
    return found


@given(
    cuts=st.lists(st.integers(1, 107_04), max_size=6, unique=True),
    days=st.lists(st.integers(0, 120), min_size=7, max_size=7),
)
def test_payments_in_whatever_order_their_parts_are_paid_add_up(
    cuts: list[int], days: list[int]
) -> None:
    edges = [0, *sorted(cuts), 107_05]
    amounts = [later - earlier for earlier, later in pairwise(edges)]

    payments = paid_in(amounts, days[: len(amounts)])

    assert sums(payments) == {"principal": 100_00, "interest": 2_05, "fee": 5_00}


@given(
    before=st.integers(1, 60_00),
    amounts=st.lists(st.integers(1, 40_00), min_size=2, max_size=4),
    days=st.integers(20, 260),
)
@example(before=34_00, amounts=[2, 1], days=141)  # two cents make it 60 days late, from 91
def test_what_comes_on_one_day_pays_the_same_whether_in_one_sum_or_in_parts(
    before: int, amounts: list[int], days: int
) -> None:
    at_once = paid_in([before, sum(amounts)], [10, days])
    in_parts = paid_in([before, *amounts], [10, days, *[0] * (len(amounts) - 1)])

    assert sums(in_parts) == sums(at_once)


@pytest.mark.parametrize(
    ("day", "units", "fee", "interest", "principal"),
    [
        (FEBRUARY, 3, 3, 0, 0),
        (FEBRUARY, 12, 10, 2, 0),
        (FEBRUARY, 1711, 10, 58, 1643),  # all of the first
        (MARCH, 12, 12, 0, 0),  # of the second as well
        (MARCH, 1711, 13, 58, 1640),
        (MARCH, 1715, 13, 59, 1643),
        (MARCH, 4000, 13, 58 + 49 + 7 + 39 + 10, 4000 - 13 - 163),  # and a part of the third
    ],
)
def test_what_a_plan_carries_is_paid_with_the_instalment_that_carries_it(
    day: date, units: int, fee: int, interest: int, principal: int
) -> None:
    """Of the 10 cents that each carries, the first 13 in all are penalties and fees."""
    rows = [replace(row, arrears=Money.of_units(10, "EUR")) for row in ROWS]

    parts = parts_of(
        Money.of_units(units, "EUR"),
        day,
        CONTRACT,
        rows,
        rules=CARDS,
        kind="personal",
        carried=Money.of_units(13, "EUR"),
    )

    expected = {"fee": fee, "interest": interest, "principal": principal}
    assert parts == {
        part: str(Money.of_units(paid, "EUR")) for part, paid in expected.items() if paid
    }


def test_principal_that_was_paid_first_is_not_paid_twice() -> None:
    late = [165, 1, 34]  # 15 June, more than 91 days late

    payments = paid_in([20_00, 20_00, 67_05], late)

    assert [each.parts for each in payments] == [
        {"principal": "20.00 EUR"},
        {"principal": "20.00 EUR"},
        {"fee": "5.00 EUR", "interest": "2.05 EUR", "principal": "60.00 EUR"},
    ]


def test_only_the_payments_of_the_plan_in_force_count() -> None:
    old, first, second = (
        Payment(
            loan_id=1,
            amount=Money(amount, "EUR"),
            received_on=date(2024, 6, 1),
            reference=str(amount),
            recorded_by="test",
        )
        for amount in (70, 20, 30)
    )
    back = Payment(
        loan_id=1,
        amount=Money(-40, "EUR"),
        received_on=date(2024, 6, 2),
        reference="back",
        recorded_by="test",
        reverses="gone",
    )
    gone = Payment(
        loan_id=1,
        amount=Money(40, "EUR"),
        received_on=date(2024, 6, 1),
        reference="gone",
        recorded_by="test",
    )

    newest_first = [back, gone, second, first, old]

    assert counted(newest_first, Money(50, "EUR")) == [second, first]
    assert counted(newest_first, Money(0, "EUR")) == []


def a_payment(amount: int, reference: str = "P", **known: Any) -> Payment:
    return Payment(
        loan_id=1,
        amount=Money(amount, "EUR"),
        received_on=date(2024, 2, 1),
        reference=reference,
        recorded_by="test",
        **known,
    )


@pytest.mark.parametrize(
    ("known", "paid"),
    [
        # 22.01 were asked on 1 February: 5.00 fee, 0.58 interest, 16.43 principal
        ({"parts": None}, {"interest": "0.49 EUR", "principal": "7.51 EUR"}),
        # of more than was asked of a part the rest is used in the usual order
        (
            {"parts": {"fee": "12.00 EUR", "principal": "10.01 EUR"}},
            {"interest": "0.49 EUR", "principal": "7.51 EUR"},
        ),
        ({"parts": {"principal": "22.01 EUR"}}, {"fee": "5.00 EUR", "interest": "1.07 EUR"}),
    ],
)
def test_an_earlier_payment_of_which_no_parts_are_known_was_used_in_the_usual_order(
    known: dict[str, Any], paid: dict[str, str]
) -> None:
    earlier = a_payment(22, **known)
    earlier.amount = Money("22.01", "EUR")
    amount = Money(8 if "fee" not in paid else "6.07", "EUR")

    found = parts_of(
        amount,
        date(2024, 3, 1),
        CONTRACT,
        ROWS,
        rules=(),
        kind="personal",
        charges=[FEE],
        earlier=[earlier],
    )

    assert found == paid


def test_what_goes_beyond_all_that_is_asked_pays_nothing() -> None:
    day = date(2024, 7, 1)

    def parts(amount: int, *earlier: Payment) -> dict[str, str]:
        return parts_of(
            Money(amount, "EUR"), day, CONTRACT, ROWS, rules=(), kind="personal", earlier=earlier
        )

    assert parts(500) == {"interest": "2.05 EUR", "principal": "100.00 EUR"}
    assert parts(50, a_payment(500)) == {}


def test_what_no_instalment_asked_for_counts_for_none() -> None:
    old, over, last = (
        a_payment(70, "old"),
        a_payment(50, "over", left_over=Money(30, "EUR")),
        a_payment(20, "last"),
    )

    assert counted([last, over, old], Money(41, "EUR")) == [last, over, old]
    assert counted([last, over, old], Money(40, "EUR")) == [last, over]


@pytest.mark.parametrize("charges", [(), (FEE_OF_LOAN,)])
@pytest.mark.parametrize("days_early", [0, 1, 40])
def test_what_a_plan_carries_is_paid_as_what_it_is(
    a_loan: Callable[..., Loan], charges: tuple[Charge, ...], days_early: int
) -> None:
    loan = a_loan(charges=charges)
    terms = extend_term(loan, months=12, now=date(2019, 4, 1), policy=Policy())
    payments: list[Payment] = []
    for row in terms.schedule:
        payment = Payment(
            loan_id=1,
            amount=row.amount,
            received_on=row.due_date - timedelta(days=days_early),
            reference=f"P{row.number}",
            recorded_by="test",
        )
        payment.parts = parts_of(
            payment.amount,
            payment.received_on,
            loan.agreed,
            terms.schedule,
            rules=(),
            kind="personal",
            carried=terms.charges,
            earlier=payments,
        )
        payments.append(payment)

    found = sums(payments)

    assert found["principal"] == loan.outstanding.units
    assert found["interest"] == terms.interest.units
    assert found["fee"] == (0 if terms.charges is None else terms.charges.units)
