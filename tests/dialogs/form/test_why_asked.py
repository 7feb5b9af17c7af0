"""Why asked: every question of the form says what it is asked for, to whoever asks."""

from collections.abc import Callable

import pytest

from dialogs.borrower import PLACES
from dialogs.borrower.applying.form import MORE, PLAIN
from dialogs.hearing.what_for import LEAVE_IT_OUT
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from tests.dialogs.applying import asked_what_comes_in, say

A_situation = Callable[..., Situation]


@pytest.mark.parametrize("name", [*PLAIN, *MORE])
def test_every_question_of_the_form_has_its_reason(name: str) -> None:
    assert PLACES.steps[f"application.{name}"].why is not None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(
            ("en", "why do you ask?"),
            ("es", "¿para qué quieren saber eso?"),
            ("zh_CN", "问这个干嘛"),
        ),
        *(("en", "I'd rather not say"), ("es", "no quiero decirlo"), ("zh_CN", "不想说")),
        ("zh_TW", "不方便說"),
    ],
)
def test_whoever_asks_why_or_would_rather_not_say_reads_the_reason_and_that_it_may_be_left_out(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    situation.place.place = "application.payday"

    [told] = say(situation, said).notices

    assert situation.language.plain(LEAVE_IT_OUT) in situation.language.plain(told.text)
    assert situation.place.place == "application.payday"
