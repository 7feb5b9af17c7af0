"""A day may be tapped in a calendar, which turns its pages in place."""

import pytest

from bot.sandbox.client import Person
from storage import cases
from tests.town import Town


@pytest.fixture
async def wei(town: Town) -> Person:
    """Somebody who was just asked since when it has been hard."""
    person = await town.borrower()
    await town.begin(person, "2400", "1900", "330")
    await town.tap(person, "I will send it later")
    await town.tap(person, "Answer a few more questions")
    await town.quiet()
    return person


async def test_a_day_is_tapped(town: Town, wei: Person) -> None:
    await town.tap(wei, "📅 Calendar")
    shown = (await town.replies(wei))[-1]
    assert shown.labels[:8] == ["April 2019", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [label for label in shown.labels if label.isdecimal()] == ["1"]  # no day to come

    await town.tap(wei, "‹")
    turned = (await town.replies(wei))[-1]
    assert turned.id == shown.id
    await town.tap(wei, "15")

    assert (await town.says(wei))[-1].startswith("Question 2 of 9")
    async with town.app.database.begin() as session:
        case = await cases.case(session, 1)
    assert str(case.application.since) == "2019-03-15"


async def test_what_is_no_day_does_nothing(town: Town, wei: Person) -> None:
    await town.tap(wei, "📅 Calendar")
    await town.replies(wei)

    tap = await town.tap(wei, "Mon")

    await town.quiet()
    told = await wei.answer(tap)
    assert told is not None
    assert told["text"] == "Please choose a day."
    assert await town.says(wei) == []
