"""Desk's turn: one thing somebody did in the advisors' group."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk import relay, rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import inline, parcel
from dialogs import conversation
from dialogs.borrower import HOME
from dialogs.desk import orders as o
from dialogs.desk.card import is_paid, paid_or_not
from dialogs.heard import Edited, Tap
from dialogs.refusals import explain
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.arrangement import Payment
from negotiation.handoff import Handoff, HandoffState
from negotiation.lifecycle import CaseState, fire
from negotiation.refusals import AlreadyClaimed, NotAllowed, NotOnHold, Refusal
from storage import cases, pairs, people
from storage.pairs import MessageId
from storage.records import Advisor, Chat

from . import (
    copying,
    desk_cards,
    desk_papers,
    desk_staff,
    follow_up,
    offering,
    situations,
    unsigned,
)
from .turn import Turn

NOT_KNOWN = Text("Only advisors known to the lender can act here. Ask a supervisor to add you.")
NO_CASE = Text("This topic belongs to no case. /help works in the topic of a case.")
NO_CASE_YET = Text("Nobody has applied here yet: there is no case to do that with.")
HOLDER_GONE = Text("Whoever had this case is no advisor any more. Claim it first: /claim")
STAYS = Text("The borrower keeps the message as it was. Only this topic shows the change.")
NOT_REACHED = Text(
    "Not delivered: the borrower cannot be reached in Telegram. Please use another way."
)
NONE_UNPAID = Text("There is no such unpaid instalment.")
NO_DOOR = Text("Not delivered: the borrower has disconnected their chat. Please use another way.")
CLAIM_FIRST = Text(
    "Please claim the case first: what is written here goes to the borrower only then."
)


async def take(turn: Turn, hearing: Hearing) -> None:
    handoff = (
        await cases.handoff_in(turn.session, hearing.chat_id, hearing.thread_id)
        if hearing.thread_id is not None
        else None
    )
    order = o.read(hearing.heard)
    language = turn.house.desk_language
    if isinstance(order, o.Internal) or (handoff is None and isinstance(order, o.Relay)):
        turn.answer(hearing.query_id, None, language)
        return
    advisor = await people.active_advisor(turn.session, hearing.user_id)
    if advisor is None:
        _say(turn, hearing, handoff, NOT_KNOWN)
        return
    advisor.name = advisor.name or hearing.first_name
    if isinstance(order, o.ShowHelp | o.Unknown):
        help_ = Lines(o.HELP, o.HELP_PAPERS, None, o.HELP_STAFF)
        _say(turn, hearing, handoff, help_ if isinstance(order, o.ShowHelp) else order.why)
        return
    if isinstance(order, o.ABOUT_STAFF):
        answer = await desk_staff.carry_out(turn, hearing, advisor, order)
        _say(turn, hearing, handoff, answer)
        return
    if handoff is None or (
        isinstance(hearing.heard, Tap) and hearing.heard.question != handoff.id
    ):
        _say(turn, hearing, handoff, NO_CASE)
        return
    await _carry_out(turn, hearing, handoff, advisor, order)


async def _carry_out(
    turn: Turn, hearing: Hearing, handoff: Handoff, advisor: Advisor, order: o.Order
) -> None:
    chat, situation = await _behind(turn, handoff)
    if situation.case is None and isinstance(order, o.NEEDS_A_CASE):
        _say(turn, hearing, handoff, NO_CASE_YET)
        return
    if isinstance(order, o.SPEAKS) and not _is_door(chat, situation):
        _say(turn, hearing, handoff, NO_DOOR)
        return
    try:
        await ORDERS[type(order)](turn, hearing, chat, situation, advisor, order)
    except AlreadyClaimed as refusal:
        other = await people.active_advisor(turn.session, refusal.by)
        taken = Text("{advisor} has this case.", advisor=other.name) if other else HOLDER_GONE
        _say(turn, hearing, handoff, taken)
    except Refusal as refusal:
        unclaimed = isinstance(refusal, NotAllowed) and refusal.event == "act"
        _say(turn, hearing, handoff, CLAIM_FIRST if unclaimed else explain(refusal))
    else:
        turn.answer(hearing.query_id, None, turn.house.desk_language)


async def _behind(turn: Turn, handoff: Handoff) -> tuple[Chat, Situation]:
    """The borrower's chat and the room's own case, whatever case the borrower has by now."""
    chat, situation = await situations.of_room(turn, handoff)
    if handoff.case_id is not None:
        case = await cases.case(turn.session, handoff.case_id)
        await situations.read_case(turn, situation, case)
    situation.handoff = handoff
    return chat, situation


async def claim(
    turn: Turn, _: Hearing, chat: Chat, situation: Situation, advisor: Advisor, __: o.Claim
) -> None:
    handoff, case = _room(situation), situation.case
    if handoff.advisor_id is not None and (
        await people.active_advisor(turn.session, handoff.advisor_id) is None
    ):  # whoever had it may not act any more
        handoff.release(turn.now)
    if handoff.state is HandoffState.WITH_BOT:  # an advisor may begin the talk as well
        handoff.request(turn.now)
    handoff.claim(advisor.user_id)
    if case is not None and case.state is CaseState.UNDER_REVIEW:
        fire(case, "negotiate")
    await desk_cards.refresh(turn, situation)
    await _note(turn, "claimed", advisor, situation)
    _tell(
        turn,
        chat,
        situation,
        Text("{advisor} (advisor) is here now and reads what you write.", advisor=advisor.name),
    )


async def release(
    turn: Turn, _: Hearing, chat: Chat, situation: Situation, advisor: Advisor, __: o.Release
) -> None:
    handoff = _claimed(situation, advisor)
    handoff.release(turn.now)
    await desk_cards.refresh(turn, situation)
    await _note(turn, "released", advisor, situation)
    _tell(
        turn,
        chat,
        situation,
        Text(
            "{advisor} had to leave. Another advisor will write to you here.", advisor=advisor.name
        ),
    )


async def hand_back(
    turn: Turn, _: Hearing, chat: Chat, situation: Situation, advisor: Advisor, __: o.HandBack
) -> None:
    handoff = _claimed(situation, advisor)
    handoff.hand_back()
    if not situation.holds:
        handoff.calm()
    await desk_cards.refresh(turn, situation)
    await _note(turn, "handed back", advisor, situation)
    _tell(
        turn,
        chat,
        situation,
        Text("{advisor} has left; I go on with you where we were.", advisor=advisor.name),
    )
    if _is_door(chat, situation):
        turn.send(
            parcel(conversation.ask(situation), chat_id=chat.chat_id, language=situation.language)
        )


async def relayed(
    turn: Turn, hearing: Hearing, chat: Chat, situation: Situation, advisor: Advisor, _: o.Relay
) -> None:
    """What an advisor writes goes to the borrower; an edit follows what was sent."""
    handoff = _claimed(situation, advisor)
    if situation.borrower is not None and situation.borrower.unreachable_since is not None:
        _say(turn, hearing, handoff, NOT_REACHED)
        return
    if isinstance(hearing.heard, Edited):
        await _edited(turn, hearing, chat, handoff, hearing.heard)
        if situation.borrower is not None and not hearing.heard.text.startswith("//"):
            await copying.message(turn, situation.borrower.id or 0, hearing, is_changed=True)
        return
    helper = await copying.helper_answered(turn, hearing, handoff.chat_id)
    turn.send(
        relay.to_borrower(
            handoff,
            chat_id=hearing.chat_id,
            message_id=hearing.message_id,
            reply_to=hearing.reply_to if helper is None else None,
        )
    )
    if situation.borrower is not None:
        await copying.message(turn, situation.borrower.id or 0, hearing, answers=helper)


async def _edited(
    turn: Turn, hearing: Hearing, chat: Chat, handoff: Handoff, heard: Edited
) -> None:
    """The borrower's copy is changed as well, unless the words became internal."""
    if heard.text.startswith("//"):
        here = MessageId(chat_id=hearing.chat_id, message_id=hearing.message_id)
        if await pairs.other(turn.session, here) is not None:
            _say(turn, hearing, handoff, STAYS)
        return
    turn.send(  # behind its copy in the borrower's lane; without a copy it changes nothing
        relay.edit(
            lane=f"chat:{chat.chat_id}",
            chat_id=hearing.chat_id,
            message_id=hearing.message_id,
            text=hearing.text or "",
            entities=hearing.entities,
        )
    )


