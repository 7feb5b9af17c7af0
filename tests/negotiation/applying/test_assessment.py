"""One page that both sides see: every finding with its figure."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.applying.assessment import MARKS, Evidence, Light, Mark, Topic, assess
from negotiation.applying.gathering import gathered
from negotiation.loans.frequency import WEEKLY
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.refusals import Implausible
from tests.money import usd

NOW = date(2019, 4, 1)


def lights(evidence: Evidence) -> dict[Topic, Light]:
    return {each.topic: each.light for each in assess(evidence).findings}


def test_of_a_case_of_which_only_the_book_is_known(a_loan: Callable[..., Loan]) -> None:
    evidence = gathered([a_loan()], now=NOW)

    assert lights(evidence) == {
        Topic.HISTORY: Light.GOOD,  # 35 of 39
        Topic.LATENESS: Light.CONCERN,
        Topic.PLANS: Light.UNKNOWN,
        Topic.DEBT_SHARE: Light.UNKNOWN,
        Topic.SURPLUS: Light.UNKNOWN,
        Topic.STABILITY: Light.UNKNOWN,
        Topic.PAPERS: Light.FAIR,
    }


def test_of_several_loans_the_latest_counts_and_all_are_owed(
    a_loan: Callable[..., Loan],
) -> None:
    current = a_loan(number="2", outstanding=a_loan().contract().instalments[38].balance)

    evidence = gathered([current, a_loan()], now=NOW)

    assert evidence.days_past_due == 121
    assert evidence.instalment == Money("1211.46", "USD")
    assert (evidence.instalments_due, evidence.paid) == (78, 74)


def test_what_is_asked_by_the_week_counts_as_a_month_and_a_loan_repaid_asks_nothing(
    a_loan: Callable[..., Loan],
) -> None:
    weekly = Loan(
        number="3",
        product="loan",
        principal=usd(3000),
        rate=Decimal(0),
        count=30,
        instalment=usd(100),
        first_due=date(2019, 1, 8),
        outstanding=usd(2000),
        as_of=date(2019, 3, 31),
        every=WEEKLY,
    )

    evidence = gathered([weekly, a_loan(outstanding=usd(0))], now=NOW)

    assert evidence.instalment == usd("434.53")
    with pytest.raises(ValueError, match="has loans"):
        gathered([], now=NOW)


@pytest.mark.parametrize(
    ("topic", "known", "light"),
    [
        (Topic.LATENESS, {}, Light.GOOD),
        (Topic.LATENESS, {"days_past_due": 1}, Light.FAIR),
        (Topic.LATENESS, {"days_past_due": 30}, Light.FAIR),
        (Topic.LATENESS, {"days_past_due": 31}, Light.CONCERN),
        (Topic.HISTORY, {"instalments_due": 100, "paid": 80}, Light.GOOD),
        (Topic.HISTORY, {"instalments_due": 100, "paid": 79}, Light.FAIR),
        (Topic.HISTORY, {"instalments_due": 100, "paid": 50}, Light.FAIR),
        (Topic.HISTORY, {"instalments_due": 100, "paid": 49}, Light.CONCERN),
        (Topic.HISTORY, {"instalments_due": 1, "paid": 1}, Light.GOOD),
        (Topic.HISTORY, {}, Light.UNKNOWN),
        (Topic.PLANS, {"earlier_plans": 2, "kept_plans": 2}, Light.GOOD),
        (Topic.PLANS, {"earlier_plans": 2, "kept_plans": 1}, Light.FAIR),
        (Topic.PLANS, {"earlier_plans": 3, "kept_plans": 1}, Light.CONCERN),
        (Topic.DEBT_SHARE, {"income": usd(500)}, Light.GOOD),
        (Topic.DEBT_SHARE, {"income": usd(499)}, Light.FAIR),
        (Topic.DEBT_SHARE, {"income": usd(500), "other_debts": usd(80)}, Light.FAIR),
        (Topic.DEBT_SHARE, {"income": usd(500), "other_debts": usd(81)}, Light.CONCERN),
        (Topic.SURPLUS, {"surplus": usd(100)}, Light.GOOD),
        (Topic.SURPLUS, {"surplus": usd(99)}, Light.FAIR),
        (Topic.SURPLUS, {"surplus": usd(0)}, Light.FAIR),
        (Topic.SURPLUS, {"surplus": usd(-1)}, Light.CONCERN),
        (Topic.STABILITY, {"income": usd(900), "worst_month": usd(810)}, Light.GOOD),
        (Topic.STABILITY, {"income": usd(900), "worst_month": usd(809)}, Light.FAIR),
        (Topic.STABILITY, {"income": usd(900), "worst_month": usd(540)}, Light.FAIR),
        (Topic.STABILITY, {"income": usd(900), "worst_month": usd(539)}, Light.CONCERN),
        (Topic.PAPERS, {"papers": ("payslip",)}, Light.GOOD),
        (Topic.PAPERS, {}, Light.FAIR),
    ],
)
def test_where_a_light_changes(topic: Topic, known: dict[str, Any], light: Light) -> None:
    evidence = Evidence(instalment=usd(100), **known)

    assert lights(evidence)[topic] is light


@pytest.mark.parametrize(
    ("instalment", "others", "surplus", "share"),
    [
        (600, 400, -100, "180.00"),  # others paid in full would leave nothing
        (600, 400, 400, "480.00"),
        (600, 400, -500, "0.00"),
        (100, 200, -100, "33.33"),
        (600, 0, 300, "300.00"),
        (600, None, 300, None),
        (600, 400, None, None),
        (0, 400, 300, None),
    ],
)
def test_lenders_share_in_what_is_left_by_what_each_asks(
    instalment: int, others: int | None, surplus: int | None, share: str | None
) -> None:
    evidence = Evidence(
        instalment=usd(instalment),
        other_debts=None if others is None else usd(others),
        surplus=None if surplus is None else usd(surplus),
    )

    assert evidence.share == (None if share is None else usd(share))


def test_a_lender_has_its_own_marks() -> None:
    evidence = Evidence(instalment=usd(100), days_past_due=20)
    strict = {**MARKS, Topic.LATENESS: Mark(0, 10, more_is_better=False)}

    found = {each.topic: each for each in assess(evidence, strict).findings}

    assert (found[Topic.LATENESS].light, found[Topic.LATENESS].fair) == (Light.CONCERN, 10)


@pytest.mark.parametrize(
    ("figures", "wrong"),
    [
        ({"income": usd(-1)}, Implausible),
        ({"paid": 3}, ValueError),
        ({"kept_plans": 1}, ValueError),
        ({"days_past_due": -1}, ValueError),
    ],
)
def test_what_cannot_be_is_no_evidence(figures: dict[str, Any], wrong: type[Exception]) -> None:
    with pytest.raises(wrong):
        Evidence(instalment=usd(100), **figures)


@given(
    st.builds(
        Evidence,
        instalment=st.integers(0, 10**6).map(usd),
        days_past_due=st.integers(0, 999),
        instalments_due=st.just(40),
        paid=st.integers(0, 40),
        earlier_plans=st.just(3),
        kept_plans=st.integers(0, 3),
        income=st.none() | st.integers(0, 10**6).map(usd),
        surplus=st.none() | st.integers(-(10**6), 10**6).map(usd),
        worst_month=st.none() | st.integers(0, 10**6).map(usd),
        other_debts=st.none() | st.integers(0, 10**6).map(usd),
    )
)
def test_there_is_one_finding_a_topic_and_nothing_is_made_up(evidence: Evidence) -> None:
    found = assess(evidence)

    assert [each.topic for each in found.findings] == list(Topic)
    for each in found.findings:
        assert (each.light is Light.UNKNOWN) == (each.figure is None)
    assert assess(replace(evidence)) == found
