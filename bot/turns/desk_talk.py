"""Desk's talk: who speaks with the borrower, and what is said to them."""

from __future__ import annotations

from bot.desk import relay
from dialogs import conversation
from dialogs.desk.orders import talk as o
from dialogs.desk.orders.order import Order
from dialogs.heard import Edited
from dialogs.texts import Text
from negotiation.handoff import HandoffState
from negotiation.lifecycle import CaseState, fire
from storage import pairs, people
from storage.pairs import MessageId

from .desk_here import Act, InRoom

STAYS = Text("The borrower keeps the message as it was. Only this topic shows the change.")
NOT_REACHED = Text(
    "Not delivered: the borrower cannot be reached in Telegram. Please use another way."
)


async def claim(here: InRoom, _: o.Claim) -> None:
    handoff, case, turn = here.room, here.situation.case, here.turn
    if handoff.advisor_id is not None and (
        await people.active_advisor(turn.session, handoff.advisor_id) is None
    ):  # whoever had it may not act any more
        handoff.release(turn.now)
    if case is not None:
        case.must_be_for(here.advisor.user_id)
    if handoff.state is HandoffState.WITH_BOT:  # an advisor may begin the talk as well
        handoff.request(turn.now)
    handoff.claim(here.advisor.user_id)
    if case is not None and case.state is CaseState.APPEALED:
        fire(case, "review_again")
    if case is not None and case.state is CaseState.UNDER_REVIEW:
        fire(case, "negotiate")
    await here.refresh()
    await here.note("claimed")
    here.tell_borrower(
        Text(
            "{advisor} (advisor) is here now and reads what you write.", advisor=here.advisor.name
        )
    )


async def release(here: InRoom, _: o.Release) -> None:
    here.claimed().release(here.turn.now)
    await here.refresh()
    await here.note("released")
    here.tell_borrower(
        Text(
            "{advisor} had to leave. Another advisor will write to you here.",
            advisor=here.advisor.name,
        )
    )


async def hand_back(here: InRoom, _: o.HandBack) -> None:
    handoff = here.claimed()
    handoff.hand_back()
    if not here.situation.holds:
        handoff.calm()
    await here.refresh()
    await here.note("handed back")
    here.tell_borrower(
        Text("{advisor} has left; I go on with you where we were.", advisor=here.advisor.name)
    )
    if here.is_door:
        here.send_borrower(conversation.ask(here.situation))


async def relayed(here: InRoom, _: o.Relay) -> None:
    """What an advisor writes goes to the borrower; an edit follows what was sent."""
    handoff, hearing = here.claimed(), here.hearing
    borrower = here.situation.borrower
    if borrower is not None and borrower.unreachable_since is not None:
        here.say(NOT_REACHED)
    elif isinstance(hearing.heard, Edited):
        await _edited(here, hearing.heard)
    else:
        here.turn.send(
            relay.to_borrower(
                handoff,
                chat_id=hearing.chat_id,
                message_id=hearing.message_id,
                reply_to=hearing.reply_to,
            )
        )


async def _edited(here: InRoom, heard: Edited) -> None:
    """The borrower's copy is changed as well, unless the words became internal."""
    hearing = here.hearing
    if heard.text.startswith("//"):
        original = MessageId(chat_id=hearing.chat_id, message_id=hearing.message_id)
        if await pairs.other(here.turn.session, original) is not None:
            here.say(STAYS)
        return
    here.turn.send(  # behind its copy in the borrower's lane; without a copy it changes nothing
        relay.edit(
            lane=f"chat:{here.chat.chat_id}",
            chat_id=hearing.chat_id,
            message_id=hearing.message_id,
            text=hearing.text or "",
            entities=hearing.entities,
        )
    )


ORDERS: dict[type[Order], Act] = {
    o.Claim: claim,
    o.Release: release,
    o.HandBack: hand_back,
    o.Relay: relayed,
}
