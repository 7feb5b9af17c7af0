"""Appealing: another person looks at what was declined, within the time that the law gives."""

from __future__ import annotations

from datetime import timedelta

from bot.turns.contact import supervisors
from bot.turns.in_chat import InChat
from dialogs.texts import Day, Text
from negotiation.appeal import last_day
from negotiation.days.local_time import begins

from . import deciding


async def made(here: InChat, _: object) -> None:
    """Another person looks, by a day; whoever said no lets go of the case."""
    turn = here.turn
    case, office = here.situation.the_case, turn.house.lender.office
    day = last_day(turn.now, here.situation.policy.pack, office)
    decide_by = begins(day + timedelta(days=1), office.zone) - timedelta(seconds=1)
    case.appeal(turn.now, decide_by)
    by = case.declined.by if case.declined else None
    handoff = await here.room()
    if handoff.is_with_bot:
        handoff.request(turn.now)
    elif handoff.advisor_id is not None and handoff.advisor_id == by:
        handoff.release(turn.now)
    await here.refresh()
    text = Text(
        "⚖️ Case {number}: the borrower wants another person to look at the refusal, by {day}.",
        number=case.number,
        day=Day(decide_by),
    )
    turn.tell_desk(handoff, text)
    await supervisors.call(turn, text, handoff, besides=by)
    await deciding.begin(turn, case)
    await here.note("appeal")
    told = Text(
        "All right. Another person will look at your application now. You get an answer here by <b>{day}</b>.",
        day=Day(decide_by),
    )
    here.say(told)
