"""Copying: what a borrower is sent, for the helpers who receive copies; an advisor's answer to a helper's words."""

from __future__ import annotations

from typing import Protocol

from bot.desk import relay
from bot.turns.turn import Turn
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.authorisation import Authorisation, Scope
from storage import people
from storage.case import authorisations
from storage.messages.outbox import Parcel
from storage.records import Chat
from storage.staff import pairs
from storage.staff.pairs import MessageId


class Written(Protocol):
    """A message of the desk's."""

    @property
    def chat_id(self) -> int: ...
    @property
    def message_id(self) -> int: ...
    @property
    def reply_to(self) -> int | None: ...


async def words(turn: Turn, borrower_id: int, text: Sayable) -> None:
    """Ours to the borrower."""
    turn.send(*await copies(turn, borrower_id, text))


async def copies(turn: Turn, borrower_id: int, text: Sayable) -> list[Parcel]:
    """The same, to be sent; each helper in their own language."""
    return [
        turn.told(chat, Lines(Text("A copy of what {whom} is sent:", whom=one.whom), text))
        for one, chat in await _with(turn, borrower_id, Scope.COPIES)
    ]


async def message(
    turn: Turn,
    borrower_id: int,
    written: Written,
    *,
    answers: int | None = None,
    is_changed: bool = False,
) -> None:
    """An advisor's words, to those with copies and to the helper (a chat's id) whose message they answer."""
    copied = await _with(turn, borrower_id, Scope.COPIES)
    talking = [] if answers is None else await _with(turn, borrower_id, Scope.TALK)
    asked = [each for each in talking if each[1].chat_id == answers and each not in copied]
    for one, chat in [*copied, *asked]:
        head = (
            Text("An advisor has changed a message to {whom}. Now it is:", whom=one.whom)
            if is_changed
            else Text("An advisor writes to {whom}:", whom=one.whom)
        )
        turn.tell(chat, head)
        is_answer = chat.chat_id == answers
        turn.send(
            relay.to_chat(
                chat.chat_id,
                chat_id=written.chat_id,
                message_id=written.message_id,
                reply_to=written.reply_to if is_answer else None,
            )
        )


async def helper_answered(turn: Turn, written: Written, door: int) -> int | None:
    """The chat of the helper whose message an advisor replies to; *door* is the borrower's."""
    if written.reply_to is None:
        return None
    here = MessageId(chat_id=written.chat_id, message_id=written.reply_to)
    found = await pairs.other(turn.session, here)
    return None if found is None or found.chat_id in {door, written.chat_id} else found.chat_id


async def _with(turn: Turn, borrower_id: int, scope: Scope) -> list[tuple[Authorisation, Chat]]:
    """The helpers who may, with their chats."""
    found = []
    for one in await authorisations.of_borrower(turn.session, borrower_id):
        if one.may(scope, turn.now) and one.chat_id is not None:
            chat = await people.chat(turn.session, one.chat_id)
            found += [(one, chat)] if chat is not None else []
    return found
