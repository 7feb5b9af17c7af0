"""Several loans in one case: plans that together stay within what can be paid, and who consents."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, event, example, given
from hypothesis import strategies as st

from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.loans.loan import Loan
from negotiation.money import CurrencyMismatch, Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.case_nothing import do_nothing_together
from negotiation.proposals.case_plans import propose_together
from negotiation.proposals.case_wish import evaluate_together
from negotiation.proposals.propose import Best
from negotiation.proposals.sharing import CaseLoan
from negotiation.proposals.timing import Timing
from negotiation.proposals.why import Rule
from negotiation.proposals.wish import Verdict, Wish
from tests.examples import examples
from tests.money import usd
from tests.negotiation.any_loan import of_book

NOW = date(2019, 4, 1)


def a_case_loan(number: str = "2", *, principal: int = 6000, paid: int = 12) -> CaseLoan:
    """A loan of three years at 12 %, so many instalments of which are paid."""
    contract = Contract(
        principal=usd(principal), rate=Decimal(12), instalments=36, first_due=date(2018, 3, 15)
    )
    rows = contract.schedule().instalments
    loan = Loan(
        number=number,
        product="personal",
        principal=usd(principal),
        rate=Decimal(12),
        count=36,
        instalment=rows[0].amount,
        first_due=rows[0].due_date,
        outstanding=rows[paid - 1].balance,
        as_of=date(2019, 3, 31),
    )
    return CaseLoan(loan=loan, policy=Policy())


@pytest.fixture(name="two")
def two_loans(a_loan: Callable[..., Loan]) -> list[CaseLoan]:
    return [CaseLoan(loan=a_loan(), policy=Policy()), a_case_loan()]


def test_packages_end_with_their_last_loan_be_it_the_only_one(two: list[CaseLoan]) -> None:
    late, _ = two
    (alone,) = {
        each.until
        for each in propose_together([late], Capacity(now=usd(430)), now=NOW).packages
        if each.best is Best.LOWEST_INSTALMENT
    }
    (both, *_) = propose_together(two, Capacity(now=usd(630)), now=NOW).packages

    assert alone == date(2023, 5, 1)
    assert both.until == max(each.terms.last_due for each in both.plans)
    with pytest.raises(ValueError, match="a case has loans"):
        propose_together([], Capacity(now=usd(1)), now=NOW)


def test_nothing_is_changed_of_loans_whose_contracts_are_met_together(
    a_loan: Callable[..., Loan],
) -> None:
    on_time = CaseLoan(loan=a_loan(first_due=date(2016, 6, 1)), policy=Policy())
    loans = [on_time, a_case_loan(paid=13)]
    asked = sum((each.loan.instalment for each in loans), usd(1))

    answer = evaluate_together(
        loans, Wish(instalment=asked), now=NOW, capacity=Capacity(now=usd(1), surplus=usd(2))
    )

    assert (answer.verdict, answer.closest) == (Verdict.ACCEPT, None)
    assert len(answer.found.plans) == len(loans)
    assert [why.rule for why in answer.questions] == [Rule.STRETCHED]
    less = evaluate_together(loans, Wish(instalment=asked - usd(100)), now=NOW)
    assert (less.verdict, less.closest is None) == (Verdict.ACCEPT, False)


@given(
    sizes=st.lists(st.integers(500, 20_000), min_size=1, max_size=4),
    paid=st.lists(st.integers(1, 34), min_size=4, max_size=4),
    can_pay=st.integers(20, 1500),
    later=st.none() | st.integers(20, 1500),
    days=st.integers(10, 200),
    role=st.sampled_from(Role),
    payday=st.none() | st.integers(1, 31),
)
@example(  # two loans without a plan, both helped
    sizes=[5886, 500, 500],
    paid=[16, 1, 1, 1],
    can_pay=109,
    later=None,
    days=10,
    role=Role.BOT,
    payday=None,
)
@examples(60)
def test_the_plans_of_a_case_stay_within_one_surplus(
    *,
    sizes: list[int],
    paid: list[int],
    can_pay: int,
    later: int | None,
    days: int,
    role: Role,
    payday: int | None,
) -> None:
    loans = [a_case_loan(str(at), principal=size, paid=paid[at]) for at, size in enumerate(sizes)]
    since = None if later is None else NOW + timedelta(days=days)
    capacity = Capacity(now=usd(can_pay), later=None if later is None else usd(later), since=since)

    found = propose_together(loans, capacity, now=NOW, role=role, wish=Timing(payday=payday))

    assert [each.case_loan.loan.number for each in found.plans] == [
        each.loan.number for each in loans
    ]
    event(f"{len(found.packages)} packages")
    is_needed = any(each.found.proposals for each in found.plans)
    assert bool(found.packages) == (is_needed and all(each.is_settled for each in found.plans))
    for package in found.packages:
        months: Counter[tuple[int, int]] = Counter()
        at_most: dict[tuple[int, int], Decimal] = {}
        schedules = [plan.terms.schedule for plan in package.plans]
        for schedule in (*schedules, *(each.still_owed() for each in package.kept)):
            for row in schedule:
                month = row.due_date.year, row.due_date.month
                months[month] += row.amount.units
                cap = capacity.on(row.due_date).amount
                at_most[month] = max(at_most.get(month, cap), cap)
        assert all(Decimal(sum_) / 100 <= at_most[month] for month, sum_ in months.items())
        if later is None:
            assert package.month <= capacity.now


def test_the_share_of_each_is_its_claim(two: list[CaseLoan]) -> None:
    found = propose_together(two, Capacity(now=usd(600)), now=NOW)

    assert [each.capacity.now for each in found.plans] == [
        Money("447.48", "USD"),  # of 451.46, by 605.73 and 199.29
        Money(
            "149.03", "USD"
        ),  # with what that leaves: 148.53 and no less than one instalment fewer asks
    ]
    assert [each.best for each in found.packages] == [
        Best.LOWEST_INSTALMENT,
        Best.SOONEST,
        Best.CHEAPEST,
    ]
    assert found.packages[0].month <= usd(600)
    assert found.packages[2].total == min(each.total for each in found.packages)


def test_what_one_leaves_helps_the_other(two: list[CaseLoan]) -> None:
    """The second has three instalments left and needs more than its share."""
    late, nearly_paid = two[0], a_case_loan(paid=34)
    strict = CaseLoan(loan=nearly_paid.loan, policy=Policy(longest_extension=0))
    alone = propose(strict.loan, Capacity(now=usd(170)), now=NOW, policy=strict.policy)

    found = propose_together([late, strict], Capacity(now=usd(700)), now=NOW)

    assert not alone.proposals
    assert found.packages
    assert sum((each.capacity.now for each in found.plans), usd(0)) <= usd(700)
    assert found.plans[1].capacity.now > usd(180)


@pytest.mark.parametrize("can_pay", ["106.73", "110.00", "115.10", "125.56"])
def test_whoever_can_pay_more_is_offered_plans_for_all_as_well(can_pay: str) -> None:
    """The share of the smaller one is less than it needs, and the larger one's first plan leaves too little."""
    loans = [
        a_case_loan("1", principal=9000, paid=20),
        a_case_loan("2", principal=500, paid=1),
    ]

    found = propose_together(loans, Capacity(now=usd(can_pay)), now=NOW)

    assert found.packages
    assert all(each.month <= usd(can_pay) for each in found.packages)
    assert sum((each.capacity.now for each in found.plans), usd(0)) <= usd(can_pay)


