"""No paper: whoever has none of what is asked for hears what else helps, and the advisor reads what they say of it."""

import pytest

from bot.sandbox.client import Person
from tests.beginnings import asked_for_papers, claimed
from tests.desk.room import Room
from tests.town import PAPER, Town

STORIES = {"wei": asked_for_papers, "room": claimed}
NOTED = "That is noted. It is no condition, and you are not the only one. This helps as well:"
PDF = "application/pdf"


@pytest.fixture
def room(town: Town) -> Room:
    return Room(town, town.wei, town.topic)


async def at_income(town: Town, wei: Person) -> None:
    await town.tap(wei, "Proof of income")
    await town.replies(wei)


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("没有解雇通知，老板跑了", "Notice of dismissal"),
        ("我没有工资单，都是现金", "Proof of income"),
        ("我沒有薪資單，都是領現金", "Proof of income"),
        ("no tengo nóminas, me pagan en mano", "Proof of income"),
        ("I get paid in cash, no payslips", "Proof of income"),
        ("I don't have a bank account", "Bank statement"),
        ("病历丢了，工资单也找不到", "Proof of income"),
        ("no tengo papeles", "Notice of dismissal"),  # all of them are meant
    ],
)
async def test_that_there_is_none_is_noted_and_answered_with_what_helps_as_well(
    town: Town, wei: Person, said: str, what: str
) -> None:
    await wei.say(said)

    [shown] = [seen for seen in await town.replies(wei) if seen.labels]
    first, second, *_ = shown.text.split("\n")
    assert (first, second.partition(": ")[0]) == (NOTED, f"• {what}")
    assert shown.labels[0] == "Go on without"


async def test_what_is_not_named_is_the_first_of_the_list(town: Town, wei: Person) -> None:
    await wei.say("they never gave me anything in writing")
    await town.replies(wei)

    await town.tap(wei, "Go on without")

    listed = (await town.says(wei))[-1]
    assert "– Notice of dismissal: you have none" in listed
    assert "○ Proof of income: missing" in listed


async def test_it_may_be_tapped_below_the_paper(town: Town, wei: Person) -> None:
    await at_income(town, wei)

    await town.tap(wei, "I have none")
    assert (await town.says(wei))[-1].startswith(NOTED)
    await town.tap(wei, "Go on without")

    listed = (await town.says(wei))[-1]
    assert "– Proof of income: you have none" in listed
    assert "○ Bank statement: missing" in listed


@pytest.mark.parametrize("said", ["没有", "I don't have one", "no la tengo", "都是现金发的"])
async def test_where_one_paper_is_asked_for_a_word_says_it(
    town: Town, wei: Person, said: str
) -> None:
    await at_income(town, wei)

    await wei.say(said)

    assert (await town.says(wei))[-1].split("\n")[1].startswith("• Proof of income")


@pytest.mark.parametrize("said", ["later", "还没拿到", "ahora no", "no"])
async def test_what_comes_later_is_not_lacking(town: Town, wei: Person, said: str) -> None:
    await at_income(town, wei)

    await wei.say(said)

    assert "○ Proof of income: missing" in (await town.says(wei))[-1]


async def test_what_is_sent_instead_counts_for_it(town: Town, wei: Person) -> None:
    await at_income(town, wei)
    await town.tap(wei, "I have none")

    await wei.send_document("wallet.pdf", PAPER, PDF)

    assert "Please check your answers:" in (await town.says(wei))[-1]
    await wei.say("/papers")
    assert "✓ Proof of income: received" in (await town.says(wei))[-1]


async def test_whoever_has_none_at_all_is_not_asked_again(town: Town, wei: Person) -> None:
    await town.tap(wei, "I have none of these")
    await town.replies(wei)

    await wei.say("My boss paid cash every Friday, about 500. Since May he is gone.")

    said = await town.says(wei)
    assert said[0] == "Thank you. I have noted it, and your advisor reads it."
    assert "• Proof of income: you have none" in said[-1]


async def test_the_desk_reads_what_they_say_of_it(town: Town, wei: Person) -> None:
    await wei.say("我没有工资单，都是现金")
    await town.tap(wei, "Go on without")
    await town.tap(wei, "I will send it later")
    await town.send(wei)
    topic = int((await town.group.topics())[-1]["message_thread_id"])
    card = "\n".join(seen.text for seen in (await town.group.screen(topic)).messages)
    assert "– Proof of income: the borrower has none, and says: “我没有工资单，都是现金”" in card
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    room = Room(town, wei, topic)
    await room.news()

    await room.says("/papers")

    listed = (await room.news())[-1]
    assert "– Proof of income: the borrower has none, and says: “我没有工资单，都是现金”" in listed
    assert "○ Notice of dismissal: missing" in listed
    await room.says("/timeline")
    assert "has no such paper: Proof of income" in (await room.news())[-1]


async def test_each_is_asked_about_by_itself(town: Town, wei: Person) -> None:
    await wei.say("没有解雇通知，老板跑了")
    await town.replies(wei)
    await wei.say("Since May nobody is there.")
    await town.replies(wei)

    await at_income(town, wei)
    await town.tap(wei, "I have none")

    shown = (await town.says(wei))[-1]
    assert "• Proof of income" in shown
    assert "Notice of dismissal" not in shown


async def test_what_an_advisor_asks_for_is_answered_by_it(room: Room) -> None:
    town, wei = room.town, room.borrower
    await room.says("/want bank statement")
    await room.hears()
    await room.news()

    await town.tap(wei, "I have none")

    told = await room.news()
    assert "– Bank statement: the borrower has none" in told
    assert (await room.hears())[-1].startswith(NOTED)
