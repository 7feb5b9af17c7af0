"""The advisors' group becomes a supergroup with another id: the bot follows, whoever tells it first."""

from tests.desk.room import Room


async def test_the_group_is_followed_by_what_telegram_says_in_it(room: Room) -> None:
    room.town.group = await room.town.group.migrate()
    await room.town.quiet()

    await _goes_on(room)

    refused = [call for call in await room.town.sandbox.calls() if call.status == 400]
    assert [call.method for call in refused] == ["copyMessage"]  # its topic is not there any more


async def test_the_group_is_followed_by_a_refusal_as_well(room: Room) -> None:
    town = room.town
    await town.stop()
    old, town.group = town.group, await town.group.migrate()
    town.server.world.updates.pending.clear()
    new, town.group = town.group, old
    await town.start()  # it knows the old one only

    town.group = new
    await _goes_on(room)


async def test_after_a_start_it_is_still_known(room: Room) -> None:
    town = room.town
    old, new = town.group, await town.group.migrate()
    await town.quiet()
    await town.stop()
    town.group = old
    await town.start()

    town.group = new
    await _goes_on(room)


async def _goes_on(room: Room) -> None:
    await room.borrower.say("Anybody there?")
    await room.town.quiet()
    room.topic = await room.town.group.topic("2019-00001")
    assert [m.text for m in await room.screen() if m.text][-1] == "Anybody there?"
    await room.says("Yes, we moved.")
    assert (await room.hears())[-1] == "Yes, we moved."
