from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiation.loans.contract import Contract, Method
from negotiation.loans.loan import LoanState
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.refusals import BeyondPolicy, NoChange, NothingOwed, NotRunning
from negotiation.relief import extend_term, shortest_extension
from negotiation.relief.dates import Extension
from negotiation.relief.life import live
from negotiation.relief.loan_terms import relieved
from negotiation.relief.waivers import InterestWaiver
from negotiation.rounding import Rounding

TODAY = date(2019, 4, 1)
POLICY = Policy()


def test_the_late_loan_over_twelve_more_months(a_loan) -> None:
    """Five months unpaid (December to April) of 121.35 interest each, over 25 + 12 instalments."""
    terms = extend_term(a_loan(), months=12, now=TODAY, policy=POLICY)

    assert (terms.first_due, terms.last_due) == (date(2019, 5, 1), date(2022, 5, 1))
    assert terms.schedule.total_arrears == Money("606.75", "USD")
    assert (terms.instalment, terms.schedule.first.arrears) == (
        Money("447.14", "USD"),
        Money("16.39", "USD"),
    )
    assert terms.today.first.due_date == date(2018, 12, 1)
    assert terms.interest == terms.total - Money("13508.59", "USD")


@given(
    cents=st.integers(10_000, 2_800_000),
    basis_points=st.integers(0, 3000),
    months=st.integers(1, 36),
    now=st.dates(date(2015, 12, 1), date(2025, 1, 1)),
    day=st.integers(1, 31),
)
@settings(max_examples=60)
def test_an_extension_adds_up_and_never_grows(
    a_loan, *, cents: int, basis_points: int, months: int, now: date, day: int
) -> None:
    loan = a_loan(
        rate=Decimal(basis_points).scaleb(-2),
        instalment=Money("1000.00", "USD"),
        first_due=date(2016, 1, day),
        outstanding=Money(f"{cents // 100}.{cents % 100:02}", "USD"),
    )

    terms = extend_term(loan, months=months, now=now, policy=POLICY)

    schedule = terms.schedule
    assert len(schedule) == loan.remaining + months
    assert schedule.total_principal == loan.outstanding
    assert terms.total == loan.outstanding + terms.interest
    assert terms.interest == schedule.total_interest + schedule.total_arrears
    assert schedule.total_arrears.amount >= 0
    balances = [loan.outstanding, *(each.balance for each in schedule)]
    assert balances == sorted(balances, reverse=True)
    assert not balances[-1]
    dates = [each.due_date for each in schedule]
    assert dates == sorted(set(dates))
    assert dates[0] >= now + timedelta(days=7)
    assert {due.day for due in dates} <= {day, 28, 29, 30}


@pytest.mark.parametrize(
    ("now", "first_due", "unpaid_months"),
    [
        (date(2019, 3, 25), date(2019, 4, 1), 4),  # seven days away is enough
        (date(2019, 3, 26), date(2019, 5, 1), 5),
        (date(2018, 11, 20), date(2018, 12, 1), 0),  # not late: nothing accrued
        (date(2022, 1, 1), date(2022, 2, 1), 38),  # long after the contract's end
    ],
)
def test_the_first_new_due_date_is_the_contracts_next_one_a_week_away(
    a_loan, now: date, first_due: date, unpaid_months: int
) -> None:
    terms = extend_term(a_loan(), months=12, now=now, policy=POLICY)

    assert terms.first_due == first_due
    assert terms.schedule.total_arrears == Money("121.35", "USD").times(Decimal(unpaid_months))


def test_who_paid_ahead_is_not_asked_sooner_than_the_contract_asks(a_loan) -> None:
    ahead = a_loan().contract().instalments[41]
    loan = a_loan(outstanding=ahead.balance)

    terms = extend_term(loan, months=6, now=TODAY, policy=POLICY)

    assert terms.first_due == loan.next_due == date(2019, 7, 1)
    assert not terms.schedule.total_arrears


