"""Deciding: the day by which a case has to be decided; warned of before, and never missed silently."""

from __future__ import annotations

from datetime import timedelta

from bot.turns import situations
from bot.turns.contact import supervisors
from bot.turns.queue import untaken
from bot.turns.turn import Turn
from dialogs.desk.workload import alerts
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreeing.offer import OfferState
from negotiation.case import Case
from negotiation.lifecycle import UNDECIDED, CaseState
from storage.case import case_offers, cases
from storage.messages import due
from storage.messages.due import Duty
from storage.records import Chat
from storage.staff import handoffs


async def begin(turn: Turn, case: Case) -> None:
    """Put the last moment to decide, a warning before it, and looks whether anybody has it, on the calendar."""
    if case.decide_by is None:
        return
    await untaken.begin(turn, case.id or 0, case.decide_by)
    early = case.decide_by - timedelta(days=turn.house.lender.levels.warning_days)
    by, office = case.decide_by.isoformat(), turn.house.lender.office
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
            for key, at in (
                ("decide-soon", max(early, turn.now)),
                ("decide", office.opens_after(case.decide_by)),
            )
        ],
    )


async def overdue(turn: Turn, duty: Duty) -> None:
    """The time to decide is over, or nearly: the desk is told, and at the miss supervisors and the borrower."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    handoff = await handoffs.of_case(turn.session, duty.subject["case_id"])
    is_decided = case.state not in UNDECIDED or await _was_offered(turn, case)
    if handoff is None or is_decided or _is_moved(case, duty):
        await due.drop(turn.session, duty, "decided, or to be decided later")
        return
    chat, situation = await situations.behind(turn, handoff)
    if duty.subject.get("is_warning"):
        if case.decide_by is None or case.decide_by <= turn.now:
            await due.drop(turn.session, duty, "too late for a warning")
            return
        text = alerts.to_be_decided(situation, handoff)
        turn.tell_desk(handoff, text)
    else:
        turn.tell_desk(handoff, alerts.NOT_DECIDED)
        text = alerts.not_decided(situation, handoff)
        await supervisors.call(turn, text, handoff)
        if not situation.holds:
            apologise(turn, chat, situation)
        await turn.note("decision late", actor="bot", case_id=case.id)
    await turn.touch_queue(handoff.id)
    await due.done(turn.session, duty)


def apologise(turn: Turn, chat: Chat, situation: Situation) -> None:
    """Tell the borrower that a day was missed, and what they can do."""
    sorry = Text(
        "I am sorry: we promised you a decision by today and have not made it yet. I have told a supervisor. You can write /complain or /person at any time."
    )
    turn.say(sorry, chat_id=chat.chat_id, language=situation.language)


async def _was_offered(turn: Turn, case: Case) -> bool:
    """Whether the borrower has been made an offer, whatever became of it; an appeal wants another decision."""
    sent = [state for state in OfferState if state not in {OfferState.DRAFT, OfferState.WITHDRAWN}]
    offer = await case_offers.offer_in(turn.session, case.id or 0, *sent)
    return offer is not None and case.state is not CaseState.APPEALED


def _is_moved(case: Case, duty: Duty) -> bool:
    by = duty.subject.get("by")  # not written by earlier versions
    return by is not None and (case.decide_by is None or case.decide_by.isoformat() != by)