async def offer_extension(
    turn: Turn,
    hearing: Hearing,
    _: Chat,
    situation: Situation,
    advisor: Advisor,
    order: o.OfferExtension,
) -> None:
    """Work an offer out and show the advisor what the borrower would see."""
    handoff = _claimed(situation, advisor)
    offer = await offering.draft(turn, situation, advisor.user_id, order.months)
    if offer is None:
        unknown = situation.the_case.application.can_pay is None
        _say(
            turn,
            hearing,
            handoff,
            Text(
                "The borrower has not said what a month can bear. /offer with a number of months works any extension out."
            )
            if unknown
            else Text(
                "No extension within policy comes down to what the borrower can pay. /offer with a number of months works any out."
            ),
        )
        return
    preview = parcel(offering.preview(offer), chat_id=0, language=situation.language)
    buttons = inline(
        {
            f"send:{offer.version}": Text("Send to the borrower"),
            f"drop:{offer.version}": Text("Drop it"),
        },
        turn.house.desk_language,
        handoff.id,
    )
    turn.send(offering.in_room(handoff, preview, buttons))


async def send_offer(
    turn: Turn, _: Hearing, chat: Chat, situation: Situation, advisor: Advisor, order: o.SendOffer
) -> None:
    _claimed(situation, advisor)
    await offering.send(turn, chat, situation, order.version)
    await desk_cards.refresh(turn, situation)
    await _note(turn, "offer sent", advisor, situation, version=order.version)
    desk_cards.tell(turn, situation, Text("Offer {version} is sent.", version=order.version))


