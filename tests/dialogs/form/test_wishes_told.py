"""Wishes told: what would help and the day that suits, told at the door, with the notice or where a figure is asked for, are kept and not asked again."""

from collections.abc import Callable

import pytest

from dialogs.borrower.applying.told_early import Told
from dialogs.happenings import HardshipNoticed
from dialogs.languages import LANGUAGES
from dialogs.place import TOLD
from dialogs.situation import Situation
from dialogs.told.noticing import take_told
from negotiation.applying.application import Application, Hope
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I can't pay, I would like a longer term. I get paid on the 25th"),
        ("es", "no puedo pagar, quiero un plazo más largo, cobro el 25"),
        ("zh_CN", "还不起了，想延长点时间，我25号发工资"),
        ("zh_TW", "繳不出來 想要時間拉長 薪水25號發"),
    ],
)
def test_what_is_wished_at_the_door_is_carried_to_the_application(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = a_situation(borrower=None, case=None, loans=[], consent=None, handoff=None)
    situation.language = LANGUAGES[language]
    situation.place.place, situation.place.question = "start.welcome", 1
    say(situation, said)
    carried = Told.carried(situation.told)
    assert (carried.hope, carried.payday) == (Hope.LONGER, 25)

    known = asked_what_comes_in(a_situation)
    known.the_case.application = Application()
    take_told(known, HardshipNoticed(hope=carried.hope, payday=carried.payday))

    filled = known.the_case.application
    assert (filled.hope, filled.payday) == (Hope.LONGER, 25)
    assert TOLD not in situation.place.figures  # nothing is kept before they agree


@pytest.mark.parametrize(
    ("language", "said", "payday"),
    [
        ("en", "I get paid on the 10th", 10),
        ("es", "me pagan el 10", 10),
        ("es", "mi sueldo llega el 15", 15),
        ("zh_TW", "我每個月10號領錢", 10),
    ],
)
def test_a_payday_told_where_a_figure_is_asked_for_is_kept_and_no_figure(
    a_situation: A_situation, language: str, said: str, payday: int
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, "900", "600", said, "120")

    assert situation.the_case.application.payday == payday
    assert figures(situation) == (900, 600, 120)
