"""Desk's relay: what an advisor writes to the borrower, and its edits: every version is kept and looked at.

What looks like an account, a link or a threat stops for a second look; all else is sent.
"""

from __future__ import annotations

from bot.desk import relay
from bot.telegram.hearing import Hearing
from bot.turns.contact.refused import NOT_REACHED
from bot.turns.desk import buttons
from bot.turns.desk.here import InRoom
from bot.turns.turn import Turn
from dialogs.desk.conversation.second_look import Concern, stopped
from dialogs.desk.orders.reading import is_internal
from dialogs.heard import Edited
from dialogs.texts import Text
from negotiation.desk.handoff import Handoff
from storage.case import sayings
from storage.case.sayings import Saying
from storage.records import Fate, HeldSaying
from storage.staff import pairs
from storage.staff.pairs import MessageId

from . import held, sending
from .concerns import concerns_in

STAYS = Text("The borrower keeps the message as it was. Only this topic shows the change.")
NEVER_HAD = Text(
    "The borrower does not have this message, so the change goes nowhere. Please write it again."
)
#: Characters of a message of Telegram's.
_LONGEST = 4096


async def relayed(here: InRoom, _: object) -> None:
    """What an advisor writes goes to the borrower; an edit follows what was sent."""
    here.claimed()
    hearing = here.hearing
    if not here.is_reachable:
        here.turn.send(relay.not_delivered(hearing.message_id))
        held.tell(here.turn, here.room, hearing.message_id, NOT_REACHED)
    elif isinstance(hearing.heard, Edited):
        await _changed(here, hearing.heard)
    else:
        await _said(here)


async def _said(here: InRoom) -> None:
    album = here.hearing.album
    waiting = album and await sayings.held_of(here.turn.session, _message(here), album)
    await _keep(here)
    found = concerns_in(here)
    if waiting:  # the rest of an album goes the way of its first
        waiting.concerns = sorted({*waiting.concerns, *found})
    elif found:
        await _stop(here, _written(here), found)
    else:
        await sending.pass_on(here.turn, here.chat, here.situation, here.room, _written(here))


async def _changed(here: InRoom, heard: Edited) -> None:
    """The borrower's copy is changed as well, unless the words became internal or have to be looked at."""
    turn, message = here.turn, _message(here)
    waiting = await sayings.held_of(turn.session, message, None)
    is_there = await pairs.other(turn.session, message) is not None
    if is_internal(heard.text):
        if waiting is not None:
            waiting.fate, waiting.decided_at = Fate.DROPPED, turn.now
            await buttons.tidy(turn, here.situation)
        elif is_there:
            here.say(STAYS)
        return
    before = await sayings.versions(turn.session, message)
    is_taken_back = bool(before) and before[-1].recalled_at is not None
    if is_taken_back or not (before or is_there):  # it never was for the borrower
        here.say(NEVER_HAD)
        return
    await _keep(here)
    found = concerns_in(here)
    if found:
        # Its copy may be on its way, and would be of the new words.
        if waiting is None and not is_there:
            turn.send(sending.edit(here.room, message, before[-1].text, before[-1].entities))
        await _stop(here, waiting or _written(here, is_change=True), found)
    elif waiting is None or (waiting.is_change and waiting.fate is Fate.LOOKED_AT):
        if waiting is not None:
            waiting.fate, waiting.decided_at = Fate.DROPPED, turn.now
        await sending.change(turn, here.situation, here.room, message)
    elif waiting.fate is Fate.LOOKED_AT:  # now there is nothing to look at
        await sending.pass_on(turn, here.chat, here.situation, here.room, waiting)
    await buttons.tidy(turn, here.situation)


async def _stop(here: InRoom, written: HeldSaying, found: frozenset[Concern]) -> None:
    """Nothing goes out until somebody has looked at it."""
    written.concerns = sorted(found)
    await held.hold(here.turn, written, Fate.LOOKED_AT)
    await here.note("saying stopped", message=written.message_id, concerns=written.concerns)
    options = {
        f"anyway:{written.id}": held.ALL_THE_SAME,
        f"unsaid:{written.id}": held.UNSAID,
    }
    held.ask(here.turn, here.room, written, stopped(found), options)


async def _keep(here: InRoom) -> None:
    hearing = here.hearing
    await sayings.keep(
        here.turn.session,
        Saying(
            handoff_id=here.room.id or 0,
            message=_message(here),
            author=here.actor,
            kind=hearing.kind,
            text=hearing.text[:_LONGEST] if hearing.text else None,
            entities=hearing.entities,
            said_at=here.turn.now,
            album=hearing.album,
            file_id=hearing.file_id,
        ),
    )


def _written(here: InRoom, *, is_change: bool = False) -> HeldSaying:
    hearing = here.hearing
    return HeldSaying(
        handoff_id=here.room.id or 0,
        chat_id=hearing.chat_id,
        message_id=hearing.message_id,
        advisor_id=here.advisor.user_id,
        fate=Fate.SENT,
        is_change=is_change,
        reply_to=hearing.reply_to,
        album=hearing.album,
        held_at=here.turn.now,
    )


def _message(here: InRoom) -> MessageId:
    return MessageId(chat_id=here.hearing.chat_id, message_id=here.hearing.message_id)


async def keep_in_room(turn: Turn, handoff: Handoff, hearing: Hearing) -> None:
    """What was sent together with a picture that stays in the room stays there as well."""
    stays = HeldSaying(
        handoff_id=handoff.id or 0,
        chat_id=hearing.chat_id,
        message_id=hearing.message_id,
        advisor_id=hearing.user_id,
        fate=Fate.DROPPED,
        is_change=False,
        album=hearing.album,
        held_at=turn.now,
    )
    await held.hold(turn, stays, Fate.DROPPED)
