"""Text: what a message says, its HTML read into entities as Telegram reads it.

>>> parse_html("<b>Total</b>: 5 &lt; 6")
('Total: 5 < 6', [{'type': 'bold', 'offset': 0, 'length': 5}])
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .markup import ENTITY_OF_TAG, LITERALS, start_tag
from .refusals import Shape, bad

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def units(text: str) -> int:
    """Length in UTF-16 code units, in which Telegram counts offsets."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(text: str) -> tuple[str, list[Shape]]:
    """Plain text and entities; raises Refused "can't parse entities" with the byte offset."""
    if "<" not in text and "&" not in text:
        return text, []
    reading = _Reading(text)
    at = 0
    while at < len(text):
        at = reading.take(at)
    return reading.end()


class _Reading:
    def __init__(self, text: str) -> None:
        self.text = text
        self.said: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Shape] = []

    def take(self, at: int) -> int:
        if self.text.startswith("</", at):
            return self._close(at)
        if self.text[at] == "<":
            name, attributes, after = start_tag(self.text, at)
            self.open.append(_Open(name, attributes, self.offset, len(self.said)))
            return after
        piece = _PIECE.match(self.text, at)
        assert piece is not None  # noqa: S101 - every other character is a piece
        self._say(_character(piece.group()))
        return piece.end()

    def _say(self, words: str) -> None:
        self.said.append(words)
        self.offset += units(words)

    def _close(self, at: int) -> int:
        where = len(self.text[:at].encode())
        if not self.open:
            raise cannot_parse(f"Unexpected end tag at byte offset {where}")
        found = _END.match(self.text, at)
        if found is None:
            raise cannot_parse(f"Unclosed end tag at byte offset {where}")
        name, tag = found.group(1).lower(), self.open.pop()
        if name and name != tag.name:
            raise cannot_parse(
                f'Unmatched end tag at byte offset {where}, expected "</{tag.name}>", found "</{name}>"'
            )
        if self.offset > tag.offset:
            self.entities += self._entity(tag)
        return found.end()

    def _entity(self, tag: _Open) -> Iterator[Shape]:
        span = {"offset": tag.offset, "length": self.offset - tag.offset}
        last = self.entities[-1] if self.entities else {}
        same = {"offset": last.get("offset"), "length": last.get("length")} == span
        match tag.name:
            case "a":
                address = tag.attributes.get("href") or "".join(self.said[tag.said :])
                yield from _link(address, span)
            case "pre" if same and last["type"] == "code" and "language" in last:
                last["type"] = "pre"
            case "code" if same and last["type"] == "pre" and "language" in tag.attributes:
                last["language"] = tag.attributes["language"]
            case "code":
                yield {"type": "code", **span, **_only(tag.attributes, "language")}
            case "blockquote" if "expandable" in tag.attributes:
                yield {"type": "expandable_blockquote", **span}
            case "tg-emoji":
                yield {
                    "type": "custom_emoji",
                    **span,
                    "custom_emoji_id": tag.attributes["emoji-id"],
                }
            case "tg-time":
                form = tag.attributes.get("format", "")
                yield {
                    "type": "date_time",
                    **span,
                    "unix_time": int(tag.attributes["unix"]),
                    **({"date_time_format": form} if form else {}),
                }
            case name:
                yield {"type": ENTITY_OF_TAG[name], **span}

    def end(self) -> tuple[str, list[Shape]]:
        if self.open:
            raise cannot_parse(
                f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"'
            )
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self.said), sorted(self.entities, key=_place)


@dataclass(slots=True)
class _Open:
    name: str
    attributes: dict[str, str]
    offset: int
    said: int


def cannot_parse(reason: str) -> Exception:
    """Telegram's refusal of a text whose entities it cannot read."""
    return bad(f"can't parse entities: {reason}")


def trimmed(text: str, entities: list[Shape]) -> tuple[str, list[Shape]]:
    """Without the white space at both ends, which Telegram does not keep."""
    text = text.rstrip()
    start = len(text) - len(text.lstrip(" \n"))
    if start and entities:
        start = min(start, *(entity["offset"] for entity in entities))
    text, end = text[start:], units(text) - start
    moved = [{**entity, "offset": entity["offset"] - start} for entity in entities]
    kept = [
        {**entity, "length": min(entity["length"], end - entity["offset"])}
        for entity in moved
        if entity["offset"] < end
    ]
    return text, kept


def _character(reference: str) -> str:
    """What is meant by `&lt;`; anything that Telegram does not know stays as written."""
    if reference[0] != "&":
        return reference
    if reference[1:2] != "#":
        return LITERALS.get(reference[1:].rstrip(";"), reference)
    digits = reference[2:].rstrip(";")
    code = int(digits[1:], 16) if digits[:1] == "x" else int(digits)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else reference


def _link(address: str, span: dict[str, int]) -> Iterator[Shape]:
    mention = re.fullmatch(r"tg://user\?id=(\d+)", address)
    if mention:
        user = {"id": int(mention.group(1)), "is_bot": False, "first_name": mention.group(1)}
        yield {"type": "text_mention", **span, "user": user}
    elif re.match(r"(?i)(https?|tg|ton|mailto|tel):", address) or "." in address:
        yield {"type": "text_link", **span, "url": address}


def _only(attributes: dict[str, str], name: str) -> dict[str, str]:
    return {name: attributes[name]} if name in attributes else {}


def _place(entity: Shape) -> tuple[int, int]:
    return entity["offset"], -entity["length"]


_PIECE = re.compile(r"&#x[0-9a-fA-F]{1,6};?|&#[0-9]{1,7};?|&[A-Za-z]+;?|[^<&]+|&")
_END = re.compile(r"</([^\s>]*)\s*>")
