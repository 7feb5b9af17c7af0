"""Desk's relay: what an advisor writes, on its way to the borrower: kept, looked at, allowed, copied.

Every version is kept. What looks like an account, a link or a threat stops for a second look. What comes unasked
keeps the rules of contact: it waits for their hours, or is refused.
"""

from __future__ import annotations

from datetime import timedelta

from bot.desk import relay, rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import inline
from dialogs.desk import contact_words
from dialogs.desk.orders.reading import is_internal
from dialogs.desk.second_look import Concern, concerns, stopped
from dialogs.flow import Options
from dialogs.heard import Contact, Edited
from dialogs.situation import Situation
from dialogs.texts import Sayable, Text
from negotiation.care import Care
from negotiation.contact import Answer, No, NotBefore, Yes
from negotiation.handoff import Handoff, HandoffState
from negotiation.hold import HoldReason
from storage import due, handoffs, pairs, sayings
from storage.due import Duty
from storage.outbox import Parcel
from storage.pairs import MessageId
from storage.records import Chat, Fate, HeldSaying
from storage.sayings import Saying

from . import advising, copying, desk_buttons, situations
from .desk_here import InRoom
from .refused import NOT_REACHED
from .turn import Turn

STAYS = Text("The borrower keeps the message as it was. Only this topic shows the change.")
NEVER_HAD = Text(
    "The borrower does not have this message, so the change goes nowhere. Please write it anew."
)
WAITED_IN_VAIN = Text("Not sent: the case is not with whoever wrote it any more.")
ALL_THE_SAME = Text("Send all the same")
UNSAID = Text("Do not send it")
#: So long after words of danger an advisor may not have read them yet.
UNREAD = timedelta(seconds=15)
#: Characters of a message of Telegram's.
_LONGEST = 4096


async def relayed(here: InRoom, _: object) -> None:
    """What an advisor writes goes to the borrower; an edit follows what was sent."""
    here.claimed()
    hearing = here.hearing
    if not here.is_reachable:
        here.turn.send(relay.not_delivered(hearing.message_id))
        _tell(here.turn, here.room, hearing.message_id, NOT_REACHED)
    elif isinstance(hearing.heard, Edited):
        await _changed(here, hearing.heard)
    else:
        await _said(here)


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
    await _hold(turn, stays, Fate.DROPPED)


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
        await pass_on(here.turn, here.chat, here.situation, here.room, _written(here))


async def _changed(here: InRoom, heard: Edited) -> None:
    """The borrower's copy is changed as well, unless the words became internal or have to be looked at."""
    turn, message = here.turn, _message(here)
    waiting = await sayings.held_of(turn.session, message, None)
    is_there = await pairs.other(turn.session, message) is not None
    if is_internal(heard.text):
        if waiting is not None:
            waiting.fate, waiting.decided_at = Fate.DROPPED, turn.now
            await desk_buttons.tidy(turn, here.situation)
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
        if (
            waiting is None and not is_there
        ):  # its copy is on its way, and would be of the new words
            turn.send(_edit(here.room, message, before[-1].text, before[-1].entities))
        await _stop(here, waiting or _written(here, is_change=True), found)
    elif waiting is None or (waiting.is_change and waiting.fate is Fate.LOOKED_AT):
        if waiting is not None:
            waiting.fate, waiting.decided_at = Fate.DROPPED, turn.now
        await change(turn, here.situation, here.room, message)
    elif waiting.fate is Fate.LOOKED_AT:  # now there is nothing to look at
        await pass_on(turn, here.chat, here.situation, here.room, waiting)
    await desk_buttons.tidy(turn, here.situation)


async def pass_on(
    turn: Turn, chat: Chat, situation: Situation, handoff: Handoff, written: HeldSaying
) -> Answer | None:
    """Send it, unless the rules of contact say later, or no; what they answered."""
    message = MessageId(chat_id=written.chat_id, message_id=written.message_id)
    helper = await copying.helper_answered(turn, written, handoff.chat_id)
    answer = None
    if helper is None:
        answer = await advising.may_say(turn, chat, situation, handoff, besides=message)
    match answer:
        case NotBefore():
            await _hold(turn, written, Fate.WAITS)
            duty = Duty(
                key=f"say:{written.id}",
                kind="say",
                subject={"held_id": written.id},
                due_at=answer.moment,
                about=f"case:{handoff.case_id}" if handoff.case_id else None,
            )
            await due.schedule(turn.session, [duty])
            stop = {f"unsaid:{written.id}": UNSAID}
            _ask(turn, handoff, written, contact_words.waits(answer), stop)
        case No():
            await _hold(turn, written, Fate.DROPPED)
            turn.send(relay.not_delivered(message.message_id))
            _tell(turn, handoff, message.message_id, contact_words.refused(answer))
        case _:
            written.fate, written.decided_at = Fate.SENT, turn.now
            await _send(turn, situation, handoff, written, helper)
            if isinstance(answer, Yes):
                reference = f"desk:{message.chat_id}:{message.message_id}"
                await advising.wrote(turn, situation, reference=reference)
    return answer


