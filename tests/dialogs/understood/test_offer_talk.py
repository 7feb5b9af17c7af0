"""Offer talk: what is said of an offer in short words is met where it is said, and decides nothing."""

from collections.abc import Callable

import pytest

from dialogs.borrower.plan import offer_talk
from dialogs.happenings import CounterMade, MessageLeft
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreeing.offer import OfferState
from tests.dialogs.asking import at
from tests.dialogs.talk import Talk

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    ("language", "said", "wish"),
    [
        ("en", "too long", offer_talk.SHORTER),
        ("es", "es demasiado largo", offer_talk.SHORTER),
        ("zh_CN", "太长了", offer_talk.SHORTER),
        ("en", "it's too short", offer_talk.LONGER),
        ("en", "too expensive", offer_talk.CHEAPER),
        ("es", "demasiado caro", offer_talk.CHEAPER),
        ("zh_TW", "利息太高了", offer_talk.CHEAPER),
        ("en", "I'd rather pay every two weeks", offer_talk.OTHER_RHYTHM),
        ("en", "weekly would be better", offer_talk.OTHER_RHYTHM),
        ("es", "prefiero pagar cada quincena", offer_talk.OTHER_RHYTHM),
        ("zh_TW", "我想兩週還一次", offer_talk.OTHER_RHYTHM),
    ],
)
def test_a_wish_is_answered_and_passed_on(
    a_situation: A_situation, language: str, said: str, wish: Text
) -> None:
    talk = Talk(at(a_situation, "offer", language))

    talk.say(said)

    assert LANGUAGES[language].plain(wish) in talk.told[0]
    assert talk.happened == [MessageLeft(is_said=False)]
    assert talk.situation.the_offer.state is OfferState.OPEN


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "i dont understand"),
        ("en", "what does this mean?"),
        ("es", "no entiendo la oferta"),
        ("zh_CN", "看不懂这个方案"),
        ("zh_TW", "這是什麼意思"),
    ],
)
def test_who_does_not_understand_hears_it_in_plain_words(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "offer", language))

    talk.say(said)

    first, total = "447", "16"
    assert first in talk.told[0]
    assert total in talk.told[0]
    assert LANGUAGES[language].plain(offer_talk.NOT_AGREED) in talk.told[0]
    assert talk.happened == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "why so long?"),
        ("es", "¿por qué tanto tiempo?"),
        ("zh_CN", "为什么这么久？"),
        ("zh_TW", "為什麼這麼久"),
    ],
)
def test_why_it_is_so_long_is_why_it_was_offered(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "offer", language))

    talk.say(said)

    heading = LANGUAGES[language].plain(Text("<b>Why this offer?</b>"))
    assert heading.replace("<b>", "").replace("</b>", "") in talk.told[0]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "can I start in June?"),
        ("en", "could it begin in june instead"),
        ("es", "¿puedo empezar en junio?"),
        ("zh_CN", "能6月开始吗"),
        ("zh_TW", "可以六月份開始還嗎？"),
    ],
)
def test_a_later_beginning_is_asked_for_with_a_mark_or_without(
    a_situation: A_situation, language: str, said: str
) -> None:
    talk = Talk(at(a_situation, "offer", language))

    talk.say(said)

    [made] = talk.happened
    assert isinstance(made, CounterMade)
    assert str(made.wish.since) == "2019-06-01"


@pytest.mark.parametrize("said", ["that's too much", "es mucho", "太多了", "第一期能晚點嗎"])
def test_what_is_too_much_or_too_soon_is_asked_for_what_would_do(
    a_situation: A_situation, said: str
) -> None:
    talk = Talk(at(a_situation, "offer"))

    talk.say(said)

    assert talk.situation.place.place == "offer.counter"
    assert talk.happened == []


def test_a_figure_beside_it_is_a_wish_of_its_own(a_situation: A_situation) -> None:
    talk = Talk(at(a_situation, "offer"))

    talk.say("too much, I can pay 300 on the 10th")

    [made] = talk.happened
    assert isinstance(made, CounterMade)
