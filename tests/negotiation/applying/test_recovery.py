"""What is hoped for counts with care: beside what is sure, less than it is said, and never instead of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.agreeing.bearable import must_be_bearable, must_be_bearable_together
from negotiation.agreeing.capacity import hope_of
from negotiation.agreeing.plan import Plan, worked_out
from negotiation.agreeing.plan_reasons import reasons
from negotiation.agreeing.suggestions import suggested, suggested_together
from negotiation.applying.application import Application
from negotiation.applying.budget import Capacity, Income
from negotiation.applying.recovery import Awaited
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.contract import Contract
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.sharing import CaseLoan
from negotiation.proposals.why import Rule
from negotiation.refusals import MoreThanIsLeft
from negotiation.relief.breaks import Reduction
from negotiation.relief.loan_terms import relieved
from negotiation.reliefs import Relief
from tests.money import usd
from tests.negotiation.any_loan import of_book

NOW = date(2024, 1, 2)
MAY = date(2024, 5, 1)


def a_loan(principal: int = 5000, number: str = "1") -> Loan:
    contract = Contract(
        principal=usd(principal), rate=Decimal(12), instalments=24, start=date(2024, 1, 1)
    )
    return replace(of_book(contract, 0), number=number)


def hoping(can_pay: int, later: int, since: date = MAY, left: int | None = None) -> Application:
    """Of somebody who can pay so much, and expects to be able to pay another sum later."""
    told = Application(
        can_pay=usd(can_pay), awaits=Awaited.NEW_JOB, later=usd(later), later_from=since
    )
    if left is None:
        return told
    return replace(told, income=Income(usd(2000)), outgoings=usd(2000 - left))


def highest(terms: Terms, since: date = MAY) -> tuple[int, int]:
    """The dearest instalment before a day and from it on, in whole units."""
    rows = [(each.due_date >= since, int(each.amount.amount)) for each in terms.schedule]
    return (
        max((amount for is_then, amount in rows if not is_then), default=0),
        max((amount for is_then, amount in rows if is_then), default=0),
    )


def test_less_is_asked_until_more_can_be_paid_and_then_no_more_than_a_part_of_what_is_hoped_for() -> (
    None
):
    loan = a_loan()
    nothing = suggested(Application(can_pay=usd(60)), loan, now=NOW, policy=Policy())
    assert nothing is not None
    assert not nothing.proposals

    found = suggested(hoping(60, 300), loan, now=NOW, policy=Policy())

    assert found is not None
    assert found.proposals
    for each in found.proposals:
        before, then = highest(each.terms)
        assert before <= 60 < then <= 270
        assert [one.figure for one in each.why if one.rule is Rule.RECOVERS] == [MAY]
        assert each.by is Role.ADVISOR  # the bot weighs nobody's hope
        assert each.why[-1].figure is Role.ADVISOR
        assert hope_of([(loan, each.terms)], hoping(60, 300), Policy()) is not None


def test_plans_that_are_sure_come_first_and_stay_what_they_are() -> None:
    loan, sure = a_loan(), Application(can_pay=usd(170))
    plain = suggested(sure, loan, now=NOW, policy=Policy())
    found = suggested(hoping(170, 300), loan, now=NOW, policy=Policy())
    assert plain is not None
    assert found is not None

    known = len(plain.proposals)
    assert found.proposals[:known] == plain.proposals
    assert found.proposals[known:]
    for each in found.proposals[known:]:
        assert hope_of([(loan, each.terms)], hoping(170, 300), Policy())
        assert not each.best
        assert each.by is Role.ADVISOR


def test_who_says_more_than_is_left_of_a_month_is_told_as_well_that_it_rests_on_a_hope() -> None:
    loan = a_loan()
    application = hoping(290, 300, left=60)  # of which a month bears 54

    found = suggested(application, loan, now=NOW, policy=Policy())

    assert found is not None
    assert found.proposals
    for each in found.proposals:
        assert highest(each.terms)[0] <= 54
        assert each.by is Role.ADVISOR
        assert hope_of([(loan, each.terms)], application, Policy()) is not None


def test_a_hope_saves_nobody_from_being_offered_what_more_authority_could_give_for_sure() -> None:
    loan = a_loan()
    sure = suggested(Application(can_pay=usd(150)), loan, now=NOW, policy=Policy())
    assert sure is not None
    assert {each.by for each in sure.proposals} == {Role.ADVISOR}

    found = suggested(hoping(150, 400), loan, now=NOW, policy=Policy())

    assert found is not None
    assert found.proposals[: len(sure.proposals)] == sure.proposals


@pytest.mark.parametrize(
    ("later", "since"),
    [
        (300, NOW),  # its day has come: whether it came true is asked
        (300, date(2023, 12, 1)),
        (66, MAY),  # no more than 60, once the part that is left of every month is taken off
        (60, MAY),
    ],
)
def test_what_is_no_hope_any_more_or_none_worth_the_name_changes_nothing(
    later: int, since: date
) -> None:
    loan = a_loan()

    found = suggested(hoping(60, later, since), loan, now=NOW, policy=Policy())

    assert found == suggested(Application(can_pay=usd(60)), loan, now=NOW, policy=Policy())


def test_who_expects_less_is_believed() -> None:
    loan = a_loan()

    found = suggested(hoping(400, 120), loan, now=NOW, policy=Policy())

    assert found is not None
    assert found.proposals
    for each in found.proposals:
        before, then = highest(each.terms)
        assert before <= 400
        assert then <= 120


def test_until_then_a_plan_asks_what_is_left_and_after_it_what_is_hoped_for() -> None:
    loan = a_loan()
    terms = _reduced(loan, 60)
    assert highest(terms)[0] == 60
    then = highest(terms)[1]

    must_be_bearable(terms, loan, hoping(60, then + 1, left=60))
    with pytest.raises(MoreThanIsLeft) as refused:
        must_be_bearable(terms, loan, hoping(60, then - 1, left=60))
    assert refused.value.left == usd(then - 1)
    with pytest.raises(MoreThanIsLeft) as refused:
        must_be_bearable(terms, loan, hoping(60, then + 1, left=59))
    assert refused.value.left == usd(59)
    with pytest.raises(MoreThanIsLeft):
        must_be_bearable(terms, loan, replace(hoping(60, then + 1, left=60), later=None))


def _reduced(loan: Loan, amount: int) -> Terms:
    return relieved(loan, [Reduction(amount=usd(amount), instalments=3)], now=NOW, policy=Policy())


def test_a_plan_put_together_by_hand_says_that_it_rests_on_a_hope() -> None:
    loan = a_loan()
    terms = _reduced(loan, 60)

    why = reasons(terms, hoping(60, 290), loan, made=NOW, policy=Policy()).why

    assert [each.rule for each in why] == [
        Rule.ABOVE_CAPACITY,
        Rule.WITHIN_CAPACITY,
        Rule.RECOVERS,
        Rule.WITHIN_CAPACITY,
    ]
    assert (why[2].figure, why[2].limit) == (MAY, usd(290))

    too_much = reasons(terms, hoping(60, 200), loan, made=NOW, policy=Policy()).why
    assert [each.rule for each in too_much][-2:] == [Rule.RECOVERS, Rule.ABOVE_SAID]


def test_several_loans_share_what_is_hoped_for_only_where_nothing_else_is_possible() -> None:
    loans = [CaseLoan(loan=a_loan(5000, number), policy=Policy()) for number in ("1", "2")]
    sure = suggested_together(Application(can_pay=usd(350)), loans, now=NOW)
    assert sure is not None
    assert suggested_together(hoping(350, 600), loans, now=NOW) == sure
    nothing = suggested_together(Application(can_pay=usd(120)), loans, now=NOW)
    assert nothing is not None
    assert not nothing.packages

    found = suggested_together(hoping(120, 600, left=120), loans, now=NOW)

    assert found is not None
    assert found.packages
    for each in found.packages:
        parts = [highest(plan.terms) for plan in each.plans]
        assert sum(before for before, _ in parts) <= 120
        assert sum(then for _, then in parts) <= 540
        must_be_bearable_together(each, hoping(120, 600, left=120))
        with pytest.raises(MoreThanIsLeft):
            must_be_bearable_together(each, hoping(120, 600, left=100))
        with pytest.raises(MoreThanIsLeft):
            must_be_bearable_together(each, hoping(120, 130, left=120))


@given(
    can_pay=st.integers(0, 300),
    later=st.integers(0, 600),
    months=st.integers(1, 12),
    left=st.none() | st.integers(0, 400),
)
def test_every_plan_can_be_kept_if_the_hope_comes_true_and_until_then_whatever_comes(
    can_pay: int, later: int, months: int, left: int | None
) -> None:
    loan, policy = a_loan(), Policy()
    since = date(2024, months, 15)
    application = hoping(can_pay, later, since, left)

    found = suggested(application, loan, now=NOW, policy=policy)

    assert found is not None
    for each in found.proposals:
        assert policy.limits.may(each.by, each.reach)
        before, then = highest(each.terms, since)
        assert before <= can_pay
        assert then <= max(can_pay, later)
        must_be_bearable(each.terms, loan, application, found=found)
        if hope_of([(loan, each.terms)], application, policy) is None:
            assert max(before, then) <= can_pay


def test_a_plan_that_asks_the_same_throughout_rests_on_nothing(
    a_loan: Callable[..., Loan],
) -> None:
    loan = a_loan()
    terms, _ = worked_out(Plan(months=12), loan, now=date(2019, 4, 1), policy=Policy())
    asks = int(terms.instalment.amount) + 1

    assert hope_of([(loan, terms)], hoping(asks, 2000, date(2019, 9, 1)), Policy()) is None
    assert (
        hope_of([(loan, terms)], hoping(asks - 100, 2000, date(2019, 9, 1)), Policy()) is not None
    )
    assert hope_of([(loan, terms)], hoping(asks - 100, 2000, date(2059, 9, 1)), Policy()) is None
    assert hope_of([(loan, terms)], Application(can_pay=usd(1)), Policy()) is None


def test_a_plan_rests_on_a_hope_where_any_instalment_from_its_day_on_asks_more() -> None:
    loan = a_loan()
    terms = relieved(loan, [Reduction(amount=usd(100), instalments=3)], now=NOW, policy=Policy())
    then = next(row for row in terms.schedule if row.amount > usd(100))

    def rests(can_pay: Money, since: date) -> bool:
        said = replace(hoping(1, 2000, since), can_pay=can_pay)
        return hope_of([(loan, terms)], said, Policy()) is not None

    assert rests(usd(100), then.due_date)
    assert rests(usd(100), NOW)  # most, not all of them, ask more
    assert not rests(then.amount, then.due_date)
    assert rests(then.amount - Money.of_units(1, "USD"), then.due_date)
    assert rests(usd(100), terms.schedule.last.due_date)  # on its day
    assert not rests(usd(100), terms.schedule.last.due_date + timedelta(days=1))


@pytest.mark.parametrize(
    ("since", "kinds", "is_known"),
    [
        (date(2024, 6, 1), [{Relief.REDUCTION}, {Relief.TOKEN}], True),
        (date(2025, 3, 1), [{Relief.REDUCTION}, {Relief.TOKEN}], False),  # after a year of tokens
    ],
)
def test_what_is_hoped_for_later_than_a_break_may_last_is_bridged_for_a_time(
    since: date, kinds: list[set[Relief]], *, is_known: bool
) -> None:
    application = hoping(60, 300, since)

    found = suggested(application, a_loan(), now=NOW, policy=Policy())

    assert found is not None
    assert not found.proposals
    assert Rule.LONGEST_BREAK in {each.rule for each in found.stopped}
    bridge, token, _ = found.last_resorts
    assert [{*each.terms.kinds} for each in (bridge, token)] == kinds
    assert [each.by for each in (bridge, token)] == [Role.ADVISOR, Role.SUPERVISOR]
    assert [int(row.amount.amount) for row in bridge.terms.schedule][:4] == [60, 60, 60, 263]
    assert not bridge.waived
    assert [each.figure for each in token.why if each.rule is Rule.RECOVERS] == (
        [since] if is_known else []
    )
    must_be_bearable(bridge.terms, a_loan(), hoping(60, 300, since, 60), found=found)


def test_a_bridge_is_no_longer_than_until_more_can_be_paid_and_none_where_interest_is_not_met() -> (
    None
):
    soon = suggested(hoping(60, 240, date(2024, 3, 1)), a_loan(), now=NOW, policy=_as_it_is())
    assert soon is not None
    bridge = soon.last_resorts[0]
    assert [int(row.amount.amount) for row in bridge.terms.schedule][:3] == [60, 243, 243]
    below = suggested(hoping(40, 300, date(2024, 9, 1)), a_loan(), now=NOW, policy=Policy())
    assert below is not None
    assert [each.terms.kind for each in below.last_resorts] == [Relief.TOKEN, Relief.SETTLEMENT]


def test_a_hope_that_comes_true_only_when_the_loan_is_over_is_bridged_as_if_it_were_none() -> None:
    """Four instalments are left: a longer plan may last until then, where the lender lengthens any."""
    contract = Contract(
        principal=usd(5000), rate=Decimal(12), instalments=24, start=date(2024, 1, 1)
    )
    four, winter = of_book(contract, 20), date(2026, 12, 1)

    asked = []
    only_tokens = Policy(limits=Limits(reliefs=frozenset({Relief.TOKEN})))
    for policy, can_pay in ((_as_it_is(), 20), (Policy(), 20), (only_tokens, 200)):
        found = suggested(hoping(can_pay, 500, winter), four, now=date(2025, 8, 20), policy=policy)
        assert found is not None
        bridge = found.last_resorts[0].terms
        asked.append([int(row.amount.amount) for row in bridge.schedule])

    assert asked == [
        [20, 20, 20, 894],
        [20, 20, 20, *[78] * 12],
        [200, 200, 200, 200, 119],
    ]


@pytest.mark.parametrize(
    ("paid", "can_pay", "is_spread", "asked"),
    [
        (20, 200, True, [20000, 20000, 20000, 20000, 14265 + 1358]),
        (20, 230, True, [23000, 23000, 23000, 24059 + 2674]),
        (21, 100, True, [10000] * 6 + [10701 + 681]),
        # What waits for no day is a part of each, and of no instalment that would ask nothing else.
        (20, 200, False, [20000, 20000, 20000, 20000, 15653]),
        (20, 230, False, [22816, 22816, 22816, 24269, 3067]),
        (21, 100, False, [10000] * 6 + [11400]),
    ],
)
def test_a_token_plan_ends_with_what_is_lent_and_no_cents_of_arrears_come_after_it(
    paid: int, can_pay: int, asked: list[int], *, is_spread: bool
) -> None:
    """Three are overdue; the contract's 235.37 goes on after the tokens, and repays what is left at once."""
    contract = Contract(
        principal=usd(5000), rate=Decimal(12), instalments=24, start=date(2024, 1, 1)
    )
    ways = {Relief.TOKEN, Relief.SPREAD} if is_spread else {Relief.TOKEN}
    policy = Policy(limits=Limits(reliefs=frozenset(ways)))

    found = propose(
        of_book(contract, paid), Capacity(now=usd(can_pay)), now=date(2026, 1, 10), policy=policy
    )

    [token] = found.last_resorts
    assert [row.amount.units for row in token.terms.schedule] == asked


