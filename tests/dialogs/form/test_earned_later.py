"""Earned later: what comes in only from a day to come is noted as that, and is not what comes in now."""

from collections.abc import Callable
from datetime import date

import pytest

from dialogs import conversation
from dialogs.heard import Words
from dialogs.languages import LANGUAGES
from dialogs.parsers.money.earned import UNTIL_THEN
from dialogs.situation import Situation
from dialogs.told.earned_later import NOTED, STAYS
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]
TOLD = [
    ("en", "I start a new job June 3, I'll earn 1100"),
    ("es", "Empiezo el 3 de junio, ganaré 1100"),
    ("zh_CN", "我6月3号上班，工资1100"),
    ("zh_TW", "我6月3號上班，薪水1100"),
]


@pytest.mark.parametrize(("language", "said"), TOLD)
def test_at_the_summary_it_changes_nothing_that_comes_in(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    say(situation, "900", "800", "50")
    situation.place.place = "application.summary"

    reply = conversation.hear(situation, Words(said))

    told = situation.language.plain(reply.notices[0].text)
    assert figures(situation) == (900, 800, 50)
    assert situation.the_case.application.later_from == date(2019, 6, 3)
    assert situation.the_case.application.story == said
    assert told == "\n".join(
        situation.language.plain(each) for each in (NOTED.given(day=date(2019, 6, 3)), STAYS)
    )


@pytest.mark.parametrize(("language", "said"), TOLD)
def test_where_it_is_asked_what_comes_in_that_until_then_is_asked_for(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    reply = say(situation, said)
    assert figures(situation) == (None, None, None)
    told = situation.language.plain(reply.notices[0].text)
    assert told.endswith(situation.language.plain(UNTIL_THEN))

    say(situation, "0")
    assert figures(situation) == (0, None, None)