@given(
    sizes=st.tuples(st.integers(500, 20_000), st.integers(500, 20_000)),
    paid=st.tuples(st.integers(1, 34), st.integers(1, 34)),
    percent=st.integers(101, 160),
)
@examples(40)
def test_all_loans_have_a_plan_where_the_least_of_each_can_be_paid(
    sizes: tuple[int, int], paid: tuple[int, int], percent: int
) -> None:
    loans = [
        a_case_loan(str(at), principal=size, paid=done)
        for at, (size, done) in enumerate(zip(sizes, paid, strict=True))
    ]
    least = []
    for each in loans:
        most = Capacity(now=each.loan.outstanding + each.loan.outstanding)
        widest = propose(
            each.loan, most, now=NOW, policy=each.policy, role=Role.SUPERVISOR, sparing=False
        )
        assume(widest.proposals)
        least.append(widest.proposals[0].plan.highest)
    can_pay = (least[0] + least[1]).times(Decimal(percent) / 100)

    found = propose_together(loans, Capacity(now=can_pay), now=NOW)

    event(f"{[each.is_settled for each in found.plans]}")
    assert found.packages or all(each.found.contract_fits for each in found.plans)
    assert all(each.month <= can_pay for each in found.packages)


@pytest.mark.parametrize(
    ("can_pay", "by", "cheapest"),
    [  # shared by the claims alone: supervisor and 14842.72, advisor and 13807.86, bot and 13655.33
        (280, Role.ADVISOR, "14467.70 USD"),
        (340, Role.BOT, "13791.45 USD"),
        (360, Role.BOT, "13622.79 USD"),
    ],
)
def test_no_more_authority_is_asked_than_needed_and_nothing_lies_idle(
    can_pay: int, by: Role, cheapest: str
) -> None:
    loans = [a_case_loan("1", principal=9000, paid=6), a_case_loan("2", principal=3000, paid=2)]

    found = propose_together(loans, Capacity(now=usd(can_pay)), now=NOW)

    assert {each.by for each in found.packages} == {by}
    assert str(min(each.total for each in found.packages)) == cheapest
    assert all(each.month <= usd(can_pay) for each in found.packages)
    assert sum((each.capacity.now for each in found.plans), usd(0)) <= usd(can_pay)


