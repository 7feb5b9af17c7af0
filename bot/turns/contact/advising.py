"""Advising: whether what an advisor writes may go out now, by the rules of contact."""

from __future__ import annotations

from datetime import datetime

from bot.turns.turn import Turn
from dialogs.situation import Situation
from negotiation.contacting.contact import Answer, Reason, Why
from negotiation.contacting.preferences import ContactKind
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff
from negotiation.desk.talk import is_answer
from negotiation.follow_up.arrears import arrears
from negotiation.lifecycle import CaseState
from negotiation.pack import Source
from storage.auditing import audit
from storage.case import sayings
from storage.records import Chat
from storage.staff.pairs import MessageId

from . import contacting

#: What comes unasked from an advisor may be about paying, whatever else it says.
UNASKED = ContactKind.REMINDER
#: As the audit calls it.
UNWANTED = "contact unwanted"
WISHED = Why(reason=Reason.OPTED_OUT, source=Source(name="the borrower's wish"))


async def may_say(
    turn: Turn,
    chat: Chat,
    situation: Situation,
    handoff: Handoff,
    *,
    besides: MessageId | None = None,
    kind: ContactKind = UNASKED,
) -> Answer | None:
    """The answer of the rules to an advisor; `None` where none speaks of it.

    It is free to answer somebody: who waits for it, is in danger, or is bound by no case of which rules speak. The
    message itself, kept already, is not what the desk said last: *besides* it.
    """
    is_bound = situation.case is not None and situation.borrower is not None
    if not is_bound or handoff.care is Care.CRISIS:
        return None
    said_at = await sayings.last_of_desk(turn.session, handoff.id or 0, besides=besides)
    if handoff.answered_at is not None:  # by what a command sent, perhaps
        said_at = max(said_at or handoff.answered_at, handoff.answered_at)
    asked_at = await _asked_at(turn, chat, situation)
    if is_answer(turn.now, heard_at=asked_at, said_at=said_at):
        return None
    if situation.borrower is None:
        return None
    products = [loan.product for loan in situation.loans]
    return await contacting.may_write(
        turn,
        chat,
        situation.borrower,
        situation.the_case,
        kind=kind,
        products=products,
        about=f"said in room {handoff.id}",
        is_late=_is_late(situation),
    )


async def wants_no_contact(turn: Turn, situation: Situation) -> bool:
    """Whether they asked to be left in peace, and want no reminders again since."""
    return await _wished_at(turn, situation) is not None


async def asks_nothing(turn: Turn, chat: Chat, situation: Situation) -> bool:
    """Whether that wish is the last they wrote: nobody owes them a word."""
    is_wished = await wants_no_contact(turn, situation)
    return is_wished and await _asked_at(turn, chat, situation) is None


async def _wished_at(turn: Turn, situation: Situation) -> datetime | None:
    borrower, case = situation.borrower, situation.case
    if borrower is None or case is None or UNASKED not in borrower.preferences.opted_out:
        return None
    history = await audit.history(turn.session, case.id or 0)
    return max((at for at, _, event in history if event == UNWANTED), default=None)


async def _asked_at(turn: Turn, chat: Chat, situation: Situation) -> datetime | None:
    """When the borrower last wrote what may be answered: that they want no contact is no question."""
    heard_at, wished_at = chat.heard_at, await _wished_at(turn, situation)
    is_wish = heard_at is not None and wished_at is not None and heard_at <= wished_at
    return None if is_wish else heard_at


def _is_late(situation: Situation) -> bool:
    """Whether it may ask for something overdue; before there is an answer one talks about the application."""
    match situation.the_case.state:
        case CaseState.ACTIVE | CaseState.BROKEN:
            return bool(situation.late_instalments)
        case CaseState.DECLINED:
            return any(arrears(loan, loan.as_of).instalments for loan in situation.loans)
    return False


async def wrote(
    turn: Turn, situation: Situation, *, reference: str, kind: ContactKind = UNASKED
) -> None:
    """Note a contact that came unasked, so that it counts."""
    if situation.borrower is not None:
        await contacting.wrote(turn, situation.borrower, kind, reference=reference)
