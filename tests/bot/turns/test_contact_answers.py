"""Whether something unasked may go out is asked each time, and the answer is kept."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.sandbox.client import Person
from negotiation.contacting.contact import Contact, Reason
from negotiation.contacting.preferences import ContactKind
from storage.auditing import audit
from storage.case import contacts
from storage.tables.follow_up import contact_answers as kept
from tests.beginnings import agreed
from tests.town import Town

STORIES = {"wei": agreed}


async def answers(town: Town) -> list[tuple[str, str, str]]:
    async with town.app.database.begin() as session:
        rows = await session.execute(
            select(kept.c.about, kept.c.answer, kept.c.reason)
            .where(kept.c.borrower_id == 1)
            .order_by(kept.c.id)
        )
        return [tuple(row) for row in rows]


async def test_yes_not_before_and_no_are_kept_with_their_reasons(town: Town, wei: Person) -> None:
    await town.until("2019-05-02 14:00")
    assert (await answers(town))[-1] == ("remind:1:-3", "yes", Reason.FREE)

    await town.stop()
    night = datetime(2019, 5, 5, 4, 30, tzinfo=UTC)  # half past midnight in New York
    await town.sandbox.advance((night - town.now).total_seconds(), town.folder / "clock")
    await town.start()
    topic = await town.group.topic("2019-00001")
    await town.mei.say("/paid", chat=town.group, topic=topic)
    await town.quiet()
    kept = await answers(town)
    assert kept[-1] == ("thank:payment:1", "not_before", Reason.HOURS)

    await wei.say("/stop")
    await town.until("2019-06-05 15:00")
    kept = await answers(town)
    assert ("thank:payment:1", "yes", Reason.FREE) in kept
    assert kept[-1][1:] == ("no", Reason.OPTED_OUT)
    async with town.app.database.begin() as session:
        asked = [one for one in await audit.of_case(session, 1) if one.event == "contact asked"]
    assert len(asked) == len(kept)


async def test_what_comes_late_lies_apart_from_what_has_just_gone_out(
    town: Town, wei: Person
) -> None:
    back = datetime(2019, 5, 5, 16, tzinfo=UTC)  # two hours after the reminder of that day
    just_now = Contact(at=back - timedelta(minutes=2), kind=ContactKind.REMINDER)
    async with town.app.database.begin() as session:
        await contacts.note(session, 1, just_now, reference="another one")
    await town.stop()
    await town.sandbox.advance((back - town.now).total_seconds(), town.folder / "clock")
    await town.start()
    assert await town.says(wei) == []

    await town.pass_time(hours=3)
    [note] = await town.says(wei)
    assert "is due today" in note


async def test_who_moves_to_another_clock_is_reminded_by_it(town: Town, wei: Person) -> None:
    await wei.say("/timezone")
    await town.quiet()
    await wei.say("Los Angeles")
    await town.says(wei)

    await town.until("2019-05-02 16:58")
    assert await town.says(wei) == []
    await town.until("2019-05-02 17:00")  # ten there
    [note] = await town.says(wei)
    assert "is due on May 5" in note


async def test_what_was_told_is_not_told_again_on_another_clock(town: Town, wei: Person) -> None:
    await wei.say("/timezone")
    await town.quiet()
    await wei.say("Auckland")
    await town.says(wei)
    await town.until("2019-05-01 22:00")  # ten on 2 May in Auckland
    assert len(await town.says(wei)) == 1

    await wei.say("/timezone")
    await town.quiet()
    await wei.say("Los Angeles")
    await town.says(wei)
    await town.until("2019-05-02 17:00")

    assert await town.says(wei) == []