async def drop_offer(
    turn: Turn, _: Hearing, __: Chat, situation: Situation, advisor: Advisor, order: o.DropOffer
) -> None:
    _claimed(situation, advisor)
    await offering.drop(turn, situation, order.version)
    desk_cards.tell(turn, situation, Text("Offer {version} is dropped.", version=order.version))


async def record_payment(
    turn: Turn,
    hearing: Hearing,
    _: Chat,
    situation: Situation,
    advisor: Advisor,
    order: o.RecordPayment,
) -> None:
    """An instalment is recorded as paid, in full, today."""
    found = situation.next_instalment
    if order.number is not None:
        asked = [one for one in situation.instalments if one.number == order.number]
        found = next((one for one in asked if not one.is_paid), None)
        if found is None and asked:
            _say(
                turn,
                hearing,
                situation.handoff,
                Text("Instalment {number} is paid already.", number=order.number),
            )
            return
    oldest = situation.next_instalment
    if found is None or oldest is None or situation.the_case.state is not CaseState.ACTIVE:
        _say(turn, hearing, situation.handoff, NONE_UNPAID)
        return
    if found is not oldest:  # what arrives belongs to the oldest one
        _say(
            turn,
            hearing,
            situation.handoff,
            Text("Instalment {number} is not paid yet and comes first.", number=oldest.number),
        )
        return
    payment = Payment(
        loan_id=found.loan_id,
        amount=found.left,
        received_on=turn.now.astimezone(turn.house.zone).date(),
        reference=f"desk:{found.id}",
        recorded_by=f"advisor:{advisor.user_id}",
    )
    await follow_up.record_payment(turn, payment)
    desk_cards.tell(
        turn,
        situation,
        Text(
            "Recorded: instalment {number}, {amount}.", number=found.number, amount=payment.amount
        ),
    )


async def ask_if_paid(
    turn: Turn, hearing: Hearing, _: Chat, situation: Situation, __: Advisor, ___: o.AskIfPaid
) -> None:
    """Ask once more before a payment is recorded from the card."""
    handoff, oldest = _room(situation), situation.next_instalment
    if oldest is None or situation.the_case.state is not CaseState.ACTIVE:
        _say(turn, hearing, handoff, NONE_UNPAID)
        return
    language = turn.house.desk_language
    buttons = inline(paid_or_not(oldest), language, handoff.id)
    turn.send(rooms.message(handoff, is_paid(oldest), language, markup=buttons))


async def record_nothing(
    turn: Turn, hearing: Hearing, _: Chat, situation: Situation, __: Advisor, ___: o.RecordNothing
) -> None:
    _say(turn, hearing, situation.handoff, Text("Nothing is recorded."))


