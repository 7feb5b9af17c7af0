"""Appealing: another person looks at what was declined, within the time that the law gives."""

from __future__ import annotations

from datetime import timedelta

from bot.desk import rooms, supervisors
from bot.telegram.hearing import Hearing
from dialogs.situation import Situation
from dialogs.texts import Day, Text
from negotiation.appeal import last_day
from negotiation.days.local_time import begins
from storage import people
from storage.records import Chat

from . import deciding
from .desk import cards as desk_cards
from .turn import Turn


async def made(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    case, office = situation.the_case, turn.house.lender.office
    day = last_day(turn.now, situation.policy.pack, office)
    decide_by = begins(day + timedelta(days=1), office.zone) - timedelta(seconds=1)
    case.appeal(turn.now, decide_by)
    by = case.declined.by if case.declined else None
    handoff = await desk_cards.room(turn, chat, situation)
    if handoff.is_with_bot:
        handoff.request(turn.now)
    elif handoff.advisor_id is not None and handoff.advisor_id == by:
        handoff.release(turn.now)
    await desk_cards.refresh(turn, situation)
    language = turn.house.desk_language
    text = Text(
        "⚖️ Case {number}: the borrower wants another person to look at the refusal, by {day}.",
        number=case.number,
        day=Day(decide_by),
    )
    turn.send(rooms.message(handoff, text, language))
    called = [one for one in await people.supervisors(turn.session) if one.user_id != by]
    way_in = rooms.way_in(turn.house.group_id, handoff, language)
    turn.send(*supervisors.messages(called, text, language, markup=way_in))
    await deciding.begin(turn, case)
    await turn.note("appeal", actor=f"borrower:{chat.borrower_id}", case_id=case.id)
    told = Text(
        "All right. Somebody else than before looks at your application again. You get an answer here by <b>{day}</b>.",
        day=Day(decide_by),
    )
    turn.say(told, chat_id=chat.chat_id, language=situation.language)
