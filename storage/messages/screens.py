"""Screens: what of ours stands in a borrower's chat: the card at its top, and the messages with buttons to tap.

Only whoever sends knows Telegram's numbers of messages, so this is read and written beside the chat's turns, for all
that is sent at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam, select, update

from storage.engine.among import among
from storage.engine.database import Session
from storage.tables.people import chats

#: Messages that ask one and the same question: of more, the buttons stay.
MOST_ASKED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What stands in one chat."""

    chat_id: int
    card: int | None = None  #: Telegram's number of the message pinned at the top
    question: int | None = None  #: the newest that was sent
    messages: tuple[int, ...] = ()  #: those that have its buttons, the oldest first

    def asked(self, question: int, message_id: int | None) -> Screen:
        """A question has reached the chat; *message_id*, where it has buttons.

        >>> screen = Screen(chat_id=7).asked(1, 30).asked(1, 31)
        >>> screen.messages, screen.asked(2, None).messages
        ((30, 31), ())
        """
        messages = self.messages if self.question == question else ()
        if message_id is not None and message_id not in messages:
            messages = (*messages, message_id)[-MOST_ASKED:]
        return replace(self, question=question, messages=messages)

    def answered(self, message_id: int) -> Screen:
        """The buttons of that message are gone.

        >>> Screen(chat_id=7, question=1, messages=(30, 31)).answered(30).messages
        (31,)
        """
        return replace(self, messages=tuple(one for one in self.messages if one != message_id))

    def with_card(self, message_id: int | None) -> Screen:
        """The card is this message from now on; `None`: there is none any more."""
        return replace(self, card=message_id)


_READ = select(chats.c.chat_id, chats.c.status_message, chats.c.asked).where(
    among(chats.c.chat_id, "numbers")
)
_WRITE = (
    update(chats)
    .where(chats.c.chat_id == bindparam("number"))
    .values(status_message=bindparam("card"), asked=bindparam("is_asked"))
)


async def of(session: Session, chat_ids: Collection[int]) -> dict[int, Screen]:
    """By chat; those of strangers are left out."""
    if not chat_ids:
        return {}
    rows = await session.bare(_READ, {"numbers": list(chat_ids)})
    return {number: _screen(number, card, asked) for number, card, asked in rows}


async def keep(session: Session, screens: Iterable[Screen]) -> None:
    """What stands there from now on."""
    values = [
        {"number": one.chat_id, "card": one.card, "is_asked": _document(one)}
        for one in sorted(screens, key=lambda each: each.chat_id)
    ]
    if values:
        await session.bare(_WRITE, values)


def _screen(number: int, card: int | None, asked: dict[str, Any]) -> Screen:
    messages = tuple(asked.get("messages", ()))
    return Screen(chat_id=number, card=card, question=asked.get("question"), messages=messages)


def _document(one: Screen) -> dict[str, Any]:
    if one.question is None:
        return {}
    return {"question": one.question, "messages": list(one.messages)}
