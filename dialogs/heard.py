"""Heard: what somebody did in a chat, freed from Telegram's form."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Words:
    """Something typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Tap:
    """A button of one of our messages; *question* is the number that message carried."""

    question: int
    code: str


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: "/start abc" is Command("start", "abc")."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A telephone number shared; *own* when Telegram says it is the sender's."""

    phone: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A photo or a document, still at Telegram."""

    file_id: str
    file_unique_id: str
    name: str | None
    size: int | None
    caption: str = ""
    album: str | None = None  #: of what was sent together
    is_forwarded: bool = False  #: a paper all the same, but the words below it are no answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Something said aloud: a voice note, or a recording, still at Telegram."""

    file_id: str
    seconds: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """An earlier message was changed."""

    text: str
    is_caption: bool = False  #: what stands under a file, which itself is as it was


@dataclass(frozen=True, slots=True)
class Other:
    """What a form cannot read: a sticker, a video, a poll."""

    kind: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What was written, spoken or filmed elsewhere, by anybody, and passed on: nobody's own answer."""

    text: str
    kind: str = "text"  #: what it is to Telegram


Heard = Words | Tap | Command | Contact | File | Voice | Edited | Other | Forwarded

#: Nobody writes a figure as long.
_LONG = re.compile(r"([\d.,]{100})[\d.,]+")


def readable(heard: Heard) -> Heard:
    """The same without what no figure goes on to: among thousands of digits amounts would be looked for for seconds."""
    if not isinstance(heard, Words | Edited):
        return heard
    return replace(heard, text=_LONG.sub(r"\1", heard.text))
