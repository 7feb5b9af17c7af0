"""The live question changes in place where nothing was written below it; else it is asked below."""

from bot.sandbox.client import Person
from storage import outbox
from storage.outbox import Parcel
from tests.beginnings import asked_what_comes_in
from tests.town import Town

#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def test_a_question_answered_by_a_button_becomes_the_next(town: Town, wei: Person) -> None:
    before = (await wei.screen()).messages[-1]

    await town.tap(wei, "Skip this question")

    [asked] = await town.replies(wei)
    assert asked.id == before.id
    assert asked.text.startswith("3 of 5")


async def test_below_what_was_written_it_is_asked_anew(town: Town, wei: Person) -> None:
    before = (await wei.screen()).messages[-1]
    await wei.say("quite a bit")
    await town.replies(wei)

    await wei.tap("Skip this question", message=before.id)

    [asked] = await town.replies(wei)
    assert asked.id > before.id
    assert asked.text.startswith("3 of 5")


async def test_what_must_stay_is_not_overwritten(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.tap(wei, "I can't pay as agreed")
    await town.replies(wei)

    await town.tap(wei, "I lost my job")

    await town.quiet()
    texts = [seen.text for seen in (await wei.screen()).messages]
    assert any("I recorded it on" in text for text in texts)


async def test_where_the_message_is_gone_it_is_said_anew(town: Town, wei: Person) -> None:
    params = {"chat_id": wei.id, "message_id": 99_999, "text": "Which day?"}
    gone = Parcel(lane=f"chat:{wei.id}", method="edit_message_text", params=params)

    async with town.app.database.begin() as session:
        await outbox.enqueue(session, [gone], town.now)
    town.app.sender.ring()

    assert await town.says(wei) == ["Which day?"]
