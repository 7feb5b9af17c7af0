"""Desk cards: a room's card brought up to date with the case."""

from __future__ import annotations

from bot.desk import rooms
from bot.telegram.keyboards import inline
from bot.turns import situations
from bot.turns.casework import status_cards
from bot.turns.desk import buttons as desk_buttons
from bot.turns.turn import Turn
from dialogs.desk.case.card import card, topic_name
from dialogs.desk.case.card_buttons import buttons, has_next_word
from dialogs.desk.case.case_file import EMPTY, CaseFile
from dialogs.desk.case.icons import icon
from dialogs.situation import Situation
from dialogs.texts import Sayable
from negotiation.desk.handoff import Handoff
from negotiation.follow_up.reported_payment import ReportedPaymentState
from storage import people
from storage.case import casework, follow_up
from storage.engine import pending
from storage.records import Advisor, Chat
from storage.staff import handoffs


async def refresh(turn: Turn, situation: Situation) -> None:
    """Put the case's card, or change it in place; the borrower's follows, and buttons that have become moot go."""
    await status_cards.refresh(turn, situation)
    handoff, language = situation.handoff, turn.house.desk_language
    if handoff is None:
        return
    await turn.touch_queue(handoff.id)
    advisor = await _active(turn, handoff.advisor_id)
    is_later = handoff.not_before is not None and handoff.not_before > turn.now
    promised = await _active(turn, handoff.promised_to) if is_later and advisor is None else None
    turn.send(
        rooms.card(
            handoff,
            card(
                situation,
                claimed_by=advisor.name if advisor else None,
                promised_by=promised.name if promised else None,
                file=await case_file(turn, situation),
                desk=language,
            ),
            inline(buttons(situation), language, handoff.id),
            language,
            name=topic_name(situation),
            icon=icon(situation),
        )
    )
    _open_or_close(turn, situation, handoff)
    await desk_buttons.tidy(turn, situation)


async def _active(turn: Turn, user_id: int | None) -> Advisor | None:
    return None if user_id is None else await people.active_advisor(turn.session, user_id)


def _open_or_close(turn: Turn, situation: Situation, handoff: Handoff) -> None:
    """A topic is closed while the borrower has the next word, and open again once they answered."""
    shut = has_next_word(situation)
    if handoff.topic_id is None or shut is handoff.is_shut:
        return
    handoff.is_shut = shut
    turn.send(rooms.close(handoff) if shut else rooms.reopen(handoff))


async def case_file(turn: Turn, situation: Situation) -> CaseFile:
    """What the desk keeps on the case; nothing where there is none."""
    case = situation.case
    if case is None or case.id is None:
        return EMPTY
    session, has = turn.session, await casework.has(turn.session, case)
    marks = await casework.marks_of(session, case.id) if has.marks else []
    notes = await casework.notes_of(session, case.id) if has.notes else []
    return CaseFile(
        notes=[one for one in notes if not one.is_said_elsewhere],
        marks={mark.name: mark for mark in marks},
        earlier=await casework.earlier_cases(session, case) if has.earlier else [],
        offers=has.offers,
        said_paid=has.said_paid and await _is_said_paid(turn, situation),
        asked=has.asked,
    )


async def _is_said_paid(turn: Turn, situation: Situation) -> bool:
    """Whether somebody has to look for a payment that has not come in any other way."""
    not_paid = {one.id for one in situation.instalments if not one.is_paid}
    said = await follow_up.reported_payments_of(turn.session, situation.the_case.id or 0)
    return any(
        one.state is ReportedPaymentState.SAID and one.instalment_id in not_paid for one in said
    )


async def room(turn: Turn, chat: Chat, situation: Situation) -> Handoff:
    """The chat's room; a new one where there is none."""
    case_id = situation.case.id if situation.case else None
    handoff = situation.handoff
    if handoff is None or (handoff.case_id is not None and handoff.case_id != case_id):
        handoff = situation.handoff = Handoff(chat_id=chat.chat_id, case_id=case_id)
        await pending.add(turn.session, handoff)
    return handoff


async def call(turn: Turn, chat: Chat, situation: Situation) -> Handoff:
    """What the borrower asks wants a person: one is called, or whoever is waited for or here hears that they have asked."""
    handoff = await room(turn, chat, situation)
    if handoff.is_with_bot:
        handoff.request(turn.now)
    else:
        handoff.hear(turn.now)
    await refresh(turn, situation)
    return handoff


def tell(turn: Turn, situation: Situation, text: Sayable) -> None:
    """Say something in the case's room."""
    if situation.handoff is not None:
        turn.tell_desk(situation.handoff, text)


async def show(turn: Turn, case_id: int | None, told: Sayable | None = None) -> None:
    """Where a case has a room, its card follows, and the desk reads there what is *told*."""
    handoff = await handoffs.of_case(turn.session, case_id or 0)
    if handoff is None:
        return
    _, situation = await situations.behind(turn, handoff)
    await refresh(turn, situation)
    if told is not None:
        tell(turn, situation, told)
