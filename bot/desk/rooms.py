"""Rooms: a case's place in the advisors' group (a topic), and what is put there.

The desk speaks to a room, never to a chat id: the sender knows where the room is today, opens its topic when
there is none, and opens it anew when it was deleted.
"""

from __future__ import annotations

from typing import Any, Protocol

from dialogs.texts import Language, Sayable, Text
from negotiation.desk.handoff import Handoff
from storage.messages.outbox import Parcel

#: The group itself, outside of every room.
GENERAL = "desk"


def lane(handoff: Handoff) -> str:
    return f"room:{handoff.id}"


def card(
    handoff: Handoff,
    text: Sayable,
    markup: dict[str, Any],
    language: Language,
    *,
    name: Text,
    icon: str,
) -> Parcel:
    """The case's card: sent once, from then on edited in place; with it go the topic's name and icon."""
    return Parcel(
        lane=lane(handoff),
        method="card",
        params={
            "text": language.say(text),
            "parse_mode": "HTML",
            "reply_markup": markup,
            "topic_name": language.plain(name),
            "topic_icon": icon,
        },
        keeps={"card": handoff.id},
        replaces=True,
    )


def close(handoff: Handoff) -> Parcel:
    """Nothing is to be written in the room for now; the bot still may."""
    return Parcel(lane=lane(handoff), method="close_forum_topic", params={})


def reopen(handoff: Handoff) -> Parcel:
    return Parcel(lane=lane(handoff), method="reopen_forum_topic", params={})


def rename(handoff: Handoff, name: Text, language: Language) -> Parcel:
    """Its topic is called otherwise from now on."""
    params = {"name": language.plain(name)}
    return Parcel(lane=lane(handoff), method="edit_forum_topic", params=params)


def board(group_id: int, text: Sayable, language: Language) -> Parcel:
    """The queue of the whole desk, outside of every room: sent once, from then on edited in place."""
    return Parcel(
        lane=GENERAL,
        method="board",
        params={
            "text": language.say(text),
            "parse_mode": "HTML",
            "disable_notification": True,
        },
        keeps={"board": group_id},
        replaces=True,
    )


class InGroup(Protocol):
    """What has a topic, once it was opened."""

    @property
    def group_id(self) -> int | None: ...
    @property
    def topic_id(self) -> int | None: ...


def link(group_id: int, handoff: InGroup) -> str:
    """Where a room is opened by a tap; nothing while it is not there yet."""
    if handoff.topic_id is None:
        return ""
    return f"https://t.me/c/{str(handoff.group_id or group_id).removeprefix('-100')}/{handoff.topic_id}"


def way_in(group_id: int, handoff: Handoff | None, language: Language) -> dict[str, Any] | None:
    """A button that opens a room, below what is read elsewhere; none while the room is not there yet."""
    address = link(group_id, handoff) if handoff is not None else ""
    if not address:
        return None
    button = {"text": language.plain(Text("Open the topic")), "url": address}
    return {"inline_keyboard": [[button]]}


def message(
    handoff: Handoff | None,
    text: Sayable,
    language: Language,
    *,
    thread_id: int | None = None,
    answers: int | None = None,
    markup: dict[str, Any] | None = None,
    about: str | None = None,
    is_report: bool = False,
) -> Parcel:
    """Something for the advisors: in a room, in another topic of the group, or to all.

    A report tells of what could not be delivered; when it cannot be delivered itself, nobody is told.
    What its buttons are *about* says when they can do nothing any more.
    """
    where = {} if handoff or thread_id is None else {"message_thread_id": thread_id}
    buttons: dict[str, Any] = {"reply_markup": markup} if markup else {}
    if answers is not None:  # a message of somebody in the group
        pointed = {"message_id": answers, "allow_sending_without_reply": True}
        buttons["reply_parameters"] = pointed
    return Parcel(
        lane=lane(handoff) if handoff else GENERAL,
        method="send_message",
        params={"text": language.say(text), "parse_mode": "HTML"} | where | buttons,
        keeps=({"report": True} if is_report else {}) | kept(about),
    )


def kept(about: str | None) -> dict[str, str]:
    """What is kept of a message whose buttons are *about* something."""
    return {} if about is None else {"buttons": about}


def bare(handoff: Handoff, message_id: int, *, instead: dict[str, Any] | None = None) -> Parcel:
    """The buttons below a message in a room are gone, or others *instead*."""
    params = {"message_id": message_id, **({"reply_markup": instead} if instead else {})}
    return Parcel(lane=lane(handoff), method="edit_message_reply_markup", params=params)
