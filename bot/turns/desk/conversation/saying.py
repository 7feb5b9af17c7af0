"""Desk's sayings: taken back, sent all the same, left unsaid; where to pay, and replies that are ready."""

from __future__ import annotations

from bot.desk import relay
from bot.turns.contact import advising, copying
from bot.turns.desk import buttons
from bot.turns.desk.here import Act, InRoom
from bot.turns.queue import comings
from dialogs.desk.conversation.ready import NOT_IN_THEIR_LANGUAGE, NotKnownHere, filled
from dialogs.desk.conversation.second_look import Concern
from dialogs.desk.orders import saying as o
from dialogs.desk.orders.order import Order
from dialogs.flow import Options
from dialogs.said.paying import to_copy, where_to_pay
from dialogs.texts import Lines, Sayable, Text
from storage.case import sayings
from storage.records import Fate, HeldSaying
from storage.staff import pairs
from storage.staff.pairs import MessageId

from . import sending, unasked

WHICH = Text("Which message? Reply to it with /recall.")
NOT_YOURS = Text("Only who wrote a message, or a supervisor, can take it back.")
MINE = Text(
    "That is a message of mine. Only what somebody here wrote can be taken back: reply to that message itself with /recall. What a command of yours sent, such as /pay, stays with the borrower."
)
NEVER_SENT = Text("That message never went to the borrower.")
DECIDED = Text("That is decided already.")
A_SUPERVISOR = Text("A supervisor has to look at it first.")
NONE_READY = Text("No replies are ready. The operator writes them into parley.toml: [replies].")
NO_SUCH_REPLY = Text("There is no reply of that name. /reply shows them all.")


async def recall(here: InRoom, _: o.Recall) -> None:
    """The borrower sees the message replied to no more, nor what was sent together with it."""
    turn, replied = here.turn, here.hearing.reply_to
    if replied is None:
        here.say(WHICH)
        return
    message = MessageId(chat_id=here.hearing.chat_id, message_id=replied)
    found = await sayings.versions(turn.session, message)
    held = await sayings.held_of(turn.session, message, found[0].album if found else None)
    if not found or not found[0].author.startswith("advisor:"):
        here.say(NEVER_SENT if found or not await _is_mine(here, message) else MINE)
        return
    if found[0].author != here.actor and not here.advisor.is_supervisor:
        here.say(NOT_YOURS)
        return
    if held is not None:
        _decide(here, held, Fate.DROPPED)
    for number in await sayings.album_of(turn.session, message):
        one = MessageId(chat_id=message.chat_id, message_id=number)
        await sayings.recall(turn.session, one, turn.now)
        turn.send(relay.take_back(here.room, **_where(one)))
    await here.note("message recalled", message=replied)


async def _is_mine(here: InRoom, message: MessageId) -> bool:
    """Whether the bot itself wrote what is replied to; what it copied is the borrower's."""
    replied = here.hearing.replied
    is_copy = await pairs.other(here.turn.session, message) is not None
    return replied is not None and replied.is_bot and not is_copy


async def say_all_the_same(here: InRoom, order: o.SayAllTheSame) -> None:
    """Somebody has looked at it, and it goes out."""
    held = await _held(here, order.held_id)
    if held is None:
        return
    if not here.advisor.is_supervisor:
        here.claimed()
        if Concern.THREAT in held.concerns:
            here.say(A_SUPERVISOR)
            return
    _decide(here, held, Fate.SENT)
    await here.note("said all the same", message=held.message_id, concerns=held.concerns)
    if held.is_change:
        message = MessageId(chat_id=held.chat_id, message_id=held.message_id)
        await sending.change(here.turn, here.situation, here.room, message)
    else:
        await sending.pass_on(here.turn, here.chat, here.situation, here.room, held)


async def leave_unsaid(here: InRoom, order: o.LeaveUnsaid) -> None:
    held = await _held(here, order.held_id)
    if held is None:
        return
    if not here.advisor.is_supervisor:
        here.claimed()
    _decide(here, held, Fate.DROPPED)
    await here.note("left unsaid", message=held.message_id, concerns=held.concerns)
    here.say(Text("It is not sent."))


async def say_where_to_pay(here: InRoom, _: o.SayWhereToPay) -> None:
    """From the lender's configuration alone."""
    here.claimed()
    await unasked.must_be_allowed(here, "pay", advising.UNASKED)
    text = where_to_pay(here.situation)
    await _say(here, text, to_copy(here.situation))
    await here.note("where to pay shown")


async def say_ready(here: InRoom, order: o.SayReady) -> None:
    """A saved reply goes out in the borrower's language; without a name all are shown."""
    here.claimed()
    replies = here.turn.house.replies
    if not replies:
        here.say(NONE_READY)
    elif not order.name:
        options = {
            f"reply:{name}": Text("{words}", words=one.title) for name, one in replies.items()
        }
        here.say(Text("Which reply shall go to the borrower?"), options=options)
    elif order.name not in replies:
        here.say(NO_SUCH_REPLY)
    elif here.situation.language.code not in replies[order.name].says:
        here.say(NOT_IN_THEIR_LANGUAGE.given(language=here.situation.language.name))
    else:
        await _say_filled(here, order.name)


async def _say_filled(here: InRoom, name: str) -> None:
    ready = here.turn.house.replies[name]
    try:
        text = filled(ready, here.situation, advisor=here.advisor.name)
    except NotKnownHere as error:
        here.say(
            Text("This reply says {what}, which is not known here.", what=f"{{{error.name}}}")
        )
        return
    await unasked.must_be_allowed(here, name, advising.UNASKED)
    await _say(here, text)
    await here.note("saved reply sent", reply=name)


async def _say(here: InRoom, text: Sayable, options: Options | None = None) -> None:
    """To the borrower, and shown in the room as it was sent."""
    language = here.situation.language
    await comings.before_first_words(here.turn, here.chat, here.situation, here.room)
    here.turn.say(text, chat_id=here.chat.chat_id, language=language, options=options)
    if here.situation.borrower is not None:
        await copying.words(here.turn, here.situation.borrower.id or 0, text)
    shown = Text("{words}", words=language.plain(text))
    here.tell(Lines(Text("Sent to the borrower:"), shown))


async def _held(here: InRoom, held_id: int) -> HeldSaying | None:
    """What is still held back in this room; where it is decided, the advisor learns it."""
    held = await sayings.held(here.turn.session, held_id)
    is_here = held is not None and held.handoff_id == here.room.id
    if held is None or not is_here or held.fate not in {Fate.LOOKED_AT, Fate.WAITS}:
        here.say(DECIDED)
        return None
    return held


def _decide(here: InRoom, held: HeldSaying, fate: Fate) -> None:
    held.fate, held.decided_at = fate, here.turn.now
    held.decided_by = here.advisor.user_id
    if here.hearing.query_id is not None:  # a tap: its buttons go
        buttons.chosen(here.turn, here.room, here.hearing)


def _where(message: MessageId) -> dict[str, int]:
    return {"chat_id": message.chat_id, "message_id": message.message_id}


ORDERS: dict[type[Order], Act] = {
    o.Recall: recall,
    o.SayAllTheSame: say_all_the_same,
    o.LeaveUnsaid: leave_unsaid,
    o.SayWhereToPay: say_where_to_pay,
    o.SayReady: say_ready,
}
