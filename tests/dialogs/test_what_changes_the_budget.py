"""What changes the budget: told where one figure is asked for, it lands in the right one, or is asked about; never in the wrong one."""

from collections.abc import Callable

import pytest

from dialogs.languages import LANGUAGES
from dialogs.parsers.one_part import LEAVE_IT_OUT
from dialogs.situation import Situation

from .applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]


@pytest.fixture
def asked(a_situation: A_situation) -> Situation:
    return asked_what_comes_in(a_situation)


@pytest.mark.parametrize(
    ("said", "comes_in"),
    [
        *(("1800, my mother pays the electricity", 1800), ("1800 sometimes overtime", 1800)),
        *(("1500 and I get child benefit", 1500), ("my parents give me 400", 400)),
        *(("they take 300 from my wages so i get 1400", 1400), ("i get 1400 after garnishment", 1400)),
        *(("nothing, living on savings", 0), ("nada, vivo de mis ahorros", 0), ("没有收入，靠存款生活", 0)),
        *(("mis padres me dan 400", 400), ("me embargan 300 y me quedan 900", 900)),
        *(("被法院扣2000，剩3000", 3000), ("爸妈每月给我2000", 2000)),
    ],
)  # fmt: skip
def test_what_comes_in_is_what_arrives(asked: Situation, said: str, comes_in: int) -> None:
    say(asked, said)

    assert figures(asked) == (comes_in, None, None)


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        *(("1500 plus child benefit 200", 1700), ("1500 and 300 child support from my ex", 1800)),
        *(("child benefit 200", 200), ("my husband earns 1500", 1500), ("overtime 200", 200)),
        *(("mi marido gana 900", 900), ("老公赚5000", 5000), ("老公賺五萬", 50000)),
    ],
)
def test_a_part_of_what_comes_in_is_asked_about(asked: Situation, said: str, offered: int) -> None:
    reply = say(asked, said)

    assert figures(asked) == (None, None, None)
    assert next(iter(reply.notices[0].options)) == f"={offered}"


@pytest.mark.parametrize(
    "said",
    [
        *("savings 5000", "tengo 5000 ahorrados", "存款5000", "存款五萬"),
        *(
            "1700 but 300 is garnished",
            "1700 minus 300 garnishment",
            "gano 1700 y me embargan 300",
        ),
        *("工资8000被法院扣2000",),
    ],
)
def test_what_is_no_income_by_itself_is_not_taken_for_it(asked: Situation, said: str) -> None:
    reply = say(asked, said)

    assert figures(asked) == (None, None, None)
    assert reply.notices


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(("en", "my mother pays the electricity"), ("en", "my rent is paid by my mother")),
        *(("es", "mi madre paga la luz"), ("es", "la renta la paga mi hermano")),
        *(("zh_CN", "电费我妈交"), ("zh_TW", "房租爸媽幫我付")),
    ],
)
def test_what_others_pay_may_be_left_out(asked: Situation, language: str, said: str) -> None:
    asked.language = LANGUAGES[language]

    reply = say(asked, "2000", said)

    assert reply.notices[0].text == LEAVE_IT_OUT
    assert figures(asked) == (2000, None, None)


@pytest.mark.parametrize(
    "said",
    [
        *("my wife pays half the rent, 400", "rent 800 split with my sister", "i pay half the rent 400"),
        *("pago la mitad del alquiler 400", "comparto la renta 500", "房租一半1000", "跟人合租房租1000"),
    ],
)  # fmt: skip
def test_a_share_of_one_thing_is_not_all_that_goes_out(asked: Situation, said: str) -> None:
    say(asked, "2000", said)

    assert figures(asked) == (2000, None, None)


def test_one_thing_told_beside_what_comes_in_is_not_all_that_goes_out(asked: Situation) -> None:
    say(asked, "I get 1400 but 200 goes to my other loan")
    assert figures(asked) == (1400, None, None)


def test_all_that_goes_out_told_beside_what_comes_in_is_kept(asked: Situation) -> None:
    say(asked, "I get 1400 and my expenses are 900")
    assert figures(asked) == (1400, 900, None)


@pytest.mark.parametrize(
    "said", ["puedo pagar 200 si no me quitan la luz", "200, mi madre me ayuda"]
)
def test_words_of_what_is_taken_or_given_leave_what_can_be_paid_as_it_is(
    asked: Situation, said: str
) -> None:
    say(asked, "2000", "900", said)
    assert figures(asked) == (2000, 900, 200)
