"""Put away: an application that nobody goes on with ends after a time the lender has set, and nobody is taken by surprise."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.sandbox.client import Person
from bot.turns.casework import putting_away
from bot.turns.contact import contacting
from bot.turns.turn import Turn
from bot.turns.worker import Worker
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.lifecycle import CaseState
from storage.case import cases as found
from storage.messages import due as on_calendar
from storage.messages import outbox
from storage.messages.outbox import Parcel
from storage.tables.cases import cases
from storage.tables.messages import due
from tests.beginnings import asked_what_comes_in
from tests.conversations.test_records import everything_said
from tests.storage.samples import undone
from tests.town import ROOT, Town

STORIES = {"wei": asked_what_comes_in}
TOLD, GONE = "with a day to know", "is put away now"
STAYS = "All right: your application stays open. There is no hurry."
ERASES = "[records]\nerase_after = 60"


async def puts_away(
    town: Town,
    folder: Path,
    *,
    days: int = 30,
    pack: str = "united_states",
    records: str = ERASES,
    **settings: Any,
) -> None:
    """The lender puts away what has rested for so many days, and says so ten days before."""
    await town.stop()
    config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    asked = f"[policy]\nexpire_days = {days}\nexpire_notice_days = 10\n" if days else "[policy]\n"
    config = config.replace("[policy]\n", asked, 1).replace("united_states", pack)
    town.config = folder / "parley.toml"
    town.config.write_text(f"{config}\n{records}\n", encoding="utf-8")
    await town.start(**settings)


@pytest.fixture
async def quiet(town: Town, wei: Person, tmp_path: Path) -> Town:
    """A lender who puts away after thirty days; its borrower was asked what comes in each month."""
    await puts_away(town, tmp_path)
    await town.replies(wei)
    return town


async def silent(town: Town, days: int) -> None:
    """Days on which nothing is heard, the last of them by itself: what is due at its end is done then."""
    await town.pass_time(days=days - 1)
    await town.pass_time(days=1)


async def day_by_day(town: Town, days: int) -> None:
    for _ in range(days):
        await town.pass_time(days=1)


async def of_it(town: Town, person: Person) -> list[str]:
    """What was said of putting it away."""
    return [text for text in await town.says(person) if TOLD in text or GONE in text]


async def state(town: Town) -> CaseState:
    """Of the newest case."""
    async with town.app.database.begin() as session:
        newest = select(cases.c.state).order_by(cases.c.id.desc()).limit(1)
        return CaseState((await session.execute(newest)).scalar_one())


async def rows(town: Town, kind: str) -> list[tuple[str, str | None]]:
    """What was on the calendar of a kind, and why it was put off or dropped."""
    async with town.app.database.begin() as session:
        asked = select(due.c.status, due.c.reason).where(due.c.kind == kind).order_by(due.c.id)
        return [tuple(row) for row in await session.execute(asked)]


async def test_who_stays_silent_is_told_ten_days_before_and_on_the_day(
    quiet: Town, wei: Person
) -> None:
    await day_by_day(quiet, 19)
    assert await of_it(quiet, wei) == []

    await day_by_day(quiet, 1)
    [told] = await of_it(quiet, wei)
    assert "I put it away on May 1, 2019. One word here keeps it open." in told
    assert "is kept until June 30, 2019, and deleted then" in told
    assert await wei_buttons(wei) == ["Keep it open", "Talk to a person"]

    await day_by_day(quiet, 9)
    assert (await of_it(quiet, wei), await state(quiet)) == ([], CaseState.APPLYING)
    await day_by_day(quiet, 1)
    [gone] = await of_it(quiet, wei)
    assert "2019-00001 is put away now" in gone
    assert await state(quiet) is CaseState.EXPIRED
    assert (await quiet.events())[-3:] == [
        "expiry announced",
        "contact asked",
        "application put away",
    ]


async def wei_buttons(person: Person) -> list[str]:
    return [one.labels for one in (await person.screen()).messages if one.labels][-1]


@pytest.mark.parametrize(
    "word", ["Keep it open", "yes", "sí", "别关", "still here", "I need more time"]
)
async def test_one_word_keeps_it_open_and_nothing_else_is_made_of_it(
    quiet: Town, wei: Person, word: str
) -> None:
    await silent(quiet, 20)
    await quiet.replies(wei)

    if word == "Keep it open":
        await quiet.tap(wei, word)
    else:
        await wei.say(word)

    stays, asked = await quiet.says(wei)
    assert stays == STAYS
    assert "Question 2 of 5" in asked
    await silent(quiet, 15)
    assert (await of_it(quiet, wei), await state(quiet)) == ([], CaseState.APPLYING)
    assert [status for status, _ in await rows(quiet, "put away")] == ["dropped"]


async def test_an_answer_keeps_it_open_as_well_and_counts(quiet: Town, wei: Person) -> None:
    await silent(quiet, 20)
    await quiet.replies(wei)

    await wei.say("2400")

    stays, asked = await quiet.says(wei)
    assert (stays, "Question 3 of 5" in asked) == (STAYS, True)
    await silent(quiet, 21)  # and the silence counts from then
    assert len(await of_it(quiet, wei)) == 1
    assert await state(quiet) is CaseState.APPLYING


async def test_who_says_no_thanks_is_asked_nothing_more(quiet: Town, wei: Person) -> None:
    await silent(quiet, 20)
    await quiet.replies(wei)

    await wei.say("no thanks")

    assert await quiet.says(wei) == [
        "All right. Then it is put away on May 1, 2019, and you need not do anything more. You can start again at any time."
    ]
    await silent(quiet, 10)
    assert await state(quiet) is CaseState.EXPIRED


async def test_who_has_lost_hope_is_heard_and_not_told_of_a_form(quiet: Town, wei: Person) -> None:
    await silent(quiet, 20)
    await quiet.replies(wei)

    await wei.say("I want to kill myself")

    assert not any(STAYS in text for text in await quiet.says(wei))
    await silent(quiet, 45)
    assert (await of_it(quiet, wei), await state(quiet)) == ([], CaseState.APPLYING)


async def test_who_comes_back_after_a_month_begins_anew_and_is_told_what_happened(
    quiet: Town, wei: Person
) -> None:
    await silent(quiet, 20)
    await silent(quiet, 10)
    await quiet.replies(wei)
    await silent(quiet, 30)

    await wei.say("2400")  # to a question that stands no more
    [home] = await quiet.says(wei)

    assert home.startswith(
        "It is good that you are here. Your application 2019-00001 was put away on May 1, 2019, because we had not heard from each other for some time. Nobody holds it against you, and we can start again.\n"
        "What you told me then is kept until June 30, 2019, and deleted then.\n\n"
        "Your loan 68386728"
    )
    await wei.say("start over")
    await quiet.quiet()
    assert await state(quiet) is CaseState.APPLYING
    assert any("2019-00002" in text for text in await quiet.says(wei))
    await wei.say("/status")
    assert not any("put away" in text for text in await quiet.says(wei))


async def test_what_concerns_health_is_gone_from_every_table_once_its_time_is_over(
    town: Town, tmp_path: Path
) -> None:
    wei = await town.borrower()
    await puts_away(town, tmp_path)
    await town.arrive(wei)
    await town.tap(wei, "I can't pay as agreed")
    await town.tap(wei, "I am ill")
    await town.quiet()
    await wei.say("2400")
    await town.quiet()
    assert "illness" in await everything_said(town)

    await silent(town, 20)
    await silent(town, 10)
    assert await state(town) is CaseState.EXPIRED
    assert "illness" in await everything_said(town)  # as long as the lender has said

    await silent(town, 62)
    kept = await everything_said(town)
    assert "illness" not in kept
    assert re.search(r"(?<!\d)2400(?!\d)", kept) is None  # a moment may hold those digits
    assert "+1202555" in kept  # the loan is running: it is known whose it is
    await wei.say("hello")
    assert any("What you had told me then is deleted." in text for text in await town.says(wei))


async def test_without_the_setting_nothing_is_ever_put_away(
    town: Town, wei: Person, tmp_path: Path
) -> None:
    await puts_away(town, tmp_path, days=0)

    await silent(town, 120)

    assert (await of_it(town, wei), await state(town)) == ([], CaseState.APPLYING)
    assert await rows(town, "silent") == []


async def test_what_lay_before_the_lender_set_it_is_told_first_as_well(
    town: Town, wei: Person, tmp_path: Path
) -> None:
    await silent(town, 100)
    await town.replies(wei)
    await puts_away(town, tmp_path)

    await town.pass_time(days=1)
    assert len(await of_it(town, wei)) == 1
    await silent(town, 9)
    assert await state(town) is CaseState.APPLYING
    await silent(town, 2)
    assert await state(town) is CaseState.EXPIRED


async def test_a_crash_or_a_second_process_doubles_nothing(quiet: Town, wei: Person) -> None:
    await silent(quiet, 18)
    for _ in range(15):
        await quiet.stop()
        await quiet.start()
        await quiet.pass_time(hours=2)
        await quiet.pass_time(hours=22)

    said = await of_it(quiet, wei)

    assert [TOLD in text for text in said] == [True, False]
    assert (await quiet.events()).count("application put away") == 1


async def test_two_processes_say_it_once_on_either_database(
    town: Town, tmp_path: Path, migrated_url: str
) -> None:
    await puts_away(town, tmp_path, database_url=migrated_url)
    wei = await town.borrower()
    await town.begin(wei)
    app, stopping = town.app, asyncio.Event()
    other = Worker(
        app.database,
        app.house,
        lambda: town.now,
        wrote=app.sender.ring,
        answer=lambda _: asyncio.sleep(0),
    )
    running = asyncio.create_task(other.run(stopping))

    await silent(town, 18)
    for _ in range(14):
        await town.pass_time(days=1)
        other.ring()
    await town.quiet()
    stopping.set()
    other.ring()
    await running

    assert [TOLD in text for text in await of_it(town, wei)] == [True, False]
    assert (await town.events()).count("application put away") == 1


async def test_after_weeks_without_power_it_is_told_first_and_what_was_written_meanwhile_counts(
    quiet: Town, wei: Person
) -> None:
    await silent(quiet, 20)
    await quiet.stop()
    await wei.say("2400")
    await quiet.sandbox.advance(20 * 86_400, quiet.folder / "clock")
    await quiet.start()
    await quiet.pass_time(hours=3)

    assert await state(quiet) is CaseState.APPLYING
    assert "application put away" not in await quiet.events()


async def test_what_is_still_on_its_way_is_waited_for(quiet: Town, wei: Person) -> None:
    await silent(quiet, 20)
    app = quiet.app

    async with undone(app.database) as session:
        [row] = await on_calendar.still_to_do(session, "put away", "case:1")
        turn = Turn(session=session, now=row.due_at, house=app.house)
        word = Parcel(lane=f"chat:{wei.id}", method="send_message", params={})
        await outbox.enqueue(session, [word], turn.now)
        await putting_away.end(turn, row)
        [later] = await on_calendar.still_to_do(session, "put away", "case:1")
        assert later.due_at > row.due_at
        assert (await found.case(session, 1)).state is CaseState.APPLYING


async def test_what_was_told_too_late_to_be_sent_is_told_anew_with_another_day(
    quiet: Town, wei: Person
) -> None:
    await silent(quiet, 20)
    app = quiet.app
    async with app.database.begin() as session:
        keys = await session.scalars(select(due.c.key).where(due.c.kind == "put away soon"))
        turn = Turn(session=session, now=quiet.now, house=app.house)
        await contacting.came_too_late(turn, {"keys": list(keys)})
        await turn.finish()

    await silent(quiet, 2)

    first, second = await of_it(quiet, wei)
    assert "I put it away on May 1, 2019." in first
    assert "I put it away on May" in second
    assert "May 1, 2019" not in second
    *earlier, last = await rows(quiet, "put away")
    assert (set(earlier), last) == ({("dropped", "told anew")}, ("todo", None))


async def test_nothing_of_it_is_said_at_night(quiet: Town, wei: Person) -> None:
    await silent(quiet, 19)
    await quiet.pass_time(hours=13)  # eleven in the evening where they live
    async with quiet.app.database.begin() as session:
        now = update(due).where(due.c.kind == "silent", due.c.status == "todo")
        await session.execute(now.values(due_at=quiet.now))
    await quiet.pass_time(days=1)  # and the next night it is looked for

    assert await of_it(quiet, wei) == []
    await quiet.pass_time(hours=10)
    assert len(await of_it(quiet, wei)) == 1


# ---- What keeps it open


@pytest.mark.parametrize(
    "reason", [HoldReason.COURT, HoldReason.DEATH, HoldReason.BREATHING_SPACE]
)
async def test_what_is_on_hold_stays_and_the_desk_is_asked_to_look(
    quiet: Town, wei: Person, reason: HoldReason
) -> None:
    async with quiet.app.database.begin() as session:
        await found.add_hold(session, Hold(case_id=1, reason=reason, since=quiet.now))

    await silent(quiet, 60)

    assert (await of_it(quiet, wei), await state(quiet)) == ([], CaseState.APPLYING)
    assert {why for _, why in await rows(quiet, "put away soon")} == {"held"}
