"""Desk's turn: one thing somebody did in the advisors' group."""

from __future__ import annotations

from typing import Any

from bot.desk import relay as relay_parcels
from bot.desk import rooms
from bot.telegram.hearing import Hearing
from bot.turns.contact.refused import NO_DOOR, NOT_REACHED
from bot.turns.turn import Turn
from bot.turns.upkeep import forgetting
from dialogs.desk.case.card_buttons import CLAIM
from dialogs.desk.case.first import not_possible
from dialogs.desk.conversation.second_look import Concern, not_behind_a_command
from dialogs.desk.orders import help as help_words
from dialogs.desk.orders.help import ShowHelp
from dialogs.desk.orders.order import Order, Unknown
from dialogs.desk.orders.reading import POLL, read
from dialogs.desk.orders.talk import Internal, Relay
from dialogs.heard import Edited, Tap
from dialogs.said.refusals import explain
from dialogs.texts import Sayable, Text
from negotiation.desk.handoff import Handoff
from negotiation.refusals import AlreadyClaimed, NotAllowed, OfferNotOpen, Refusal
from storage import people
from storage.records import Advisor

from . import buttons, limits
from .arrangement import countersigning, payments, reported, reversals, signing
from .case import (
    asking_papers,
    cases,
    casework,
    closing,
    declining,
    figures,
    finding,
    identity,
    notices,
    papers,
    putting_away,
    withdrawing,
)
from .conversation import concerns, relay, saying, talk
from .conversation.unasked import NotNow
from .here import Act, AtDesk, DeskAct, InRoom, enter
from .proposing import builder, decisions, offers, plans
from .team import describing, reviewing, staff, supervising
from .workload import passing, putting_off, queue, today

NOT_KNOWN = Text("Only advisors known to the lender can act here. Ask a supervisor to add you.")
#: As the audit has it of whoever is in the group and no advisor, or none any more.
NOT_STAFF = "NotStaff"
NO_CASE = Text("This topic belongs to no case. /help works in the topic of a case.")
NO_CASE_YET = Text("Nobody has applied here yet: there is no case to do that with.")
HOLDER_GONE = Text("Whoever had this case is no advisor any more. Claim it first: /claim")
CLAIM_FIRST = Text(
    "Please claim the case first: what is written here goes to the borrower only then."
)

IN_ROOMS: dict[type[Order], Act] = {
    **talk.ORDERS,
    **passing.ORDERS,
    **putting_off.ORDERS,
    **saying.ORDERS,
    **papers.ORDERS,
    **asking_papers.ORDERS,
    **plans.ORDERS,
    **builder.ORDERS,
    **offers.ORDERS,
    **decisions.ORDERS,
    **declining.ORDERS,
    **payments.ORDERS,
    **reported.ORDERS,
    **reversals.ORDERS,
    **cases.ORDERS,
    **closing.ORDERS,
    **withdrawing.ORDERS,
    **putting_away.ORDERS,
    **casework.ORDERS,
    **figures.ORDERS,
    **notices.ORDERS,
    **signing.ORDERS,
    **identity.ORDERS,
    **countersigning.ORDERS,
}
ABOUT_DESK: dict[type[Order], DeskAct] = {
    **staff.ORDERS,
    **supervising.ORDERS,
    **reviewing.ORDERS,
    **queue.ORDERS,
    **describing.ORDERS,
    **today.ORDERS,
    **finding.ORDERS,
}


async def take(turn: Turn, hearing: Hearing) -> None:
    """Carry out what somebody did in the group; what cannot be is answered, with the reason."""
    handoff = (
        await turn.ahead.room(turn.session, hearing.chat_id, hearing.thread_id)
        if hearing.thread_id is not None
        else None
    )
    order = read(hearing.heard)
    is_new = not isinstance(order, Relay) and not isinstance(hearing.heard, Edited)
    if is_new and handoff is not None and hearing.album is not None:
        await relay.keep_in_room(turn, handoff, hearing)
    is_talk = isinstance(order, Relay) or order == Unknown(
        POLL
    )  # among colleagues, outside a case
    if isinstance(order, Internal) or (handoff is None and is_talk):
        turn.answer(hearing.query_id, None, turn.house.desk_language)
        return
    advisor = await people.active_advisor(turn.session, hearing.user_id)
    if advisor is None:
        stranger = Advisor(user_id=hearing.user_id, name="")
        there = AtDesk(turn=turn, hearing=hearing, advisor=stranger, handoff=handoff)
        there.say(NOT_KNOWN)
        await limits.note(there, NOT_STAFF)
        return
    advisor.name = advisor.name or hearing.first_name
    here = AtDesk(turn=turn, hearing=hearing, advisor=advisor, handoff=handoff)
    if isinstance(order, ShowHelp):
        here.say(help_words.words(order), options=help_words.buttons(order))
        turn.answer(hearing.query_id, None, here.language)
    elif isinstance(order, Unknown):
        here.say(order.why)
    elif order.is_about_desk:
        await _carry_out(here, ABOUT_DESK[type(order)], order)
    elif handoff is None or (
        isinstance(hearing.heard, Tap) and hearing.heard.question != handoff.id
    ):
        here.say(NO_CASE)
    elif await people.chat(turn.session, handoff.chat_id) is None:
        here.say(forgetting.TOPIC)
    else:
        await _in_room(here, handoff, order)


