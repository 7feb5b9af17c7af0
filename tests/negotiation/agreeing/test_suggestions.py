"""What a plan asks is held against a month, however often the loan asks for it."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.agreeing.bearable import must_be_bearable, must_be_bearable_together
from negotiation.agreeing.plan_reasons import reasons
from negotiation.agreeing.suggestions import suggested
from negotiation.applying.application import Application
from negotiation.applying.budget import Capacity, Income
from negotiation.applying.recovery import Awaited
from negotiation.limits import Role
from negotiation.loans.contract import Contract
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import WEEKLY, Every
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.pack import LongestExtension, Pack, Source
from negotiation.policy import Policy
from negotiation.proposals.case_plans import propose_together
from negotiation.proposals.sharing import CaseLoan
from negotiation.proposals.why import OF_LENGTH, Rule
from negotiation.refusals import MoreThanIsLeft
from negotiation.relief import extend_term
from negotiation.relief.breaks import PaymentBreak, Reduction, Token
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.settlement import Settlement
from negotiation.reliefs import Relief
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


def with_left(left: int, can_pay: int | None = None, hopes: int | None = None) -> Application:
    """Of somebody who has so much left of a month, and can pay another sum from April on."""
    said = Application(
        income=Income(usd(2000)),
        outgoings=usd(2000 - left),
        can_pay=None if can_pay is None else usd(can_pay),
    )
    if hopes is None:
        return said
    return replace(said, awaits=Awaited.NEW_JOB, later=usd(hopes), later_from=date(2024, 4, 15))


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


MONTHLY_LOAN = a_loan(Every.parse("1m"), 24)  # 235.37 a month
LONGER = Extension(instalments=12)  # 166.07


@pytest.mark.parametrize(
    ("changes", "application", "is_bearable"),
    [
        ([LONGER], with_left(167), True),
        ([LONGER], with_left(166), False),
        ([LONGER], Application(can_pay=usd(1)), True),  # nothing is known of a month
        ([Settlement(amount=usd(4800), day=NOW)], with_left(10), True),
        # More is hoped for, or less: that is only said, and what is left is known.
        ([LONGER, Reduction(amount=usd(100), instalments=3)], with_left(110), False),
        ([LONGER, Reduction(amount=usd(100), instalments=3)], with_left(110, hopes=190), True),
        ([LONGER, Reduction(amount=usd(100), instalments=3)], with_left(99, hopes=190), False),
        ([LONGER], with_left(170, hopes=100), True),
        ([LONGER], with_left(160, hopes=100), False),
    ],
)
def test_what_a_month_leaves_is_no_less_than_what_a_plan_asks(
    changes: list[Change], application: Application, *, is_bearable: bool
) -> None:
    terms = relieved(MONTHLY_LOAN, changes, now=NOW, policy=Policy())

    with nullcontext() if is_bearable else pytest.raises(MoreThanIsLeft):
        must_be_bearable(terms, MONTHLY_LOAN, application)


def test_it_is_said_of_which_sum_a_plan_asks_too_much() -> None:
    longer = [LONGER, Reduction(amount=usd(100), instalments=3)]
    terms = relieved(MONTHLY_LOAN, longer, now=NOW, policy=Policy())

    def most(application: Application) -> Money:
        with pytest.raises(MoreThanIsLeft) as refused:
            must_be_bearable(terms, MONTHLY_LOAN, application)
        return refused.value.left

    assert most(with_left(-20)) == usd(-20)
    assert most(with_left(110, hopes=150)) == usd(150)


@pytest.mark.parametrize(
    ("changes", "left", "is_bearable"),
    [
        ([Token(amount=usd(20), instalments=6)], 20, True),
        ([Token(amount=usd(20), instalments=6)], 19, False),
        ([LONGER, Token(amount=usd(20), instalments=6)], 20, True),
        ([PaymentBreak(instalments=3, is_free=True)], -100, True),  # asks nothing of nothing
        ([LONGER, Reduction(amount=usd(60), instalments=3)], 60, False),
    ],
)
def test_what_is_for_a_time_is_measured_by_that_time_where_nothing_fits(
    changes: list[Change], left: int, *, is_bearable: bool
) -> None:
    nothing = suggested(with_left(5, can_pay=5), MONTHLY_LOAN, now=NOW, policy=Policy())
    assert nothing is not None
    assert nothing.last_resorts
    terms = relieved(MONTHLY_LOAN, changes, now=NOW, policy=Policy())

    with nullcontext() if is_bearable else pytest.raises(MoreThanIsLeft):
        must_be_bearable(terms, MONTHLY_LOAN, with_left(left), found=nothing)
    with pytest.raises(MoreThanIsLeft):
        must_be_bearable(terms, MONTHLY_LOAN, with_left(left))


def test_a_bridge_that_was_found_is_for_a_time_whatever_it_is_made_of() -> None:
    hoped = with_left(60, can_pay=60)
    found = suggested(hoped, MONTHLY_LOAN, now=NOW, policy=Policy())
    assert found is not None
    bridge = next(each for each in found.last_resorts if Relief.REDUCTION in each.terms.kinds)

    must_be_bearable(bridge.terms, MONTHLY_LOAN, hoped, found=found)
    with pytest.raises(MoreThanIsLeft):
        must_be_bearable(bridge.terms, MONTHLY_LOAN, with_left(53), found=found)


def test_loans_that_stay_as_they_are_are_paid_out_of_the_same_month() -> None:
    other = replace(a_loan(Every.parse("1m"), 24), number="2", rate=Decimal(6))
    loans = [CaseLoan(loan=each, policy=Policy()) for each in (MONTHLY_LOAN, other)]
    found = propose_together(loans, Capacity(now=usd(460)), now=NOW)
    package = found.packages[0]
    assert package.kept

    must_be_bearable_together(package, with_left(460))
    with pytest.raises(MoreThanIsLeft) as refused:
        must_be_bearable_together(package, with_left(300))
    assert refused.value.asks == package.month


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
