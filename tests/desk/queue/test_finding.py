"""An advisor finds a case by a number, a telephone or a name, with how it stands, who has it and the way there."""

import pytest

from bot.sandbox.client import Person
from storage.auditing import audit
from tests.desk.room import Room

HAS_IT = "• Case 2019-00001 · 💬 negotiating: Mei has it"
NOTHING = "Nothing is found."


async def finds(room: Room, words: str, by: Person | None = None) -> str:
    await (by or room.mei).say(f"/find {words}".strip(), chat=room.town.group)
    return (await room.general())[-1]


@pytest.mark.parametrize(
    "words",
    [
        *("2019-00001", "case 2019-00001", "1", "00001"),
        *("68386728", "6838-6728", "6728", "６７２８"),
        *("Wei Chen", "chen wei", "CHEN", "Che", "+1 202 555 0100", "5550100", "0100"),
    ],
)
async def test_a_case_is_found_by_what_one_has_of_it(room: Room, words: str) -> None:
    assert await finds(room, words) == HAS_IT


@pytest.mark.parametrize(
    "words", ["2019-00002", "2", "9999", "Wei Li", "hen", "728", "0199", "%", "_"]
)
async def test_what_is_somebody_elses_or_too_little_finds_nothing(room: Room, words: str) -> None:
    assert (await finds(room, words)).startswith(NOTHING)


async def test_what_has_ended_comes_last_and_nobody_is_named(room: Room) -> None:
    await room.closes("settled")
    await room.borrower.say("/status")
    await room.town.tap(room.borrower, "I can't pay as agreed")
    await room.town.quiet()

    said = await finds(room, "Chen")

    assert said.splitlines() == [
        "• Case 2019-00002 · 📝 applying: with the bot",
        "• Case 2019-00001 · 🏁 closed",
    ]


async def test_it_says_who_has_promised_to_write(room: Room) -> None:
    await room.says("/callback tomorrow 10:00")

    said = await finds(room, "6728")

    assert said == "• Case 2019-00001 · 💬 negotiating: Mei has promised to write"


async def test_it_is_found_from_a_topic_as_well_and_leads_there(room: Room) -> None:
    await room.news()
    await room.says("/find 6728")
    [found] = await room.shown()
    [link] = [one["url"] for one in found.message["entities"] if one["type"] == "text_link"]
    assert link.endswith(f"/{room.topic}")


async def test_it_is_for_advisors_alone_and_kept_without_the_words(room: Room) -> None:
    eve = await room.hire("Eve", known=False)
    assert (await finds(room, "Chen", by=eve)).startswith("Only advisors known to the lender")
    assert (await finds(room, "")).startswith("Please write whom: /find and the number")

    await finds(room, "Chen")

    async with room.town.app.database.begin() as session:
        soon = room.town.now.replace(year=2020)
        [one] = await audit.since(
            session, room.town.now.replace(year=2018), soon, "case looked for"
        )
    assert (one.actor, one.details) == (f"advisor:{room.mei.id}", {"found": 1})
