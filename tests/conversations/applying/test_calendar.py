"""A day may be tapped in a calendar, which turns its pages in place."""

from bot.sandbox.client import Person
from storage.case import cases
from tests.beginnings import asked_for_papers
from tests.town import Town


async def asked_since_when(town: Town) -> tuple[Person, int]:
    """Wei Chen was just asked since when it has been hard."""
    wei, _ = await asked_for_papers(town)
    await town.tap(wei, "I will send it later")
    await town.tap(wei, "Answer a few more questions")
    return wei, 0


STORIES = {"wei": asked_since_when}


async def test_a_day_is_tapped(town: Town, wei: Person) -> None:
    await town.tap(wei, "📅 Calendar")
    shown = (await town.replies(wei))[-1]
    assert shown.labels[:8] == ["April 2019", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [label for label in shown.labels if label.isdecimal()] == ["1"]  # no day to come

    await town.tap(wei, "‹")
    turned = (await town.replies(wei))[-1]
    assert turned.id == shown.id
    await town.tap(wei, "15")

    assert "Question 2 of 9" in (await town.says(wei))[-1]
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
