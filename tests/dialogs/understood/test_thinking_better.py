"""Thinking better: a dispute that was told by mistake is taken back in one's own words."""

from collections.abc import Callable

import pytest

from dialogs.situation import Situation
from tests.dialogs.asking import at
from tests.dialogs.talk import Talk

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    "said",
    ["never mind", "Forget it.", "sorry, that was a mistake", "Déjelo así", "me equivoqué", "算了", "是我搞错了", "是我搞錯了"],
)  # fmt: skip
def test_who_thinks_better_of_it_has_told_a_misunderstanding(
    a_situation: A_situation, said: str
) -> None:
    talk = Talk(at(a_situation, "application.income"))
    talk.say("I dispute it")

    talk.say(said)

    [*_, stays, _] = talk.told
    assert stays.startswith("All right. I have told our people that it was a misunderstanding.")
