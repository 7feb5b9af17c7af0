"""Desk's sending: what an advisor wrote goes out, waits for the borrower's hours of contact, or is refused."""

from __future__ import annotations

from bot.desk import relay
from bot.turns import situations
from bot.turns.contact import advising, copying
from bot.turns.desk import buttons
from bot.turns.queue import comings
from bot.turns.turn import Turn
from dialogs.desk.conversation import contact_words
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.contacting.contact import Answer, No, NotBefore, Yes
from negotiation.desk.handoff import Handoff, HandoffState
from storage.case import sayings
from storage.messages import due
from storage.messages.due import Duty
from storage.messages.outbox import Parcel
from storage.records import Chat, Fate, HeldSaying
from storage.staff import handoffs
from storage.staff.pairs import MessageId

from . import held as desk_held

WAITED_IN_VAIN = Text("Not sent: the case is not with whoever wrote it any more.")


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
            await desk_held.hold(turn, written, Fate.WAITS)
            duty = Duty(
                key=f"say:{written.id}",
                kind="say",
                subject={"held_id": written.id},
                due_at=answer.moment,
                about=f"case:{handoff.case_id}" if handoff.case_id else None,
            )
            await due.schedule(turn.session, [duty])
            stop = {f"unsaid:{written.id}": desk_held.UNSAID}
            desk_held.ask(turn, handoff, written, contact_words.waits(answer), stop)
        case No():
            await desk_held.hold(turn, written, Fate.DROPPED)
            turn.send(relay.not_delivered(message.message_id))
            desk_held.tell(turn, handoff, message.message_id, contact_words.refused(answer))
        case _:
            written.fate, written.decided_at = Fate.SENT, turn.now
            # In the middle of a talk nobody is new; that is not asked for every message.
            if isinstance(answer, Yes) or handoff.unanswered_since is not None:
                await comings.before_first_words(turn, chat, situation, handoff)
            await _send(turn, situation, handoff, written, helper)
            if isinstance(answer, Yes):
                reference = f"desk:{message.chat_id}:{message.message_id}"
                await advising.wrote(turn, situation, reference=reference)
    return answer


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
        desk_held.tell(turn, handoff, held.message_id, WAITED_IN_VAIN)
        await buttons.tidy(turn, situation)
        await due.done(turn.session, duty)
        return
    answer = await pass_on(turn, chat, situation, handoff, held)
    await buttons.tidy(turn, situation)
    if isinstance(answer, NotBefore):
        await due.put_off(turn.session, duty, answer.moment, str(answer.why))
    else:
        await due.done(turn.session, duty)


async def change(turn: Turn, situation: Situation, handoff: Handoff, message: MessageId) -> None:
    """The borrower's copy becomes the newest version; without a copy nothing changes."""
    newest = (await sayings.versions(turn.session, message))[-1]
    turn.send(edit(handoff, message, newest.text, newest.entities))
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


def edit(handoff: Handoff, message: MessageId, text: str | None, entities: object) -> Parcel:
    """The borrower's copy of *message* reads so from then on."""
    return relay.edit(
        lane=f"chat:{handoff.chat_id}",
        chat_id=message.chat_id,
        message_id=message.message_id,
        text=text or "",
        entities=entities,
    )
