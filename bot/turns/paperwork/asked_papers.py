"""Asked papers: one word about them before their last day, and after it the desk is told what has not come."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.turns import situations
from bot.turns.casework import law_rests
from bot.turns.contact import contacting
from bot.turns.desk import buttons as desk_buttons
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.desk.case.papers import unwants_each
from dialogs.reply import Say
from dialogs.said import paper_days as words
from dialogs.situation import Situation
from negotiation.applying.asked_papers import remind_on
from negotiation.case import Case
from negotiation.case_clocks import papers_asked_until
from negotiation.contacting.preferences import ContactKind
from negotiation.days.local_time import begins
from negotiation.desk.handoff import HandoffState
from negotiation.lifecycle import CaseState, fire
from storage import people
from storage.case import cases
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import handoffs

REMIND, OVER = "remind of papers", "papers over"


async def begin(turn: Turn, situation: Situation) -> None:
    """Put both on the calendar, from what was asked last; what was on it is told with that."""
    case, policy, office = situation.the_case, situation.policy, turn.house.lender.office
    by = papers_asked_until(case, policy, office)
    for kind in (REMIND, OVER):
        await due.drop_all(turn.session, kind, _about(case), "asked anew")
    if by is None:
        return
    day = remind_on(turn.house.day(turn.now), by=by, before=policy.paper_notice_days)
    zone = situation.language.zone
    moments = {
        REMIND: datetime.combine(day, policy.reminder_at, zone),
        OVER: office.opens_after(begins(by + timedelta(days=1), office.zone)),
    }
    duties = [
        Duty.of_case(case.id, kind, f"{case.id}:{turn.now.timestamp()}", at, by=by.isoformat())
        for kind, at in moments.items()
        if kind is OVER or at > turn.now
    ]
    await due.schedule(turn.session, duties)


async def all_came(turn: Turn, situation: Situation) -> None:
    """Where all that was asked for is here, the case is read, or talked about, again."""
    if situation.the_case.state is CaseState.PAPERS_WANTED and not situation.awaited_papers:
        await law_rests.asked_came(turn, situation)
        wait_no_more(situation)


def wait_no_more(situation: Situation) -> None:
    """Nothing is wanted any more: whoever had the case goes on with it."""
    fire(situation.the_case, "receive_papers")
    if situation.handoff is not None and situation.handoff.state is HandoffState.CLAIMED:
        fire(situation.the_case, "negotiate")


async def remind(turn: Turn, duty: Duty) -> None:
    """Which papers, until when, and what happens without; nothing where all is here, or its day is another."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    door = await people.door_of(turn.session, case.borrower_id)
    if door is None or not case.state.is_open:
        await due.drop(turn.session, duty, str(case.state))
        return
    situation = await situations.of_case(turn, door, case)
    by = _its_day(turn, situation, duty)
    if by is None:
        await due.drop(turn.session, duty, "nothing is missing, or its day is another")
        return
    chat = await contacting.door(turn, case, ContactKind.SERVICE, [duty])
    if chat is None:
        return
    say = Say(text=words.reminder(situation, by))
    await contacting.write(turn, situation, ContactKind.SERVICE, say, duty)
    wants = [str(want) for want in situation.awaited_papers]
    await turn.note("reminded of papers", actor="bot", case_id=case.id, wants=wants)


async def over(turn: Turn, duty: Duty) -> None:
    """Its day is over: the desk reads what has not come, and has a button for each that it does not wait for."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    if handoff is None or not case.state.is_open:
        await due.drop(turn.session, duty, str(case.state))
        return
    _, situation = await situations.behind(turn, handoff)
    by = _its_day(turn, situation, duty)
    if by is None:
        await due.drop(turn.session, duty, "nothing is missing, or its day is another")
        return
    missing = situation.awaited_papers
    about = desk_buttons.of_the_moment(situation)
    turn.tell_desk(handoff, words.over(situation, by), unwants_each(missing), about=about)
    await desk_cards.refresh(turn, situation)
    await turn.note("papers late", actor="bot", case_id=case.id, wants=[*map(str, missing)])
    await due.done(turn.session, duty)


def _its_day(turn: Turn, situation: Situation, duty: Duty) -> date | None:
    """The day that it is about, where something is missing and no other day is set since."""
    case, office = situation.the_case, turn.house.lender.office
    by = papers_asked_until(case, situation.policy, office)
    is_so = by is not None and by.isoformat() == duty.subject["by"]
    return by if is_so and situation.awaited_papers else None


def _about(case: Case) -> str:
    return f"case:{case.id}"
