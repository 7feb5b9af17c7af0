"""So far: whoever asks what they have told reads it, at any question, and is asked the same as before."""

from collections.abc import Callable

import pytest

from dialogs.borrower.applying.so_far import DELETED
from dialogs.happenings import MessageLeft
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.lifecycle import CaseState
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]
SAID = {
    "en": "what did I say before?",
    "es": "¿qué he puesto hasta ahora?",
    "zh_CN": "我之前说了什么",
    "zh_TW": "看一下我填的",
}


@pytest.mark.parametrize("language", SAID)
def test_what_was_told_is_said_back(a_situation: A_situation, language: str) -> None:
    for place in ("application.can_pay", "application.paper", "application.story", "papers.list"):
        situation = asked_what_comes_in(a_situation)
        situation.language = LANGUAGES[language]
        say(situation, "2000", "1550")
        situation.place.place = place

        [told] = say(situation, SAID[language]).notices

        shown = situation.language.plain(told.text).replace(",", "").replace(".", "")
        assert all(figure in shown for figure in ("200000", "155000"))
        assert shown.count("•") == 3  # what is not told is not asked for here
        assert (situation.place.place, situation.place.misses) == (place, 0)
        assert figures(situation) == (2000, 1550, None)


def test_once_sent_it_is_said_back_and_an_advisor_is_asked_by_words(
    a_situation: A_situation,
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.the_case.state, situation.place.place = CaseState.UNDER_REVIEW, "home.home"
    assert len(say(situation, SAID["en"]).notices) == 1

    situation.handoff = Handoff(chat_id=7, state=HandoffState.CLAIMED)
    assert say(situation, SAID["en"]).happened == [MessageLeft()]


def test_what_is_deleted_in_the_chat_stays_noted_and_that_is_said(
    a_situation: A_situation,
) -> None:
    situation = asked_what_comes_in(a_situation)
    for said in ("I deleted my message", "我把消息删了", "borré el mensaje"):
        assert [one.text for one in say(situation, "2000", said).notices] == [DELETED]
        situation.place.place = "application.income"
