"""Hearing: Telegram's updates as what was heard, freed from their form.

They are read as they came in: an object for every field that a message may have takes ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import phonenumbers

from dialogs.heard import (
    Command,
    Contact,
    Edited,
    File,
    Forwarded,
    Heard,
    Other,
    Tap,
    Voice,
    Words,
)
from dialogs.interruptions import ANYTIME

#: A part of an update, by the names of the Bot API.
Part = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """Who wrote a message that is replied to."""

    user_id: int
    first_name: str
    is_bot: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Our message whose button was tapped, as it was shown."""

    text: str  #: or the words below its picture
    entities: tuple[dict[str, object], ...]
    is_caption: bool
    label: str  #: of the button


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """Who did what, where."""

    heard: Heard
    chat_id: int
    user_id: int
    first_name: str
    language_code: str | None
    is_private: bool
    message_id: int
    thread_id: int | None
    reply_to: int | None = None
    replied: Somebody | None = None  #: who wrote that
    query_id: str | None = None  #: of a tapped button, to be answered
    tapped: Question | None = None
    text: str | None = None
    entities: tuple[dict[str, object], ...] = ()
    album: str | None = None  #: of what was sent together
    file_id: str | None = None  #: of a picture, a document, a video or a recording

    @property
    def kind(self) -> str:
        """What was sent: "text", "photo", "document", "voice", …"""
        match self.heard:
            case File(name=None):
                return "photo"
            case File():
                return "document"
            case Voice():  # what is spoken into Telegram never comes in albums
                return "voice" if self.album is None else "audio"
            case Other(kind=kind) | Forwarded(kind=kind):
                return kind
        return "text"


def hearing(update: Part) -> Hearing | None:
    """None for updates that are nobody's doing: service messages, our own.

    Raises `KeyError` or `TypeError` for what lacks what every update of its kind has.
    """
    if "callback_query" in update:
        return _tapped(update["callback_query"])
    message = update.get("message") or update.get("edited_message")
    if message is None:
        return None
    number, user = message["message_id"], message.get("from")
    if user is None or user["is_bot"]:
        return None
    heard = _heard(message) if "message" in update else _edited(message)
    if heard is None:
        return None
    found = _hearing(number, message, user, heard)
    return _forwarded(found) if "forward_origin" in message and found.is_private else found


def _forwarded(found: Hearing) -> Hearing:
    """What a borrower passes on may be another's words; what an advisor passes on in the group is said to the borrower."""
    match found.heard:
        case File() as file:
            return replace(found, heard=replace(file, is_forwarded=True))
        case Words() | Command() | Voice() | Other():
            return replace(found, heard=Forwarded(found.text or "", found.kind))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Whose update it was, for those that cannot be read any further."""

    chat_id: int
    is_private: bool
    language_code: str | None
    query_id: str | None  #: of a tapped button, to be answered


def sender(update: Part) -> Sender | None:
    """Of an update as it came, so that whoever sent it hears of what went wrong; None where nobody can be told."""
    query_id: str | None = None
    match update:
        case {"callback_query": {"id": str(tapped), "message": {"chat": chat}, "from": who}}:
            query_id = tapped
        case {"message": {"chat": chat, "from": who}} | {
            "edited_message": {"chat": chat, "from": who}
        }:
            pass
        case _:
            return None
    match chat, who:
        case {"id": int(chat_id), "type": str(kind)}, {"is_bot": False}:
            code = who.get("language_code")
            return Sender(
                chat_id=chat_id,
                is_private=kind == "private",
                language_code=code if isinstance(code, str) else None,
                query_id=query_id,
            )
    return None


def anonymous(message: Part) -> Heard | None:
    """What an administrator wrote in the group's name, so that nobody knows who; None for all else."""
    sent_by = message.get("sender_chat")
    is_group = sent_by is not None and sent_by["id"] == message["chat"]["id"]
    return _heard(message) if is_group else None


def _tapped(query: Part) -> Hearing | None:
    message, user, data = query.get("message"), query["from"], query.get("data")
    if message is None:
        return None
    is_shown = message["date"] != 0  # too old a message is not
    return Hearing(
        heard=_tap(data or ""),
        chat_id=message["chat"]["id"],
        user_id=user["id"],
        first_name=user["first_name"],
        language_code=user.get("language_code"),
        is_private=message["chat"]["type"] == "private",
        message_id=message["message_id"],
        thread_id=message.get("message_thread_id"),
        query_id=query["id"] if isinstance(query["id"], str) else None,
        tapped=_question(message, data) if is_shown else None,
    )


def _question(message: Part, data: str | None) -> Question | None:
    """None where its words or the button are not there."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    labels = [one["text"] for row in rows for one in row if one.get("callback_data") == data]
    text = _text(message)
    if not (labels and text):
        return None
    return Question(
        text=text,
        entities=_entities(message),
        is_caption="text" not in message,
        label=labels[0],
    )


def _text(message: Part) -> str | None:
    text: str | None = message.get("text") or message.get("caption")
    return text


def _entities(message: Part) -> tuple[dict[str, object], ...]:
    return tuple(message.get("entities") or message.get("caption_entities") or ())


def _tap(data: str) -> Tap:
    """ "12:agree" is the button "agree" of question 12; buttons good at any time carry no number."""
    number, separator, code = data.partition(":")
    if data.startswith(ANYTIME) or not (separator and number.isascii() and number.isdecimal()):
        return Tap(-1, data)
    return Tap(int(number[:9]), code)


def _hearing(number: int, message: Part, user: Part, heard: Heard) -> Hearing:
    replied, in_topic = message.get("reply_to_message"), message.get("is_topic_message")
    # A message in a topic "replies" to the topic's first one when it replies to nothing.
    if replied is not None and in_topic and "forum_topic_created" in replied:
        replied = None
    return Hearing(
        heard=heard,
        chat_id=message["chat"]["id"],
        user_id=user["id"],
        first_name=user["first_name"],
        language_code=user.get("language_code"),
        is_private=message["chat"]["type"] == "private",
        message_id=number,
        thread_id=message.get("message_thread_id") if in_topic else None,
        reply_to=replied["message_id"] if replied else None,
        replied=_somebody(replied) if replied else None,
        text=_text(message),
        entities=_entities(message),
        album=message.get("media_group_id"),
        file_id=_file_of(message),
    )


def _file_of(message: Part) -> str | None:
    """Of a picture there are several sizes, the largest last."""
    sizes = message.get("photo")
    other = message.get("document") or message.get("video") or message.get("audio")
    file = sizes[-1] if sizes else other
    return file["file_id"] if file else None


def _somebody(message: Part) -> Somebody | None:
    user = message.get("from")
    if user is None:
        return None
    return Somebody(user_id=user["id"], first_name=user["first_name"], is_bot=user["is_bot"])


def _edited(message: Part) -> Edited | None:
    text = _text(message)
    return None if text is None else Edited(text, is_caption="text" not in message)


def _heard(message: Part) -> Heard | None:
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


def _file(message: Part, file: Part, name: str | None) -> File:
    return File(
        file_id=file["file_id"],
        file_unique_id=file["file_unique_id"],
        name=name,
        size=file.get("file_size"),
        caption=message.get("caption") or "",
        album=message.get("media_group_id"),
    )


#: What people can send besides; whatever else there is are Telegram's own notes about a chat.
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
