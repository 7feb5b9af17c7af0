"""Spent on: one thing that costs something else than was said; known by itself the sum is reckoned anew, else it is asked about."""

from collections.abc import Callable

import pytest

from dialogs import conversation
from dialogs.heard import Tap
from dialogs.reply import Reply
from dialogs.situation import Situation
from negotiation.applying.budget import Budget
from tests.dialogs.applying import asked_what_comes_in, figures, say
from tests.money import usd

A_situation = Callable[..., Situation]
#: All that goes out, thing by thing, as it is told and agreed to.
TOLD = {
    "en": ("rent 900, food 300, car 200, phone 150", "yes"),
    "es": ("alquiler 900, comida 300, coche 200 y teléfono 150", "sí"),
    "zh_CN": ("房租900，吃饭300，车贷200，手机150", "对"),
    "zh_TW": ("房租900，吃飯300，車貸200，手機150", "對"),
}
RENT_IS_LESS = [
    *(("en", "no wait, rent is 750"), ("en", "my rent is actually 750 not 900"), ("en", "rent not 900 but 750")),
    *(("en", "it isn't 900, it's 750"), ("en", "change rent to 750"), ("en", "sorry, I made a mistake, the rent is 750")),
    *(("es", "perdón, el alquiler son 750"), ("es", "no 900 sino 750"), ("es", "el alquiler no es 900 sino 750")),
    *(("es", "en realidad pago 750 de alquiler"), ("es", "me equivoqué con el alquiler, son 750")),
    *(("zh_CN", "房租其实是750"), ("zh_CN", "不是900，是750"), ("zh_CN", "房租不是900是750"), ("zh_CN", "房租说错了，750")),
    *(("zh_TW", "房租其實是750"), ("zh_TW", "房租不是900，是750"), ("zh_TW", "房租說錯了，是750"), ("zh_TW", "不對，房租是750")),
]  # fmt: skip
PLACES = [
    *("application.can_pay", "application.paper", "papers.income", "papers.list"),
    *("application.summary", "application.declare", "application.payday"),
]


def told(a_situation: A_situation, language: str = "en", place: str = "") -> Situation:
    """All figures are told, what goes out thing by thing."""
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000", *TOLD[language], "300")
    situation.place.place = place or situation.place.place
    return situation


def tap(situation: Situation, reply: Reply, label: str) -> None:
    labels = {
        situation.language.plain(each): code
        for one in reply.notices
        for code, each in one.options.items()
    }
    conversation.hear(situation, Tap(situation.place.question, labels[label]))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("language", "said"), RENT_IS_LESS)
def test_what_one_thing_costs_changes_the_sum_wherever_it_is_said(
    a_situation: A_situation, language: str, said: str, place: str
) -> None:
    situation = told(a_situation, language, place)

    reply = say(situation, said)

    assert figures(situation) == (2000, 1400, 300)
    assert situation.language.plain(reply.notices[0].text) == (
        "Corrected: <b>$750.00</b> instead of $900.00. All that goes out each month is <b>$1,400.00</b> now."
    )
    assert situation.place.place == place


@pytest.mark.parametrize(
    ("said", "together"),
    [
        *(("groceries are 350", 1600), ("phone 100 and food 250", 1450)),
        *(("the rent went up, it is 950 now", 1600), ("房租涨到950了", 1600), ("el alquiler subió a 950", 1600)),
        *(("rent used to be 900, now 800", 1450), ("my phone bill is 50", 1450), ("rent 900", 1550)),
    ],
)  # fmt: skip
def test_any_of_them_may_be_another(a_situation: A_situation, said: str, together: int) -> None:
    situation = told(a_situation, place="application.paper")

    say(situation, said)

    assert figures(situation) == (2000, together, 300)


def test_twice_in_a_row_it_is_reckoned_from_what_is_noted_last(a_situation: A_situation) -> None:
    situation = told(a_situation)

    say(situation, "no, rent is 750", "food is 400", "sorry, rent is 800")

    assert figures(situation) == (2000, 1550, 300)


@pytest.mark.parametrize(
    "said", ["i forgot the gym, 40", "and also netflix 40", "还有健身40", "忘了健身 40", "olvidé el gimnasio, 40"]
)  # fmt: skip
def test_what_was_forgotten_is_added_once_that_is_confirmed(
    a_situation: A_situation, said: str
) -> None:
    situation = told(a_situation, place="application.summary")

    tap(situation, say(situation, said), "$1,590.00")
    say(situation, "rent is 800")

    assert figures(situation) == (2000, 1490, 300)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("said", "now"),
    [(said, "It comes on top: $2,300.00") for said in ("no wait, rent is 750", "房租其实是750", "perdón, el alquiler son 750")]
    + [(said, "$1,400.00") for said in ("my rent is 750 not 900", "房租不是900是750", "el alquiler no es 900 sino 750")],
)  # fmt: skip
def test_where_only_the_sum_is_known_it_is_asked_what_it_is_now(
    a_situation: A_situation, said: str, now: str, place: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000", "1550", "300")
    situation.place.place = place

    reply = say(situation, said)

    assert figures(situation) == (2000, 1550, 300)
    tap(situation, reply, now)
    assert figures(situation)[1] in {1400, 2300}
    assert situation.place.place == place


def test_the_sum_may_be_written_or_stay(a_situation: A_situation) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000", "1550", "300", "no wait, rent is 750", "1450")
    assert figures(situation) == (2000, 1450, 300)

    tap(situation, say(situation, "and the rent is 800"), "It stays $1,450.00")

    assert figures(situation) == (2000, 1450, 300)


@pytest.mark.parametrize(
    "said",
    [
        *("300 for the loan", "I can pay 300", "the loan is 5000", "from May rent is 800", "my wife pays half the rent, 400"),
        *("300 para el préstamo", "el préstamo es de 5000", "能还300", "贷款一共5000", "2 kids", "孩子2个"),
    ],
)  # fmt: skip
def test_other_words_change_nothing_of_it(a_situation: A_situation, said: str) -> None:
    situation = told(a_situation, place="application.can_pay")

    say(situation, said)

    assert figures(situation)[1] == 1550


def test_another_sum_is_made_of_nothing_that_was_told(a_situation: A_situation) -> None:
    situation = told(a_situation)

    situation.place.place = "application.summary"
    say(situation, "my outgoings are 1800 not 1550", "rent is 750")

    assert figures(situation) == (2000, 1800, 300)


def test_in_a_budget_in_parts_the_part_changes(a_situation: A_situation) -> None:
    situation = told(a_situation, place="application.summary")
    parts = Budget(incomes=(), fixed=usd(1100), food=usd(300))
    situation.the_case.record(budget=parts)

    say(situation, "food is 350", "rent is 800 not 1100")
    assert figures(situation)[1] == 1150

    say(situation, "no wait, rent is 750")
    assert situation.place.place == "application.fixed"
