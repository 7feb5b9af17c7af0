"""Paid by the day: what is paid a day and how many days there are, told a message each, in either order, make a month together."""

from collections.abc import Callable

import pytest

from dialogs.languages import LANGUAGES
from dialogs.place import RATE
from dialogs.situation import Situation
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    ("language", "said", "comes_in"),
    [
        ("en", ("I get 90 a day", "about 18 days a month", "yes"), 1620),
        ("en", ("I get 90 a day", "18", "yes"), 1620),
        ("en", ("90 a day", "5", "yes"), 1950),
        ("en", ("15 an hour", "30", "yes"), 1950),
        ("en", ("I work 3 weeks a month", "500 a week", "yes"), 1500),
        ("es", ("me pagan 60 al día", "trabajo 18 días al mes", "sí"), 1080),
        ("es", ("cobro 60 al día", "de lunes a viernes", "sí"), 1300),
        ("zh_CN", ("一个月做18天", "300块一天", "对"), 5400),
        ("zh_TW", ("做一天1300", "一個月做18天", "對"), 23400),
        ("en", ("90 a day", "1800 a month"), 1800),
    ],
)
def test_both_halves_are_put_together(
    a_situation: A_situation, language: str, said: tuple[str, ...], comes_in: int
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, *said)

    assert figures(situation)[0] == comes_in
    assert RATE not in situation.place.figures


@pytest.mark.parametrize("said", ["I spend 20 a day", "I worked 30 days", "rent 20 a day"])
def test_what_is_spent_or_was_worked_once_is_no_half(a_situation: A_situation, said: str) -> None:
    situation = asked_what_comes_in(a_situation)

    say(situation, said)

    assert RATE not in situation.place.figures