def test_a_month_end_loan_stays_at_month_ends(a_loan) -> None:
    loan = a_loan(first_due=date(2016, 1, 31))

    terms = extend_term(loan, months=3, now=date(2019, 2, 15), policy=POLICY)

    assert [each.due_date.isoformat() for each in terms.schedule][:3] == [
        "2019-02-28",
        "2019-03-31",
        "2019-04-30",
    ]


@pytest.mark.parametrize(
    ("changes", "months", "refusal"),
    [
        ({}, 0, NoChange),
        ({}, -3, NoChange),
        ({}, 37, BeyondPolicy),
        ({"outstanding": Money.zero("USD")}, 12, NothingOwed),
        ({"state": LoanState.WRITTEN_OFF}, 12, NotRunning),
        ({"state": LoanState.PAID_OFF}, 12, NotRunning),
        ({"state": LoanState.PAID_OFF}, 37, NotRunning),
    ],
)
def test_a_term_that_cannot_be_extended_is_refused_with_its_reason(
    a_loan, changes: dict[str, object], months: int, refusal: type
) -> None:
    with pytest.raises(refusal):
        extend_term(a_loan(**changes), months=months, now=TODAY, policy=POLICY)


def test_beyond_policy_says_what_would_be_allowed(a_loan) -> None:
    with pytest.raises(BeyondPolicy) as refused:
        extend_term(a_loan(), months=12, now=TODAY, policy=Policy(longest_term=30))

    assert refused.value.limit == 5


def test_the_shortest_extension_is_the_first_that_can_be_paid(a_loan) -> None:
    can_pay = Money("450.00", "USD")

    terms = shortest_extension(a_loan(), can_pay=can_pay, now=TODAY, policy=POLICY)

    assert terms is not None
    assert max(each.amount for each in terms.schedule) <= can_pay
    shorter = extend_term(a_loan(), months=terms.months - 1, now=TODAY, policy=POLICY)
    assert max(each.amount for each in shorter.schedule) > can_pay


@pytest.mark.parametrize("months", [1, 2, 17, 35, 36])
def test_who_can_just_pay_an_extension_has_it(a_loan, months: int) -> None:
    longer = extend_term(a_loan(), months=months, now=TODAY, policy=POLICY)
    can_pay = max(each.amount for each in longer.schedule)

    found = shortest_extension(a_loan(), can_pay=can_pay, now=TODAY, policy=POLICY)

    assert found == longer
    less = can_pay - Money("0.01", "USD")
    beyond = shortest_extension(a_loan(), can_pay=less, now=TODAY, policy=POLICY)
    assert (beyond and beyond.months) == (None if months == 36 else months + 1)


def test_no_extension_is_found_where_policy_has_none(a_loan) -> None:
    poor, strict = Money("100.00", "USD"), Policy(longest_term=25)

    assert shortest_extension(a_loan(), can_pay=poor, now=TODAY, policy=POLICY) is None
    assert (
        shortest_extension(a_loan(), can_pay=a_loan().principal, now=TODAY, policy=strict) is None
    )


def test_what_is_waived_of_the_interest_of_missed_months_is_asked_no_more_to_the_cent(
    a_loan,
) -> None:
    """Five months are owed, 606.75 of interest, and spread over the instalments."""

    def total(waived: str) -> Money:
        changes = [Extension(instalments=6), InterestWaiver(amount=Money(waived, "USD"))]
        return relieved(a_loan(), changes, now=date(2019, 4, 1), policy=Policy()).total

    everything = total("606.75")
    for waived in ("0.01", "0.02", "121.35", "600.00"):
        assert total(waived) - everything == Money("606.75", "USD") - Money(waived, "USD")


def test_what_is_repaid_early_has_no_instalment_of_nothing() -> None:
    """Five in two parts more than two, rounded up, are paid in three."""
    begin = date(2024, 1, 1)
    contract = Contract(
        principal=Money(5, "JPY"),
        rate=Decimal(0),
        instalments=2,
        start=begin,
        method=Method.EQUAL_PRINCIPAL,
        rounding=Rounding.UP,
    )

    life = live(contract, paid=0, as_of=begin, changes=[Extension(instalments=2)])

    assert [each.amount.units for each in life.schedule] == [2, 2, 1]
