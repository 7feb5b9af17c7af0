"""What an agreement's head, its clauses and the figures around it tell of a plan agrees with its every instalment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from dialogs.borrower.plan.terms import if_too_much
from dialogs.desk.arrangement import sealing
from dialogs.desk.proposing import plans
from dialogs.languages import LANGUAGES
from dialogs.lender import Lender
from dialogs.printed.contents import sections
from dialogs.printed.offer_words import difference
from dialogs.said.plan_head import head
from dialogs.said.plan_words import longer
from dialogs.said.why import said
from dialogs.texts import ENGLISH, Sayable, Text
from negotiation.agreeing.suggestions import suggested
from negotiation.applying.application import Application
from negotiation.applying.budget import Income
from negotiation.follow_up.arrangement import DueInstalment, count, paid_count
from negotiation.limits import Role
from negotiation.loans.stretches import CENTS
from negotiation.loans.terms import Terms, rises_on
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals.why import Rule, Why
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction, Token
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import ArrearsLast, Spread
from tests.dialogs.said.test_plan_words import APRIL, LOAN


def usd(amount: int) -> Money:
    return Money(amount, "USD")


PLANS: dict[str, tuple[Change, ...]] = {
    "longer": (Extension(instalments=12),),
    "token": (Token(amount=usd(76), instalments=12),),
    "break": (PaymentBreak(instalments=3),),
    "free break": (PaymentBreak(instalments=3, is_free=True),),
    "interest": (PrincipalBreak(instalments=3),),
    "reduced": (Reduction(amount=usd(300), instalments=3),),
    "last": (ArrearsLast(), Extension(instalments=6)),
    "spread": (Spread(since=date(2019, 4, 1), instalments=6),),
}


def terms_of(name: str) -> Terms:
    return relieved(LOAN, PLANS[name], now=APRIL, policy=Policy(), role=Role.SUPERVISOR)


def lines(terms: Terms) -> Iterator[tuple[str, str]]:
    for label, figure in head(terms):
        said = ENGLISH.plain(figure) if isinstance(figure, Sayable) else ENGLISH.show(figure)
        yield ENGLISH.plain(label), said


@pytest.mark.parametrize("name", PLANS)
def test_the_parts_that_are_told_add_up_to_the_plan(name: str) -> None:
    terms = terms_of(name)
    parts, said = terms.parts, [*lines(terms)]
    told = dict(said)

    assert [row for part in parts for row in part.rows] == list(terms.schedule)
    for part in parts:
        assert part.is_falling or all(
            abs(row.amount.units - part.amount.units) <= CENTS for row in part.rows
        )
    if len(parts) > 1:
        assert "Instalment" not in told
        assert all(
            ENGLISH.show(part.rows[0].due_date) in " ".join(figure for _, figure in said)
            for part in (parts[0], terms.stretches[-1])
        )
    assert told["First"] == ENGLISH.show(next(r for r in terms.schedule if r.amount).due_date)
    assert int(told["Instalments"]) == sum(1 for row in terms.schedule if row.amount)


@pytest.mark.parametrize(("name", "is_told"), [("token", True), ("free break", True), ("break", False), ("longer", False)])  # fmt: skip
def test_months_without_interest_are_told(name: str, *, is_told: bool) -> None:
    terms = terms_of(name)
    told = dict(lines(terms))

    assert ("No interest runs" in told) == is_told
    if is_told and terms.free is not None:
        first, last = terms.free
        within = [row for row in terms.schedule if first < row.due_date <= last]
        assert within
        assert not any(row.interest for row in within)


@pytest.mark.parametrize("name", PLANS)
def test_more_time_is_as_much_as_the_ends_are_apart(name: str) -> None:
    terms = terms_of(name)

    said, ends = longer(terms), (terms.today.last.due_date, terms.last_due)
    months = (ends[1].year - ends[0].year) * 12 + ends[1].month - ends[0].month
    if months:
        assert said is not None
        assert ENGLISH.plain(said).startswith(f"{months} more month")
    else:
        assert said is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_rises_says_so_in_every_language(language: str) -> None:
    terms, reader = terms_of("token"), LANGUAGES[language]
    day = rises_on([terms])

    assert day == terms.stretches[1].rows[0].due_date
    assert any(reader.show(day) in reader.plain(value) for _, value in head(terms) if isinstance(value, Text))  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "is_said"), [("token", True), ("longer", False)])
def test_what_is_promised_where_more_is_asked_later_is_signed(
    language: str, name: str, *, is_said: bool
) -> None:
    terms, reader = terms_of(name), LANGUAGES[language]
    lender = Lender(name="Bank", privacy_version="1", advice="0800")
    day = reader.show(rises_on([terms]) or terms.last_due)

    clauses = [each for one in sections([terms], lender, reader, Policy()) for each in one.clauses]
    assert any(day in each.words for each in clauses) == is_said
    shown = [reader.plain(each) for each in if_too_much([(LOAN, terms)])]
    assert [day in each for each in shown] == [True] * is_said


def test_what_asks_nothing_is_no_first_instalment_and_none_that_is_paid() -> None:
    terms = terms_of("break")
    rows = [
        DueInstalment(
            agreement_id=1, case_id=1, loan_id=1, number=each.number, due_date=each.due_date,
            amount=each.amount, paid=usd(0),
        )
        for each in terms.schedule
    ]  # fmt: skip
    told = " ".join(ENGLISH.plain(line) for line in sealing.of_terms("1", terms))

    assert (paid_count(rows), count(rows)) == (0, len(rows) - 3)
    assert f"the first is due on {ENGLISH.show(rows[3].due_date)}" in told.replace("<b>", "").replace("</b>", "")  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("longer", "Smaller instalments, but $"),
        ("token", "Smaller at first, larger from May 1, 2020 on; $"),
        ("reduced", "Smaller at first, larger from August 1, 2019 on; $"),
    ],
)
def test_what_rises_above_today_is_no_smaller_instalment(name: str, said: str) -> None:
    assert ENGLISH.plain(difference(terms_of(name))).startswith(said)


def test_the_nearest_plan_stands_first_with_its_difference() -> None:
    named = Application(can_pay=usd(150), income=Income(usd(2000)), outgoings=usd(1600))
    found = suggested(named, LOAN, now=APRIL, policy=Policy(), role=Role.ADVISOR)
    assert found is not None

    words = ENGLISH.plain(plans.suggestions(found))
    nearest = words.index("<b>The nearest</b>: $204.40 a month more than was named\n<b>Plan 1</b>: $354.40 a month")  # fmt: skip
    assert nearest < words.index("<b>Plan 2</b>")


@pytest.mark.parametrize(
    ("why", "told"),
    [
        (Why(Rule.LOWEST_RATE, limit=Decimal(0)), []),
        (Why(Rule.LOWEST_RATE, limit=Decimal("4.78")), ["below 4.78%"]),
        (Why(Rule.BELOW_INTEREST, usd(0), usd(56)), ["interest of $56.00 a month still runs"]),
        (Why(Rule.BELOW_INTEREST, usd(50), usd(56)), ["$50.00 a month is less than"]),
        (Why(Rule.ABOVE_CAPACITY, usd(300), usd(0)), ["nothing can be paid for now"]),
        (Why(Rule.WITHIN_AT_FIRST, usd(0), usd(0)), ["at first nothing is asked"]),
    ],
)
def test_a_reason_at_nothing_is_left_out_or_said_otherwise(why: Why, told: list[str]) -> None:
    lines = [ENGLISH.plain(each) for each in said([why])]

    assert len(lines) == len(told)
    assert all(each in line for each, line in zip(told, lines, strict=True))
