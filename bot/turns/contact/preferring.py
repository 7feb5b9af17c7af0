"""Preferring: when and whether a borrower is written to, as they wish; what is on the calendar follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.turns.arrangement import follow_up
from bot.turns.in_chat import InChat
from dialogs import happenings as h
from dialogs.borrower import preferences as words
from dialogs.desk.workload import alerts
from dialogs.texts import Text
from negotiation.contacting.preferences import ContactKind

from . import advising, borrower_said, nudging

#: What is about paying: who wants none of it hears of payments and offers all the same.
_REMINDERS = frozenset({ContactKind.REMINDER, ContactKind.COLLECTING})


async def switched(here: InChat, happening: h.RemindersSwitched) -> None:
    """Friendly notes are wanted, or wanted no more."""
    borrower = here.situation.borrower
    if borrower is None:
        return
    out = borrower.preferences.opted_out
    out = out - _REMINDERS if happening.are_wanted else out | _REMINDERS
    borrower.preferences = replace(borrower.preferences, opted_out=out)
    await here.note("reminders on" if happening.are_wanted else "reminders off")
    if happening.are_wanted:
        here.say(words.ON_AGAIN)
    else:
        here.say(words.STOPPED, {words.REMIND: words.REMIND_LABEL})


async def left_in_peace(here: InChat, _: h.ContactUnwanted) -> None:
    """Nothing about paying any more, and the desk learns it, which may call and write in other ways."""
    situation = here.situation
    borrower = situation.borrower
    if borrower is None:  # of whom nothing is kept, nor anything to be sent
        return
    out = borrower.preferences.opted_out
    borrower.preferences = replace(borrower.preferences, opted_out=out | _REMINDERS)
    if situation.is_applying:
        await nudging.end(here.turn, situation)
    handoff = await here.room()
    await here.refresh()
    here.tell(alerts.UNWANTED)
    await borrower_said.passed_on(here.turn, handoff, here.hearing)
    await here.note(advising.UNWANTED)
    here.say(words.LEFT_IN_PEACE, {words.REMIND: words.REMIND_LABEL})


async def zone_set(here: InChat, happening: h.ZoneSet) -> None:
    situation = here.situation
    borrower = situation.borrower
    if borrower is None:
        return
    borrower.time_zone = happening.name
    situation.language = situation.language.at(borrower.zone)
    await _changed(here)
    now = here.turn.now.astimezone(borrower.zone).timetz()
    text = Text("Thank you: with you it is {time} now. I keep to that.", time=now)
    here.say(text)


async def rest_set(here: InChat, happening: h.RestSet) -> None:
    borrower = here.situation.borrower
    if borrower is None:
        return
    start, end = (None, None) if happening.hours is None else map(time, happening.hours)
    borrower.preferences = replace(borrower.preferences, quiet_from=start, quiet_until=end)
    await _changed(here)
    here.say(words.rest_noted(start, end))


async def _changed(here: InChat) -> None:
    await here.turn.session.flush()
    await here.note("preferences set")
    if here.situation.case is not None:
        await follow_up.replan(here.turn, here.situation.case)
