"""Preferring: when and whether a borrower is written to, as they wish; what is on the calendar follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import parcel
from dialogs import happenings as h
from dialogs.borrower import preferences as words
from dialogs.desk import alerts
from dialogs.flow import Options
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.contacting.preferences import ContactKind
from storage.records import Chat

from . import advising, borrower_said, nudging
from .arrangement import follow_up
from .desk import cards as desk_cards
from .turn import Turn

#: What is about paying: who wants none of it hears of payments and offers all the same.
_REMINDERS = frozenset({ContactKind.REMINDER, ContactKind.COLLECTING})


async def switched(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.RemindersSwitched
) -> None:
    borrower = situation.borrower
    if borrower is None:
        return
    out = borrower.preferences.opted_out
    out = out - _REMINDERS if happening.are_wanted else out | _REMINDERS
    borrower.preferences = replace(borrower.preferences, opted_out=out)
    await _note(turn, chat, situation, "reminders on" if happening.are_wanted else "reminders off")
    if happening.are_wanted:
        _say(turn, chat, situation, words.ON_AGAIN)
    else:
        _say(turn, chat, situation, words.STOPPED, {words.REMIND: words.REMIND_LABEL})


async def left_in_peace(
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, _: h.ContactUnwanted
) -> None:
    """Nothing about paying any more, and the desk learns it, which may call and write in other ways."""
    borrower = situation.borrower
    if borrower is None:  # of whom nothing is kept, nor anything to be sent
        return
    out = borrower.preferences.opted_out
    borrower.preferences = replace(borrower.preferences, opted_out=out | _REMINDERS)
    if situation.is_applying:
        await nudging.end(turn, situation)
    handoff = await desk_cards.room(turn, chat, situation)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(turn, situation, alerts.UNWANTED)
    await borrower_said.passed_on(turn, handoff, hearing)
    await _note(turn, chat, situation, advising.UNWANTED)
    _say(turn, chat, situation, words.LEFT_IN_PEACE, {words.REMIND: words.REMIND_LABEL})


async def zone_set(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.ZoneSet
) -> None:
    borrower = situation.borrower
    if borrower is None:
        return
    borrower.time_zone = happening.name
    situation.language = situation.language.at(borrower.zone)
    await _changed(turn, chat, situation)
    now = turn.now.astimezone(borrower.zone).timetz()
    text = Text("Thank you: with you it is {time} now. I keep to that.", time=now)
    _say(turn, chat, situation, text)


async def rest_set(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.RestSet
) -> None:
    borrower = situation.borrower
    if borrower is None:
        return
    start, end = (None, None) if happening.hours is None else map(time, happening.hours)
    borrower.preferences = replace(borrower.preferences, quiet_from=start, quiet_until=end)
    await _changed(turn, chat, situation)
    _say(turn, chat, situation, Text("Noted. I keep to it."))


async def _changed(turn: Turn, chat: Chat, situation: Situation) -> None:
    await turn.session.flush()
    await _note(turn, chat, situation, "preferences set")
    if situation.case is not None:
        await follow_up.replan(turn, situation.case)


async def _note(turn: Turn, chat: Chat, situation: Situation, event: str) -> None:
    case_id = situation.case.id if situation.case is not None else None
    await turn.note(event, actor=f"borrower:{chat.borrower_id}", case_id=case_id)


def _say(
    turn: Turn, chat: Chat, situation: Situation, text: Text, options: Options | None = None
) -> None:
    say = Say(text=text, options=options or {})
    turn.send(parcel(say, chat_id=chat.chat_id, language=situation.language))
