from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.follow_up.arrangement import DueInstalment, allocate
from negotiation.money import CurrencyMismatch, Money
from negotiation.refusals import Implausible


def usd(cents: int) -> Money:
    return Money(f"{cents // 100}.{cents % 100:02}", "USD")


def a_due_instalment(number: int = 1, *, cents: int = 45_000, paid: int = 0) -> DueInstalment:
    return DueInstalment(
        agreement_id=1,
        case_id=1,
        loan_id=1,
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
