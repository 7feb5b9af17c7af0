"""Told meanwhile: another trouble, or the wish to send it, said where a figure is asked for, is heard before that is asked again."""

from collections.abc import Callable

import pytest

from dialogs.situation import Situation
from dialogs.texts import Lines
from dialogs.told.told_meanwhile import HEARD, STILL_OPEN
from tests.dialogs.applying import asked_what_comes_in, say

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        *((one, STILL_OPEN) for one in ("send it", "enviar", "提交吧")),
        *((one, HEARD) for one in ("my boss pays me late", "我老婆病了", "my ex pays nothing")),
    ],
)
def test_it_is_heard(a_situation: A_situation, said: str, heard: object) -> None:
    situation = asked_what_comes_in(a_situation)

    [told] = say(situation, said).notices

    assert isinstance(told.text, Lines)
    assert told.text.texts[0] == heard
    assert situation.place.place == "application.income"
