"""Hearing: Telegram's updates as what was heard, freed from their form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import phonenumbers
from telegram import CallbackQuery, Message, Update, User

from dialogs.heard import (
    Command,
    Contact,
    Edited,
    File,
    Heard,
    Other,
    Tap,
    Voice,
    Words,
)
from dialogs.interruptions import ANYTIME


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
            case Other(kind=kind):
                return kind
        return "text"


def hearing(update: Update) -> Hearing | None:
    """None for updates that are nobody's doing: service messages, our own."""
    if update.callback_query is not None:
        return _tapped(update.callback_query)
    message = update.message or update.edited_message
    if message is None or message.from_user is None or message.from_user.is_bot:
        return None
    heard = _edited(message) if update.edited_message else _heard(message)
    return None if heard is None else _hearing(message, message.from_user, heard)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Whose update it was, for those that cannot be read any further."""

    chat_id: int
    is_private: bool
    language_code: str | None
    query_id: str | None  #: of a tapped button, to be answered


def sender(update: Mapping[str, Any]) -> Sender | None:
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


def anonymous(message: Message) -> Heard | None:
    """What an administrator wrote in the group's name, so that nobody knows who; None for all else."""
    sent_by = message.sender_chat
    return _heard(message) if sent_by is not None and sent_by.id == message.chat_id else None


def _tapped(query: CallbackQuery) -> Hearing | None:
    message = query.message
    if message is None:
        return None
    thread = message.message_thread_id if isinstance(message, Message) else None
    return Hearing(
        heard=_tap(query.data or ""),
        chat_id=message.chat.id,
        user_id=query.from_user.id,
        first_name=query.from_user.first_name,
        language_code=query.from_user.language_code,
        is_private=message.chat.type == "private",
        message_id=message.message_id,
        thread_id=thread,
        query_id=query.id if isinstance(query.id, str) else None,
        tapped=_question(message, query.data) if isinstance(message, Message) else None,
    )


def _question(message: Message, data: str | None) -> Question | None:
    """None where its words or the button are not there: a message can be too old to be shown."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    labels = [button.text for row in rows for button in row if button.callback_data == data]
    text = message.text or message.caption
    if not (labels and text):
        return None
    return Question(
        text=text,
        entities=tuple(e.to_dict() for e in message.entities or message.caption_entities),
        is_caption=message.text is None,
        label=labels[0],
    )


def _tap(data: str) -> Tap:
    """ "12:agree" is the button "agree" of question 12; buttons good at any time carry no number."""
    number, separator, code = data.partition(":")
    if data.startswith(ANYTIME) or not (separator and number.isascii() and number.isdecimal()):
        return Tap(-1, data)
    return Tap(int(number[:9]), code)


def _hearing(message: Message, user: User, heard: Heard) -> Hearing:
    replied = message.reply_to_message
    # A message in a topic "replies" to the topic's first one when it replies to nothing.
    in_topic = message.is_topic_message and replied and replied.forum_topic_created
    return Hearing(
        heard=heard,
        chat_id=message.chat_id,
        user_id=user.id,
        first_name=user.first_name,
        language_code=user.language_code,
        is_private=message.chat.type == "private",
        message_id=message.message_id,
        thread_id=message.message_thread_id if message.is_topic_message else None,
        reply_to=replied.message_id if replied and not in_topic else None,
        replied=_somebody(replied) if replied and not in_topic else None,
        text=message.text or message.caption,
        entities=tuple(e.to_dict() for e in message.entities or message.caption_entities),
        album=message.media_group_id,
        file_id=_file_of(message),
    )


def _file_of(message: Message) -> str | None:
    other = message.document or message.video or message.audio
    file = message.photo[-1] if message.photo else other
    return None if file is None else file.file_id


def _somebody(message: Message) -> Somebody | None:
    user = message.from_user
    if user is None:
        return None
    return Somebody(user_id=user.id, first_name=user.first_name, is_bot=user.is_bot)


def _edited(message: Message) -> Edited | None:
    text = message.text or message.caption
    return None if text is None else Edited(text, is_caption=message.text is None)


def _heard(message: Message) -> Heard | None:
    if message.text is not None:
        return _words(message)
    if message.contact is not None:
        own = message.from_user is not None and message.contact.user_id == message.from_user.id
        return Contact(e164(message.contact.phone_number), own=own)
    if message.photo:
        largest = message.photo[-1]
        return File(
            file_id=largest.file_id,
            file_unique_id=largest.file_unique_id,
            name=None,
            size=largest.file_size,
            caption=message.caption or "",
            album=message.media_group_id,
        )
    if message.document is not None:
        document = message.document
        return File(
            file_id=document.file_id,
            file_unique_id=document.file_unique_id,
            name=document.file_name or "file",  # a photo has none
            size=document.file_size,
            caption=message.caption or "",
            album=message.media_group_id,
        )
    if (said := message.voice or message.audio) is not None:
        return Voice(
            file_id=said.file_id,
            seconds=int(said.to_dict()["duration"]),  # the attribute is about to change its type
            caption=message.caption or "",
        )
    kind = next((kind for kind in _UNREADABLE if getattr(message, kind)), None)
    return None if kind is None else Other(kind, message.caption or "")


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


def _words(message: Message) -> Heard:
    text = message.text or ""
    found = _COMMAND.fullmatch(text)
    if found is None:
        return Words(text)
    return Command(found["name"].lower(), found["argument"].strip())


#: What belongs to a command stands behind any kind of space, or on the next line; the bot it is for may be named.
_COMMAND = re.compile(r"/(?!/)(?P<name>[^\s@]*)\S*(?P<argument>.*)", re.DOTALL)
