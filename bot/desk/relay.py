"""Relay: a message copied to the other side, and which copy is whose remembered.

Copies carry no author: borrowers see the lender, advisors the room. Replies point at the same message on the
other side, edits follow.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from negotiation.desk.handoff import Handoff
from storage.messages.outbox import Parcel, spread

from .rooms import lane


def to_room(
    handoff: Handoff, *, chat_id: int, message_id: int, reply_to: int | None = None
) -> Parcel:
    """What the borrower wrote or sent, into the case's room."""
    return _copy(lane(handoff), {}, chat_id, message_id, reply_to)


def to_borrower(
    handoff: Handoff, *, chat_id: int, message_id: int, reply_to: int | None = None
) -> Parcel:
    """What an advisor wrote in the room (a group's *chat_id*), to the borrower."""
    copy = _copy(
        f"chat:{handoff.chat_id}", {"chat_id": handoff.chat_id}, chat_id, message_id, reply_to
    )
    return replace(copy, keeps={**copy.keeps, "receipt": message_id})


#: Seconds for the rest of an album to come: Telegram brings its messages one by one.
GATHERING = 0.7


def album_to_room(
    handoff: Handoff, *, chat_id: int, album: str, now: datetime, reply_to: int | None = None
) -> Parcel:
    """What the borrower sent together, kept together; one parcel for each of it, and the first takes all."""
    return _album(lane(handoff), {}, chat_id, album, reply_to, now)


def album_to_borrower(
    handoff: Handoff,
    *,
    chat_id: int,
    message_id: int,
    album: str,
    now: datetime,
    reply_to: int | None = None,
) -> Parcel:
    """What an advisor sent together, kept together."""
    to = {"chat_id": handoff.chat_id}
    parcel = _album(f"chat:{handoff.chat_id}", to, chat_id, album, reply_to, now)
    return replace(parcel, keeps={"receipt": message_id})


def take_back(handoff: Handoff, *, chat_id: int, message_id: int) -> Parcel:
    """The borrower's copy of an advisor's message is deleted; behind what is on its way."""
    return Parcel(
        lane=f"chat:{handoff.chat_id}",
        method="delete_message",
        params={"edit_of": {"chat_id": chat_id, "message_id": message_id}},
        keeps={"recall": message_id},
    )


#: On an advisor's message that did not reach the borrower; why is said below it.
NOT_DELIVERED = "👎"


def not_delivered(message_id: int) -> Parcel:
    return _receipt(message_id, NOT_DELIVERED)


#: On an order that says nothing else.
DONE = "👌"


def done(message_id: int) -> Parcel:
    return _receipt(message_id, DONE)


def no_receipt(message_id: int) -> Parcel:
    """What was taken back is not delivered any more."""
    return _receipt(message_id, [])


def _receipt(message_id: int, reaction: str | list[str]) -> Parcel:
    params: dict[str, Any] = {"message_id": message_id, "reaction": reaction}
    lane = spread("desk:receipts", message_id)
    return Parcel(lane=lane, method="set_message_reaction", params=params)


def reaction(handoff: Handoff, *, message_id: int, emoji: str | None) -> Parcel:
    """What an advisor thinks of the borrower's message, below it; nothing any more where that was taken back."""
    return Parcel(
        lane=f"chat:{handoff.chat_id}",
        method="set_message_reaction",
        params={"chat_id": handoff.chat_id, "message_id": message_id, "reaction": emoji or []},
    )


def to_chat(to: int, *, chat_id: int, message_id: int, reply_to: int | None = None) -> Parcel:
    """A copy for a chat that is on neither side, or on the borrower's beside a helper's; changes do not follow."""
    params: dict[str, Any] = {"chat_id": to, "from_chat_id": chat_id, "message_id": message_id}
    if reply_to is not None:
        params["reply_to"] = {"chat_id": chat_id, "message_id": reply_to}
    return Parcel(lane=f"chat:{to}", method="copy_message", params=params)


def edit(
    *,
    lane: str,
    chat_id: int,
    message_id: int,
    text: str,
    entities: Any,
) -> Parcel:
    """The new words of a message that was copied before; copied anew where the copy is gone."""
    return Parcel(
        lane=lane,
        method="edit_copy",
        params={
            "edit_of": {"chat_id": chat_id, "message_id": message_id},
            "text": text,
            "entities": entities,
        },
        keeps={"pair": {"chat_id": chat_id, "message_id": message_id}},
    )


def _copy(
    lane: str, to: dict[str, Any], chat_id: int, message_id: int, reply_to: int | None
) -> Parcel:
    params = {**to, "from_chat_id": chat_id, "message_id": message_id}
    if reply_to is not None:
        params["reply_to"] = {"chat_id": chat_id, "message_id": reply_to}
    return Parcel(
        lane=lane,
        method="copy_message",
        params=params,
        keeps={"pair": {"chat_id": chat_id, "message_id": message_id}},
    )


def _album(  # noqa: PLR0917 - as `_copy`
    lane: str, to: dict[str, Any], chat_id: int, album: str, reply_to: int | None, now: datetime
) -> Parcel:
    params: dict[str, Any] = {**to, "album": {"chat_id": chat_id, "album": album}}
    if reply_to is not None:
        params["reply_to"] = {"chat_id": chat_id, "message_id": reply_to}
    return Parcel(
        lane=lane,
        method="copy_messages",
        params=params,
        not_before=now + timedelta(seconds=GATHERING),
    )
