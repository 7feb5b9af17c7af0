"""Tap: a finger on an inline button, on the screen or on one that is long gone."""

from __future__ import annotations

from .accounts import Account
from .chats import Chat
from .impossible import Impossible
from .queries import Query
from .refusals import Shape
from .screen import buttons_of
from .world import World


def ask(world: World, account: Account, chat: Chat, message: Shape, data: str) -> Query:
    """One tap, on its way to the bot."""
    query = world.queries.ask(chat_id=chat.id, user_id=account.id, data=data, now=world.now())
    world.updates.add(
        "callback_query",
        {
            "id": query.id,
            "from": account.shape(),
            "message": message,
            "chat_instance": str(-(chat.id**2 % 10**18) - 1),
            "data": data,
        },
    )
    return query


def tapped(
    chat: Chat,
    *,
    label: str | None,
    data: str | None,
    message_id: int | None,
    topic_id: int | None,
) -> Shape:
    """The message with that button: a given one, or the newest showing it; raises Impossible."""
    if message_id is not None:
        message = chat.messages.get(message_id)
        if message is None:
            if data is None:
                raise Impossible("that message is gone")
            return {
                "message_id": message_id,
                "chat": chat.shape,
                "date": 0,
            }  # an InaccessibleMessage
        if data is None and not any(b["text"] == label for b in buttons_of(message)):
            raise Impossible(f"no button {label!r} on that message: {_labels(message)}")
        return message
    for message in reversed(chat.messages.values()):
        if topic_id is not None and message.get("message_thread_id") != topic_id:
            continue
        for button in buttons_of(message):
            if (label is None or button["text"] == label) and data in {
                None,
                button.get("callback_data"),
            }:
                return message
    newest = next((m for m in reversed(chat.messages.values()) if buttons_of(m)), {})
    raise Impossible(
        f"no button {label or data!r} on the screen; the newest are {_labels(newest)}"
    )


def _labels(message: Shape) -> list[str]:
    return [button["text"] for button in buttons_of(message)]
