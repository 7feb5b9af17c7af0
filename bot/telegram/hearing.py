"""Hearing: Telegram's updates as what was heard, freed from their form."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs.heard import Command, File, Forwarded, Heard, Other, Tap, Voice, Words

from . import contents
from .contents import Part


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
    heard = contents.heard(message) if "message" in update else contents.edited(message)
    if heard is None:
        return None
    found = _hearing(number, message, user, heard)
    return _forwarded(found) if "forward_origin" in message and found.is_private else found


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
        text=contents.text_of(message),
        entities=contents.entities_of(message),
        album=message.get("media_group_id"),
        file_id=contents.file_of(message),
    )


def _somebody(message: Part) -> Somebody | None:
    user = message.get("from")
    if user is None:
        return None
    return Somebody(user_id=user["id"], first_name=user["first_name"], is_bot=user["is_bot"])


def _forwarded(found: Hearing) -> Hearing:
    """What a borrower passes on may be another's words; what an advisor passes on in the group is said to the borrower."""
    match found.heard:
        case File() as file:
            return replace(found, heard=replace(file, is_forwarded=True))
        case Words() | Command() | Voice() | Other():
            return replace(found, heard=Forwarded(found.text or "", found.kind))
    return found


def _tapped(query: Part) -> Hearing | None:
    message, user, data = query.get("message"), query["from"], query.get("data", "")
    if message is None:
        return None
    is_shown = message["date"] != 0  # too old a message is not
    return Hearing(
        heard=_tap(data),
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


def _tap(data: str) -> Tap:
    """ "12:agree" is the button "agree" of question 12; buttons good at any time carry no number."""
    number, separator, code = data.partition(":")
    if not (separator and number.isascii() and number.isdecimal()):
        return Tap(-1, data)
    return Tap(int(number[:9]), code)


def _question(message: Part, data: str) -> Question | None:
    """None where its words or the button are not there."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    labels = [one["text"] for row in rows for one in row if one.get("callback_data") == data]
    text = contents.text_of(message)
    if not (labels and text):
        return None
    return Question(
        text=text,
        entities=contents.entities_of(message),
        is_caption="text" not in message,
        label=labels[0],
    )
