"""Shared and yearly costs: of what is shared one's own part goes out, of what is paid in one month of the year a twelfth; asked about, each of them."""

from collections.abc import Callable

import pytest

from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]


def asked_what_goes_out(a_situation: A_situation, language: str) -> Situation:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    say(situation, "2000")
    return situation


@pytest.mark.parametrize(
    ("language", "said", "goes_out"),
    [
        ("en", ("we split rent 50/50, its 1400 total", "yes"), 700),
        ("es", ("pagamos el alquiler a medias, son 1400 en total", "sí"), 700),
        ("zh_CN", ("房租和室友平摊，一共1400", "对"), 700),
        ("zh_TW", ("房租三個人平攤，一共15000", "對"), 5000),
        ("en", ("rent 1400 split 50/50 with my sister, food 300", "the first one"), 1000),
        ("en", ("my wife pays half the rent, 400", "yes"), 400),
        ("en", ("my dad pays 200 and i pay 100", "yes"), 100),
        ("en", ("rent 600, my dad pays 200 and i pay 400", "yes"), 400),
        ("es", ("mi padre paga 200 y yo pago 100", "sí"), 100),
        ("zh_CN", ("我爸付200我付100", "对"), 100),
        ("zh_TW", ("房租一萬，我爸出6000我出4000", "對"), 4000),
        ("en", ("car insurance 600 in june", "yes"), 50),
        ("en", ("car insurance 600 in june", "and rent 900", "yes"), 950),
        ("en", ("rent 900, food 300", "yes, plus car insurance 600 in june", "yes"), 1250),
        ("es", ("alquiler 900, comida 300 y el seguro 600 en junio", "sí"), 1250),
        ("zh_CN", ("车险600，6月交", "对"), 50),
        ("zh_TW", ("房租9000，伙食3000，車險6000六月繳", "對"), 12500),
        ("en", ("in june rent 900", "yes"), 900),
        ("en", ("phone 45, gas like 60 a wk, insurance 140, food idk 250 maybe 300", "yes"), 745),
        ("es", ("alquiler 650, comida 250 o 300, luz 40", "sí"), 990),
        ("zh_CN", ("房租1500，吃饭800到1000", "对"), 2500),
    ],
)
def test_what_of_it_goes_out_each_month(
    a_situation: A_situation, language: str, said: tuple[str, ...], goes_out: int
) -> None:
    situation = asked_what_goes_out(a_situation, language)

    say(situation, *said[:-1])
    assert figures(situation) == (2000, None, None)

    say(situation, said[-1])
    assert figures(situation) == (2000, goes_out, None)


@pytest.mark.parametrize(
    ("language", "said", "comes_in"),
    [
        ("en", "my wife works at a diner, about 1500 a month", 2400),
        ("es", "mi esposa trabaja en un bar, unos 1500 al mes", 2400),
        ("zh_TW", "我老婆在早餐店打工 一個月大概1500", 2400),
    ],
)
def test_what_one_of_theirs_works_for_comes_in_where_it_is_asked_what_goes_out(
    a_situation: A_situation, language: str, said: str, comes_in: int
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    say(situation, "900", said)

    assert figures(situation) == (900, None, None)

    say(situation, {"en": "yes", "es": "sí", "zh_TW": "對"}[language])
    assert figures(situation) == (comes_in, None, None)


def test_what_somebody_else_pays_is_not_taken_for_all_that_comes_in(
    a_situation: A_situation,
) -> None:
    situation = asked_what_comes_in(a_situation)

    say(situation, "my dad pays 200")

    assert figures(situation)[0] is None
