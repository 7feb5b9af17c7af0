"""Asked meanwhile: what somebody wants to know who waits, or is in the middle of the form, is answered at once."""

import pytest

from bot.sandbox.client import Person
from tests.beginnings import applied, asked_what_comes_in
from tests.town import Town

#: Where the tests begin.
STORIES = {"asked": asked_what_comes_in, "waiting": applied}


@pytest.fixture
def asked(town: Town) -> Person:
    return town.wei


@pytest.fixture
def waiting(town: Town) -> Person:
    return town.wei


async def test_who_waits_hears_at_once_when_somebody_answers_and_whether_to_pay(
    town: Town, waiting: Person
) -> None:
    for said in (
        "when will somebody answer?",
        "how long do I have to wait",
        "why does nobody answer?",
        "¿cuánto tengo que esperar?",
        "cuándo me van a contestar",
        "什么时候有人回复？",
        "為什麼沒人回覆",
    ):
        await waiting.say(said)
        [stands] = await town.says(waiting)
        assert "\nYou are number 1 in the queue.\n" in stands
        assert "You have an answer to your application by" in stands
    for said in (
        "do I still have to pay?",
        "¿todavía tengo que pagar?",
        "这段时间还要还款吗",
        "這段時間還要繳款嗎",
    ):
        await waiting.say(said)
        told, _ = await town.says(waiting)
        assert "Until an agreement is signed, the dates of your contract hold." in told
    for said in ("what happens now?", "¿qué pasa ahora?", "接下来会怎么样", "接下來呢"):
        await waiting.say(said)
        told, stands = await town.says(waiting)
        assert told.startswith("What comes next: an advisor will look at what you sent")
        assert "\nYou are number 1 in the queue." in stands


async def test_who_is_frightened_meanwhile_hears_a_kind_word(town: Town, waiting: Person) -> None:
    for said in ("I'm so scared", "I feel like a failure", "我真没用"):
        await waiting.say(said)
        kind, *_ = await town.says(waiting)
        assert kind.startswith("Thank you for saying so; it is good that you do.")


async def test_at_night_who_waits_hears_when_somebody_is_there_again(
    town: Town, waiting: Person
) -> None:
    await town.pass_time(hours=12)

    await waiting.say("when will somebody answer?")

    [stands] = await town.says(waiting)
    assert (
        "\nOur advisors are not at work at this hour. Somebody will write to you here from April 2, 2019 at 9:00"
        in stands
    )


async def test_in_the_form_it_is_said_where_one_is_and_what_comes_after(
    town: Town, asked: Person
) -> None:
    for said in ("What happens now?", "ok what now", "¿qué pasa ahora?", "接下来会怎么样"):
        await asked.say(said)
        told, question = await town.says(asked)
        assert told.startswith("You are at question 2 of 5 of your application")
        assert "within 21 days you have an answer" in told
        assert question.startswith("Question 2 of 5")


async def test_whether_somebody_calls_at_work_is_answered_with_no_person_called(
    town: Town, asked: Person
) -> None:
    for said in (
        "Will you call me at work?",
        "will you ring my employer",
        "你们会打电话给我公司吗",
        "你們會打電話到我公司嗎",
        "¿me van a llamar al trabajo?",
    ):
        await asked.say(said)
        told, question = await town.replies(asked)
        assert "call nobody" in told.text
        assert told.labels == ["When I write to you", "Talk to a person"]
        assert question.text.startswith("Question 2 of 5")
    assert "unasked only from 8:00" in told.text.replace("\u202f", " ")

    await town.tap(asked, "When I write to you")
    assert (await town.says(asked))[-1].startswith("When I write to you unasked:")


async def test_stopping_does_not_take_back_an_application_that_was_sent(
    town: Town, waiting: Person
) -> None:
    for said in ("/cancel", "取消", "/withdraw"):
        await waiting.say(said)
        stays, *_ = await town.replies(waiting)
        assert stays.text.startswith("Your application is with us: stopping here does not take it")
        assert stays.labels == ["Talk to a person"]
    await town.tap(waiting, "Add to my application")
    await town.replies(waiting)

    await waiting.say("/cancel")

    stopped, stays, *_ = await town.says(waiting)
    assert stopped == "All right, we stop here."
    assert stays.startswith("Your application is with us")
