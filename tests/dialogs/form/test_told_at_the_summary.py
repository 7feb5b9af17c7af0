"""Told at the summary: what nothing asks for there, since when, for how long and who lives on it, is noted; a wish for time and a bare "wrong" are met."""

from collections.abc import Callable

import pytest

from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from negotiation.applying.application import Application
from tests.dialogs.applying import asked_what_comes_in, say

A_situation = Callable[..., Situation]


def at_the_summary(
    a_situation: A_situation, language: str, place: str = "application.summary"
) -> Situation:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    situation.place.place = place
    return situation


def filled(situation: Situation) -> Application:
    return situation.the_case.application


@pytest.mark.parametrize("place", ["application.summary", "application.declare"])
@pytest.mark.parametrize(
    ("language", "said", "since"),
    [
        ("en", "since february", "2019-02-01"),
        ("en", "it's been hard since February", "2019-02-01"),
        ("en", "for 3 months already", "2019-01-01"),
        ("es", "desde febrero", "2019-02-01"),
        ("zh_CN", "二月开始的", "2019-02-01"),
        ("zh_TW", "從二月開始", "2019-02-01"),
    ],
)
def test_since_when_is_noted(
    a_situation: A_situation, language: str, said: str, since: str, place: str
) -> None:
    situation = at_the_summary(a_situation, language, place)

    say(situation, said)

    assert str(filled(situation).since) == since


@pytest.mark.parametrize("said", ["from february I can pay more", "I paid you since 2018"])
def test_since_when_something_is_paid_is_not_since_when_it_is_hard(
    a_situation: A_situation, said: str
) -> None:
    situation = at_the_summary(a_situation, "en")

    say(situation, said)

    assert filled(situation).since is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("2 kids", "3 kids not 2")),
        ("en", ("2 kids", "it's 3 kids, not 2 kids")),
        ("en", ("3 kids not 2",)),
        ("es", ("2 hijos", "son 3 hijos, no 2")),
        ("zh_CN", ("2个孩子", "孩子是3个不是2个")),
        ("zh_TW", ("兩個小孩", "小孩是三個不是兩個")),
    ],
)
def test_how_many_children_there_are_and_not_how_many_there_are_not(
    a_situation: A_situation, language: str, said: tuple[str, ...]
) -> None:
    situation = at_the_summary(a_situation, language)

    say(situation, *said)

    assert filled(situation).children == 3


def test_who_lives_on_it_and_how_long_it_lasts(a_situation: A_situation) -> None:
    situation = at_the_summary(a_situation, "en")

    say(situation, "me and my wife", "it will last 6 months")

    lasts = filled(situation).lasts
    assert filled(situation).adults == 2
    assert lasts is not None
    assert lasts.months == 6


@pytest.mark.parametrize("place", ["application.summary", "application.declare"])
@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "wrong", "No problem"),
        ("es", "está mal", "No pasa nada"),
        ("zh_CN", "不对", "没关系"),
        ("zh_TW", "有地方寫錯了", "沒關係"),
        ("en", "I want to think", "nothing is sent before you say so"),
        ("es", "quiero pensarlo", "no se envía nada hasta que usted lo diga"),
        ("zh_CN", "我想想", "就什么都不会发出去"),
        ("zh_TW", "我想想", "就什麼都不會送出去"),
    ],
)
def test_something_wrong_and_time_to_think_are_met(
    a_situation: A_situation, language: str, said: str, answer: str, place: str
) -> None:
    situation = at_the_summary(a_situation, language, place)

    reply = say(situation, said)

    assert answer in situation.language.plain(reply.notices[0].text)


@pytest.mark.parametrize(
    ("language", "said", "place"),
    [
        ("en", "my rent is wrong", "application.outgoings"),
        ("es", "el alquiler está mal", "application.outgoings"),
        ("zh_CN", "房租不对", "application.outgoings"),
        ("zh_TW", "薪水錯了", "application.income"),
    ],
)
def test_a_part_that_is_wrong_leads_to_its_answer(
    a_situation: A_situation, language: str, said: str, place: str
) -> None:
    situation = at_the_summary(a_situation, language)

    say(situation, said)

    assert situation.place.place == place


def test_a_part_of_what_comes_in_that_is_another_now_is_reckoned(a_situation: A_situation) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "1260")
    situation.place.place = "application.summary"

    reply = say(situation, "sorry, the benefit is 380 not 350")
    assert "$1,290.00" in situation.language.plain(reply.notices[0].text)

    say(situation, "yes")
    income = filled(situation).comes_in
    assert income is not None
    assert income.amount == 1290
