"""A room that was hurt heals by itself, and nothing meant for it is lost."""

import asyncio

from sqlalchemy import delete, func, select, update

from bot.sandbox.client import Call
from bot.telegram.delivery import Delivery
from bot.telegram.denials import HEALINGS
from bot.telegram.landed import Furnished
from bot.telegram.losses import RoomLost, Undeliverable
from bot.telegram.outcomes import Outcome
from storage.messages import outbox, written
from storage.messages.outbox import Parcel, Waiting
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault
from storage.staff import handoffs
from storage.tables.cases import handoffs as rooms
from storage.tables.messages import outbox as rows
from storage.tables.people import chats
from tests.desk.room import Room
from tests.town import Town
from tests.waiting import soon


async def test_a_deleted_topic_is_opened_anew_with_its_card_and_then_the_message(
    room: Room,
) -> None:
    town = room.town
    await town.group.delete_topic(room.topic)

    await room.borrower.say("Anybody there?")

    await town.quiet()
    room.topic = await town.group.topic("2019-00001")
    texts = [m.text for m in await room.screen() if m.by_bot and m.text]
    assert texts[0].startswith("2019-00001 · negotiating")
    assert texts[1] == "Anybody there?"
    assert "Mei has it" in (await room.card()).text
    await room.says("Yes!")
    assert (await room.hears())[-1] == "Yes!"
    await room.taps("Release")
    assert "nobody has it yet" in (await room.card()).text


async def test_in_a_topic_opened_anew_stands_what_was_said_last(room: Room) -> None:
    town = room.town
    await room.borrower.say("My rent is due")
    await town.quiet()
    await room.says("Which day?")
    await room.says("// sounds worried")
    wrong = await room.says("And how big is it?")
    await room.says("/recall", reply_to=wrong.id)
    await town.group.delete_topic(room.topic)

    await room.borrower.say("The tenth")

    await town.quiet()
    room.topic = await town.group.topic("2019-00001")
    again = next(m.text for m in await room.screen() if m.text.startswith("This topic was lost"))
    lines = [line.partition(" · ")[2] for line in again.split("\n")[1:]]
    assert lines == [
        "the borrower: My rent is due",
        "Mei (advisor): Which day?",
    ]


async def test_a_change_of_a_message_in_a_deleted_topic_shows_up_in_the_new_one(
    room: Room,
) -> None:
    said = await room.borrower.say("I need 300")
    await room.town.quiet()
    await room.town.group.delete_topic(room.topic)

    await room.borrower.edit(said.id, "I need 320")

    await room.town.quiet()
    room.topic = await room.town.group.topic("2019-00001")
    assert [m.text for m in await room.screen() if m.text][-1] == "I need 320"
    await room.borrower.edit(said.id, "I need 330")
    assert [m.text for m in await room.screen() if m.text][-1] == "I need 330"


async def test_of_two_topics_opened_at_once_one_stays_with_the_card_and_all_that_is_said(
    room: Room,
) -> None:
    town = room.town
    await town.group.delete_topic(room.topic)
    processes = [
        Delivery(
            town.app.wire,
            Archive(Vault(town.vault_key)),
            town.group.id,
            now=lambda: town.now,
        )
        for _ in range(2)
    ]
    async with town.app.database.begin() as session:
        handoff = await handoffs.locked(session, 1)
        assert handoff is not None
        handoff.topic_id = handoff.card_id = None
        calls = [await one.prepare(session, said("Anybody there?", town), {}) for one in processes]

    outcomes = await asyncio.gather(
        *(one.make(call) for one, call in zip(processes, calls, strict=True))
    )
    for outcome, call in zip(outcomes, calls, strict=True):
        async with town.app.database.begin() as session:
            await outcome.settle(session, call.waiting, town.now)
    async with town.app.database.begin() as session:
        parcels = [said(words, town).parcel for words in ("Anybody there?", "Yes?")]
        await outbox.enqueue(session, parcels, town.now)
    town.app.sender.ring()
    await town.quiet()

    assert len(town.server.world.chats[town.group.id].topics) == 1
    room.topic = await town.group.topic("2019-00001")
    texts = [m.text.partition(" · ")[0] for m in await room.screen() if m.by_bot and m.text]
    assert texts == ["2019-00001", "Anybody there?", "Yes?"]
    card = await room.card()
    async with town.app.database.begin() as session:
        handoff = await handoffs.handoff(session, 1)
    assert handoff is not None
    assert (handoff.topic_id, handoff.card_id) == (room.topic, card.id)


def said(words: str, town: Town) -> Waiting:
    """A message of the bot's to the first room, as if it had been found in the outbox last."""
    parcel = Parcel(lane="room:1", method="send_message", params={"text": words})
    return Waiting(id=10_000, parcel=parcel, attempts=0, written_at=town.now)


