"""Untaken: cases that are to be decided and that nobody takes; supervisors hear of all of a morning at once, and why."""

from __future__ import annotations

from datetime import datetime

from dialogs.desk import untaken_words
from negotiation.desk import queue
from negotiation.desk.service_levels import untaken_at
from negotiation.lifecycle import WITH_THE_LENDER
from storage.messages import due
from storage.messages.due import Duty

from . import line, supervisors
from .line import Entry, Line
from .turn import Turn

KIND = "untaken"


async def begin(turn: Turn, case_id: int, by: datetime) -> None:
    """Put the looks whether somebody has it on the calendar; those of one morning are one."""
    lender = turn.house.lender
    await due.schedule(
        turn.session,
        [
            Duty.of_case(
                case_id, KIND, f"{case_id}:{by.isoformat()}:{at:%Y-%m-%d}", at, by=by.isoformat()
            )
            for at in untaken_at(turn.now, by, lender.levels, lender.office)
        ],
    )


async def tell(turn: Turn, duty: Duty) -> None:
    """Those of this morning whom nobody has, nor has promised a word: to the desk, and to each supervisor."""
    looks = await due.of_its_kind(turn.session, duty, turn.now)
    if not looks:  # done with an earlier one
        return
    now = await line.read(turn)
    wanted = {
        (each.subject["case_id"], datetime.fromisoformat(each.subject["by"])) for each in looks
    }
    found = [each for each in now.entries if _is_left(each, wanted)]
    if found:
        text = untaken_words.told([_row(turn, each, now) for each in found])
        turn.tell_desk(None, text)
        await supervisors.call(turn, text)
    for each in found:
        await turn.note("nobody takes it", actor="bot", case_id=each.conversation.case_id)
    await due.done(turn.session, *looks)


def _is_left(entry: Entry, wanted: set[tuple[int, datetime]]) -> bool:
    """Of those looked at, whether it still waits for somebody, and not for a paper of the borrower's."""
    each = entry.conversation
    if each.case_id is None or each.decide_by is None or each.promised_to is not None:
        return False
    return each.case_state in WITH_THE_LENDER and (each.case_id, each.decide_by) in wanted


def _row(turn: Turn, entry: Entry, now: Line) -> untaken_words.Left:
    return untaken_words.Left(
        row=line.row(turn, entry, now.advisors),
        decide_by=entry.conversation.decide_by or turn.now,
        why=queue.why_nobody(entry.waiting, now.members),
    )
