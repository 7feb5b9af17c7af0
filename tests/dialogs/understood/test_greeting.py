"""Greeting: a hello, or not to know how to go on, is known in every language, and is shown the way from where it is said."""

from collections.abc import Callable

import pytest

from dialogs.situation import Situation
from tests.dialogs.asking import at
from tests.dialogs.talk import Talk

A_situation = Callable[..., Situation]


def at_home(a_situation: A_situation, language: str) -> Talk:
    """Somebody whose loan is late, and who has begun nothing."""
    situation = at(a_situation, "home.home", language)
    situation.case = None
    return Talk(situation)


@pytest.mark.parametrize(
    ("language", "said", "way"),
    [
        ("en", "hi i need help", "“I can't pay as agreed”"),
        ("en", "hello", "“I can't pay as agreed”"),
        ("en", "help me", "“I can't pay as agreed”"),
        ("en", "what can you do?", "“I can't pay as agreed”"),
        ("en", "I don't know what to do", "“I can't pay as agreed”"),
        ("zh_CN", "你好 我需要帮助", "“我没法按时还款”"),
        ("zh_CN", "怎么办", "“我没法按时还款”"),
        ("zh_TW", "您好，請問有什麼辦法嗎", "「我沒辦法按時還款」"),
        ("es", "ayuda", "«No puedo pagar como se acordó»"),
        ("es", "hola, ¿qué puedo hacer?", "«No puedo pagar como se acordó»"),
    ],
)
def test_at_home_it_is_said_how_to_begin(
    a_situation: A_situation, language: str, said: str, way: str
) -> None:
    talk = at_home(a_situation, language)

    talk.say(said)

    greeted, *_ = talk.told
    assert way in greeted
    assert "/person" in greeted


@pytest.mark.parametrize("said", ["hello", "help!", "are you there?", "still there?"])
def test_in_the_middle_nothing_is_lost_and_the_question_is_asked_again(
    a_situation: A_situation, said: str
) -> None:
    talk = Talk(at(a_situation, "application.income"))

    talk.say(said)

    greeted, question = talk.told
    assert greeted.startswith("Hello, I am here, and nothing that you told me is lost.")
    assert question.startswith("Question 2 of 5")


@pytest.mark.parametrize(
    "said",
    ["dunno", "no sé", "我不知道能还多少", "what can you suggest?", "¿cuánto debería poner?"],
)
def test_who_does_not_know_what_to_answer_hears_what_counts_and_what_is_left(
    a_situation: A_situation, said: str
) -> None:
    talk = Talk(at(a_situation, "application.income"))

    talk.say("1300", "1220", said)

    told, question = talk.told
    assert "0 is an answer too." in told
    assert "$80.00 is left" in told
    assert question.startswith("Question 4 of 5")


@pytest.mark.parametrize(
    ("language", "said", "calm"),
    [
        ("en", "I'm so scared", "Many who write here feel like that"),
        ("zh_CN", "我好害怕", "很多来这里的人都有这样的心情"),
        ("zh_TW", "我很擔心", "很多來這裡的人都有這樣的心情"),
        ("es", "tengo mucho miedo", "Muchas personas que escriben aquí se sienten así"),
    ],
)
def test_who_is_frightened_hears_that_nothing_binds_yet(
    a_situation: A_situation, language: str, said: str, calm: str
) -> None:
    talk = Talk(at(a_situation, "application.income", language))

    talk.say(said)

    told, question = talk.told
    assert told.startswith(calm)
    assert question


@pytest.mark.parametrize(
    ("language", "said", "way"),
    [
        ("en", "please dont send anyone to my house", "“I lost my job”"),
        ("zh_CN", "我昨天收到了一封信我好难过", "“我失业了”"),
        ("es", "ayer vino un papel y tengo miedo", "«Perdí mi trabajo»"),
    ],
)
def test_a_sentence_that_is_not_understood_is_told_kindly_how_to_say_it(
    a_situation: A_situation, language: str, said: str, way: str
) -> None:
    talk = at_home(a_situation, language)

    talk.say(said)

    told, *_ = talk.told
    assert way in told
    assert "/person" in told