def test_arrears_wait_for_what_is_hoped_for_only_where_the_same_plan_cannot_carry_them_at_once() -> (
    None
):
    """Four instalments: with all the arrears on the last, it would ask 365 then for nothing that it gives."""
    contract = Contract(
        principal=usd(16_500), rate=Decimal("1.29"), instalments=24, start=date(2022, 1, 1)
    )
    now = date(2024, 9, 26)
    hoped = Capacity(now=usd(649), later=usd(830), since=now + timedelta(days=120))
    policy = Policy(limits=Limits(bot=Reach(months=6)))

    found = propose(of_book(contract, 22), hoped, now=now, policy=policy)

    plan = next(each for each in found.proposals if len(each.terms.schedule) == 4)
    assert {int(row.amount.amount) for row in plan.terms.schedule} == {352}


def _as_it_is() -> Policy:
    """Of a lender that lengthens nothing."""
    return Policy(limits=Limits(reliefs=frozenset({Relief.REDUCTION})))


def test_a_plan_with_less_at_first_is_changed_from_one_that_has_it() -> None:
    soon = suggested(hoping(60, 300), a_loan(), now=NOW, policy=Policy())
    assert soon is not None

    assert [(each.months, each.reduced) for each in map(Plan.of, soon.proposals)] == [
        (12, 3),
        (6, 3),
        (0, 3),
    ]
