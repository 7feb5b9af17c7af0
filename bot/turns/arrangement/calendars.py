"""Calendars: the days of a plan as a file for the borrower's calendar, and the same entries changed when the plan does."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import date

from bot.papers.day_calendar import DayCalendar, as_ics
from bot.turns.in_chat import InChat
from bot.turns.paperwork import papers
from bot.turns.turn import Turn
from dialogs.borrower.arrangement import plan_papers as words
from dialogs.printed.paperwork import lang
from dialogs.situation import Situation
from dialogs.texts import Sayable
from storage.case import calendars
from storage.case.calendars import Sent
from storage.records import Chat


async def wanted(here: InChat, _: object) -> None:
    """The file as it is now, by the borrower's own word."""
    before = await calendars.of_case(here.turn.session, here.situation.the_case.id or 0)
    await _send(here.turn, here.chat, here.situation, before, words.CALENDAR)


async def update(turn: Turn, chat: Chat, situation: Situation) -> None:
    """A new one where one was sent and does not hold any more; of a plan that another follows, its entries are crossed out in it."""
    before = await calendars.of_case(turn.session, situation.the_case.id or 0)
    if before is None or not (_gone(situation, before) or _new(situation, before)):
        return
    await _send(turn, chat, situation, before, words.told(situation))


def _days(situation: Situation) -> dict[str, date]:
    """What is still to be paid by a plan in force. Cases of other lenders are numbered alike; no two papers are the same."""
    if not words.has_plan(situation):
        return {}
    number, plan = situation.the_case.number, situation.the_plan
    paper = plan.sha256[:12]
    return {
        f"{number}-{plan.version}-{paper}-{each.number}": each.due_date
        for each in situation.instalments
        if not each.is_paid
    }


def _gone(situation: Situation, before: Sent) -> Mapping[str, date]:
    """What the calendar has and should not; the past may stay as it was."""
    days, today = _days(situation), situation.today
    return {name: day for name, day in before.days.items() if name not in days and day >= today}


def _new(situation: Situation, before: Sent) -> Mapping[str, date]:
    return {name: day for name, day in _days(situation).items() if before.days.get(name) != day}


async def _send(
    turn: Turn, chat: Chat, situation: Situation, before: Sent | None, text: Sayable
) -> None:
    case, language = situation.the_case, situation.language
    before = before or Sent(sequence=-1, days={})
    gone, new = _gone(situation, before), _new(situation, before)
    now = Sent(sequence=before.sequence + bool(gone or new), days=_days(situation))
    lender = situation.lender
    handle = lender.handle.removeprefix("@")
    file = DayCalendar(
        lang=lang(language),
        lender=lender.name,
        link=f"https://t.me/{handle}" if handle else lender.website,
        title=language.plain(words.entry_title(lender.name)),
        note=language.plain(words.ENTRY_NOTE),
        days=now.days,
        gone=gone,
        sequence=now.sequence,
        at=turn.now,
    )
    data = await asyncio.to_thread(as_ics, file)
    name = f"{case.number}.ics"
    number = await turn.keep(data, name, "text/calendar", case.id)
    await calendars.keep(turn.session, case.id or 0, now, turn.now)
    papers.give(turn, chat, number, name, language.plain(text), is_theirs=True)
    await turn.note("calendar sent", actor="bot", case_id=case.id)
