from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.days.working_days import Roll
from negotiation.follow_up.arrears import arrears
from negotiation.loans.contract import Method
from negotiation.loans.day_count import DayCount
from negotiation.money import Money
from negotiation.refusals import NothingOwed
from negotiation.rounding import Rounding


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


BALLOON = {
    "principal": Money(12_000, "USD"),
    "outstanding": Money(12_000, "USD"),
    "rate": Decimal(18),
    "count": 24,
    "instalment": Money(180, "USD"),
    "first_due": date(2024, 2, 1),
    "method": Method.INTEREST_ONLY,
    "as_of": date(2024, 7, 15),
}


@pytest.mark.parametrize(
    ("said", "next_due", "days"),
    [
        (0, date(2024, 2, 1), 165),
        (4, date(2024, 6, 1), 44),
        (5, date(2024, 7, 1), 14),
        (None, date(2024, 8, 1), 0),  # neither principal nor the book tells
        (24, date(2024, 8, 1), 0),  # nor can all be paid
    ],
)
def test_of_an_interest_only_loan_the_book_says_what_is_paid(
    a_loan, said: int | None, next_due: date, days: int
) -> None:
    loan = a_loan(**BALLOON, paid_count=said)

    assert loan.next_due == next_due
    late = arrears(loan, date(2024, 7, 15))
    assert late.days == days
    assert late.amount == Money(180, "USD").times(Decimal(late.instalments))
    assert loan.still_owed().total_principal == loan.outstanding


def test_a_balloon_paid_down_bears_less(a_loan) -> None:
    loan = a_loan(**BALLOON | {"outstanding": Money(6_000, "USD")}, paid_count=4)

    owed = loan.still_owed()

    assert {each.interest for each in owed} == {Money(90, "USD")}
    assert (owed.last.principal, owed.first.principal) == (Money(6_000, "USD"), Money(0, "USD"))


@given(paid=st.integers(0, 59), part=st.integers(0, 99), said=st.none() | st.integers(0, 70))
def test_what_the_book_says_is_taken_where_principal_allows_it(
    a_loan, paid: int, part: int, said: int | None
) -> None:
    rows = a_loan().contract().instalments
    outstanding = rows[paid].balance + rows[paid].principal
    outstanding -= rows[paid].principal.times(Decimal(part) / 100)
    loan = a_loan(outstanding=outstanding, paid_count=said)

    owed = loan.still_owed()

    assert owed.total_principal == outstanding
    assert all(each.principal.is_positive for each in owed)
    if said is not None and said <= paid and rows[said].balance < outstanding:
        assert loan.paid == said
    if said == paid:
        assert owed.first.principal <= rows[paid].principal


def test_a_loan_is_dated_and_rounded_as_its_contract_is(a_loan) -> None:
    loan = a_loan(
        start=date(2016, 1, 31),
        first_due=date(2016, 2, 29),
        rounding=Rounding.UP,
        roll=Roll.FOLLOWING,
        country="US",
    )

    due = [each.due_date.isoformat() for each in loan.contract()]
    assert due[:4] == ["2016-02-29", "2016-03-31", "2016-05-02", "2016-05-31"]
    irregular = a_loan(start=date(2015, 12, 15), first_due=date(2016, 1, 31))
    assert irregular.contract().first.interest == Money("381.36", "USD")  # 1 month, 16/31
    assert irregular.interest_of(0, 2) > irregular.interest_of(1, 2)


def test_of_an_interest_only_loan_each_period_bears_its_own_days(a_loan) -> None:
    loan = a_loan(
        method=Method.INTEREST_ONLY,
        day_count=DayCount.ACT_365,
        paid_count=35,
        start=date(2015, 12, 1),
    )

    owed = loan.still_owed()

    dates = [date(2018, 11, 1), *(each.due_date for each in owed)]
    a_day = loan.outstanding.amount * loan.rate / 36500
    assert [each.interest.amount for each in owed] == [
        (a_day * (end - start).days).quantize(Decimal("0.01"), ROUND_HALF_UP)
        for start, end in pairwise(dates)
    ]
    assert [each.principal for each in owed][-1] == loan.outstanding
    assert not any(each.principal for each in owed.instalments[:-1])
    zero = Money.zero("USD")
    assert [each.balance for each in owed] == [loan.outstanding] * (len(owed) - 1) + [zero]


SIGNED = date(2019, 4, 2)


@pytest.mark.parametrize(
    ("booked", "changes"),
    [
        (None, 1),
        (SIGNED, 1),  # on the same day
        (SIGNED + timedelta(days=31), 1),
        (SIGNED + timedelta(days=32), 2),
        (SIGNED - timedelta(days=1), 2),  # the lender's own, before
    ],
)
def test_a_change_that_is_booked_within_a_month_of_its_signing_is_one(
    a_loan, booked: date | None, changes: int
) -> None:
    loan = a_loan(restructured=() if booked is None else (booked,))

    loan.change_terms(SIGNED)

    assert len(loan.terms_changed) == changes
    assert list(loan.terms_changed) == sorted(loan.terms_changed)


def test_an_agreement_taken_back_is_no_change_of_terms(a_loan) -> None:
    loan = a_loan(restructured=(date(2017, 2, 1),))
    for day in SIGNED, date(2018, 5, 1), SIGNED:
        loan.change_terms(day)
    assert loan.rearranged == (date(2018, 5, 1), SIGNED)

    loan.restore_terms(SIGNED)

    assert loan.terms_changed == (date(2017, 2, 1), date(2018, 5, 1))
