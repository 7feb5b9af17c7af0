"""Reminders: before, on and after the day, in the borrower's own hours, and never two for one instalment."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.client import Person
from storage import people
from tests.beginnings import agreed
from tests.town import Town

STORIES = {"wei": agreed}

BEFORE, ON_DAY, AFTER = "is due on", "is due today", "has not reached us yet"
WAY_BACK = "there is a way back"


async def until(town: Town, moment: str) -> None:
    """Let time pass until a moment in UTC."""
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    await town.pass_time(seconds=(at - town.now).total_seconds() + 1)


async def notes(town: Town, person: Person) -> list[str]:
    return [text for text in await town.says(person) if "tap to read" in text]


async def test_three_notes_an_instalment_each_at_its_time(town: Town, wei: Person) -> None:
    await until(town, "2019-05-02 13:58")
    assert await notes(town, wei) == []
    await until(town, "2019-05-02 14:00")  # ten in New York
    [before] = await notes(town, wei)
    assert BEFORE in before

    await until(town, "2019-05-05 14:00")
    [on_day] = await notes(town, wei)
    assert ON_DAY in on_day

    await until(town, "2019-05-08 14:00")
    [after] = await notes(town, wei)
    assert AFTER in after

    await until(town, "2019-05-09 14:00")
    [way_back] = await notes(town, wei)
    assert WAY_BACK in way_back
    await until(town, "2019-05-29 13:00")
    assert await notes(town, wei) == []


async def test_what_is_paid_is_not_reminded_of(town: Town, wei: Person) -> None:
    await until(town, "2019-05-02 14:00")
    assert len(await notes(town, wei)) == 1

    topic = await town.group.topic("2019-00001")
    await town.mei.say("/paid 1", chat=town.group, topic=topic)
    await town.quiet()
    await until(town, "2019-06-01 14:00")

    [thanks] = await notes(town, wei)
    assert "Thank you" in thanks


@pytest.mark.parametrize(
    ("down_until", "note"),
    [
        ("2019-05-04 12:00", BEFORE),  # still to come
        ("2019-05-05 16:00", ON_DAY),
        ("2019-05-06 16:00", None),  # no day to speak of
        ("2019-05-08 16:00", AFTER),
        ("2019-05-12 16:00", WAY_BACK),  # the days of grace are over as well
        ("2019-06-12 16:00", WAY_BACK),  # of two instalments
    ],
)
async def test_after_a_time_without_power_one_note_at_most_and_the_one_that_fits(
    town: Town, wei: Person, down_until: str, note: str | None
) -> None:
    await town.stop()
    await town.sandbox.advance(
        (datetime.fromisoformat(down_until).replace(tzinfo=UTC) - town.now).total_seconds(),
        town.folder / "clock",
    )

    await town.start()

    await town.quiet()
    said = await notes(town, wei)
    assert len(said) == (1 if note else 0)
    assert all(note is not None and note in one for one in said)


async def test_started_at_night_the_note_waits_for_the_morning(town: Town, wei: Person) -> None:
    await town.stop()
    night = datetime(2019, 5, 3, 5, tzinfo=UTC)  # one o'clock in New York
    await town.sandbox.advance((night - town.now).total_seconds(), town.folder / "clock")
    await town.start()
    await town.quiet()
    assert await notes(town, wei) == []

    await until(town, "2019-05-03 12:00")

    assert len(await notes(town, wei)) == 1


@pytest.mark.parametrize(
    ("zone", "at"),
    [
        ("Asia/Shanghai", "2019-05-02 02:00"),
        ("Asia/Kolkata", "2019-05-02 04:30"),
        ("America/Los_Angeles", "2019-05-02 17:00"),
    ],
)
async def test_the_hour_is_the_borrowers_own(town: Town, zone: str, at: str) -> None:
    wei = await town.borrower()
    async with town.app.database.begin() as session:
        (await people.borrower(session, 1)).time_zone = zone
    await sign(town, wei)

    moment = datetime.fromisoformat(at)
    await until(town, (moment - timedelta(minutes=2)).isoformat())
    assert await notes(town, wei) == []
    await until(town, at)
    assert len(await notes(town, wei)) == 1


async def test_when_the_clocks_change_the_hour_stays(town: Town, wei: Person) -> None:
    for month in range(5, 11):  # everything before November is paid
        await until(town, f"2019-{month:02}-01 14:00")
        topic = await town.group.topic("2019-00001")
        await town.mei.say("/paid", chat=town.group, topic=topic)
        await town.quiet()
    await until(town, "2019-11-02 13:58")
    await notes(town, wei)
    await until(town, "2019-11-02 14:00")  # ten, still in summer time
    assert len(await notes(town, wei)) == 1

    await until(town, "2019-11-05 14:58")
    assert await notes(town, wei) == []
    await until(town, "2019-11-05 15:00")  # ten, in winter time
    assert len(await notes(town, wei)) == 1


async def test_who_cannot_be_reached_is_not_reminded(town: Town, wei: Person) -> None:
    await wei.block()
    await until(town, "2019-05-04 14:00")
    await wei.unblock()
    await town.quiet()

    assert await notes(town, wei) == []
    await until(town, "2019-05-05 14:00")
    assert len(await notes(town, wei)) == 1


async def sign(town: Town, wei: Person) -> None:
    topic = await town.apply(wei)
    for words in ("/claim", "/offer 12", "/send 1"):
        await town.mei.say(words, chat=town.group, topic=topic)
        await town.quiet()
    await town.tap(wei, "I accept")
    await town.put_signature(wei)
    await town.says(wei)


async def test_what_could_not_be_sent_in_its_hour_is_not_sent_at_night(
    town: Town, wei: Person
) -> None:
    await town.sandbox.fault("sendMessage", "500", times=1000, chat_id=wei.id)
    seen = len(await town.sandbox.calls("sendMessage"))
    at = datetime(2019, 5, 2, 14, tzinfo=UTC)
    await town.sandbox.advance((at - town.now).total_seconds() + 1, town.folder / "clock")
    town.app.worker.ring()
    async with asyncio.timeout(20):
        while len(await town.sandbox.calls("sendMessage")) == seen:  # Telegram is away
            await town.sandbox.next_calls(timeout=0.1)

    await town.sandbox.advance(13 * 3600, town.folder / "clock")  # eleven at night
    await town.sandbox.clear_faults()
    town.app.worker.ring()
    town.app.sender.ring()
    await town.quiet()
    assert await notes(town, wei) == []

    await until(town, "2019-05-03 14:30")
    [note] = await notes(town, wei)
    assert BEFORE in note