async def test_in_the_topic_of_somebody_who_is_forgotten_it_is_said_that_nobody_reads_it(
    room: Room,
) -> None:
    async with room.town.app.database.begin() as session:
        await session.execute(update(rooms).values(chat_id=0, state="with_bot"))
        await session.execute(delete(chats))

    for words in ("Are you there?", "/claim"):
        await room.says(words)
        assert "is forgotten, as the law and our own rules want" in (await room.news())[-1]


async def test_a_deleted_card_is_put_again(room: Room) -> None:
    card = await room.card()
    await room.town.app.wire.delete_message(room.town.group.id, card.id)

    await room.says("/release")

    again = await room.card()
    assert again.id != card.id
    assert "nobody has it yet" in again.text


async def pinned(room: Room) -> list[int]:
    """The messages at the top of the group's topics, as Telegram keeps them."""
    await room.town.quiet()
    return room.town.server.world.chats[room.town.group.id].pinned


async def test_a_card_is_pinned_in_its_topic_without_a_sound_whenever_it_is_a_new_one(
    room: Room,
) -> None:
    first = await room.card()
    assert await pinned(room) == [first.id]
    calls = await room.town.sandbox.calls("pinChatMessage")
    [call] = [c for c in calls if c.parameters["chat_id"] == room.town.group.id]
    assert call.parameters["disable_notification"] is True

    await room.says("/release")
    assert await pinned(room) == [first.id]
    await room.town.app.wire.delete_message(room.town.group.id, first.id)
    await room.says("/claim")

    assert (await pinned(room))[-1] == (await room.card()).id


async def test_in_a_topic_opened_anew_the_card_is_pinned_again(room: Room) -> None:
    await room.town.group.delete_topic(room.topic)
    await room.borrower.say("Anybody there?")
    await room.town.quiet()
    room.topic = await room.town.group.topic("2019-00001")

    assert (await pinned(room))[-1] == (await room.card()).id


async def test_without_the_right_to_pin_the_room_works_and_the_desk_is_told_once(
    town: Town,
) -> None:
    await town.group.set_rights(can_pin_messages=False)
    rooms = []
    for number in ("68386728", "68386729"):
        wei = await town.borrower(number)
        rooms.append(Room(town, wei, await town.apply(wei, number)))

    for room in rooms:
        await room.says("/claim")
        await room.says("Good morning")
        assert (await room.hears())[-1] == "Good morning"
    await town.pass_time(seconds=5)

    [told] = [text for text in await rooms[0].general() if "pin" in text]
    assert told.startswith("I may not pin messages here, so a case's card does not stay")

    await town.group.set_rights(can_pin_messages=True)
    await town.group.set_rights(can_pin_messages=False)
    await town.quiet()
    await town.apply(await town.borrower("68386730"), "68386730")

    assert sum("I may not pin" in text for text in await rooms[0].general()) == 2


async def test_a_closed_topic_is_opened_again(room: Room) -> None:
    await room.town.group.set_rights(can_manage_topics=True)
    await room.town.group.close_topic(room.topic, room.mei)

    await room.borrower.say("One more question")

    assert "One more question" in await room.news()


async def test_a_topic_that_was_deleted_while_nothing_came_through_is_opened_anew_all_the_same(
    room: Room,
) -> None:
    """What waited for long was tried often, and none of that was of the topic."""
    town = room.town
    await town.quiet()
    await town.sandbox.fault("*", "cut", chat_id=town.group.id, times=1000)
    await room.borrower.say("One more question")
    await town.sandbox.next_calls("copyMessage")
    await town.group.delete_topic(room.topic)
    async with town.app.database.begin() as session:
        is_waiting = update(rows).where(rows.c.status == "todo")
        await session.execute(is_waiting.values(attempts=HEALINGS))
    await town.sandbox.clear_faults()

    await town.pass_time(minutes=2)

    topic = await town.group.topic("2019-00001")
    assert "One more question" in (await town.group.screen(topic)).texts


async def test_a_topic_that_is_lost_again_and_again_is_not_opened_for_ever(room: Room) -> None:
    town = room.town
    await town.quiet()
    waiting = said("Anybody there?", town)
    delivery = Delivery(
        town.app.wire, Archive(Vault(town.vault_key)), town.group.id, now=lambda: town.now
    )
    outcomes: list[Outcome] = []
    while not outcomes or isinstance(outcomes[-1], RoomLost | Furnished):
        assert len(outcomes) < 10 * HEALINGS
        async with town.app.database.begin() as session:
            call = await delivery.prepare(session, waiting, {})
        if call.room is not None and call.room.topic_id is not None:
            await town.group.delete_topic(call.room.topic_id)
        outcomes.append(await delivery.make(call))
        async with town.app.database.begin() as session:
            await outcomes[-1].settle(session, waiting, town.now)

    assert sum(isinstance(one, RoomLost) for one in outcomes) == HEALINGS
    assert isinstance(outcomes[-1], Undeliverable)


