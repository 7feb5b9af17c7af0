"""Told with the reason: figures in the words that say why are noted, in two languages at once as well, and a list waits for its question."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from dialogs.languages import LANGUAGES
from dialogs.place import IN_PART
from dialogs.situation import Situation
from negotiation.applying.application import Application, Hardship
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]
REDUCED, LOST = Hardship.INCOME_REDUCED, Hardship.JOB_LOST


def asked_why(a_situation: A_situation) -> Situation:
    situation = asked_what_comes_in(a_situation)
    situation.the_case.application = Application()
    situation.place.place = "application.hardship"
    return situation


@pytest.mark.parametrize(
    ("said", "reason", "comes_in"),
    [
        ("工资 cut to 2000", REDUCED, 2000),
        ("薪水被砍到三萬二", REDUCED, 32000),
        ("i was makin 3200 now its 2000 after they changed my shift", REDUCED, 2000),
        ("antes ganaba 2500 ahora 1400 y la renta es 900", REDUCED, 1400),
        ("me bajaron el sueldo a 1200", REDUCED, 1200),
        ("they cut my hours from 40 to 22", REDUCED, None),
        ("my contract ends in march after that i have nothing", LOST, None),
    ],
)
def test_the_reason_and_its_figure(
    a_situation: A_situation, said: str, reason: Hardship, comes_in: Decimal | None
) -> None:
    situation = asked_why(a_situation)

    say(situation, said)

    assert situation.the_case.application.hardship is reason
    assert figures(situation)[0] == comes_in


def test_a_list_is_asked_about_at_its_question(a_situation: A_situation) -> None:
    situation = asked_why(a_situation)
    situation.language = LANGUAGES["zh_CN"]

    say(situation, "失业了 房租1500 吃饭1000 孩子800", "收入1800")
    say(situation, "对")

    assert figures(situation)[:2] == (1800, 3300)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("420 a fortnight dole and the missus brings in 900 a month", "they sacked me", "yes")),
        ("es", ("el paro 910 y una pensión de 900", "me despidieron", "sí")),
        ("zh_CN", ("失业金910，老婆工资900", "失业了", "对")),
    ],
)  # fmt: skip
def test_figures_before_the_reason_wait_for_their_question(
    a_situation: A_situation, language: str, said: tuple[str, ...]
) -> None:
    situation = asked_why(a_situation)
    situation.language = LANGUAGES[language]

    first = say(situation, said[0])
    say(situation, *said[1:])

    assert not first.notices[0].options  # no other reason is offered
    assert situation.the_case.application.hardship is LOST
    assert figures(situation)[0] == 1810


def test_things_before_the_reason_are_added_up(a_situation: A_situation) -> None:
    situation = asked_why(a_situation)
    situation.language = LANGUAGES["zh_CN"]

    say(situation, "房租八百", "吃饭五六百", "孩子上学要三百", "工厂不要我了", "2000", "就这些")

    assert situation.the_case.application.hardship is LOST
    assert figures(situation)[:2] == (2000, 1700)


def test_what_is_named_later_comes_on_top_at_any_question(a_situation: A_situation) -> None:
    situation = asked_why(a_situation)

    say(situation, "I lost my job, rent 700, food 300", "also gas 50", "and nappies 40")

    assert situation.place.figures[IN_PART].endswith(" 1090")


def test_a_home_is_no_part_of_what_goes_out(a_situation: A_situation) -> None:
    situation = asked_why(a_situation)

    say(situation, "I lost my job", "900", "flat no 12b, rent 650")

    assert figures(situation)[1] is None  # it is asked whether that is all


@pytest.mark.parametrize("said", ["my flat is no 4", "mi piso es el número 12b", "flat nr 4"])
def test_the_number_of_a_home_is_no_amount(a_situation: A_situation, said: str) -> None:
    situation = asked_why(a_situation)

    say(situation, said, "I lost my job", "900")

    assert IN_PART not in situation.place.figures


@pytest.mark.parametrize(
    ("language", "said", "yes"),
    [
        ("en", ("1400", "1100", "150", "I lost my job"), "yes"),
        ("es", ("1400, 1100, 150", "perdí el trabajo"), "sí"),
        ("zh_CN", ("1400", "1000", "抱歉，1100", "150", "失业了"), "对"),
        ("zh_TW", ("1400，1100，150", "失業了"), "對"),
    ],
)
def test_figures_alone_wait_for_their_questions_in_their_order(
    a_situation: A_situation, language: str, said: tuple[str, ...], yes: str
) -> None:
    situation = asked_why(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, *said)
    assert figures(situation) == (None, None, None)

    say(situation, yes, yes, yes)
    assert figures(situation) == (1400, 1100, 150)


def test_the_number_of_a_loan_is_held_for_no_question(a_situation: A_situation) -> None:
    situation = asked_why(a_situation)

    say(situation, "68386728")

    assert IN_PART not in situation.place.figures
