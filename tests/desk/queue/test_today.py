"""One list of what is to be done today: the most urgent first, what is one's own or nobody's, or the whole desk's."""

from bot.sandbox.client import Person, Seen
from tests.desk.room import Room


async def listed(room: Room, words: str = "/today", *, by: Person | None = None) -> Seen:
    """The newest list in the group."""
    await (by or room.mei).say(words, chat=room.town.group)
    return await newest(room)


async def newest(room: Room) -> Seen:
    await room.town.quiet()
    messages = (await room.town.group.screen()).messages
    return [m for m in messages if m.by_bot and m.text.startswith("📅")][-1]


def lines(seen: Seen) -> list[str]:
    return [line for line in seen.text.replace("\u202f", " ").split("\n") if line]


async def test_it_says_what_whose_and_until_when_and_leads_there(waiting: Room) -> None:
    room, town = waiting, waiting.town
    first = await listed(room)
    assert lines(first) == [
        "📅 Today: 1 case",
        "1. Case 2019-00001 · 🔎 under review → nobody has it yet",
        "    • waits for somebody to take it",
        "    • 1 paper to be looked at",
        "    • to be decided by April 22, 2019",
    ]
    [link] = [each["url"] for each in first.message["entities"] if each["type"] == "text_link"]
    assert link.endswith(f"/{room.topic}")
    await room.taps("✋ Claim")
    await room.accepts("1")
    await room.says("/offer 12")
    await room.says("/send 1")
    assert lines(await listed(room)) == ["📅 Today: nothing is to be done."]

    await room.borrower.say("/complain")
    await room.borrower.say("Nobody listens")
    await town.pass_time(days=11)  # a Friday: the offer ends on Monday
    lee = await room.hire("Lee")
    ann = await town.sandbox.person(first_name="Ann", language_code="en")
    await ann.start()
    await ann.say("/person")
    await town.quiet()
    await town.pass_time(hours=4)

    told = await listed(room, by=lee)
    assert lines(told) == [
        "📅 Today: 1 case",
        "1. Visitor 2 · ❓ asks for a person → nobody has it yet",
        "    • waits since April 12, 2019 at 10:00 AM: to be answered by April 12, 2019 at 4:00 PM",
        "1 more is with others.",
    ]
    await town.tap(lee, "The whole desk", chat=room.town.group)
    whole = await newest(room)
    assert whole.id == told.id
    assert lines(whole)[3:] == [
        "2. Case 2019-00001 · 💼 offer on the table → Mei",
        "    • offer 1 is not answered, and ends April 15, 2019 at 10:00 AM",
    ]
