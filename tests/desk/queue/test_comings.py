"""Who of the desk comes and goes is told to whoever waits, and otherwise as what goes out unasked may be."""

from storage.auditing import audit
from tests.desk.room import Room

HERE = "Mei (advisor) is here now and reads what you write."
NOT_TOLD = "🔕 The borrower is not told of this now: "


async def at_night(room: Room) -> None:
    """Mei has answered in the morning and handed back; by now it is eleven in the evening where Wei lives."""
    await room.says("Good morning")
    await room.says("/back")
    await room.town.pass_time(hours=13)
    await room.hears()
    await room.news()


async def not_told(room: Room) -> list[str]:
    return [text for text in await room.news() if text.startswith(NOT_TOLD)]


async def test_who_waits_at_night_is_told_that_somebody_came(room: Room) -> None:
    await at_night(room)
    await room.borrower.say("/person")
    await room.hears()

    await room.says("/claim")

    assert await room.hears() == [HERE]
    assert await not_told(room) == []


async def test_who_does_not_wait_is_told_in_the_morning(room: Room) -> None:
    await at_night(room)

    await room.says("/claim")
    assert await room.hears() == []
    [why] = await not_told(room)
    assert "it is outside the hours in which borrowers may be written to" in why

    await room.town.pass_time(hours=12)
    assert await room.hears() == [HERE]
    await room.says("Good morning")
    assert await room.hears() == ["Good morning"]


async def test_neither_passing_it_on_nor_giving_it_back_is_told_at_night(room: Room) -> None:
    await room.hire("Lee")
    ada = await room.hire("Ada", supervises=True)
    await room.says("/on", by=ada)
    await at_night(room)
    await room.says("/claim")
    await room.news()

    for order in ("/transfer Lee", "/transfer Ada", "/escalate"):
        await room.says(order, by=None if order == "/transfer Lee" else ada)
    await room.says("/claim", by=ada)
    await room.says("/release", by=ada)
    await room.says("/claim", by=ada)
    await room.says("/back", by=ada)

    assert await room.hears() == []
    assert len(await not_told(room)) >= 5


async def test_who_wants_no_contact_learns_nothing_of_it_until_they_are_written_to(
    room: Room,
) -> None:
    await room.says("Good morning")
    await room.borrower.say("please stop contacting me")
    await room.says("/release")
    await room.hears()
    await room.news()

    await room.says("/claim")
    assert await room.hears() == []
    [why] = await not_told(room)
    assert "the borrower does not want to hear of it" in why

    await room.borrower.say("one question: is the fee gone?")
    await room.hears()
    await room.says("Yes, it is")
    assert await room.hears() == [HERE, "Yes, it is"]
    await room.says("Anything else?")
    assert await room.hears() == ["Anything else?"]


async def test_who_wants_no_contact_reads_no_excuse_for_what_they_did_not_ask(room: Room) -> None:
    await room.says("Good morning")
    await room.borrower.say("please stop contacting me")
    await room.says("/release")
    await room.hears()
    await room.news()

    await room.town.pass_time(days=3)

    assert await room.hears() == []
    assert any("nobody has answered in the time we promised" in one for one in await room.news())


async def test_a_whole_desk_going_home_wakes_nobody(room: Room) -> None:
    await at_night(room)
    await room.says("/claim")
    await room.news()

    await room.says("/off")

    assert await room.hears() == []
    assert await not_told(room) != []
    async with room.town.app.database.begin() as session:
        events = [event for _, _, event in await audit.history(session, 1)]
    assert events[-1] == "reassigned"
