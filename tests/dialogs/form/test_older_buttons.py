"""Older buttons: one that the question of now has as well answers only the question that it stood below."""

from collections.abc import Callable

import pytest

from dialogs import conversation
from dialogs.borrower import home
from dialogs.control import BACK, SKIP
from dialogs.heard import Tap
from dialogs.hearing.tapping import EARLIER
from dialogs.situation import Situation
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]


@pytest.mark.parametrize("code", [SKIP, BACK])
@pytest.mark.parametrize(("behind", "is_told"), [(1, False), (2, True)])
def test_it_leaves_the_question_of_now_alone(
    a_situation: A_situation, code: str, behind: int, *, is_told: bool
) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000")
    assert situation.place.place == "application.outgoings"
    told = figures(situation)

    reply = conversation.hear(situation, Tap(situation.place.question - behind, code))

    assert situation.place.place == "application.outgoings"
    assert figures(situation) == told
    assert [one.text for one in reply.notices] == ([EARLIER] if is_told else [])
    assert (reply.toast is None) is is_told


@pytest.mark.parametrize("behind", [0, 1])
def test_below_a_question_that_does_not_stand_any_more_it_answers_nothing(
    a_situation: A_situation, behind: int
) -> None:
    situation = a_situation(handoff=None, offer=None, agreement=None, to_sign=None, consent="1")
    situation.place.place, situation.place.question = "signing.sign", 5
    [code, *_] = home.options(situation)

    reply = conversation.hear(situation, Tap(5 - behind, code))

    assert situation.place.place == "home.home"
    assert [one.text for one in reply.notices] == [EARLIER]
    assert not reply.happened
    assert not reply.again  # what is asked now has a number of its own
