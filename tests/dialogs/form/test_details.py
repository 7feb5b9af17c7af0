"""What is asked besides, when it is asked of people to whom it would make no sense as it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dialogs.borrower.applying.details import START
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from negotiation.money import Money
from tests.dialogs.applying import asked_what_comes_in, say


@pytest.mark.parametrize("language", ["en", "es", "zh_CN", "zh_TW"])
def test_who_can_pay_nothing_is_not_asked_from_when_on_they_could_pay_that(
    a_situation: Callable[[], Situation], language: str
) -> None:
    asked = {}
    for can_pay in (300, 0):
        situation = a_situation()
        situation.language = LANGUAGES[language]
        situation.the_case.record(can_pay=Money(can_pay, "USD"))
        question = situation.language.plain(START.ask(situation))
        asked[can_pay] = question, set(START.choices(situation))

    assert asked[300][0] != asked[0][0]
    assert "now" in asked[300][1]
    assert "now" not in asked[0][1]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("330 on the 10th", 10),
        ("puedo pagar 250 a fin de mes", 31),
        ("每月10号能还260", 10),
        ("300, but only after the 5th", 6),
        ("300", None),
    ],
)
def test_a_day_named_beside_what_could_be_paid_is_the_one_a_plan_begins_on(
    a_situation: Callable[..., Situation], said: str, day: int | None
) -> None:
    situation = asked_what_comes_in(a_situation)

    say(situation, "2400", "1900", said)

    assert situation.the_case.application.payday == day
    say(situation, "270 on the 20th")
    assert situation.the_case.application.payday in {day, None}