def test_a_loan_whose_terms_may_not_change_keeps_its_contract_where_the_other_can_give(
    two: list[CaseLoan],
) -> None:
    """By its claim it would have less than its contract asks; the other does with as much less."""
    late, on_time = two[0], a_case_loan(paid=13)
    lately = CaseLoan(
        loan=replace(on_time.loan, restructured=(date(2019, 1, 1),)), policy=Policy()
    )

    found = propose_together([late, lately], Capacity(now=usd(680)), now=NOW)

    assert found.packages
    assert [each.number for each in found.packages[0].kept] == ["2"]


def test_where_one_has_no_plan_there_is_no_package(two: list[CaseLoan]) -> None:
    found = propose_together(two, Capacity(now=usd(100)), now=NOW)

    assert not found.packages
    assert all(each.found.ways_on for each in found.plans)


def test_loans_in_two_currencies_are_no_case(two: list[CaseLoan]) -> None:
    with pytest.raises(CurrencyMismatch):
        propose_together(two, Capacity(now=Money(600, "EUR")), now=NOW)


@pytest.mark.parametrize(
    ("amount", "role", "verdict", "refer_to"),
    [
        (640, Role.BOT, Verdict.ACCEPT, None),
        (440, Role.BOT, Verdict.REFER, Role.SUPERVISOR),
        (440, Role.SUPERVISOR, Verdict.ACCEPT, None),
        (150, Role.SUPERVISOR, Verdict.REFUSE, None),
    ],
)
def test_a_wish_for_all_loans_together(
    two: list[CaseLoan], amount: int, role: Role, verdict: Verdict, refer_to: Role | None
) -> None:
    answer = evaluate_together(two, Wish(instalment=usd(amount), day=10), now=NOW, role=role)

    assert (answer.verdict, answer.refer_to) == (verdict, refer_to)
    assert answer.closest is not None
    assert {row.due_date.day for plan in answer.closest.plans for row in plan.terms.schedule} == {
        10
    }
    if verdict is Verdict.REFUSE:
        assert answer.closest.month > usd(amount)
        assert {number for number, _ in answer.obstacles} == {"67808313", "2"}
    else:
        assert answer.closest.month <= usd(amount)


def test_doing_nothing_adds_up_over_the_loans(two: list[CaseLoan]) -> None:
    steps = do_nothing_together(two, now=NOW, until=date(2019, 5, 20))

    assert [step.day.isoformat() for step in steps] == ["2019-04-01", "2019-04-15", *_may()]
    assert [len(step.loans) for step in steps] == [1, 2, 2, 2]
    last = steps[-1]
    assert last.arrears == sum((step.arrears for _, step in last.loans), usd(0))
    assert last.days == 165  # of the one that is late since December


def _may() -> list[str]:
    return ["2019-05-01", "2019-05-15"]


def test_penalties_are_not_guessed_but_counted_once(a_loan: Callable[..., Loan]) -> None:
    fee = Charge(name="late", kind=ChargeKind.FEE, amount=usd(30), since=date(2019, 1, 1))
    loan = CaseLoan(loan=a_loan(charges=(fee,)), policy=Policy())

    first, second = do_nothing_together([loan], now=NOW, until=date(2019, 5, 1))

    assert second.owed - first.owed == Money("121.35", "USD")
    assert first.owed == loan.loan.outstanding + Money("606.75", "USD") + usd(30)


def test_a_wish_above_the_surplus_is_questioned(two: list[CaseLoan]) -> None:
    answer = evaluate_together(
        two, Wish(instalment=usd(640)), now=NOW, capacity=Capacity(now=usd(500))
    )

    assert [(why.rule, why.limit) for why in answer.questions] == [(Rule.STRETCHED, usd(500))]


def test_in_whichever_order_loans_come_they_have_the_same_plans() -> None:
    """Of two at the same rate, which is given what is left first decides what they cost."""

    def at_18(number: str, principal: str, count: int, start: date, paid: int) -> CaseLoan:
        contract = Contract(
            principal=usd(principal), rate=Decimal(18), instalments=count, start=start
        )
        return CaseLoan(loan=replace(of_book(contract, paid), number=number), policy=Policy())

    fee = Charge(name="fee", kind=ChargeKind.FEE, amount=usd("24.81"), since=date(2024, 12, 30))
    one = at_18("1", "4742.31", 12, date(2024, 10, 3), 1)
    other = at_18("2", "4857.71", 18, date(2024, 3, 15), 9)
    other = replace(other, loan=replace(other.loan, charges=(fee,)))
    can_pay, now = Capacity(now=usd("439.38")), date(2025, 1, 6)

    found = propose_together([one, other], can_pay, now=now)
    turned = propose_together([other, one], can_pay, now=now)

    assert len({each.total for each in found.packages}) > 1
    for mine, theirs in zip(found.packages, turned.packages, strict=True):
        assert (mine.numbers, theirs.numbers) == (("1", "2"), ("2", "1"))
        assert mine.plans == theirs.plans[::-1]
    assert found.plans == turned.plans[::-1]
