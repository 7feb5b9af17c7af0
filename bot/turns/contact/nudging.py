"""Nudging: a kind word about an application left lying, once each, and none once it is not wanted."""

from __future__ import annotations

from datetime import timedelta

from bot.telegram.keyboards import parcel
from bot.turns import situations
from bot.turns.turn import Turn
from dialogs import conversation
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.desk.handoff import HandoffState
from negotiation.lifecycle import CaseState
from storage import people
from storage.case import cases
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import handoffs

from . import contacting


async def begin(turn: Turn, situation: Situation) -> None:
    """Put the nudges of a new application on the calendar."""
    case = situation.the_case
    hours_after = turn.house.policy_for(situation.the_loan.product).nudge_hours
    duties = [
        Duty.of_case(case.id, "nudge", f"{case.id}:{n}", turn.now + timedelta(hours=n), hours=n)
        for n in hours_after
    ]
    await due.schedule(turn.session, duties)


async def end(turn: Turn, situation: Situation) -> None:
    """Take all that are still to come off the calendar."""
    await due.drop_all(turn.session, "nudge", f"case:{situation.the_case.id}", "stopped")


async def nudge(turn: Turn, duty: Duty) -> None:
    """Ask the open question again, unless it was sent, stopped, or somebody was heard since."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    chat = await people.door_of(turn.session, case.borrower_id)
    if case.state is not CaseState.APPLYING:
        await due.drop(turn.session, duty, str(case.state))
        return
    since = chat.heard_at if chat is not None and chat.heard_at else case.notice_at
    rested = since + timedelta(hours=duty.subject["hours"])
    if rested > turn.now:
        await due.put_off(turn.session, duty, rested, "heard since")
        return
    if await _waits_for_us(turn, case):
        later = turn.now + timedelta(hours=duty.subject["hours"])
        await due.put_off(turn.session, duty, later, "waits for a person")
        return
    together = await due.together(turn.session, duty, turn.now)
    if not together:  # said with another one
        return
    *earlier, duty = together
    for each in earlier:
        await due.drop(turn.session, each, "merged")
    chat = await contacting.door(turn, case, ContactKind.SERVICE, [duty])
    if chat is None:
        return
    situation = await situations.read(turn, chat)
    if situation.with_a_person:
        await due.drop(turn.session, duty, "with an advisor")
        return
    note = Say(text=_words(situation))
    await contacting.write(turn, situation, ContactKind.SERVICE, note, duty)
    question = conversation.ask(situation)
    asked = parcel(question, chat_id=chat.chat_id, language=situation.language)
    turn.send(contacting.unasked(asked))
    await turn.note("nudged", actor="bot", case_id=case.id, hours=duty.subject["hours"])


async def _waits_for_us(turn: Turn, case: Case) -> bool:
    """Whether they asked for a person who has not come yet: it is not on them to go on."""
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    return handoff is not None and handoff.state is HandoffState.WAITING


def _words(situation: Situation) -> Sayable:
    """Kind, without an amount or what it is about: a lock screen shows it."""
    return Lines(
        Text(
            "{lender} here. There is no hurry, and nothing is lost.", lender=situation.lender.name
        ),
        Text(
            "<tg-spoiler>Your application is where you left it. You can go on below, talk to a person (/person), or end these notes (/stop).</tg-spoiler>"
        ),
    )
