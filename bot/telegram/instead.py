"""Instead: what takes the place of a change to a message that is gone, or too old to be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from .calls import Call


def _copied_again(call: Call) -> Call | None:
    """The message as it is now, copied once more."""
    asked = call.waiting.parcel.params
    if not asked.get("is_copied_anew", True):
        return None  # a file may have been exchanged: none goes to the desk unseen
    original = asked["edit_of"]
    params = {
        "chat_id": call.params["chat_id"],
        "from_chat_id": original["chat_id"],
        "message_id": original["message_id"],
    }
    return _call(call, "copy_message", params)


def _said_anew(call: Call) -> Call:
    """What it was to say, as a message of its own."""
    params = {name: value for name, value in call.params.items() if name != "message_id"}
    return _call(call, "send_message", params)


def _call(call: Call, method: str, params: dict[str, Any]) -> Call:
    parcel = replace(call.waiting.parcel, method=method)
    return Call(waiting=replace(call.waiting, parcel=parcel), params=params, room=call.room)


#: By its method; `None` where nothing does, as buttons are gone with their message.
INSTEAD: Mapping[str, Callable[[Call], Call | None]] = {
    "edit_message_text": _said_anew,
    "edit_copy": _copied_again,
    "edit_message_reply_markup": lambda _: None,
}
