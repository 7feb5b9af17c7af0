"""What the law wants said is said before the step that it is about, to whom it concerns."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.configuration.packs import find_pack
from dialogs.said.disclosures import WORDS, said_before
from dialogs.situation import Situation
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.pack import Actor, ProductKind
from negotiation.packs.disclosure import Before, Told
from negotiation.policy import Policy

CHOICES = (Before.OFFER, Before.ACKNOWLEDGING, Before.SIGNING)


def told(place: str, now: date, *steps: Before) -> list[Told]:
    loan = Loan(
        number="1",
        product="card",
        principal=Money(100, "USD"),
        rate=Decimal(7),
        count=6,
        instalment=Money("17.01", "USD"),
        first_due=date(2024, 2, 1),
        outstanding=Money("83.57", "USD"),
        as_of=date(2024, 2, 1),
    )
    pack = find_pack(place, Path()).binding(ProductKind.CARD)
    at = datetime(now.year, now.month, now.day, tzinfo=UTC)
    situation: Any = SimpleNamespace(policy=Policy(pack=pack), now=at)
    said = list(said_before(cast(Situation, situation), loan, *steps))
    return [kind for kind, words in WORDS.items() if words in said]


@pytest.mark.parametrize(
    ("place", "steps", "expected"),
    [
        ("china", (Before.OFFER, Before.ACKNOWLEDGING), [Told.AUTOMATED_DECISION]),
        ("australia", (Before.SIGNING,), [Told.CREDIT_REPORTING]),
        ("taiwan", (Before.SIGNING,), [Told.ELECTRONIC_RECORDS, Told.CREDIT_REPORTING]),
        ("united_states", (Before.SIGNING,), [Told.ELECTRONIC_RECORDS]),
        ("united_states", (Before.OFFER, Before.ACKNOWLEDGING), []),
    ],
)
def test_what_is_said_of_a_loan_that_is_hardly_late(
    place: str, steps: tuple[Before, ...], expected: list[Told]
) -> None:
    assert told(place, date(2024, 4, 1), *steps) == expected


@pytest.mark.parametrize("place", ["china", "taiwan", "united_states", "australia", "strictest"])
def test_before_an_old_debt_is_acknowledged_people_are_warned(place: str) -> None:
    assert Told.TIME_BARRED in told(place, date(2026, 3, 2), Before.ACKNOWLEDGING)
    assert Told.TIME_BARRED not in told(place, date(2026, 2, 1), Before.ACKNOWLEDGING)


@pytest.mark.parametrize(
    "place", ["china", "taiwan", "united_kingdom", "united_states", "australia", "strictest"]
)
def test_all_that_is_due_before_a_decision_has_words(place: str) -> None:
    for kind in ProductKind:
        pack = find_pack(place, Path()).binding(kind, Actor.LENDER)
        assert set(pack.told_before(*CHOICES)) <= set(WORDS)