async def say_in_time(turn: Turn, duty: Duty) -> None:
    """What waited for the hours of contact goes out, if whoever wrote it still has the case."""
    held = await sayings.held(turn.session, duty.subject["held_id"])
    handoff = await handoffs.handoff(turn.session, held.handoff_id) if held is not None else None
    if held is None or handoff is None or held.fate is not Fate.WAITS:
        await due.done(turn.session, duty)
        return
    chat, situation = await situations.behind(turn, handoff)
    case = situation.case
    is_door = case is None or chat.borrower_id == case.borrower_id
    is_theirs = handoff.state is HandoffState.CLAIMED and handoff.advisor_id == held.advisor_id
    if not (is_theirs and is_door):
        held.fate, held.decided_at = Fate.DROPPED, turn.now
        _tell(turn, handoff, held.message_id, WAITED_IN_VAIN)
        await desk_buttons.tidy(turn, situation)
        await due.done(turn.session, duty)
        return
    answer = await pass_on(turn, chat, situation, handoff, held)
    await desk_buttons.tidy(turn, situation)
    if isinstance(answer, NotBefore):
        await due.put_off(turn.session, duty, answer.moment, str(answer.why))
    else:
        await due.done(turn.session, duty)


async def change(turn: Turn, situation: Situation, handoff: Handoff, message: MessageId) -> None:
    """The borrower's copy becomes the newest version; without a copy nothing changes."""
    newest = (await sayings.versions(turn.session, message))[-1]
    turn.send(_edit(handoff, message, newest.text, newest.entities))
    if situation.borrower is not None:
        written = HeldSaying(
            handoff_id=handoff.id or 0,
            chat_id=message.chat_id,
            message_id=message.message_id,
            advisor_id=handoff.advisor_id or 0,
            fate=Fate.SENT,
            is_change=True,
            held_at=turn.now,
        )
        await copying.message(turn, situation.borrower.id or 0, written, is_changed=True)


def _edit(handoff: Handoff, message: MessageId, text: str | None, entities: object) -> Parcel:
    return relay.edit(
        lane=f"chat:{handoff.chat_id}",
        chat_id=message.chat_id,
        message_id=message.message_id,
        text=text or "",
        entities=entities,
    )


async def _send(
    turn: Turn, situation: Situation, handoff: Handoff, written: HeldSaying, helper: int | None
) -> None:
    here = {"chat_id": written.chat_id, "message_id": written.message_id}
    reply_to = written.reply_to if helper is None else None
    if written.album is not None:
        turn.send(
            relay.album_to_borrower(
                handoff, **here, album=written.album, reply_to=reply_to, now=turn.now
            )
        )
    else:
        turn.send(relay.to_borrower(handoff, **here, reply_to=reply_to))
    if situation.borrower is not None:
        await copying.message(turn, situation.borrower.id or 0, written, answers=helper)


async def _stop(here: InRoom, written: HeldSaying, found: frozenset[Concern]) -> None:
    """Nothing goes out until somebody has looked at it."""
    written.concerns = sorted(found)
    await _hold(here.turn, written, Fate.LOOKED_AT)
    await here.note("saying stopped", message=written.message_id, concerns=written.concerns)
    options = {f"anyway:{written.id}": ALL_THE_SAME, f"unsaid:{written.id}": UNSAID}
    _ask(here.turn, here.room, written, stopped(found), options)


async def _hold(turn: Turn, written: HeldSaying, fate: Fate) -> None:
    written.fate = fate
    turn.session.add(written)
    await turn.session.flush()


async def _keep(here: InRoom) -> None:
    hearing = here.hearing
    await sayings.keep(
        here.turn.session,
        Saying(
            handoff_id=here.room.id or 0,
            message=_message(here),
            author=f"advisor:{here.advisor.user_id}",
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


def concerns_in(here: InRoom, words: str | None = None) -> frozenset[Concern]:
    """What is to be looked at twice in what somebody wrote; or in those *words* of it that the borrower reads."""
    situation, hearing = here.situation, here.hearing
    lender = situation.lender
    numbers = [loan.number for loan in situation.loans]
    numbers += [situation.case.number] if situation.case is not None else []
    own = (lender.website, lender.handle, lender.hotline, *numbers)
    if words is not None:
        return concerns(words, own=own)
    heard = hearing.heard  # a number on a card is one that was typed
    said = heard.phone if isinstance(heard, Contact) else hearing.text or ""
    found = concerns(said, hearing.entities, own=own)
    return found | {Concern.DANGER} if crosses(here) else found


def crosses(here: InRoom) -> bool:
    """Whether it was perhaps written before the advisor could read words of danger."""
    return here.room.care is Care.CRISIS and any(
        one.reason is HoldReason.CRISIS and here.turn.now - one.since < UNREAD
        for one in here.situation.holds
    )


def _message(here: InRoom) -> MessageId:
    return MessageId(chat_id=here.hearing.chat_id, message_id=here.hearing.message_id)


def _tell(turn: Turn, handoff: Handoff, of: int, text: Sayable) -> None:
    """Something about an advisor's message, below it."""
    turn.send(rooms.message(handoff, text, turn.house.desk_language, answers=of))


def _ask(turn: Turn, handoff: Handoff, held: HeldSaying, text: Sayable, options: Options) -> None:
    """The same of one that is held back, with what can be done about it as long as it is."""
    language = turn.house.desk_language
    turn.send(
        rooms.message(
            handoff,
            text,
            language,
            answers=held.message_id,
            markup=inline(options, language, handoff.id),
            about=desk_buttons.about(desk_buttons.About.SAYING, held.id),
        )
    )
