"""Entity: the parts of a text that mean something: found by Telegram, or given by the sender."""

from __future__ import annotations

import re
from typing import Any

from .markup import is_date_time
from .refusals import Shape, bad
from .texts import LONGEST_CAPTION, LONGEST_TEXT, parse_html, trimmed, units

KINDS = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)


def text_of(given: Shape) -> tuple[str, list[Shape]]:
    """Text and entities of a sendMessage or editMessageText; raises Refused."""
    text, entities = read(given.get("text", ""), given.get("parse_mode"), given.get("entities"))
    if not text:
        raise bad("text must be non-empty")
    if len(text) > LONGEST_TEXT:
        raise bad("message is too long")
    return text, entities


def caption_of(given: Shape) -> tuple[str, list[Shape]]:
    """Caption and entities; raises Refused."""
    text, entities = read(
        given.get("caption", ""), given.get("parse_mode"), given.get("caption_entities")
    )
    if len(text) > LONGEST_CAPTION:
        raise bad("message caption is too long")
    return text, entities


def read(text: str, parse_mode: str | None, entities: Any) -> tuple[str, list[Shape]]:
    """What is said, with the entities that were given or marked and those that Telegram finds itself."""
    if parse_mode:
        if parse_mode.lower() != "html":
            raise bad(
                "unsupported parse_mode"
                if parse_mode.lower() not in {"markdown", "markdownv2"}
                else "the sandbox reads HTML only, not Markdown"
            )
        text, marked = parse_html(text)
    else:
        marked = _given(entities, units(text))
    text, marked = trimmed(text, marked)
    return text, [*found(text, marked)]


def found(text: str, marked: list[Shape]) -> list[Shape]:
    """The entities that stand in the text already, and links, commands, mentions between them."""
    if not _SIGNS.search(text):
        return marked
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in marked
        if entity["type"]
        in {"code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"}
    ]
    more = []
    for match in _FOUND.finditer(text):
        start, length = units(text[: match.start()]), units(match.group())
        if not any(start < end and begin < start + length for begin, end in taken):
            more.append({"type": match.lastgroup, "offset": start, "length": length})
    return sorted(marked + more, key=lambda entity: (entity["offset"], -entity["length"]))


def _given(entities: Any, length: int) -> list[Shape]:
    if entities is None:
        return []
    if not isinstance(entities, list) or not all(isinstance(entity, dict) for entity in entities):
        raise bad("can't parse entities: expected an Array of MessageEntity")
    for entity in entities:
        if entity.get("type") not in KINDS:
            raise bad("can't parse MessageEntity: Unsupported type specified")
        if not isinstance(entity.get("offset"), int) or not isinstance(entity.get("length"), int):
            raise bad("can't parse MessageEntity: offset and length must be Integers")
        if entity["type"] == "date_time" and not is_date_time(
            str(entity.get("unix_time", "")), entity.get("date_time_format", "")
        ):
            raise bad("can't parse MessageEntity: Invalid date-time entity specified")
    fitting = [e for e in entities if e["length"] > 0 and 0 <= e["offset"] < length]
    return sorted(fitting, key=lambda entity: (entity["offset"], -entity["length"]))


_SIGNS = re.compile(r"[/@#.]")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"']+[^\s<>\"'.,;:!?)]|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|me|eu)(?:/[^\s]*[^\s.,;:!?)])?\b)"
    r"|(?P<email>\b[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z]\w{3,31})\b"
    r"|(?<!\w)(?P<hashtag>#\w*[^\W\d]\w*)"
)
