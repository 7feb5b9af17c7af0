"""Flat interest runs on the sum lent; what is asked for longer than agreed costs no multiple of that."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from negotiation.applying.budget import Capacity
from negotiation.loans.annual_rate import RateMethod, annual_rate
from negotiation.loans.contract import Contract, Method
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.nothing import do_nothing
from negotiation.relief import extend_term
from negotiation.relief.breaks import PaymentBreak, Token
from negotiation.relief.dates import Extension
from negotiation.relief.life import live
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import Capitalisation
from tests.negotiation.any_loan import of_book
from tests.negotiation.relief.test_lawful import law

#: 500 of principal and 130 of interest a month.
FLAT = Contract(
    principal=Money(12_000, "USD"),
    rate=Decimal(13),
    instalments=24,
    start=date(2024, 1, 1),
    method=Method.FLAT,
)


def after(paid: int, *, days: int = 5) -> tuple[Loan, date]:
    """The loan so many days after the last instalment that was paid, and the day."""
    return of_book(FLAT, paid), FLAT.schedule().instalments[paid - 1].due_date + timedelta(days)


@pytest.mark.parametrize(
    ("paid", "months", "interest"),
    [
        (21, 1, 390),  # that of the three left, whatever more time is given
        (21, 12, 390),
        (21, 21, 390),
        (21, 36, 634),  # 13 % a year on 1,500, for 39 months
        (12, 12, 1560),
        (1, 12, 4360),  # on 11,500 for 35 months
    ],
)
def test_more_time_asks_the_interest_agreed_or_the_flat_rate_on_what_is_left(
    paid: int, months: int, interest: int
) -> None:
    loan, now = after(paid)

    terms = extend_term(loan, months=months, now=now, policy=Policy())

    assert abs(terms.interest.amount - interest) < 1
    assert len(terms.schedule) == 24 - paid + months
    assert terms.schedule.last.amount - terms.instalment < Money("0.50", "USD")


@pytest.mark.parametrize("paid", [1, 6, 12, 18, 21, 23])
def test_no_plan_asks_more_than_the_contract_did_in_a_year(paid: int) -> None:
    loan, now = after(paid)
    contract = annual_rate(
        FLAT.principal, [each.amount for each in FLAT.schedule()], method=RateMethod.NOMINAL
    )
    agreed = loan.still_owed().total_interest

    found = propose(loan, Capacity(now=Money(400, "USD")), now=now, policy=Policy())

    assert found.proposals
    for each in found.proposals:
        is_as_agreed = abs(each.terms.interest.amount - agreed.amount) < 1
        assert is_as_agreed or each.annual_rate <= contract + Decimal("0.1")
        assert is_as_agreed or each.terms.interest > agreed


def test_a_loan_late_for_years_owes_flat_interest_of_its_own_term_only() -> None:
    loan, now = after(22, days=760)  # two months of 130, and 23 after it at 13 % of 1,000

    steps = do_nothing(loan, now=now, until=now + timedelta(30))
    terms = extend_term(loan, months=12, now=now, policy=Policy())

    assert steps[0].interest == Money("260", "USD") + Money("10.83", "USD").times(Decimal(23))
    assert terms.schedule.total_arrears == steps[0].interest
    assert abs(terms.schedule.total_interest.amount - Decimal("10.83") * 14) < 1


def test_an_instalment_that_repays_it_sooner_leaves_no_interest_of_the_periods_it_spares() -> None:
    """530 of principal a month, and none is left for the 24th."""
    contract = replace(FLAT, instalment=Money(660, "USD"))
    loan, now = of_book(contract, 21), date(2025, 11, 5)  # the 22nd is overdue; 870 are left

    steps = do_nothing(loan, now=now, until=date(2026, 2, 1))
    terms = extend_term(loan, months=6, now=now, policy=Policy())
    late = extend_term(loan, months=6, now=date(2026, 1, 5), policy=Policy())

    assert len(loan.contract()) == 23
    assert terms.schedule.total_arrears == Money(130, "USD")
    assert abs(terms.schedule.total_interest.amount - 130) < 1
    left = Money("9.43", "USD")  # 13 % a year on 870
    assert steps[-1].interest == Money(260, "USD") + left + left
    assert late.schedule.total_arrears == Money(260, "USD") + left


def test_interest_that_is_put_off_is_what_was_agreed_and_interest_stopped_is_none() -> None:
    loan, now = after(18)

    put_off = relieved(loan, [PaymentBreak(instalments=3)], now=now, policy=Policy())
    token = relieved(
        loan, [Token(amount=Money(20, "USD"), instalments=3)], now=now, policy=Policy()
    )

    assert abs(put_off.interest.amount - 6 * 130) < 1
    assert abs(token.interest.amount - 6 * 130) < 1
    assert {each.interest.amount for each in token.schedule.instalments[:3]} == {0}


def test_a_file_has_the_same_figures() -> None:
    loan, now = after(21)

    life = live(FLAT, paid=21, as_of=now, changes=[Extension(instalments=12)])
    terms = extend_term(loan, months=12, now=now, policy=Policy())

    assert [each.amount for each in life.schedule][21:] == [each.amount for each in terms.schedule]


def test_what_the_law_allows_is_no_reason_to_ask_more() -> None:
    loan, now = after(21)

    for months in (1, 12, 36):
        plain = extend_term(loan, months=months, now=now, policy=Policy())
        capped = extend_term(loan, months=months, now=now, policy=law(48))
        assert capped.total <= plain.total


def test_arrears_that_become_principal_bear_flat_interest_as_what_was_lent_does() -> None:
    """Two months of 130.00 are owed: 260.00 more are lent, and 2.82 more of interest a month."""
    schedule = live(
        FLAT, paid=1, as_of=date(2024, 4, 15), changes=[Capitalisation()]
    ).schedule.instalments

    assert schedule[1].due_date == date(2024, 5, 1)
    assert schedule[1].interest == Money("132.82", "USD")
    assert sum(each.principal.amount for each in schedule[1:]) == 11_500 + 260
