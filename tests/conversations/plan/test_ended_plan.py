"""Ended plan: whoever asks about a plan that is broken or repaid is told how that is, not as though it ran."""

import pytest

from bot.sandbox.client import Person
from tests.conversations.plan.test_plan_papers import ALL, statement, tell
from tests.conversations.plan.test_plan_talk import signed_and_left, speaks, told
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


@pytest.fixture
def broken(town: Town) -> Person:
    return town.wei


@pytest.fixture
def repaid(town: Town) -> Person:
    return town.wei


async def test_of_a_broken_plan_it_is_told_what_brings_it_back(town: Town, broken: Person) -> None:
    await speaks(town, broken, "es")

    answer = await told(town, broken, "¿puedo recuperar mi plan?")

    assert "vuelve a valer su contrato" in answer
    assert "Cuando hayan llegado $883.38, vuelve a estar en vigor tal como era." in answer
    assert "/pay" in answer
    assert "Le queda por pagar según su plan" not in answer


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


async def test_of_a_plan_that_is_repaid_it_is_told_that_nothing_is_left(
    town: Town, repaid: Person
) -> None:
    await speaks(town, repaid, "zh_CN")

    answer = await told(town, repaid, "还剩多少没还？")

    assert "已按协议全部还清" in answer
    assert "按您的还款计划，还剩" not in answer


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
