"""Being in the group is not enough: only advisors known to the lender may act."""

from tests.desk.room import Room

REFUSED = "Only advisors known to the lender can act here. Ask a supervisor to add you."


async def test_a_strangers_tap_does_nothing(waiting: Room) -> None:
    eve = await waiting.hire("Eve", known=False)

    assert await waiting.taps("✋ Claim", by=eve) == REFUSED

    assert "nobody has it yet" in (await waiting.card()).text
    assert await waiting.hears() == []


async def test_a_button_of_another_room_does_nothing_here(waiting: Room) -> None:
    card = await waiting.card()
    where = {"chat": waiting.town.group, "message": card.id}

    [tap] = await waiting.mei.tap(data=card.data("✋ Claim").replace("1:", "2:"), **where)
    await waiting.town.quiet()

    told = (await waiting.mei.answer(tap) or {})["text"]
    assert told.startswith("This topic belongs to no case.")
    assert "nobody has it yet" in (await waiting.card()).text


async def test_a_strangers_words_do_nothing(room: Room) -> None:
    eve = await room.hire("Eve", known=False)
    before = (await room.card()).text

    for words in (
        "Pay at once!",
        "/claim",
        "/offer 12",
        "/paid",
        "/closed sold",
        "/back",
        "/help",
    ):
        await room.says(words, by=eve)
        assert await room.news() == [REFUSED], words

    assert (await room.card()).text == before
    assert await room.hears() == []


async def test_a_strangers_file_does_not_reach_the_borrower(room: Room) -> None:
    eve = await room.hire("Eve", known=False)

    await eve.send_document("a.pdf", b"%PDF-1.4", chat=room.town.group, topic=room.topic)

    assert await room.news() == [REFUSED]
    assert await room.hears() == []


async def test_who_is_no_advisor_any_more_loses_access_at_once(room: Room) -> None:
    await room.says("Good morning")
    assert await room.hears() == ["Good morning"]

    await room.dismiss(room.mei)
    await room.says("Good evening")

    assert await room.news() == [REFUSED]
    assert await room.hears() == []


async def test_the_advisor_may_not_change_what_was_written_once_dismissed(room: Room) -> None:
    said = await room.says("Good morning")
    await room.dismiss(room.mei)

    await room.mei.edit(said.id, "Pay at once!", chat=room.town.group)

    await room.town.quiet()
    assert [m.text for m in (await room.borrower.screen()).messages][-1] == "Good morning"


async def test_who_writes_anonymously_is_told_once_a_day_in_each_topic(room: Room) -> None:
    town = room.town

    async def anonymously(topic: int | None, text: str = "/claim") -> None:
        group = {"id": town.group.id, "type": "supergroup", "title": "Advisors"}
        bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
        where = {"message_thread_id": topic, "is_topic_message": True} if topic else {}
        message = {
            "message_id": 9000,
            "date": 1554127200,
            "text": text,
            "chat": group | {"is_forum": True},
            "from": bot,
            "sender_chat": group,
        }
        town.server.world.updates.add("message", message | where)
        await town.quiet()
        await town.pass_time(seconds=2)

    await anonymously(None, "Lunch?")
    await anonymously(room.topic, "// she sounds worried")
    assert await room.news() == []
    for _ in range(2):
        await anonymously(room.topic)
        await anonymously(None)

    said = "I cannot see who wrote this, so it goes nowhere"
    assert [text.partition(":")[0] for text in await room.news()] == [said]
    assert [text.partition(":")[0] for text in await room.general()] == [said]
    await town.pass_time(days=1)
    await anonymously(room.topic)
    assert [text.partition(":")[0] for text in await room.news()] == [said]
    assert await room.hears() == []
