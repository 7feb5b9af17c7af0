"""Contents: what a message of Telegram's says, by the names of the Bot API.

Messages are read as they came in: an object for every field that a message may have takes ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import phonenumbers

from dialogs.heard import Command, Contact, Edited, File, Heard, Other, Voice, Words

#: A part of an update.
Part = Mapping[str, Any]


def heard(message: Part) -> Heard | None:
    """None for Telegram's own notes about a chat."""
    caption = message.get("caption") or ""
    match message:
        case {"text": str(text)}:
            return _words(text)
        case {"contact": shared}:
            own = shared.get("user_id") == message.get("from", {}).get("id")
            return Contact(e164(shared["phone_number"]), own=own)
        case {"photo": [*_, file]}:
            return _file(message, file, None)
        case {"document": file}:
            return _file(message, file, file.get("file_name") or "file")  # a photo has none
        case {"voice": said} | {"audio": said}:
            return Voice(file_id=said["file_id"], seconds=int(said["duration"]), caption=caption)
    kind = next((kind for kind in _UNREADABLE if kind in message), None)
    return None if kind is None else Other(kind, caption)


#: What people can send besides.
_UNREADABLE = (
    "sticker",
    "video",
    "video_note",
    "location",
    "poll",
    "dice",
    "story",
    "game",
    "checklist",
    "paid_media",
    "giveaway",
)


def _file(message: Part, file: Part, name: str | None) -> File:
    return File(
        file_id=file["file_id"],
        file_unique_id=file["file_unique_id"],
        name=name,
        size=file.get("file_size"),
        caption=message.get("caption") or "",
        album=message.get("media_group_id"),
    )


def e164(phone: str) -> str:
    """A number of Telegram, which always carries its country and only sometimes the plus."""
    bare = "+" + phone.strip().removeprefix("+")
    try:
        number = phonenumbers.parse(bare)
    except phonenumbers.NumberParseException:
        return bare
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _words(text: str) -> Heard:
    found = _COMMAND.fullmatch(text)
    if found is None:
        return Words(text)
    return Command(found["name"].lower(), found["argument"].strip())


#: What belongs to a command stands behind any kind of space, or on the next line; the bot it is for may be named.
_COMMAND = re.compile(r"/(?!/)(?P<name>[^\s@]*)\S*(?P<argument>.*)", re.DOTALL)


def edited(message: Part) -> Edited | None:
    """None where it has no words, as a place that is shared for a while."""
    text = text_of(message)
    return None if text is None else Edited(text, is_caption="text" not in message)


def anonymous(message: Part) -> Heard | None:
    """What an administrator wrote in the group's name, so that nobody knows who; None for all else."""
    sent_by = message.get("sender_chat")
    is_group = sent_by is not None and sent_by["id"] == message["chat"]["id"]
    return heard(message) if is_group else None


def text_of(message: Part) -> str | None:
    """Its words, or those below its picture."""
    text: str | None = message.get("text") or message.get("caption")
    return text


def entities_of(message: Part) -> tuple[dict[str, object], ...]:
    """What is bold, a link or a code in these."""
    return tuple(message.get("entities") or message.get("caption_entities") or ())


def file_of(message: Part) -> str | None:
    """Of a picture there are several sizes, the largest last."""
    sizes = message.get("photo")
    other = message.get("document") or message.get("video") or message.get("audio")
    file = sizes[-1] if sizes else other
    return file["file_id"] if file else None
