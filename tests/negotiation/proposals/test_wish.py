"""The borrower's own terms: accepted, referred, or refused with what comes nearest."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.timing import Timing
from negotiation.proposals.why import Rule
from negotiation.proposals.wish import Verdict, Wish, evaluate
from negotiation.reliefs import Relief
from tests.money import usd

NOW = date(2019, 4, 1)


def test_an_amount_on_the_tenth_from_june(a_loan: Callable[..., Loan]) -> None:
    wish = Wish(instalment=usd(470), day=10, since=date(2019, 6, 1))

    answer = evaluate(a_loan(), wish, now=NOW, policy=Policy())

    assert answer.verdict is Verdict.ACCEPT
    assert not answer.obstacles
    assert answer.closest is not None
    rows = list(answer.closest.terms.schedule)
    assert rows[0].due_date == date(2019, 6, 10)
    assert {row.due_date.day for row in rows} == {10}
    assert max(row.amount for row in rows) <= usd(470)


def test_what_the_contract_asks_anyhow_needs_no_plan(a_loan: Callable[..., Loan]) -> None:
    loan = a_loan(first_due=date(2016, 6, 1))  # nothing is overdue
    capacity = Capacity(now=usd(600), said=usd(600), surplus=usd(605))

    for wish in (usd("605.73"), usd(700)):
        answer = evaluate(loan, Wish(instalment=wish), now=NOW, policy=Policy(), capacity=capacity)
        assert (answer.verdict, answer.plans, answer.closest) == (Verdict.ACCEPT, (), None)
        assert [why.rule for why in answer.questions] == [Rule.STRETCHED]
    less = evaluate(loan, Wish(instalment=usd("605.72")), now=NOW, policy=Policy())
    assert less.closest is not None


def test_the_cheapest_plan_that_meets_it_is_taken(a_loan: Callable[..., Loan]) -> None:
    wish = Wish(instalment=usd(470), day=10)

    answer = evaluate(a_loan(), wish, now=NOW, policy=Policy())

    others = propose(
        a_loan(), Capacity(now=usd(470)), now=NOW, policy=Policy(), wish=Timing(payday=10)
    ).proposals
    assert answer.closest is not None
    assert answer.closest.terms.total == min(each.terms.total for each in others)


@pytest.mark.parametrize(
    ("amount", "role", "verdict", "refer_to"),
    [
        (450, Role.BOT, Verdict.ACCEPT, None),
        (360, Role.BOT, Verdict.REFER, Role.ADVISOR),
        (360, Role.ADVISOR, Verdict.ACCEPT, None),
        (280, Role.ADVISOR, Verdict.REFER, Role.SUPERVISOR),
        (280, Role.SUPERVISOR, Verdict.ACCEPT, None),
        (120, Role.SUPERVISOR, Verdict.REFUSE, None),
    ],
)
def test_who_may_say_yes(
    a_loan: Callable[..., Loan], amount: int, role: Role, verdict: Verdict, refer_to: Role | None
) -> None:
    answer = evaluate(a_loan(), Wish(instalment=usd(amount)), now=NOW, policy=Policy(), role=role)

    assert (answer.verdict, answer.refer_to) == (verdict, refer_to)


def test_a_refusal_names_the_least_there_is(a_loan: Callable[..., Loan]) -> None:
    answer = evaluate(a_loan(), Wish(instalment=usd(100)), now=NOW, policy=Policy())

    assert answer.verdict is Verdict.REFUSE
    assert answer.closest is not None
    least = answer.closest.plan.highest
    assert (Rule.ABOVE_CAPACITY, least, usd(100)) in {
        (why.rule, why.figure, why.limit) for why in answer.obstacles
    }
    assert Rule.BELOW_INTEREST in {why.rule for why in answer.obstacles}
    met = evaluate(
        a_loan(), Wish(instalment=least), now=NOW, policy=Policy(), role=Role.SUPERVISOR
    )
    assert met.verdict is Verdict.ACCEPT


def test_where_only_the_day_is_in_the_way_the_amount_is_met_on_another(
    a_loan: Callable[..., Loan],
) -> None:
    """27 more days of interest make 443 a month too little by a dollar."""
    strict = Policy(limits=Limits(supervisor=Reach(months=12), advisor=Reach(months=12)))
    wish = Wish(instalment=usd(448), day=28, since=date(2019, 6, 28))

    answer = evaluate(a_loan(), wish, now=NOW, policy=strict)

    assert answer.verdict is Verdict.REFUSE
    on_own_days, least = answer.plans
    assert on_own_days.plan.highest <= usd(448)
    assert {row.due_date.day for row in on_own_days.terms.schedule} == {1}
    assert least.plan.highest > usd(448)
    assert {row.due_date.day for row in least.terms.schedule} == {28}


@pytest.mark.parametrize(
    ("policy", "rule"),
    [
        (Policy(limits=Limits(longest_break=0)), Rule.TOO_LATE),
        (
            Policy(limits=Limits(reliefs=frozenset(Relief) - {Relief.DUE_DATE})),
            Rule.NOT_OFFERED,
        ),
    ],
)
def test_a_day_that_is_not_possible(
    a_loan: Callable[..., Loan], policy: Policy, rule: Rule
) -> None:
    wish = Wish(instalment=usd(480), day=10, since=date(2019, 7, 1))

    answer = evaluate(a_loan(), wish, now=NOW, policy=policy)

    assert answer.verdict is Verdict.REFUSE
    assert [why.rule for why in answer.obstacles] == [rule]
    assert answer.closest is not None


def test_whose_terms_were_changed_lately_is_told_from_when_on(
    a_loan: Callable[..., Loan],
) -> None:
    loan = a_loan(restructured=(date(2019, 1, 15),))

    answer = evaluate(loan, Wish(instalment=usd(450)), now=NOW, policy=Policy())

    assert answer.verdict is Verdict.REFUSE
    # What is owed may be forgiven at any time.
    assert [each.terms.kinds for each in answer.plans] == [(Relief.INTEREST_WAIVER,)]
    assert (Rule.TOO_SOON_AGAIN, date(2020, 1, 15)) in {
        (why.rule, why.limit) for why in answer.obstacles
    }


def test_there_is_no_zeroth_day() -> None:
    with pytest.raises(ValueError, match="a day of the month"):
        Wish(instalment=usd(1), day=0)


@given(
    amount=st.integers(1, 700),
    day=st.none() | st.integers(1, 31),
    later=st.none() | st.integers(-60, 200),
    rate=st.integers(0, 2500),
    role=st.sampled_from(Role),
)
@settings(max_examples=60)
def test_a_wish_is_met_or_what_stands_in_its_way_is_said(
    a_loan: Callable[..., Loan],
    *,
    amount: int,
    day: int | None,
    later: int | None,
    rate: int,
    role: Role,
) -> None:
    loan = a_loan(rate=Decimal(rate).scaleb(-2), instalment=usd(900))
    since = None if later is None else NOW + timedelta(days=later)
    wish = Wish(instalment=usd(amount), day=day, since=since)
    policy = Policy()

    answer = evaluate(loan, wish, now=NOW, policy=policy, role=role)

    event(answer.verdict)
    if answer.verdict is Verdict.REFUSE:
        assert answer.obstacles
        return
    assert answer.closest is not None
    for row in answer.closest.terms.schedule:
        assert row.amount <= usd(amount)
        assert since is None or row.due_date >= since
        assert day is None or row.due_date.day in {day, 28, 29, 30}
    may = policy.limits.may(role, answer.closest.reach)
    assert may == (answer.verdict is Verdict.ACCEPT)
    assert (answer.refer_to is None) == may
