"""Ended plan: whoever asks about a plan that is broken or repaid is told how that is, in every language."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.follow_up.arrangement import left
from negotiation.lifecycle import CaseState
from tests.dialogs.asking import at
from tests.dialogs.conftest import NOW
from tests.dialogs.talk import Talk

A_situation = Callable[..., Situation]

ASKED = (
    ("en", "how much is left?"),
    ("en", "when is it over?"),
    ("en", "can I get my plan back?"),
    ("es", "¿cuánto me falta?"),
    ("es", "¿puedo recuperar mi plan?"),
    ("zh_CN", "还剩多少没还？"),
    ("zh_CN", "我的计划还能恢复吗"),
    ("zh_TW", "什麼時候能還完"),
)
CONTRACT = {
    "en": "so your contract holds again for what is not paid yet",
    "es": "vuelve a valer su contrato",
    "zh_CN": "重新按合同执行",
    "zh_TW": "重新依合約執行",
}
RUNNING = (
    "Left to pay under your plan",
    "Still to come",
    "Le queda por pagar según su plan",
    "按您的还款计划，还剩",
    "還有 40 期",
)
DONE = {
    "en": "is repaid as we agreed",
    "es": "está pagado",
    "zh_CN": "全部还清",
    "zh_TW": "全部還清",
}


def told(situation: Situation, said: str) -> str:
    talk = Talk(situation)
    talk.say(said)
    return "\n".join(talk.told)


@pytest.mark.parametrize(("language", "said"), ASKED)
def test_of_a_broken_plan_it_is_told_what_brings_it_back(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = at(a_situation, "plan", language, now=NOW + timedelta(days=110))
    situation.agreement.state = AgreementState.BROKEN
    situation.the_case.state = CaseState.BROKEN

    answer = told(situation, said)

    assert CONTRACT[language] in answer
    comes_back = Text("{amount}", amount=left(situation.late_instalments))
    assert situation.language.plain(comes_back) in answer
    assert "/pay" in answer
    assert not any(words in answer for words in RUNNING)


@pytest.mark.parametrize(("language", "said"), ASKED)
def test_of_a_plan_that_is_repaid_it_is_told_that_nothing_is_left(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = at(a_situation, "plan", language)
    situation.agreement.state = AgreementState.COMPLETED
    situation.the_case.state = CaseState.COMPLETED
    situation.loans[0].id = 1
    situation.repaid = frozenset({1})
    for each in situation.instalments:
        each.paid = each.amount

    answer = told(situation, said)

    assert DONE[language] in answer
    assert not any(words in answer for words in RUNNING)
