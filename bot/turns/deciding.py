"""Deciding: the day by which a case has to be decided; warned of before, and never missed silently."""

from __future__ import annotations

from datetime import timedelta

from bot.desk import rooms, supervisors
from bot.telegram.keyboards import parcel
from dialogs.desk import alerts
from dialogs.reply import Say
from dialogs.texts import Text
from negotiation.case import Case
from storage import cases, due, people
from storage.due import Duty

from . import situations
from .line import UNDECIDED
from .turn import Turn


async def begin(turn: Turn, case: Case) -> None:
    """Put the last moment to decide, and a warning before it, on the calendar."""
    if case.decide_by is None:
        return
    early = case.decide_by - timedelta(days=turn.house.lender.levels.warning_days)
    by = case.decide_by.isoformat()
    await due.schedule(
        turn.session,
        [
            Duty(
                key=f"{key}:{case.id}:{by}",
                kind="decide",
                subject={"case_id": case.id, "by": by, "is_warning": key == "decide-soon"},
                due_at=at,
                about=f"case:{case.id}",
            )
            for key, at in (("decide-soon", max(early, turn.now)), ("decide", case.decide_by))
        ],
    )


async def overdue(turn: Turn, duty: Duty) -> None:
    """The time to decide is over, or nearly: the desk is told, and at the miss supervisors and the borrower."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    handoff = await cases.handoff_of_case(turn.session, duty.subject["case_id"])
    if handoff is None or case.state not in UNDECIDED or _is_moved(case, duty):
        await due.drop(turn.session, duty, "decided, or to be decided later")
        return
    chat, situation = await situations.behind(turn, handoff)
    language = turn.house.desk_language
    if duty.subject.get("is_warning"):
        text = alerts.to_be_decided(situation, handoff)
        turn.send(rooms.message(handoff, text, language))
    else:
        turn.send(rooms.message(handoff, alerts.NOT_DECIDED, language))
        text = alerts.not_decided(situation, handoff)
        turn.send(*supervisors.messages(await people.supervisors(turn.session), text, language))
        sorry = Text(
            "I am sorry: we promised you a decision by today and have not made it yet. I have told a supervisor. You can write /complain or /person at any time."
        )
        turn.send(parcel(Say(text=sorry), chat_id=chat.chat_id, language=situation.language))
        await turn.note("decision late", actor="bot", case_id=case.id)
    await turn.touch_queue(handoff.id)
    await due.done(turn.session, duty)


def _is_moved(case: Case, duty: Duty) -> bool:
    by = duty.subject.get("by")  # not written by earlier versions
    return by is not None and (case.decide_by is None or case.decide_by.isoformat() != by)
