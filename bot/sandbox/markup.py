"""Markup: the HTML tags that Telegram knows, and how it reads one."""

from __future__ import annotations

import re

from .refusals import Refused, bad

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
LITERALS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def start_tag(text: str, at: int) -> tuple[str, dict[str, str], int]:
    """A tag's name, its attributes, and where the text goes on; raises Refused with the offset in bytes.

    >>> start_tag('<a href="https://example.org/">', 0)
    ('a', {'href': 'https://example.org/'}, 31)
    """
    where = len(text[:at].encode())
    named = _NAME.match(text, at + 1)
    if named is None or named.end() == len(text):
        raise _wrong(f"Unclosed start tag at byte offset {where}")
    name = named.group().lower()
    if name not in ENTITY_OF_TAG:
        raise _wrong(f'Unsupported start tag "{name}" at byte offset {where}')
    attributes, after = _attributes(text, named.end(), name, where)
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    if name == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
        raise bad("can't parse entities: Invalid custom emoji identifier specified")
    if name == "tg-time" and not is_date_time(
        attributes.get("unix", ""), attributes.get("format", "")
    ):
        raise bad("can't parse entities: Invalid date-time entity specified")
    if attributes.get("class", "").startswith("language-"):
        attributes["language"] = attributes["class"].removeprefix("language-")
    return name, attributes, after


def is_date_time(moment: str, form: str) -> bool:
    """Whether these are a Unix time and a way of writing it, such as "r" or "wDT"."""
    return re.fullmatch(r"\d{1,10}", moment) is not None and _FORM.fullmatch(form) is not None


def _attributes(text: str, at: int, name: str, where: int) -> tuple[dict[str, str], int]:
    attributes: dict[str, str] = {}
    while True:
        at = _SPACE.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing as well
        if at >= len(text):
            raise _wrong(f'Unclosed start tag "{name}" at byte offset {where}')
        if text[at] == ">":
            return attributes, at + 1
        found = _ATTRIBUTE.match(text, at)
        if found is None:
            raise _wrong(f'Empty attribute name in the tag "{name}" at byte offset {where}')
        value = next((v for v in found.groups()[1:] if v is not None), "")
        attributes[found.group(1)] = re.sub(
            r"&(lt|gt|amp|quot);?", lambda m: LITERALS[m[1]], value
        )
        at = found.end()
        if at == len(text):
            raise _wrong(f"Unclosed start tag at byte offset {where}")


def _wrong(reason: str) -> Refused:
    return bad(f"can't parse entities: {reason}")


_NAME = re.compile(r"[^\s>]*")
_FORM = re.compile(r"r|w?[dD]?[tT]?")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE = re.compile(
    r"""([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([\w.-]+)))?"""
)
