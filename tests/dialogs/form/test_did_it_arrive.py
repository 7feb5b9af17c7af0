"""Did it arrive: who asks it of nothing in particular while they apply hears it of their papers, and that none has come where none has."""

from collections.abc import Callable

import pytest

from dialogs.happenings import MessageLeft
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from negotiation.applying.paper import Paper, PaperState, Want
from tests.dialogs.applying import asked_what_comes_in, say

A_situation = Callable[..., Situation]
ASKED = [
    ("en", "did it arrive?"),
    ("es", "¿les llegó?"),
    ("zh_CN", "收到了吗"),
    ("zh_TW", "有收到嗎？"),
]


@pytest.mark.parametrize(
    ("language", "said"),
    [*ASKED, ("en", "did you get my photo?"), ("zh_TW", "我剛剛傳的照片有收到嗎")],
)
def test_no_paper_has_come_and_that_is_said(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    situation.papers = []

    reply = say(situation, said)

    told = " ".join(situation.language.plain(one.text) for one in reply.notices)
    assert "PDF" in told
    assert MessageLeft() not in reply.happened
    assert situation.place.place == "application.income"


@pytest.mark.parametrize(("language", "said"), ASKED)
def test_what_has_come_is_shown(a_situation: A_situation, language: str, said: str) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    situation.papers = [
        Paper(
            case_id=1,
            chat_id=1,
            message_id=3,
            file_id="a",
            file_unique_id="a",
            name="payslip.pdf",
            state=PaperState.RECEIVED,
            received_at=situation.now,
            want=Want.INCOME,
        )
    ]

    say(situation, said)

    assert situation.place.place == "papers.list"
