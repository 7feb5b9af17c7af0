"""What a plan asks is held against a month, however often the loan asks for it."""

from datetime import date
from decimal import Decimal

import pytest

from negotiation.agreeing.bearable import must_be_bearable
from negotiation.agreeing.plan_reasons import reasons
from negotiation.agreeing.suggestions import suggested
from negotiation.applying.application import Application
from negotiation.applying.budget import Income
from negotiation.limits import Role
from negotiation.loans.contract import Contract
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import WEEKLY, Every
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.pack import LongestExtension, Pack, Source
from negotiation.policy import Policy
from negotiation.proposals.why import OF_LENGTH, Rule
from negotiation.refusals import MoreThanIsLeft
from negotiation.relief import extend_term
from tests.money import usd
from tests.negotiation.any_loan import of_book

NOW = date(2024, 1, 2)


def a_loan(every: Every, count: int) -> Loan:
    contract = Contract(
        principal=usd(5000),
        rate=Decimal(12),
        instalments=count,
        start=date(2024, 1, 1),
        every=every,
        day_count=DayCount.ACT_365,
    )
    return of_book(contract, 0)


def a_law(*, percent: int) -> Pack:
    """That lets a term be extended by so much of it."""
    rule = LongestExtension(source=Source(name="law"), percent=percent)
    return Pack(code="x", name="X", extensions=(rule,))


def with_left(left: int, can_pay: int | None = None) -> Application:
    """Of somebody who has so much left of a month."""
    return Application(
        income=Income(usd(2000)),
        outgoings=usd(2000 - left),
        can_pay=None if can_pay is None else usd(can_pay),
    )


def test_a_plan_by_the_week_asks_more_than_four_times_as_much_of_a_month() -> None:
    loan = a_loan(WEEKLY, 52)
    terms = extend_term(loan, months=4, now=NOW, policy=Policy())
    assert usd(90) < terms.instalment < usd(100)

    must_be_bearable(terms, loan, with_left(430))
    with pytest.raises(MoreThanIsLeft) as refused:
        must_be_bearable(terms, loan, with_left(120))
    assert usd(400) < refused.value.asks < usd(430)


def test_a_plan_by_the_quarter_asks_a_third_of_it_of_a_month() -> None:
    loan = a_loan(Every(3, "m"), 12)
    terms = extend_term(loan, months=3, now=NOW, policy=Policy())
    assert usd(400) < terms.instalment < usd(430)

    must_be_bearable(terms, loan, with_left(300))
    with pytest.raises(MoreThanIsLeft):
        must_be_bearable(terms, loan, with_left(130))


def test_what_is_said_of_a_plan_made_by_hand_is_said_of_a_month() -> None:
    loan = a_loan(WEEKLY, 52)
    terms = extend_term(loan, months=5, now=NOW, policy=Policy())

    why = reasons(terms, with_left(1000, can_pay=120), loan, made=NOW, policy=Policy()).why

    assert [each.rule for each in why] == [Rule.ABOVE_CAPACITY, Rule.ABOVE_SAID]
    assert all(isinstance(each.figure, Money) and each.figure > usd(350) for each in why)


def test_where_a_search_ended_is_told_by_the_rules_not_by_what_the_bot_may_give() -> None:
    loan = a_loan(Every(1, "m"), 24)
    application = with_left(1000, can_pay=200)
    found = suggested(application, loan, now=NOW, policy=Policy())
    assert found is not None
    terms = found.proposals[0].terms
    [own] = [one for one in found.stopped if one.rule is Rule.LONGEST_EXTENSION]

    told = reasons(terms, application, loan, made=NOW, policy=Policy()).stopped

    [most] = [one for one in told if one.rule is Rule.LONGEST_EXTENSION]
    assert (own.limit, most.limit) == (12, 36)


@pytest.mark.parametrize(
    ("policy", "rule", "limit"),
    [
        (Policy(), Rule.LONGEST_EXTENSION, 36),
        (Policy(longest_term=50), Rule.LONGEST_TERM, 50),
        (Policy(pack=a_law(percent=100)), Rule.LONGEST_BY_LAW, 24),
    ],
)
def test_how_long_a_plan_may_be_is_told_by_what_binds_whoever_may_go_furthest(
    policy: Policy, rule: Rule, limit: int
) -> None:
    """The bot may add twelve months, whatever binds the supervisor."""
    loan = a_loan(Every.parse("1m"), 24)
    application = with_left(1000, can_pay=200)
    found = suggested(application, loan, now=NOW, policy=policy)
    assert found is not None
    plan = found.proposals[0]
    assert plan.by is Role.BOT

    told = reasons(plan.terms, application, loan, made=NOW, policy=policy).stopped

    assert [(each.rule, each.limit) for each in told if each.rule in OF_LENGTH] == [(rule, limit)]
