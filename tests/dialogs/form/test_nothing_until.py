"""Nothing until then: that nothing can be paid until a day is 0 for now, asked about where it may be meant of the contract, and the day is kept."""

from collections.abc import Callable
from datetime import date

import pytest

from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]
JUNE = date(2019, 6, 1)


def asked_what_could_be_paid(a_situation: A_situation, language: str) -> Situation:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    say(situation, "2000", "1500")
    return situation


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I can't pay before June", "yes")),
        ("en", ("I can't pay anything until June", "yes")),
        ("en", ("nothing before June",)),
        ("es", ("no puedo pagar antes de junio", "sí")),
        ("es", ("nada hasta junio",)),
        ("zh_CN", ("六月前还不出来", "对")),
        ("zh_CN", ("6月之前一分钱也还不了",)),
        ("zh_TW", ("到六月都還不上", "對")),
    ],
)
def test_nothing_now_and_from_when_on_it_may_be_more(
    a_situation: A_situation, language: str, said: tuple[str, ...]
) -> None:
    situation = asked_what_could_be_paid(a_situation, language)

    say(situation, *said)

    assert figures(situation)[2] == 0
    assert situation.the_case.application.later_from == JUNE
    assert situation.place.place == "application.later"


def test_what_can_be_paid_until_then_is_no_nothing(a_situation: A_situation) -> None:
    situation = asked_what_could_be_paid(a_situation, "en")

    say(situation, "200 before June")

    assert figures(situation)[2] == 200


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "lost my job, can't pay before June"), ("zh_TW", "失業了，六月前還不出來")],
)
def test_the_day_told_with_the_reason_is_kept(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    situation.the_case.application = type(situation.the_case.application)()
    situation.place.place = "application.hardship"

    say(situation, said)

    assert situation.the_case.application.later_from == JUNE
