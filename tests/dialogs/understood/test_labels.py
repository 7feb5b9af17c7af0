"""Labels: a question written as its button has it is answered as by the button."""

from collections.abc import Callable

import pytest

from dialogs.borrower.questions.answers import QUESTIONS
from dialogs.borrower.questions.asked import asked
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from tests.dialogs.asking import at
from tests.dialogs.talk import Talk


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_asks_its_own_question(language: str) -> None:
    labels = {code: LANGUAGES[language].plain(each.label) for code, each in QUESTIONS.items()}

    assert {code: asked(label) for code, label in labels.items()} == {
        code: code for code in labels
    }


@pytest.mark.parametrize(
    ("language", "said", "code"),
    [
        ("en", "am I the only one", "alone"),
        ("en", "Can I pay earlier, or more?", "early"),
        ("es", "¿Escribo con una máquina?", "machine"),
        ("zh_CN", "谁可以免费帮我", "free_help"),
        ("zh_CN", "能换一天还吗？", "other_day"),
        ("zh_TW", "可以換一天繳嗎", "other_day"),
    ],
)
def test_it_is_answered_under_a_plan_whatever_else_it_sounds_like(
    a_situation: Callable[..., Situation], language: str, said: str, code: str
) -> None:
    talk = Talk(at(a_situation, "plan", language))

    talk.say(said)

    assert talk.told[0].startswith(LANGUAGES[language].plain(QUESTIONS[code].label))
    assert talk.happened == []
