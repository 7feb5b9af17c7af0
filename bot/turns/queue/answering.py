"""Answering: the clocks that run while a borrower waits for a person's word; warned of, and never missed silently."""

from __future__ import annotations

from datetime import datetime

from bot.turns import situations
from bot.turns.contact import advising, supervisors
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.desk.workload import alerts
from dialogs.texts import Text
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.desk.service_levels import answer_clock, answer_due
from storage import people
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import handoffs

from . import line

SORRY = Text(
    "I am sorry: you have waited longer than we promised. I have told a supervisor, and somebody will write to you here."
)
PROMISED = Text("⏰ The borrower was promised a word for now. Please write to them.")
WARN, MISS = "warn", "miss"


async def begin(turn: Turn, handoff: Handoff, *, is_late: bool = False) -> None:
    """Put the clock of a conversation on the calendar; take off what was on it for an answer that has come.

    Who *is_late* already has said so to the borrower, and does not say it again and again.
    """
    lender, about = turn.house.lender, f"handoff:{handoff.id}"
    clock = answer_clock(handoff, lender.levels)
    if clock is None:
        await due.drop_all(turn.session, "answer", about, "answered")
        return
    moments = {WARN: clock.warn_at(lender.office), MISS: clock.due(lender.office)}
    await due.schedule(
        turn.session,
        [
            Duty(
                key=f"answer:{handoff.id}:{clock.started.timestamp()}:{stage}",
                kind="answer",
                subject={
                    "handoff_id": handoff.id,
                    "since": clock.started.isoformat(),
                    "stage": stage,
                    "is_late": is_late,
                },
                due_at=at,
                about=about,
            )
            for stage, at in moments.items()
            if at is not None
        ],
        revives=True,  # the same hour may be promised once more, after an answer
    )


async def tick(turn: Turn, duty: Duty) -> None:
    """Nobody has written to the borrower in time, or hardly any time is left for it."""
    subject = duty.subject
    handoff = await handoffs.handoff(turn.session, subject["handoff_id"])
    clock = answer_clock(handoff, turn.house.lender.levels) if handoff else None
    if handoff is None or clock is None:
        await due.drop(turn.session, duty, "answered")
    elif clock.started != datetime.fromisoformat(subject["since"]):
        await due.drop(turn.session, duty, "another answer is wanted by now")
    else:
        if subject["stage"] == WARN:
            await _warn(turn, handoff)
        else:
            await _miss(turn, handoff, was_late=subject["is_late"])
        await due.done(turn.session, duty)


async def _warn(turn: Turn, handoff: Handoff) -> None:
    _, situation = await situations.behind(turn, handoff)
    lender = turn.house.lender
    by = answer_due(handoff, lender.levels, lender.office)
    if by is None or by <= turn.now:  # too late for a warning
        return
    desk_cards.tell(
        turn,
        situation,
        Text("⏳ The borrower waits for an answer, promised by {moment}.", moment=by),
    )


async def _miss(turn: Turn, handoff: Handoff, *, was_late: bool) -> None:
    """It is offered to others, supervisors are told, and the borrower is told the truth."""
    chat, situation = await situations.behind(turn, handoff)
    silent = handoff.miss(turn.now, is_last=was_late)  # twice is enough: then supervisors have it
    advisor = await people.advisor(turn.session, silent) if silent is not None else None
    text = alerts.not_answered(situation, handoff, line.called(advisor) if advisor else None)
    if not was_late:
        await begin(turn, handoff, is_late=True)
    await desk_cards.refresh(turn, situation)
    turn.tell_desk(handoff, text)
    await supervisors.call(turn, text, handoff)
    # On hold nothing goes out unasked, nor to whoever asked to be left in peace.
    is_quiet = bool(situation.holds) or await advising.asks_nothing(turn, chat, situation)
    if not (was_late or is_quiet):
        turn.say(SORRY, chat_id=chat.chat_id, language=situation.language)
    await turn.note(
        "answer late", actor="bot", case_id=handoff.case_id, advisor=silent, handoff=handoff.id
    )


async def call_back(turn: Turn, duty: Duty) -> None:
    """The time has come at which somebody wanted to be called back, or an advisor to go on."""
    handoff = await handoffs.handoff(turn.session, duty.subject["handoff_id"])
    at = datetime.fromisoformat(duty.subject["at"])
    # Who took it sooner, and has not written since, still has to; so has whoever it was passed on to.
    if handoff is None or at not in {handoff.not_before, handoff.unanswered_since}:
        await due.drop(turn.session, duty, "changed since")
        return
    _, situation = await situations.behind(turn, handoff)
    handoff.not_before = None
    is_waiting = handoff.state is HandoffState.WAITING
    was_promised = handoff.unanswered_since == at
    text = alerts.CALL_BACK_NOW if is_waiting else (PROMISED if was_promised else alerts.GO_ON_NOW)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(turn, situation, text)
    await due.done(turn.session, duty)


async def remember(turn: Turn, handoff: Handoff, at: datetime) -> None:
    """Put a time to go on with a conversation on the calendar."""
    await due.schedule(
        turn.session,
        [
            Duty(
                key=f"call_back:{handoff.id}:{at.timestamp()}:{turn.now.timestamp()}",
                kind="call_back",
                subject={"handoff_id": handoff.id, "at": at.isoformat()},
                due_at=at,
                about=f"handoff:{handoff.id}",
            )
        ],
    )
