"""Untaken: cases that are to be decided and that nobody takes, or that are left alone.

Supervisors hear of all of a morning at once, and why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from bot.desk import rooms
from bot.turns.contact import supervisors
from bot.turns.turn import Turn
from dialogs.desk.workload import untaken_words
from negotiation.desk import queue
from negotiation.desk.service_levels import untaken_at
from negotiation.lifecycle import WITH_THE_LENDER
from storage.auditing import audit
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import desk
from storage.staff.desk import Conversation

from . import line
from .line import Entry, Line

KIND = "untaken"


async def begin(turn: Turn, case_id: int, by: datetime) -> None:
    """Put the looks whether somebody has it on the calendar; those of one morning are one."""
    lender = turn.house.lender
    looks = untaken_at(turn.now, by, lender.levels, lender.office)
    await due.schedule(
        turn.session,
        [
            Duty.of_case(
                case_id,
                KIND,
                f"{case_id}:{by.isoformat()}:{at:%Y-%m-%d}",
                at,
                by=by.isoformat(),
                since=before.isoformat(),
            )
            for before, at in pairwise([turn.now, *looks])
        ],
    )


async def tell(turn: Turn, duty: Duty) -> None:
    """Those of this morning whom nobody has, nor has promised a word, and those in which nothing is done.

    To the desk, and to each supervisor.
    """
    looks = await due.of_its_kind(turn.session, duty, turn.now)
    if not looks:  # done with an earlier one
        return
    now = await line.read(turn)
    wanted = {
        (each.subject["case_id"], datetime.fromisoformat(each.subject["by"])) for each in looks
    }
    found = [each for each in now.entries if _is_left(each.conversation, wanted)]
    others = [*now.claimed, *await desk.with_bot(turn.session, [number for number, _ in wanted])]
    alone = await _left_alone(turn, [one for one in others if _is_left(one, wanted)], looks)
    if found or alone:
        text = untaken_words.told(
            [_row(turn, each, now) for each in found], [_alone(turn, each, now) for each in alone]
        )
        turn.tell_desk(None, text)
        await supervisors.call(turn, text)
    for entry in found:
        await turn.note("nobody takes it", actor="bot", case_id=entry.conversation.case_id)
    for each in alone:
        await turn.note("left alone", actor="bot", case_id=each.case_id)
    await due.done(turn.session, *looks)


def _is_left(each: Conversation, wanted: set[tuple[int, datetime]]) -> bool:
    """Of those looked at, whether it still waits for the desk, and not for a paper of the borrower's."""
    if each.case_id is None or each.decide_by is None or each.promised_to is not None:
        return False
    return each.case_state in WITH_THE_LENDER and (each.case_id, each.decide_by) in wanted


async def _left_alone(
    turn: Turn, those: Sequence[Conversation], looks: Sequence[Duty]
) -> list[Conversation]:
    """In which nobody of the desk has done anything since the look before."""
    since = {
        int(one.subject["case_id"]): datetime.fromisoformat(one.subject["since"])
        for one in looks
        if "since" in one.subject  # not written by earlier versions
    }
    done = await audit.advised_last(turn.session, [one.case_id or 0 for one in those])
    return [
        one
        for one in those
        if (before := since.get(one.case_id or 0)) is not None
        and (one.not_before is None or one.not_before <= turn.now)
        and not any(
            at is not None and at > before for at in (done.get(one.case_id or 0), one.answered_at)
        )
    ]


def _alone(turn: Turn, each: Conversation, now: Line) -> untaken_words.Alone:
    holder = now.advisors.get(each.advisor_id or 0)
    return untaken_words.Alone(
        name=line.name(each),
        link=rooms.link(turn.house.group_id, each),
        advisor=line.called(holder) if holder else None,
        decide_by=each.decide_by or turn.now,
    )


def _row(turn: Turn, entry: Entry, now: Line) -> untaken_words.Left:
    return untaken_words.Left(
        row=line.row(turn, entry, now.advisors),
        decide_by=entry.conversation.decide_by or turn.now,
        why=queue.why_nobody(entry.waiting, now.members),
    )
