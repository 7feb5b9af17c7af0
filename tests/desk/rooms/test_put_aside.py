"""What Telegram fails on for ever, and it alone, is put aside for the operator; the chat goes on, and nothing is lost."""

import asyncio
from collections.abc import Collection

from bot.telegram.stubborn import PATIENCE, TIMES
from bot.turns.contact import refused
from bot.turns.turn import Turn
from storage.messages import inbox, outbox, parked
from storage.messages.outbox import Parcel
from tests.desk.room import Room
from tests.desk.talk.test_talk import emoji, seen
from tests.waiting import soon

#: Seconds between two tries, at most.
PAUSE = 30


async def an_hour_goes_by(room: Room, *, failing: Collection[str], others: bool) -> None:
    """Telegram fails on some calls to the borrower's chat for a little more than the time it is given."""
    town = room.town
    for method in failing:
        await town.sandbox.fault(method, "500", chat_id=room.borrower.id, times=100_000)
    for number in range(max(TIMES, int(PATIENCE.total_seconds() / PAUSE)) + 10):
        if others:
            await said_to_all(room, f"/{number}")
        await town.sandbox.advance(PAUSE + 1, town.folder / "clock")
        town.app.sender.ring()
        town.app.worker.ring()
        await until_tried(room)


async def said_to_all(room: Room, words: str) -> None:
    town = room.town
    async with town.app.database.begin() as session:
        word = Parcel(lane="desk", method="send_message", params={"text": words})
        await outbox.enqueue(session, [word], town.now)
    town.app.sender.ring()


async def until_tried(room: Room) -> None:
    """Until nothing that may be taken or go out now is left."""
    town = room.town
    async with soon("nothing is left to be tried"):
        while True:
            async with town.app.database.begin() as session:
                left = [
                    *await outbox.ready(session, town.now, limit=1),
                    *await inbox.take(session, town.now, 1),
                ]
            if not left and not town.app.sender.busy_parts():
                return
            await asyncio.sleep(0.005)  # a look at the database


async def test_what_fails_alone_is_put_aside_and_the_chat_goes_on(room: Room) -> None:
    said = await room.mei.say("Which day?", chat=room.town.group, topic=room.topic)
    await an_hour_goes_by(room, failing=["copyMessage"], others=True)

    await room.borrower.say("/help")

    assert await room.hears()
    [told] = [text for text in await room.news() if "is put aside" in text]
    assert told.startswith("⚠️ For an hour Telegram has failed on one message and taken others: ")
    assert emoji(await seen(room, said)) == ["👎"]


async def test_of_what_fails_in_a_topic_all_learn_whose_it_is(room: Room) -> None:
    async with room.town.app.database.begin() as session:
        turn = Turn(session=session, now=room.town.now, house=room.town.app.house)
        await refused.put_aside(turn, {"lane": "room:1", "number": 7, "of": None})
        await turn.finish()

    [told] = [text for text in await room.general() if "message 7 is put aside" in text]
    assert told.endswith("\nIt belongs to: Case 2019-00001")


async def test_it_is_sent_again_when_the_operator_says_so(room: Room) -> None:
    town = room.town
    said = await room.mei.say("Which day?", chat=town.group, topic=room.topic)
    await an_hour_goes_by(room, failing=["copyMessage"], others=True)
    async with town.app.database.begin() as session:
        [one] = await parked.all_of_them(session)
        assert (one.what, one.error) == ("unsent", "NetworkError")
    await town.sandbox.clear_faults()

    async with town.app.database.begin() as session:
        await parked.retry(session, [one.id])
    town.app.worker.ring()

    assert await room.hears() == ["Which day?"]
    assert emoji(await seen(room, said)) == ["👌"]


async def test_while_telegram_takes_nothing_nothing_is_put_aside(room: Room) -> None:
    town = room.town
    await town.quiet()
    await room.mei.say("Which day?", chat=town.group, topic=room.topic)
    await an_hour_goes_by(room, failing=["copyMessage"], others=False)
    await town.sandbox.clear_faults()
    await town.pass_time(seconds=PAUSE)

    assert await room.hears() == ["Which day?"]
    assert not [text for text in await room.news() if "is put aside" in text]
