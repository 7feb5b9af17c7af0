"""Desk's talk: who speaks with the borrower, and what is said to them."""

from __future__ import annotations

from dialogs import conversation
from dialogs.desk.orders import talk as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Text
from negotiation.handoff import HandoffState
from negotiation.lifecycle import CaseState, fire
from storage import people

from . import desk_relay
from .desk_here import Act, InRoom


async def claim(here: InRoom, _: o.Claim) -> None:
    handoff, case, turn = here.room, here.situation.case, here.turn
    if handoff.advisor_id is not None and (
        await people.active_advisor(turn.session, handoff.advisor_id) is None
    ):  # whoever had it may not act any more
        handoff.release(turn.now)
    if handoff.state is HandoffState.WITH_BOT:  # an advisor may begin the talk as well
        handoff.request(turn.now)
    handoff.claim(here.advisor.user_id)
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


ORDERS: dict[type[Order], Act] = {
    o.Claim: claim,
    o.Release: release,
    o.HandBack: hand_back,
    o.Relay: desk_relay.relayed,
}
