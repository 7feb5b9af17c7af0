"""Told before its question: figures of whoever is asked why, or whether that may be kept, are kept for their question; who waits for a person is read by one as well."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from dialogs.happenings import MessageLeft
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from negotiation.applying.application import Application
from negotiation.desk.handoff import Handoff, HandoffState
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]
NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)


def asked(a_situation: A_situation, place: str, language: str = "en") -> Situation:
    situation = asked_what_comes_in(a_situation)
    situation.the_case.application = Application()
    situation.place.place = place
    situation.language = LANGUAGES[language]
    return situation


def waits(situation: Situation) -> Situation:
    situation.handoff = Handoff(chat_id=1, state=HandoffState.WAITING, waiting_since=NOW)
    return situation


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I get 900 a month, rent 700, I can pay 150 a month"),
        ("es", "gano 900, pago 700 de alquiler y puedo pagar 150"),
        ("zh_CN", "每月收入900，房租700，每月能还150"),
        ("zh_TW", "每月收入900，房租700，每月能還150"),
    ],
)
@pytest.mark.parametrize("place", ["application.hardship", "application.health"])
def test_who_waits_for_a_person_is_read_by_one_and_need_not_say_it_again(
    a_situation: A_situation, place: str, language: str, said: str
) -> None:
    situation = waits(asked(a_situation, place, language))

    reply = say(situation, said)

    assert MessageLeft(is_said=False) in reply.happened
    assert (figures(situation)[0], figures(situation)[2]) == (900, 150)
    assert situation.place.place == place


def test_who_waits_and_writes_of_something_else_is_only_passed_on(
    a_situation: A_situation,
) -> None:
    situation = waits(asked(a_situation, "application.hardship"))

    reply = say(situation, "I called you 3 times about it and nobody calls me back")

    assert MessageLeft() in reply.happened
    assert figures(situation) == (None, None, None)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "my sick pay is 460 a month"),
        ("es", "cobro 460 al mes"),
        ("zh_CN", "病假工资每个月460"),
        ("zh_TW", "病假薪水每個月460"),
    ],
)
def test_what_comes_in_is_kept_where_it_is_asked_whether_the_illness_may_be(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked(a_situation, "application.health", language)

    say(situation, said)

    assert figures(situation)[0] == 460
    assert situation.place.place == "application.health"
