"""A loan that asks its principal in one sum at the end: more time for it, or instalments instead."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from negotiation.agreeing.plan import Plan, worked_out
from negotiation.applying.budget import Capacity
from negotiation.limits import Limits
from negotiation.loans.contract import Contract, Method
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.wish import Verdict, Wish, evaluate
from negotiation.refusals import (
    AboveLent,
    AskedTwice,
    DatePassed,
    NoChange,
    NotADueDate,
    PaidAlready,
    TooSoonAgain,
)
from negotiation.relief.breaks import PrincipalBreak
from negotiation.relief.conversion import Conversion
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change, live
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import Capitalisation, Spread
from negotiation.relief.settlement import Settlement
from negotiation.relief.waivers import RateCut
from negotiation.reliefs import Relief

BALLOON = Contract(
    principal=Money(1200, "USD"),
    rate=Decimal(12),
    instalments=6,
    start=date(2024, 1, 1),
    method=Method.INTEREST_ONLY,
)
FEBRUARY, AUGUST = date(2024, 2, 1), date(2024, 8, 15)


def a_balloon(**changes: Any) -> Loan:
    return Loan(
        **{
            "number": "1",
            "product": "personal",
            "principal": Money(1200, "USD"),
            "rate": Decimal(12),
            "count": 6,
            "instalment": Money(12, "USD"),
            "first_due": FEBRUARY,
            "outstanding": Money(1200, "USD"),
            "as_of": FEBRUARY,
            "method": Method.INTEREST_ONLY,
            "paid_count": 1,
        }
        | changes
    )


def can_pay(amount: int) -> Capacity:
    return Capacity(now=Money(amount, "USD"))


def amounts(*changes: Change, as_of: date = FEBRUARY) -> list[str]:
    life = live(BALLOON, paid=1, as_of=as_of, changes=changes)
    assert life.schedule.total_principal == BALLOON.principal
    return [str(each.amount.amount) for each in life.schedule][1:]


@pytest.mark.parametrize(
    ("changes", "as_of", "expected"),
    [
        # Interest only for two months more, and then instalments.
        (
            (Conversion(), PrincipalBreak(instalments=2)),
            FEBRUARY,
            ["12.00"] * 2 + ["247.25"] * 4 + ["247.24"],
        ),
        # Half the rate: 1 % a month on 1200 becomes a half.
        ((Conversion(), RateCut(rate=Decimal(6))), FEBRUARY, ["243.61"] * 4 + ["243.62"]),
        # March and April are overdue: they come again at the end, their interest in fifths.
        ((Conversion(),), date(2024, 4, 15), ["252.05"] * 4 + ["252.04"]),
        # The sum of July is overdue, with five months' interest and one since.
        ((Conversion(),), AUGUST, ["261.65"] * 4 + ["261.64"]),
        # What is overdue is paid in three parts, beside what is asked anyway.
        (
            (Conversion(since=date(2024, 5, 1)), Spread(instalments=3, since=date(2024, 5, 1))),
            date(2024, 4, 15),
            ["416.03", "416.03", "416.02"],
        ),
    ],
)
def test_what_was_asked_in_one_sum_is_repaid_in_instalments(
    changes: tuple[Change, ...], as_of: date, expected: list[str]
) -> None:
    assert amounts(*changes, as_of=as_of) == expected


@pytest.mark.parametrize(
    ("changes", "as_of", "refusal"),
    [
        ((Conversion(since=date(2024, 2, 1)),), FEBRUARY, PaidAlready),
        ((Conversion(since=date(2024, 3, 2)),), FEBRUARY, NotADueDate),
        ((Conversion(since=date(2024, 3, 1)),), date(2024, 4, 15), DatePassed),
        ((Conversion(since=date(2024, 7, 1)),), FEBRUARY, NoChange),  # it is one sum all the same
        ((Conversion(), Conversion()), FEBRUARY, AskedTwice),
        (
            (Conversion(), Settlement(amount=Money(900, "USD"), day=FEBRUARY)),
            FEBRUARY,
            AskedTwice,
        ),
        ((Conversion(since=date(2024, 5, 1)),), AUGUST, DatePassed),
        (
            (Conversion(), Capitalisation()),
            AUGUST,
            AboveLent,
        ),  # interest on top of all that was lent
    ],
)
def test_what_makes_no_sense_is_refused(
    changes: tuple[Change, ...], as_of: date, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        live(BALLOON, paid=1, as_of=as_of, changes=changes)


def test_loans_in_instalments_have_nothing_to_convert() -> None:
    for method in set(Method) - {Method.INTEREST_ONLY}:
        contract = replace(BALLOON, method=method)
        with pytest.raises(NoChange):
            live(contract, paid=1, as_of=FEBRUARY, changes=[Conversion()])


@pytest.mark.parametrize("now", [FEBRUARY, AUGUST])
def test_who_cannot_raise_the_sum_is_offered_instalments(now: date) -> None:
    found = propose(a_balloon(), can_pay(60), now=now, policy=Policy())

    assert found.proposals
    for each in found.proposals:
        assert each.terms.kinds == (Relief.TERM_EXTENSION, Relief.CONVERSION)
        assert each.plan.highest <= Money(60, "USD")
        assert each.terms.schedule.total_principal == Money(1200, "USD")
        assert relieved(
            a_balloon(),
            [Extension(instalments=each.terms.months), Conversion()],
            now=now,
            policy=Policy(),
        )


def test_who_can_pay_the_interest_only_gets_time_for_the_sum() -> None:
    found = propose(a_balloon(), can_pay(12), now=FEBRUARY, policy=Policy())

    assert not found.proposals
    later = found.last_resorts[0]
    assert later.terms.kinds == (Relief.TERM_EXTENSION,)
    assert (later.terms.months, later.by) == (36, "supervisor")
    assert later.terms.schedule.last.amount == Money(1212, "USD")
    assert {str(each.amount.amount) for each in tuple(later.terms.schedule)[:-1]} == {"12.00"}


def test_who_cannot_pay_the_interest_gets_no_more_of_it() -> None:
    kinds = [
        each.terms.kind
        for each in propose(a_balloon(), can_pay(11), now=FEBRUARY, policy=Policy()).last_resorts
    ]

    assert kinds == [Relief.TOKEN, Relief.SETTLEMENT]


def test_a_lender_who_does_not_convert_offers_none() -> None:
    policy = Policy(limits=Limits(reliefs=frozenset(Relief) - {Relief.CONVERSION}))

    assert not propose(a_balloon(), can_pay(60), now=FEBRUARY, policy=policy).proposals


def test_a_conversion_changes_the_terms() -> None:
    lately = a_balloon(restructured=(date(2024, 1, 15),))

    with pytest.raises(TooSoonAgain):
        relieved(lately, [Conversion()], now=FEBRUARY, policy=Policy())
    assert not propose(lately, can_pay(300), now=FEBRUARY, policy=Policy()).proposals


def test_so_much_a_month_for_the_sum_is_a_counter_offer() -> None:
    answer = evaluate(
        a_balloon(), Wish(instalment=Money(80, "USD")), now=FEBRUARY, policy=Policy()
    )

    assert answer.verdict is Verdict.ACCEPT
    assert answer.closest is not None
    assert answer.closest.plan.highest <= Money(80, "USD")


def test_what_an_advisor_puts_together_is_in_instalments_too() -> None:
    [*_, proposal] = propose(a_balloon(), can_pay(60), now=FEBRUARY, policy=Policy()).proposals

    terms, _ = worked_out(Plan.of(proposal), a_balloon(), now=FEBRUARY, policy=Policy())

    assert terms == proposal.terms
