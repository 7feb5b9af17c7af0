"""Caring: people are called for somebody in danger or in need, and nothing unasked goes out in a crisis."""

from __future__ import annotations

from datetime import timedelta

from bot.desk import relay
from bot.turns.casework import opening
from bot.turns.contact import borrower_said
from bot.turns.in_chat import InChat
from bot.turns.queue import alarming
from dialogs import happenings as h
from dialogs.desk.workload.alerts import (
    ALL_RIGHT,
    ALL_RIGHT_LIFTED,
    IN_CRISIS,
    IN_NEED,
    beside_borrower,
)
from dialogs.said import care
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.authorisation import Scope
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff
from storage.case import sayings
from storage.staff.pairs import MessageId

from . import helping

#: So often who listens now is said again to somebody who waits in a crisis.
SAID_AGAIN = timedelta(minutes=10)


async def needed(here: InChat, happening: h.CareNeeded) -> None:
    """Somebody's words tell of danger or of need: they come first, and the desk learns it at once."""
    turn, hearing, helped = here.turn, here.hearing, here.situation.helped
    is_crisis = happening.care is Care.CRISIS
    actor, helper = here.actor, None
    if here.situation.may_for_another(Scope.TALK):  # words of a helper, about whom they help
        helper = here.situation.the_help
        actor = f"helper:{helper.id}"
        here = await helping.behind(here) or here
    if is_crisis:
        await opening.hold(here, HoldReason.CRISIS)
        if helper is not None and helped is not None:
            helped.holds = here.situation.holds
    handoff = await here.room()
    is_news = happening.care.outweighs(handoff.care)
    if handoff.is_with_bot:
        handoff.request(turn.now)
    elif is_crisis and is_news:
        handoff.hurry(turn.now)
    else:
        handoff.hear(turn.now)
    handoff.mark(happening.care)
    await here.refresh()
    here.tell(IN_CRISIS if is_crisis else IN_NEED)
    if helper is not None and not happening.is_passed_on:
        here.tell(beside_borrower(helper))
    if not happening.is_passed_on and borrower_said.is_unknown_file(hearing):
        here.tell(Text("{words}", words=hearing.text or ""))
    elif not happening.is_passed_on:
        turn.send(relay.to_room(handoff, chat_id=hearing.chat_id, message_id=hearing.message_id))
    if is_crisis and is_news:
        await alarming.call_everybody(turn, here.situation, handoff)
    await turn.note(f"care: {happening.care}", actor=actor, case_id=handoff.case_id)


async def passed_on(here: InChat, handoff: Handoff, told: Sayable) -> Sayable:
    """What is *told* to words passed on; in a crisis that nobody has taken up, once in a while who listens now."""
    if handoff.care is not Care.CRISIS:
        return told
    turn, hearing, holds = here.turn, here.hearing, here.situation.holds
    began = next((one.since for one in holds if one.reason is HoldReason.CRISIS), None)
    this = MessageId(chat_id=hearing.chat_id, message_id=hearing.message_id)
    before = [
        one.said_at
        for one in await sayings.last(turn.session, handoff.id or 0, 2)
        if one.author == borrower_said.BORROWER and one.message != this
    ]
    was_said = began is not None and any(
        at >= began and (at - began) // SAID_AGAIN == (turn.now - began) // SAID_AGAIN
        for at in before
    )
    listening = () if was_said else care.until_somebody_writes(here.situation)
    return Lines(told, *listening)


async def all_right(here: InChat, _: object) -> None:
    """They say that it was no crisis. The hold stays, where nobody has lifted it: a person decides."""
    is_held = here.situation.is_held_for(HoldReason.CRISIS)
    here.tell(ALL_RIGHT if is_held else ALL_RIGHT_LIFTED)
    await here.note("all right")