async def test_a_builder_that_was_deleted_comes_back_in_its_topic(room: Room) -> None:
    """A change waits for Telegram to take more of the group; meanwhile somebody deletes the message."""
    town = room.town
    await room.says("/offer")
    await room.taps("Build one")
    builder = (await room.screen())[-1]
    general = await room.general()
    before = (await town.sandbox.calls())[-1].number
    await town.sandbox.fault("editMessageText", "429", chat_id=town.group.id, retry_after=2)
    await room.mei.tap(builder.labels[1], chat=town.group, message=builder.id)
    [refused] = await town.sandbox.next_calls("editMessageText", after=before)
    assert refused.status == 429
    await town.app.wire.delete_message(town.group.id, builder.id)

    await town.quiet()

    assert await room.general() == general
    assert (await room.screen())[-1].labels == builder.labels


async def test_without_the_right_to_open_topics_everything_waits_for_it(town: Town) -> None:
    await town.group.set_rights(can_manage_topics=False)
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("/person")
    await wei.say("Please help")
    [call] = await town.sandbox.next_calls("createForumTopic")
    assert not call.ok
    await town.group.set_rights(can_manage_topics=True)

    await town.pass_time(minutes=10)

    topic = await town.group.topic("Visitor")
    texts = [m.text for m in (await town.group.screen(topic)).messages if m.by_bot and m.text]
    assert texts[0].startswith("Somebody not identified yet")


async def test_a_topic_that_telegram_does_not_open_is_waited_for_and_all_are_told_once_each_time(
    town: Town,
) -> None:
    await town.sandbox.fault("createForumTopic", "400", times=100, chat_id=town.group.id)
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("/person")
    await wei.say("Please help")
    await refusal_is_noted(town, 1)
    for tries in range(2, 7):
        await town.sandbox.advance(400, town.folder / "clock")
        town.app.sender.ring()
        await refusal_is_noted(town, tries)
    general = [m.text for m in (await town.group.screen()).messages if m.by_bot and m.text]
    [told] = [text for text in general if text.startswith("⚠️")]
    assert told.startswith("⚠️ Telegram opens no topic for a case: ")
    assert told.endswith("\nIt belongs to: Visitor 1")

    await town.sandbox.clear_faults()
    await town.pass_time(minutes=10)

    topic = await town.group.topic("Visitor")
    texts = [m.text for m in (await town.group.screen(topic)).messages if m.by_bot and m.text]
    assert texts[0].startswith("Somebody not identified yet")
    assert "Please help" in texts

    await town.group.delete_topic(topic)
    before = (await town.sandbox.calls())[-1].number
    await town.sandbox.fault("createForumTopic", "400", times=100, chat_id=town.group.id)
    await wei.say("Are you there?")
    await town.sandbox.next_calls("createForumTopic", after=before)
    async with soon("General is told twice that no topic can be opened"):
        while await no_room_is_told(town) < 2:
            town.app.sender.ring()
            await asyncio.sleep(0.005)  # a look at the group


async def refusal_is_noted(town: Town, tries: int) -> None:
    """Wait until so many are: noted after the clock was moved on, it would put off the next one from there."""
    tried = select(func.max(rows.c.attempts)).where(rows.c.status == "todo")
    async with soon(f"{tries} refusals are noted"):
        while True:
            async with town.app.database.begin() as session:
                if (await session.bare(tried)).scalar_one() == tries:
                    return
            await asyncio.sleep(0.005)  # a look at the database


async def no_room_is_told(town: Town) -> int:
    general = (await town.group.screen()).messages
    return sum(bool(m.text) and m.text.startswith("⚠️ Telegram opens no topic") for m in general)


async def test_an_icon_that_telegram_does_not_take_keeps_no_topic_shut(town: Town) -> None:
    await town.sandbox.fault("createForumTopic", "400", chat_id=town.group.id)
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("/person")

    await wei.say("Please help")
    await town.quiet()

    topic = await town.group.topic("Visitor")
    texts = [m.text for m in (await town.group.screen(topic)).messages if m.by_bot and m.text]
    assert "Please help" in texts
    general = [m.text for m in (await town.group.screen()).messages if m.by_bot and m.text]
    assert not [text for text in general if text.startswith("⚠️")]


