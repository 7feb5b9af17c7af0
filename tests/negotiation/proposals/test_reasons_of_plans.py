"""What is told of a plan is true of its rows, and tells why there is one."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiation.applying.budget import Capacity
from negotiation.loans.contract import Contract, Method
from negotiation.loans.loan import Loan
from negotiation.loans.stretches import CENTS
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.sharing import a_month
from negotiation.proposals.why import OF_THE_CONTRACT, Rule, Why
from tests.money import usd
from tests.negotiation.any_loan import of_book
from tests.negotiation.proposals.test_every_plan import cases

NOW = date(2024, 1, 2)


def whys(loan: Loan, capacity: Capacity) -> list[tuple[Why, ...]]:
    found = propose(loan, capacity, now=NOW, policy=Policy())
    return [each.why for each in (*found.proposals, *found.last_resorts)]


def test_a_sum_at_the_end_is_no_month() -> None:
    contract = Contract(
        principal=usd(1200),
        rate=Decimal(12),
        instalments=6,
        start=date(2024, 1, 1),
        method=Method.INTEREST_ONLY,
    )

    for why in whys(of_book(contract, 0), Capacity(now=usd(250))):
        assert why[0] == Why(Rule.SUM_AT_END, usd(1212), date(2024, 7, 1))
    [left] = {why[0] for why in whys(of_book(contract, 5), Capacity(now=usd(250)))}
    assert left.rule is Rule.SUM_AT_END


def test_the_last_instalment_is_no_sum(a_loan: Callable[..., Loan]) -> None:
    left = a_loan().contract().instalments[58].balance
    loan = a_loan(outstanding=left, paid_count=59, first_due=date(2019, 2, 1))

    for why in whys(loan, Capacity(now=usd(400))):
        assert why[0].rule is Rule.ABOVE_CAPACITY


@pytest.mark.parametrize(
    ("now", "later", "since", "rules"),
    [
        (200, 300, date(2024, 3, 15), []),  # it is within what can be paid now
        (150, 300, date(2024, 3, 15), [Rule.WITHIN_CAPACITY, Rule.RECOVERS]),
        (40, 200, date(2024, 1, 20), [Rule.RECOVERS]),
        (230, 200, date(2024, 1, 20), [Rule.FALLS]),
        (230, 200, date(2024, 3, 15), [Rule.WITHIN_CAPACITY, Rule.FALLS]),
    ],
)
def test_a_change_of_what_can_be_paid_is_named_where_the_plan_rests_on_it(
    now: int, later: int, since: date, rules: list[Rule]
) -> None:
    contract = Contract(
        principal=usd(5000), rate=Decimal(12), instalments=24, start=date(2024, 1, 1)
    )
    loan = of_book(contract, 0)
    capacity = Capacity(now=usd(now), later=usd(later), since=since)

    lowest, *_ = propose(loan, capacity, now=NOW, policy=Policy()).proposals

    told = [each.rule for each in lowest.why if each.rule not in OF_THE_CONTRACT]
    assert told[: len(rules) + 1] == [*rules, Rule.WITHIN_CAPACITY]


@given(
    case=cases(), falls=st.sampled_from([None, None, 60, 90, 130, 300]), days=st.integers(20, 200)
)
@settings(max_examples=30)
def test_what_is_told_of_any_plan_agrees_with_its_rows(
    case: tuple[Loan, Capacity, date], falls: int | None, days: int
) -> None:
    loan, capacity, now = case
    if falls is not None:
        later = capacity.now.times(Decimal(falls) / 100)
        capacity = Capacity(now=capacity.now, later=later, since=now + timedelta(days=days))

    found = propose(loan, capacity, now=now, policy=Policy())

    for each in (*found.proposals, *found.last_resorts):
        for why in each.why:
            assert is_true(why, each.terms, loan, capacity)
        told = [(row, part) for part in each.terms.stretches for row in part.rows]
        for row, part in told:
            assert row.amount.units <= part.amount.units + CENTS
        for row in each.terms.schedule.instalments[len(told) :]:
            assert row.amount.units * 10 <= each.terms.stretches[-1].amount.units * 11 + 10


def is_true(why: Why, terms: Terms, loan: Loan, capacity: Capacity) -> bool:
    """Whether its figures are the rows' and the borrower's own."""
    figure, limit = why.figure, why.limit
    match figure, limit:
        case Money(), Money() if why.rule is Rule.WITHIN_CAPACITY:
            return figure <= limit and figure in {row.amount for row in terms.schedule}
        case Money(), Money() if why.rule is Rule.WITHIN_AT_FIRST:
            return figure <= limit
        case Money(), Money() if why.rule is Rule.ABOVE_CAPACITY:
            asked = {a_month(loan, row.amount) for row in terms.today}
            return figure > limit and figure in asked
        case Money(), date():
            return (figure, limit) == (terms.today.last.amount, terms.today.last.due_date)
        case Money(), None if why.rule is Rule.SHORTER:
            return figure > min(capacity.now, capacity.later or capacity.now)
        case Money(), Money():
            return figure >= limit
        case date(), _ if why.rule in {Rule.RECOVERS, Rule.FALLS}:
            return figure == capacity.since
    return figure is not None
