"""As before: a figure told or set right beside another question is what was told last, and may turn out to have been right all the same."""

from collections.abc import Callable
from datetime import date

import pytest

from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    ("language", "changed", "as_it_was"),
    [
        ("en", "sorry, going out is 350", "No, 250 was fine"),
        ("en", "oops, expenses are 350", "leave it at 250"),
        ("es", "perdón, los gastos son 350", "no, 250 estaba bien"),
        ("zh_CN", "不对，支出是350", "还是250吧"),
        ("zh_TW", "不對，支出是350", "不，原來的250沒錯"),
    ],
)
def test_what_was_set_right_is_as_before_and_answers_nothing_else(
    a_situation: A_situation, language: str, changed: str, as_it_was: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    say(situation, "900", "250", changed)
    assert figures(situation) == (900, 350, None)

    say(situation, as_it_was)

    assert figures(situation) == (900, 250, None)
    assert situation.place.place == "application.can_pay"


def test_it_is_as_before_a_question_later_too(a_situation: A_situation) -> None:
    situation = asked_what_comes_in(a_situation)

    say(situation, "900", "250", "sorry, going out is 350", "100", "no, 250 was fine")

    assert figures(situation) == (900, 250, 100)


@pytest.mark.parametrize(
    ("language", "told", "set_right"),
    [
        ("en", "I can pay 1000", "no, I meant 800"),
        ("es", "puedo pagar 1000", "no, quise decir 800"),
        ("zh_CN", "能还1k", "不是，我说的是800"),
        ("zh_TW", "能還1k", "不是，我說的是800"),
    ],
)
def test_what_was_told_beside_the_question_is_set_right_and_not_its_answer(
    a_situation: A_situation, language: str, told: str, set_right: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    say(situation, "5200", told)
    assert figures(situation) == (5200, None, 1000)

    say(situation, set_right)

    assert figures(situation) == (5200, None, 800)
    assert situation.place.place == "application.outgoings"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "sorry that should be 720"), ("es", "perdón, eso debería ser 720"), ("zh_CN", "刚才的应该是720")],
)  # fmt: skip
def test_what_the_figure_before_should_have_been_is_no_answer(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, "900", "700", said)

    assert figures(situation) == (900, 720, None)


@pytest.mark.parametrize(
    ("language", "now", "later", "set_right"),
    [
        ("en", "100 now, 1000 from July", "no, from July 800", 800),
        ("es", "ahora 100 y desde julio 1000", "no, desde julio 800", 800),
        ("zh_CN", "300，七月开始1000", "不对七月开始800", 800),
    ],
)
def test_what_could_be_paid_later_is_set_right_by_its_day(
    a_situation: A_situation, language: str, now: str, later: str, set_right: int
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    say(situation, "4000", "3000", now)
    can_pay = figures(situation)[2]

    say(situation, later)

    filled = situation.the_case.application
    assert filled.later is not None
    assert filled.later.amount == set_right
    assert figures(situation)[2] == can_pay


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "2200 in summer 400 in winter"),
        ("en", "april to october about 2200, winter maybe 400"),
        ("es", "en verano gano 2000 y en invierno 400"),
        ("zh_CN", "夏天一个月能赚八千，冬天亏"),
        ("zh_TW", "好的月份四萬 差的兩萬五"),
    ],
)
def test_what_comes_in_in_a_season_is_no_usual_month(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, said)

    assert figures(situation)[0] is None
    assert situation.place.place == "application.irregular"


@pytest.mark.parametrize(
    ("language", "said", "when"),
    [
        ("en", "then I could pay 150", "from June"),
        ("es", "entonces podría pagar 150", "desde junio"),
        ("zh_CN", "到时候能还150", "六月"),
    ],
)
def test_what_could_be_paid_then_leaves_what_can_be_paid_now(
    a_situation: A_situation, language: str, said: str, when: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, "640", "590", "30", said, when)

    filled = situation.the_case.application
    assert figures(situation) == (640, 590, 30)
    assert (filled.later and filled.later.amount, filled.later_from) == (150, date(2019, 6, 1))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "actually I can pay 100 and from August 250"),
        ("es", "puedo pagar 100 y desde agosto 250"),
        ("zh_CN", "现在能还100，八月起250"),
    ],
)
def test_now_and_later_are_told_anew_in_one_message(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, "900", "600", "120", said)

    filled = situation.the_case.application
    assert figures(situation) == (900, 600, 100)
    assert (filled.later and filled.later.amount, filled.later_from) == (250, date(2019, 8, 1))