async def _in_room(here: AtDesk, handoff: Handoff, order: Order) -> None:
    turn, hearing = here.turn, here.hearing
    room = await enter(here, handoff)
    situation = room.situation
    if situation.case is None and order.needs_case:
        here.say(NO_CASE_YET)
    elif order.reaches_borrower and not room.is_door:
        here.say(NO_DOOR)
    elif found := _concerns(room, order):
        here.say(not_behind_a_command(found))
    elif order.reaches_borrower and not room.is_reachable and not isinstance(order, Relay):
        here.say(NOT_REACHED)
    elif await _carry_out(room, IN_ROOMS[type(order)], order):
        if isinstance(hearing.heard, Tap) and order.settles:
            buttons.chosen(turn, handoff, hearing)
        if order.reaches_borrower and _goes_out(room, handoff):
            await _answered(turn, handoff)
        if hearing.query_id is None and not isinstance(order, Relay) and _is_silent(room):
            turn.send(relay_parcels.done(hearing.message_id))
    if not isinstance(order, Relay):
        await buttons.tidy(turn, situation)


async def _answered(turn: Turn, handoff: Handoff) -> None:
    """It is the borrower's turn, and whoever wrote has the case for good."""
    if handoff.answer(turn.now):
        await turn.touch_queue(handoff.id)
    if handoff.advisor_id is not None:
        buttons.drop(turn, handoff, buttons.About.HANDED, handoff.advisor_id)


def _goes_out(room: InRoom, handoff: Handoff) -> bool:
    """Whether something new is on its way to the borrower: not held back, asked about or only changed; or nothing can be."""
    lane = f"chat:{handoff.chat_id}"
    if not room.is_reachable:
        return True
    return any(one.lane == lane and one.method not in _NOTHING_NEW for one in room.turn.parcels)


def _is_silent(room: InRoom) -> bool:
    """Whether nobody in the room would see that anything was done, but for the card above."""
    lane = rooms.lane(room.room)
    return not any(
        one.lane == lane and one.method.startswith("send_") for one in room.turn.parcels
    )


#: What changes or takes back what is there.
_NOTHING_NEW = {"edit_copy", "delete_message"}


def _concerns(room: InRoom, order: Order) -> frozenset[Concern]:
    """What nobody may tell a borrower by a command either, where no button could hold it back."""
    return concerns.concerns_in(room, order.read_out)


async def _carry_out(here: Any, act: Act | DeskAct, order: Order) -> bool:
    """Whether it was done; a refusal is explained to the advisor."""
    try:
        await act(here, order)
    except Refusal as refusal:
        why = await _why(here, refusal)
        is_tap = here.hearing.query_id is not None  # which is answered where it was
        if why is CLAIM_FIRST and here.handoff is not None and not is_tap:
            buttons.drop(here.turn, here.handoff, buttons.About.CLAIM)
            here.say(why, options={"claim": CLAIM}, about=buttons.About.CLAIM.of())
        else:
            here.say(why)
        if isinstance(refusal, limits.LIMITS):
            await limits.note(here, type(refusal).__name__)
        return False
    except NotNow:
        here.turn.answer(here.hearing.query_id, None, here.language)
        return False
    here.turn.answer(here.hearing.query_id, None, here.language)
    return True


async def _why(here: AtDesk, refusal: Refusal) -> Sayable:
    if isinstance(refusal, AlreadyClaimed) and refusal.by == here.advisor.user_id:
        return passing.TO_ONESELF
    if isinstance(refusal, AlreadyClaimed):
        other = await people.active_advisor(here.turn.session, refusal.by)
        return _has_it(other, here.advisor) if other else HOLDER_GONE
    if isinstance(refusal, NotAllowed) and refusal.event == "act":
        return CLAIM_FIRST
    if isinstance(refusal, NotAllowed | OfferNotOpen):
        return not_possible(refusal) or explain(refusal)
    return explain(refusal)


def _has_it(other: Advisor, asks: Advisor) -> Text:
    """Who has it, and how it comes to somebody else."""
    if asks.is_supervisor:
        text = Text("{other} has this case. /transfer {you} makes it yours.")
        return text.given(other=other.name, you=asks.name)
    text = Text(
        "{other} has this case, and can give it to you: /transfer. // in front is for colleagues."
    )
    return text.given(other=other.name)
