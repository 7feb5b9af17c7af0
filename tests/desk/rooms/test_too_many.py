"""When the group takes no more messages, borrowers do not wait for it, and what gathers goes out as one."""

from tests.desk.room import Room

NOTED = "Noted; the borrower does not see it."


async def test_what_gathers_while_the_group_takes_no_more_goes_out_as_one(room: Room) -> None:
    town = room.town
    await town.sandbox.fault("sendMessage", "429", chat_id=town.group.id, retry_after=2)

    for words in ("/note one", "/note two", "/note three"):
        await room.mei.say(words, chat=town.group, topic=room.topic)
    await town.quiet()

    assert [text for text in await room.news() if NOTED in text] == ["\n\n".join([NOTED] * 3)]
    assert "📝 April 1, 2019: three" in (await room.card()).text


async def test_borrowers_do_not_wait_for_the_group(room: Room) -> None:
    town = room.town
    await town.sandbox.fault("*", "429", times=5, chat_id=town.group.id, retry_after=2)
    await room.borrower.say("Is anybody there?")

    await room.borrower.say("/help")

    [said] = [m for m in await room.borrower.next() if m.by_bot]
    calls = town.server.world.calls.since(0)
    assert said.text
    assert any(call.status == 429 for call in calls)
    assert "Is anybody there?" not in [
        m.text for m in (await town.group.screen(room.topic)).messages
    ]


async def test_what_is_written_while_the_group_takes_no_more_waits_as_well(room: Room) -> None:
    """In another place of the group, which is one chat to Telegram."""
    town = room.town
    await town.quiet()
    before = (await town.sandbox.calls())[-1].number
    await town.sandbox.fault("sendMessage", "429", chat_id=town.group.id, retry_after=2)
    await room.mei.say("/note one", chat=town.group, topic=room.topic)
    [refused, *_] = await town.sandbox.next_calls("sendMessage", after=before)
    assert refused.status == 429

    await room.mei.say("/queue", chat=town.group)
    await town.quiet()

    told = [
        call
        for call in await town.sandbox.calls(after=refused.number)
        if call.method in {"sendMessage", "editMessageText"}
        and call.parameters.get("chat_id") == town.group.id
    ]
    assert len(told) >= 2
    assert all(call.time >= refused.time + 2 for call in told)
