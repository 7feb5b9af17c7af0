"""People told: who counts adults and children in one message is asked for neither again, and sets both right anywhere."""

from collections.abc import Callable

import pytest

from dialogs.situation import Situation
from tests.dialogs.applying import asked_what_comes_in, say

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    ("place", "said", "adults", "children"),
    [
        ("adults", "2 grown ups and 2 kids", 2, 2),
        ("adults", "soy madre soltera con 2", 1, 2),
        ("adults", "我跟爸妈一起住", 3, None),
        ("adults", "me, my wife and my mum", 3, None),
        ("adults", "we are 4 in total", None, None),
        ("adults", "mi hijo de 20 y yo", 2, None),
        ("children", "两大一小", 2, 1),
        ("children", "my son 8 and daughter 5", None, 2),
        ("children", "me and my gf", None, None),
        ("other_debts", "its 2 grown ups and 2 kids", 2, 2),
        ("hardship", "I have 2 kids", None, 2),
        ("outgoings", "我有两个孩子", None, 2),
        ("hardship", "I lost my job. Two kids", None, 2),
    ],
)
def test_who_lives_on_it(
    a_situation: A_situation, place: str, said: str, adults: int | None, children: int | None
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.place.place = f"application.{place}"

    say(situation, said)

    filled = situation.the_case.application
    assert (filled.adults, filled.children) == (adults, children)
