"""What a plan asks, as the desk's lists and both pictures have it, in every language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from dialogs.borrower.agreeing.guarantee import question
from dialogs.borrower.plan.terms import of_parts
from dialogs.desk.proposing import plan_builder, plans
from dialogs.hearing.to_answer import Added
from dialogs.languages import LANGUAGES
from dialogs.lender import Lender
from dialogs.printed.offer_words import offer_words
from dialogs.said.periods import each
from dialogs.said.plan_words import asks
from dialogs.texts import Sayable, Text
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.plan import Plan, worked_out
from negotiation.applying.budget import Capacity
from negotiation.case import Case
from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.contract import Method
from negotiation.loans.frequency import FORTNIGHTLY, MONTHLY, WEEKLY, Every
from negotiation.loans.loan import Loan
from negotiation.loans.schedule import Schedule
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import Proposals, propose
from negotiation.relief.breaks import PaymentBreak, Reduction
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import ArrearsLast, Spread
from tests.negotiation.any_loan import LATE

LOAN = replace(LATE, id=1)
APRIL = date(2019, 4, 1)
EACH_MONTH = Text("Each month")


def found(can_pay: int) -> Proposals:
    return propose(LOAN, Capacity(now=Money(can_pay, "USD")), now=APRIL, policy=Policy())


def terms() -> dict[str, Terms]:
    token, settled = (each.terms for each in found(90).last_resorts)
    free = [PaymentBreak(instalments=2, is_free=True)]
    return {
        "token": token,
        "break": relieved(LOAN, free, now=APRIL, policy=Policy()),
        "settled": settled,
        "longer": found(480).proposals[0].terms,
        "falling": falling(),
    }


def falling() -> Terms:
    """More is asked until July, and less from then on."""
    until_july = Capacity(now=Money(600, "USD"), later=Money(440, "USD"), since=date(2019, 7, 1))
    (plan,) = propose(LOAN, until_july, now=APRIL, policy=Policy()).proposals
    return plan.terms


SAID = [
    (
        "token",
        "en",
        "at first $90.00 a month until April 1, 2020, then $632.08 a month from May 1, 2020 on",
    ),
    (
        "token",
        "es",
        "al principio 90,00 US$ al mes hasta el 1 de abril de 2020; después, desde el 1 de mayo de 2020, 632,08 US$ al mes",
    ),
    ("token", "zh_CN", "开始时每月 US$90.00，到2020年4月1日为止；从2020年5月1日起每月 US$632.08"),
    ("token", "zh_TW", "一開始每月 US$90.00，到2020年4月1日為止；從2020年5月1日起每月 US$632.08"),
    (
        "break",
        "en",
        "nothing until June 1, 2019, then $629.97 a month from July 1, 2019 on",
    ),
    ("settled", "en", "one payment of $12,157.74 by April 15, 2019"),
    ("settled", "es", "un solo pago de 12.157,74 US$, a más tardar el 15 de abril de 2019"),
    ("settled", "zh_CN", "最晚2019年4月15日一次付清 US$12,157.74"),
    ("settled", "zh_TW", "最晚2019年4月15日一次付清 US$12,157.74"),
    ("longer", "en", "$447.14 a month"),
    (
        "falling",
        "en",
        "at first $600.00 a month until June 1, 2019, then $436.88 a month from July 1, 2019 on",
    ),
]


@pytest.mark.parametrize(("which", "code", "said"), SAID)
def test_a_plan_is_told_by_what_it_asks_and_when(which: str, code: str, said: str) -> None:
    assert LANGUAGES[code].plain(asks(terms()[which])).replace("\xa0", " ") == said


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_more_later_and_each_month_is_no_single_payment_though_less_comes_more_often(
    code: str,
) -> None:
    token, language = terms()["token"], LANGUAGES[code]
    later = len(token.at_first)
    nearly_repaid = replace(token, schedule=Schedule(token.schedule.instalments[: later + 5]))

    told = [language.plain(line) for line in of_parts([(LOAN, nearly_repaid)], {}) if line]

    more = nearly_repaid.more_later
    assert nearly_repaid.regular == nearly_repaid.instalment
    assert more is not None
    then = Text(
        "• at first {amount} until {until}, then {more} from {day} on",
        amount=each(nearly_repaid.instalment, MONTHLY),
        until=nearly_repaid.at_first[-1].due_date,
        more=more.amount,
        day=more.due_date,
    )
    assert language.plain(then) in told


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_less_later_is_told_from_when_on(code: str) -> None:
    language = LANGUAGES[code]
    told = [language.plain(line) for line in of_parts([(LOAN, falling())], {}) if line]

    then = Text(
        "• at first {amount} until {until}, then {more} from {day} on",
        amount=each(Money(600, "USD"), MONTHLY),
        until=date(2019, 6, 1),
        more=Money("436.88", "USD"),
        day=date(2019, 7, 1),
    )
    assert language.plain(then) in told
    assert language.plain(Text("• smaller instalments, and later on smaller still")) in told
    assert language.plain(Text("• at first smaller instalments")) not in told


BY_PRINCIPAL = replace(LOAN, method=Method.EQUAL_PRINCIPAL, instalment=Money(718, "USD"))


@pytest.mark.parametrize(
    ("changes", "asked", "instalment", "amounts"),
    [
        (
            [Extension(instalments=6)],
            "$538.51 a month (falling to $420.77)",
            "• instalment: $538.51 a month (falling to $420.77) instead of $563.38",
            ["$538.51", "$420.77"],
        ),
        (
            [Reduction(amount=Money(300, "USD"), instalments=2), Extension(instalments=6)],
            "at first $331.20 a month until June 1, 2019, then $547.81 a month (falling to $433.26) from July 1, 2019 on",
            "• at first $331.20 a month until June 1, 2019, then $547.81 a month (falling to $433.26) from July 1, 2019 on",
            ["$331.20", "$547.81", "$433.26"],
        ),
        (
            [ArrearsLast(), Extension(instalments=6)],
            "$507.31 a month (falling to $392.89) until February 1, 2022, then $1,481.57 on March 1, 2022",
            "• and $1,481.57 on March 1, 2022",
            ["$507.31", "$1,481.57", "$392.89"],
        ),
    ],
)
def test_an_amount_that_falls_each_month_is_told_from_what_to_what(
    changes: list[Change], asked: str, instalment: str, amounts: list[str]
) -> None:
    english = LANGUAGES["en"]
    falls = relieved(BY_PRINCIPAL, changes, now=APRIL, policy=Policy())
    now = datetime(2019, 4, 1, tzinfo=UTC)
    offer = Offer(case_id=1, loan_id=1, version=1, terms=falls, advisor_id=1, made_at=now)
    case = Case(id=1, number="2019-00001", borrower_id=1, opened_at=now, notice_at=now)
    lender = Lender(name="Bank", privacy_version="1", advice="0800")

    told = [english.plain(line) for line in of_parts([(BY_PRINCIPAL, falls)], {}) if line]
    words = offer_words(offer, case, lender, english, [BY_PRINCIPAL])

    assert english.plain(asks(falls)).replace("\xa0", " ") == asked
    assert instalment in [re.sub("</?b>", "", line).replace("\xa0", " ") for line in told]
    assert [row[2] for row in words.rows][: len(amounts)] == amounts


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            "at first $300.00 a month until July 1, 2019, then $728.14 a month until October 1, 2019, then $525.89 a month from November 1, 2019 on",
        ),
        (
            "zh_CN",
            "开始时每月 US$300.00，到2019年7月1日为止；之后每月 US$728.14，到2019年10月1日为止；再之后从2019年11月1日起每月 US$525.89",
        ),
    ],
)
def test_what_changes_twice_is_told_twice(code: str, said: str) -> None:
    """Three smaller instalments, then arrears in three parts beside."""
    changes = [
        Reduction(amount=Money(300, "USD"), instalments=3),
        Extension(instalments=6),
        Spread(since=date(2019, 8, 1), instalments=3),
    ]
    twice = relieved(LOAN, changes, now=APRIL, policy=Policy())

    assert LANGUAGES[code].plain(asks(twice)).replace("\xa0", " ") == said
    told = [LANGUAGES[code].plain(line) for line in of_parts([(LOAN, twice)], {}) if line]
    assert f"• {said}" in [line.replace("\xa0", " ") for line in told]


def test_a_remainder_is_no_less_later() -> None:
    longer = terms()["longer"]
    rows = longer.schedule.instalments
    remainder = replace(
        longer,
        schedule=Schedule((*rows[:5], replace(rows[5], interest=Money(0, "USD")))),
    )

    assert remainder.schedule.last.amount < remainder.instalment
    assert remainder.other_later is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_picture_of_plans_tells_first_later_and_one_payment_apart(code: str) -> None:
    words = plans.choice_words(found(90), Money(90, "USD"), LANGUAGES[code])

    def show(amount: str) -> str:
        return LANGUAGES[code].show(Money(amount, "USD"))

    first, later, once, count = (figures for _, figures in words.rows[:4])
    assert first == (show("605.73"), show("90"), "–")
    assert later == (show("605.73"), show("632.08"), "–")
    assert once == ("–", "–", show("12157.74"))
    assert count[2] == "1"
    fits = plans.choice_words(found(480), Money(480, "USD"), LANGUAGES[code])
    assert fits.headline != words.headline
    assert fits.rows[0][1][1] == show("447.14")


#: Of the loan, 40 instalments of 420 are still asked by a plan.
PLAN = StillAsked(
    count=40,
    regular=Money(420, "USD"),
    last=Money(420, "USD"),
    first_due=date(2019, 5, 1),
    last_due=date(2022, 8, 1),
    total=Money(16_800, "USD"),
)


def test_the_picture_of_plans_begins_with_the_plan_in_force() -> None:
    words = plans.choice_words(found(480), Money(480, "USD"), LANGUAGES["en"], PLAN)

    assert words.titles[:2] == ("Plan in force", "Plan 1")
    assert [figures[0] for _, figures in words.rows] == [
        "$420.00",
        "40",
        "August 1, 2022",
        "–",
        "$16,800.00",
    ]


def test_a_guarantor_reads_what_the_plan_in_force_still_asks() -> None:
    longer = terms()["longer"]

    with_plan = LANGUAGES["en"].plain(
        question([Added(number="67808313", terms=longer, plan=PLAN)])
    )
    without = LANGUAGES["en"].plain(question([Added(number="67808313", terms=longer, plan=None)]))

    told = "• the plan in force still asks $16,800.00 in all, until August 1, 2022"
    assert told in with_plan
    assert told not in without


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("which", ["token", "settled", "longer"])
def test_the_picture_of_an_offer_has_no_month_of_one_payment(code: str, which: str) -> None:
    language, offered = LANGUAGES[code], terms()[which]
    now = datetime(2019, 4, 1, tzinfo=UTC)
    offer = Offer(case_id=1, loan_id=1, version=1, terms=offered, advisor_id=1, made_at=now)
    case = Case(id=1, number="2019-00001", borrower_id=1, opened_at=now, notice_at=now)

    lender = Lender(name="Bank", privacy_version="1", advice="0800")
    words = offer_words(offer, case, lender, language, [LOAN])

    month, amounts = words.rows[0][0], [row[2] for row in words.rows]
    assert (month == language.plain(EACH_MONTH)) == (which == "longer")
    assert (language.show(offered.total) in words.headline) == (which == "settled")
    assert amounts[0] == language.show(offered.instalment)
    assert (language.show(offered.regular) in amounts[1:]) == (which != "longer")


def every_so_often(every: Every) -> Loan:
    """A loan of 5,000 at 3 %, the first instalment on 8 April."""
    return replace(
        LOAN,
        principal=Money(5000, "USD"),
        outstanding=Money(5000, "USD"),
        instalment=Money("202.00", "USD"),
        rate=Decimal(3),
        count=30,
        every=every,
        first_due=date(2019, 4, 8),
    )


@pytest.mark.parametrize(
    ("every", "asked", "longer"),
    [
        (MONTHLY, " a month", "3 more months to repay"),
        (WEEKLY, " a week", "3 more weeks to repay"),
        (FORTNIGHTLY, " every 2 weeks", "6 more weeks to repay"),
        (Every.parse("3m"), " every 3 months", "9 more months to repay"),
        (Every.parse("10d"), " every 10 days", "30 more days to repay"),
    ],
)
def test_what_is_asked_is_told_by_the_period_that_it_is(
    every: Every, asked: str, longer: str
) -> None:
    loan, english = every_so_often(every), LANGUAGES["en"]
    outcome = worked_out(Plan(months=3), loan, now=APRIL, policy=Policy())
    assert isinstance(outcome, tuple)
    offered, _ = outcome

    def bare(text: Sayable) -> str:
        return re.sub("</?b>", "", english.plain(text))

    told = [bare(line) for line in of_parts([(loan, offered)], {}) if line]
    beside = [bare(line) for line in of_parts([(loan, offered)], {loan.id or 0: PLAN}) if line]
    built = plan_builder.Built(plan=Plan(months=3), outcome=outcome, can_pay=None)
    desk = bare(plan_builder.in_words(built, loan, Policy()))

    assert english.plain(asks(offered)).endswith(asked)
    assert f"Our offer: {longer}" in told
    assert f"• instalment: {english.show(offered.regular)}{asked} instead of $202.00" in told
    assert f"Your plan in force: $420.00{asked}, 40 instalments" in beside[0]
    assert f"today $202.00{asked}" in desk
    said = "\n".join([*told, *beside, desk])
    assert every.unit == "m" or "month" not in said


def test_the_builder_holds_what_a_week_asks_against_a_month() -> None:
    weekly = replace(every_so_often(WEEKLY), instalment=Money("102.00", "USD"), count=52)
    plan = Plan(months=3)
    outcome = worked_out(plan, weekly, now=APRIL, policy=Policy())

    def said(can_pay: int) -> str:
        built = plan_builder.Built(plan=plan, outcome=outcome, can_pay=Money(can_pay, "USD"))
        return LANGUAGES["en"].say(plan_builder.in_words(built, weekly, Policy()))

    assert "more than the $120.00 that can be paid" in said(120)
    assert "within the $430.00 that can be paid" in said(430)
