"""Recounting: the steps of a case read out of the audit, with their reasons, for either side."""

from __future__ import annotations

from bot.turns.in_chat import InChat
from bot.turns.queue import line
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.desk.history.step import Step
from dialogs.desk.history.timeline import called, timeline
from dialogs.situation import Situation
from dialogs.texts import Sayable, Text
from negotiation.applying.paper_wants import sent
from storage import people
from storage.auditing import audit
from storage.auditing.audit import Entry
from storage.case import casework


async def history(here: InChat, happening: h.HistoryWanted) -> None:
    """The borrower reads every step but what is internal."""
    text = await steps(here.turn, here.situation, page=happening.page, for_borrower=True)
    here.say(text)


async def steps(
    turn: Turn, situation: Situation, *, page: int, for_borrower: bool = False
) -> Sayable:
    """A page of the timeline of the situation's case."""
    case_id = situation.the_case.id or 0
    entries = await audit.of_case(turn.session, case_id)
    reasons = _told(situation) if for_borrower else await _reasons(turn, case_id)
    marks = await casework.marks_of(turn.session, case_id)
    reasons |= {(mark.at, _ASKED[mark.is_corrected]): mark.why for mark in marks}
    found = [_step(entry, situation, reasons.get((entry.at, entry.event))) for entry in entries]
    return timeline(found, await staff(turn), page=page, for_borrower=for_borrower)


async def staff(turn: Turn) -> dict[str, Text]:
    """What those who act at the desk, or did, are called; by actor."""
    return {
        audit.advisor(one.user_id): called(line.called(one), is_supervisor=one.is_supervisor)
        for one in await people.all_advisors(turn.session)
    }


_ASKED = {True: "figure corrected", False: "figure asked"}


def _told(situation: Situation) -> dict[tuple[object, str], str]:
    """Reasons that the borrower was given, in the words they were given in."""
    declined = situation.the_case.declined
    return {} if declined is None else {(declined.at, "application declined"): declined.why}


async def _reasons(turn: Turn, case_id: int) -> dict[tuple[object, str], str]:
    """Notes by the very moment and event that they belong to: both were written in one turn."""
    notes = await casework.notes_of(turn.session, case_id)
    return {(note.at, note.event): note.text for note in notes}


def _step(entry: Entry, situation: Situation, why: str | None) -> Step:
    details = entry.details
    ids = details.get("papers") or ([details["paper"]] if "paper" in details else [])
    papers = [one for one in sent(situation.papers) if any(page.id in ids for page in one.pages)]
    if entry.event == "paper refused":
        why = why or next((one.why for one in papers if one.why), None)
    return Step(
        at=entry.at,
        actor=entry.actor,
        event=entry.event,
        details=details,
        why=why,
        numbers=[one.number for one in papers],
    )