async def close_case(
    turn: Turn, _: Hearing, chat: Chat, situation: Situation, advisor: Advisor, order: o.CloseCase
) -> None:
    """The case ends for a reason from outside; the borrower is told, and goes on with the bot."""
    handoff, case = _claimed(situation, advisor), situation.the_case
    case.close(order.reason, turn.now)
    await offering.withdraw_all(turn, case)
    await unsigned.withdraw(turn, case)
    handoff.hand_back()
    await desk_cards.refresh(turn, situation)
    await _note(turn, "closed", advisor, situation, reason=order.reason)
    desk_cards.tell(turn, situation, Text("The case is closed."))
    if _is_door(chat, situation):
        chat.place, chat.came_from = HOME, []
    _tell(
        turn,
        chat,
        situation,
        Text(
            "Your case {number} is closed. If you have a question, write /person.",
            number=case.number,
        ),
    )


async def lift_hold(
    turn: Turn, hearing: Hearing, _: Chat, situation: Situation, advisor: Advisor, __: o.LiftHold
) -> None:
    """A person has decided: reminders go out again, and a crisis is over, though care stays."""
    handoff = _claimed(situation, advisor)
    if not situation.holds:
        raise NotOnHold
    for hold in situation.holds:
        hold.lift(turn.now)
        await _note(turn, "hold lifted", advisor, situation, reason=hold.reason)
    situation.holds = []
    handoff.calm()
    await desk_cards.refresh(turn, situation)
    _say(turn, hearing, handoff, Text("The hold is lifted: reminders go out again."))


async def answered_complaint(
    turn: Turn,
    hearing: Hearing,
    _: Chat,
    situation: Situation,
    advisor: Advisor,
    __: o.AnsweredComplaint,
) -> None:
    """Somebody else than whom it is about has answered the complaint."""
    complaint = situation.complaint
    if complaint is None:
        _say(turn, hearing, situation.handoff, Text("No complaint waits for an answer here."))
        return
    complaint.answer(advisor.user_id, turn.now)
    situation.complaint = None
    await desk_cards.refresh(turn, situation)
    await _note(turn, "complaint answered", advisor, situation, number=complaint.number)
    _say(
        turn,
        hearing,
        situation.handoff,
        Text("Complaint {number} is answered.", number=complaint.number),
    )


def _is_door(chat: Chat, situation: Situation) -> bool:
    """Whether this chat leads to the borrower of the room's case, or the room has no case."""
    case = situation.case
    return case is None or chat.borrower_id == case.borrower_id


def _room(situation: Situation) -> Handoff:
    if situation.handoff is None:
        raise LookupError("a desk's turn without a room")
    return situation.handoff


def _claimed(situation: Situation, advisor: Advisor) -> Handoff:
    """The room, if this advisor has it. Raises `AlreadyClaimed`, or `NotAllowed` when nobody has."""
    handoff = _room(situation)
    handoff.must_be_claimed_by(advisor.user_id)
    return handoff


def _say(turn: Turn, hearing: Hearing, handoff: Handoff | None, text: Sayable) -> None:
    """Answer an advisor: at the button, or in the room."""
    if hearing.query_id is not None and isinstance(text, Text):
        turn.answer(hearing.query_id, text, turn.house.desk_language)
    else:
        language, thread = turn.house.desk_language, hearing.thread_id
        turn.send(rooms.message(handoff, text, language, thread_id=thread))


def _tell(turn: Turn, chat: Chat, situation: Situation, text: Text) -> None:
    if not _is_door(chat, situation):
        return
    turn.send(parcel(Say(text=text), chat_id=chat.chat_id, language=situation.language))


async def _note(
    turn: Turn, event: str, advisor: Advisor, situation: Situation, **details: Any
) -> None:
    await turn.note(
        event,
        actor=f"advisor:{advisor.user_id}",
        case_id=situation.case.id if situation.case else None,
        **details,
    )


Act = Callable[[Turn, Hearing, Chat, Situation, Advisor, Any], Awaitable[None]]

ORDERS: dict[type[o.Order], Act] = {
    o.Claim: claim,
    o.Release: release,
    o.HandBack: hand_back,
    o.Relay: relayed,
    o.OfferExtension: offer_extension,
    o.SendOffer: send_offer,
    o.DropOffer: drop_offer,
    o.RecordPayment: record_payment,
    o.AskIfPaid: ask_if_paid,
    o.RecordNothing: record_nothing,
    o.ListPapers: desk_papers.list_papers,
    o.AcceptPaper: desk_papers.accept,
    o.RefusePaper: desk_papers.refuse,
    o.CloseCase: close_case,
    o.LiftHold: lift_hold,
    o.AnsweredComplaint: answered_complaint,
}