async def test_what_is_for_all_waits_while_general_is_closed_to_the_bot(room: Room) -> None:
    town = room.town
    general = town.server.world.chats[town.group.id].general
    await town.group.set_rights(can_manage_topics=False)
    await town.quiet()
    general.is_closed = True
    await room.borrower.say("/complain")
    before = (await town.sandbox.calls())[-1].number
    await room.borrower.say("Nobody listens to me.")
    await _refused(town, "sendMessage", after=before)

    await town.group.set_rights(can_manage_topics=True)
    await town.pass_time(minutes=10)

    assert any("Nobody listens to me." in text for text in await room.general())


async def test_thrown_out_of_the_group_the_bot_keeps_everything_for_it(room: Room) -> None:
    town = room.town
    await town.group.remove()
    await room.borrower.say("Hello?")
    assert (await _refused(town)).status == 403
    async with town.app.database.begin() as session:
        assert await written.waiting(session) == 1

    await town.group.set_rights(can_manage_topics=True)
    await town.pass_time(minutes=10)

    assert "Hello?" in await room.news()


async def _refused(town: Town, method: str = "copyMessage", *, after: int = 0) -> Call:
    """The first call of it that was refused."""
    async with soon(f"{method} is refused"):
        while True:
            for call in await town.sandbox.next_calls(method, after=after):
                if not call.ok:
                    return call
                after = call.number


async def test_a_blocked_bot_is_told_to_the_desk_once_and_the_return_as_well(room: Room) -> None:
    wei = room.borrower
    await wei.block()
    await room.town.quiet()
    _, gone = await room.news()  # behind the card
    assert gone.split("\n")[:4] == [
        "Mei:",
        "🚫 The borrower cannot be reached in Telegram any more (blocked, or account deleted).",
        "Other ways:",
        "• by telephone: ····0100; /reveal shows it to you alone",
    ]
    assert "🚫 Not to be reached in Telegram since April 1, 2019" in (await room.card()).text

    await room.says("Are you well?")
    await room.says("Please write.")
    assert (
        await room.news()
        == ["Not delivered: the borrower cannot be reached in Telegram. Please use another way."]
        * 2
    )

    await wei.unblock()
    await room.town.quiet()
    assert (await room.news())[1:] == ["The borrower can be reached in Telegram again."]
    assert "🚫" not in (await room.card()).text
    await room.says("Good to see you")
    assert (await room.hears())[-1] == "Good to see you"


async def test_a_deleted_account_is_found_out_by_writing_to_it(room: Room) -> None:
    await room.borrower.delete_account()

    await room.says("Are you well?")

    assert [text for text in await room.news() if "🚫 The borrower cannot be reached" in text]


async def test_a_sign_of_life_is_enough(room: Room) -> None:
    await room.borrower.block()
    await room.town.quiet()
    await room.borrower.unblock()
    await room.borrower.say("I am back")

    assert (await room.news())[-2:] == [
        "The borrower can be reached in Telegram again.",
        "I am back",
    ]


async def test_a_message_the_borrower_took_back_before_it_was_passed_on_holds_up_nothing(
    room: Room,
) -> None:
    town, wei = room.town, room.borrower
    await town.sandbox.fault("copyMessage", "500", times=2, chat_id=town.group.id)
    said = await wei.say("Never mind")
    await wei.delete(said.id)

    await wei.say("Hello")

    assert (await room.news())[-1] == "Hello"
    assert await room.general() == []


async def test_what_cannot_be_delivered_is_told_and_not_told_for_ever(room: Room) -> None:
    town = room.town
    async with town.app.database.begin() as session:
        bad = outbox.Parcel(
            lane="room:1",
            method="send_message",
            params={"text": "<b>never closed", "parse_mode": "HTML"},
        )
        await outbox.enqueue(session, [bad], town.now)
    town.app.sender.ring()

    [report] = await room.news()
    assert report.startswith("⚠️ A message could not be delivered: ")
    await room.borrower.say("Hello")
    assert await room.news() == ["Hello"]


async def test_the_room_of_a_visitor_is_called_by_the_case_once_there_is_one(town: Town) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("/person")
    await wei.say("My loan number is not at hand")
    await town.quiet()
    assert [topic["name"] for topic in await town.group.topics()] == ["Visitor 1"]

    await wei.say("68386728")
    await town.quiet()
    await wei.press("📱 Share my number")
    await town.quiet()
    await town.tap(wei, "I can't pay as agreed")
    await town.quiet()

    assert [topic["name"] for topic in await town.group.topics()] == ["Case 2019-00001"]


async def test_of_a_deleted_account_the_desk_is_told_by_what_telegram_refuses(room: Room) -> None:
    await room.borrower.delete_account()  # the bot is told nothing of it
    await room.says("Are you well?")
    await room.town.quiet()

    told = "\n".join(await room.news())
    assert "🚫 The borrower cannot be reached in Telegram any more" in told
    assert "Not delivered" in told
    assert "🚫 Not to be reached in Telegram since April 1, 2019" in (await room.card()).text
