"""A share of what is to be paid is worked out and asked about; of the least, it is told what counts."""

import pytest

from dialogs import conversation
from dialogs.heard import Tap, Words
from dialogs.told.told_share import LEAST, OF_WHAT
from negotiation.applying.application import Application, Hardship
from negotiation.applying.budget import Income
from tests.dialogs.asking import A_situation, answers, at
from tests.money import usd

CAN_PAY = "application.can_pay"


@pytest.mark.parametrize(
    ("place", "language", "said", "told"),
    [
        (CAN_PAY, "en", "half the payment", "$302.87"),
        (CAN_PAY, "en", "10 %", "$60.57"),
        (CAN_PAY, "es", "la mitad", "302,87"),
        (CAN_PAY, "zh_CN", "只能还一半", "302.87"),
        (CAN_PAY, "zh_TW", "三分之一", "201.91"),
        ("offer", "en", "I could pay half", "$223.57"),
        ("offer.counter", "en", "half", "$223.57"),
        (CAN_PAY, "en", "the minimum", LEAST.msgid),
        (CAN_PAY, "en", "what is the minimum?", LEAST.msgid),
        (CAN_PAY, "en", "half of the debt", OF_WHAT.msgid),
        (CAN_PAY, "en", "10% of my income", OF_WHAT.msgid),
        (CAN_PAY, "en", "not even half", "Please write an amount, for example 1250."),
    ],
)
def test_a_share_is_worked_out_where_it_is_known_of_what(
    place: str, language: str, said: str, told: str, a_situation: A_situation
) -> None:
    situation = at(a_situation, place.partition(".counter")[0], language)
    situation.place.place = "offer.decide" if place == "offer" else place

    [answer] = answers(situation, said)

    assert told in answer


def test_what_it_comes_to_counts_once_it_is_tapped(a_situation: A_situation) -> None:
    situation = at(a_situation, CAN_PAY)
    situation.the_case.application = Application(
        hardship=Hardship.ILLNESS, income=Income(usd(1800)), outgoings=usd(1500)
    )
    [asked] = conversation.hear(situation, Words("10% of my income")).notices
    [code] = asked.options

    conversation.hear(situation, Tap(situation.place.question, code))

    assert situation.the_case.application.can_pay == usd(180)


@pytest.mark.parametrize("said", ["back", "volver", "返回"])
def test_who_would_go_back_from_other_terms_sees_the_offer(
    said: str, a_situation: A_situation
) -> None:
    situation = at(a_situation, "offer")
    situation.place.place = "offer.counter"

    assert answers(situation, said) == []
    assert situation.place.place == "offer.decide"
