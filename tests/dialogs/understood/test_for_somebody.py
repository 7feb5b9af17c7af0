"""For somebody: who writes for a mother who cannot is told how that goes, at home as at the door."""

from collections.abc import Callable

import pytest

from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from tests.dialogs.applying import say


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "hi its for my mother, she is 78 and she doesnt understand the phone"),
        ("en", "it's my mum's loan, I only type"),
        ("es", "es el préstamo de mi mamá, ella no sabe usar el celular"),
        ("zh_CN", "我帮我妈问的，她不会用手机"),
        ("zh_TW", "我阿嬤的貸款 她89歲了 由我幫她處理可以嗎"),
    ],
)
def test_who_writes_for_another_hears_of_helpers(
    a_situation: Callable[..., Situation], language: str, said: str
) -> None:
    nothing_yet = {"case": None, "handoff": None, "offer": None, "agreement": None}
    situation = a_situation(**nothing_yet, instalments=[], consent="1")
    situation.language = LANGUAGES[language]
    situation.place.place, situation.place.question = "home.home", 3

    reply = say(situation, said)

    assert "/helper" in " ".join(situation.language.plain(one.text) for one in reply.notices)
