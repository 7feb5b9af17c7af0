"""Ended plan: whoever asks about a plan that is broken or repaid is told how that is, not as though it ran."""

import pytest

from bot.sandbox.client import Person
from tests.conversations.test_plan_papers import ALL, statement, tell
from tests.conversations.test_plan_talk import signed_and_left, speaks, told
from tests.town import Town


async def broken_plan(town: Town) -> tuple[Person, int]:
    """Three instalments of the plan were missed."""
    wei, topic = await signed_and_left(town)
    await town.pass_time(days=110)
    return wei, topic


async def repaid_plan(town: Town) -> tuple[Person, int]:
    """All of it has been paid."""
    wei, topic = await signed_and_left(town)
    await tell(town, "P-1", ALL)
    return wei, topic


STORIES = {"wei": signed_and_left, "broken": broken_plan, "repaid": repaid_plan}
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
COMES_BACK = {
    "en": "Once $883.38 has arrived, it is in force again as it was.",
    "es": "Cuando hayan llegado $883.38, vuelve a estar en vigor tal como era.",
    "zh_CN": "US$883.38到账后，还款计划照原样恢复生效。",
    "zh_TW": "US$883.38",
}
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


@pytest.fixture
def broken(town: Town) -> Person:
    return town.wei


@pytest.fixture
def repaid(town: Town) -> Person:
    return town.wei


@pytest.mark.parametrize(("language", "said"), ASKED)
async def test_of_a_broken_plan_it_is_told_what_brings_it_back(
    town: Town, broken: Person, language: str, said: str
) -> None:
    await speaks(town, broken, language)

    answer = await told(town, broken, said)

    assert CONTRACT[language] in answer
    assert COMES_BACK[language] in answer
    assert "/pay" in answer
    assert not any(words in answer for words in RUNNING)


async def test_what_it_would_ask_then_is_told_with_its_last_day(
    town: Town, broken: Person
) -> None:
    await broken.say("when is it over?")

    [notice] = [one for one in await town.replies(broken) if "Where to pay" in one.text]

    assert (
        "If the plan is in force again, 40 instalments of it are left: $11,778.57 in all, the last on November 5, 2022."
        in notice.text
    )
    assert notice.labels == ["I have paid", "Ask for another plan", "Talk to a person"]


async def test_while_another_plan_is_talked_about_the_ended_one_is_not_said_to_run(
    town: Town, broken: Person
) -> None:
    for order in ("/claim", "/offer 20", "/back"):
        await town.mei.say(order, chat=town.group, topic=town.topic)
        await town.quiet()
    await town.says(broken)

    answer = await told(town, broken, "how much is left?")

    assert "Left to pay under your plan" not in answer
    assert "Once $883.38 has arrived" in answer


@pytest.mark.parametrize(("language", "said"), ASKED)
async def test_of_a_plan_that_is_repaid_it_is_told_that_nothing_is_left(
    town: Town, repaid: Person, language: str, said: str
) -> None:
    await speaks(town, repaid, language)

    answer = await told(town, repaid, said)

    done = {
        "en": "is repaid as we agreed",
        "es": "está pagado como acordamos",
        "zh_CN": "已按协议全部还清",
        "zh_TW": "已依協議全部還清",
    }
    assert done[language] in answer
    assert not any(words in answer for words in RUNNING)


@pytest.mark.parametrize("said", ["can I get my plan back?", "is my plan still in force?"])
async def test_of_a_plan_in_force_it_is_told_that_it_is(
    town: Town, wei: Person, said: str
) -> None:
    answer = await told(town, wei, said)

    assert "Your plan is in force. Next instalment: $294.46 on May 5, 2019." in answer
    assert "passed it on" not in answer


async def test_its_statement_says_that_it_has_ended(town: Town, broken: Person) -> None:
    _, text = await statement(town, broken)

    assert "Your plan ended, because instalments were missed" in " ".join(text.split())


async def test_the_statement_of_one_that_is_repaid_says_so(town: Town, repaid: Person) -> None:
    _, text = await statement(town, repaid)

    assert "Your plan repaid as agreed" in " ".join(text.split())
