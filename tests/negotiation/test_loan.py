from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.money import Money
from negotiation.refusals import NothingOwed


def test_the_late_loan_has_paid_35_of_60(a_loan) -> None:
    loan = a_loan()

    assert (loan.paid, loan.remaining, loan.next_due) == (35, 25, date(2018, 12, 1))


@given(paid=st.integers(0, 59), cents=st.integers(-99, 99))
def test_a_book_that_differs_by_cents_is_understood(a_loan, paid: int, cents: int) -> None:
    contract = a_loan().contract()
    balances = [Money(28000, "USD"), *(each.balance for each in contract)]
    loan = a_loan(outstanding=balances[paid] + Money(f"{cents / 100:.2f}", "USD"))

    assert loan.paid == paid
    assert loan.next_due == contract.instalments[paid].due_date


@pytest.mark.parametrize(
    ("outstanding", "paid"),
    [
        ("28000.00", 0),
        ("27822.91", 0),  # 354.20 of principal in the first: 177.09 is less than half
        ("27822.90", 1),  # half way counts as paid
        ("27645.80", 1),
        ("28500.00", 0),
        ("0.01", 59),  # while anything is left, so is the last instalment
        ("0.00", 60),
    ],
)
def test_parts_paid_are_rounded_to_the_nearest_instalment(
    a_loan, outstanding: str, paid: int
) -> None:
    assert a_loan(outstanding=Money(outstanding, "USD")).paid == paid


@given(cents=st.integers(1, 2_800_000))
def test_what_is_still_owed_adds_up_to_what_is_outstanding(a_loan, cents: int) -> None:
    loan = a_loan(outstanding=Money(f"{cents // 100}.{cents % 100:02}", "USD"))

    owed = loan.still_owed()

    assert owed.total_principal == loan.outstanding
    assert len(owed) == loan.remaining
    assert owed.first.due_date == loan.next_due
    assert all(each.principal.is_positive for each in owed)
    assert all(each.amount == loan.instalment for each in owed.instalments[1:-1])


def test_a_loan_paid_off_asks_for_nothing(a_loan) -> None:
    loan = a_loan(outstanding=Money.zero("USD"))

    assert (loan.remaining, loan.next_due) == (0, None)
    with pytest.raises(NothingOwed):
        loan.still_owed()
