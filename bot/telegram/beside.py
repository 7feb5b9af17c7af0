"""Beside: what changes further up in a chat while the next message goes out: the buttons of what was answered go.

None of it is waited for: how long an answer takes is how long one call takes, however far away Telegram is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from storage.messages.outbox import Parcel

#: In a parcel's parameters: the method and the parameters of what it takes along.
BESIDE = "beside"


def take_along(parcel: Parcel, change: Parcel) -> None:
    """Make *change*, of a message of the same chat, when *parcel* is sent, with what is kept of it."""
    parcel.params[BESIDE] = {"method": change.method, "params": change.params}
    parcel.keeps.update(change.keeps)


def taken_along(params: dict[str, Any], lane: str) -> Iterator[Parcel]:
    """The change, as a parcel of its own; it is no parameter any more."""
    if BESIDE in params:
        yield Parcel(lane=lane, **params.pop(BESIDE))


def bare(chat_id: int, message_id: int) -> Parcel:
    """The buttons of a question that another one follows are taken off."""
    params = {"chat_id": chat_id, "message_id": message_id}
    return Parcel(lane=f"chat:{chat_id}", method="edit_message_reply_markup", params=params)
