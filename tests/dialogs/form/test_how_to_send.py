"""How to send: who lacks a scanner, or asks how a paper is sent, hears that a photo will do, where papers are asked for."""

from collections.abc import Callable

import pytest

from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told.how_to_send import A_PHOTO_WILL_DO, WITHOUT_A_CAMERA
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I don't have a scanner", A_PHOTO_WILL_DO),
        ("怎么发", A_PHOTO_WILL_DO),
        ("¿sirve una foto?", A_PHOTO_WILL_DO),
        ("my phone camera is broken", WITHOUT_A_CAMERA),
        ("la cámara de mi celular está dañada", WITHOUT_A_CAMERA),
        ("手机摄像头坏了", WITHOUT_A_CAMERA),
        ("我手機鏡頭壞掉了", WITHOUT_A_CAMERA),
    ],
)
def test_what_is_needed_for_a_paper(a_situation: A_situation, said: str, told: Text) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.place.place = "application.paper"

    assert [one.text for one in say(situation, said).notices] == [told]
    assert situation.place.place == "application.paper"


def test_a_figure_told_with_not_now_is_that_figure(a_situation: A_situation) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.place.place = "application.paper"

    say(situation, "not now, my income is 1500")

    assert figures(situation)[0] == 1500
