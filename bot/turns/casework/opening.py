"""Opening: the one open case of a borrower, begun by the hardship notice or by what has to rest."""

from __future__ import annotations

from bot.desk import rooms
from bot.turns.in_chat import InChat
from bot.turns.paperwork import flagging
from dialogs.desk.case.card import topic_name
from dialogs.situation import Situation
from negotiation.applying.authorisation import HelperKind
from negotiation.case import Case
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care
from negotiation.pack import Start
from storage.case import cases

from . import holding


async def open_case(here: InChat) -> Case:
    """A new case with the loans that are being repaid, or with all where none is any more."""
    turn, chat, situation = here.turn, here.chat, here.situation
    if chat.borrower_id is None:
        raise LookupError("a case of nobody")
    case = Case.open(
        number=await cases.next_number(turn.session, turn.now.year),
        borrower_id=chat.borrower_id,
        now=turn.now,
    )
    loans = situation.running or situation.loans
    await cases.add_case(turn.session, case, [loan.id or 0 for loan in loans])
    situation.case = case
    if loans:
        situation.policy = turn.house.policy_for(loans[0].product)
    _note_adviser(situation)
    await flagging.same_chat(turn, case, chat)
    handoff = situation.handoff
    if handoff is not None and handoff.case_id is None:
        handoff.case_id = case.id  # the room of the visitor becomes the case's
        if handoff.topic_id is not None:
            turn.send(rooms.rename(handoff, topic_name(situation), turn.house.desk_language))
        if handoff.care is Care.CRISIS:
            await hold(here, HoldReason.CRISIS)
    return case


def _note_adviser(situation: Situation) -> None:
    """A debt adviser who was let in before: what the law lets rest for that began on that day."""
    for one in situation.authorisations:
        is_on = one.kind is HelperKind.ADVISER and one.is_on(situation.now)
        if is_on and one.accepted_at is not None:
            case = situation.the_case
            case.law = case.law.begin(Start.ADVICE, one.accepted_at)


async def hold(here: InChat, reason: HoldReason, *, by: str | None = None) -> bool:
    """Let nothing unasked go out from now on; where there is no case yet, one is opened. Whether it is new.

    Nobody can be held for who is not identified: nothing goes out to them.
    """
    situation = here.situation
    if here.chat.borrower_id is None or situation.is_held_for(reason):
        return False
    case = situation.case or await open_case(here)
    if situation.is_held_for(reason):  # the case was opened with it
        return True
    await holding.begin(here.turn, situation, case, reason, by=by or here.actor)
    return True
