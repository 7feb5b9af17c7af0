"""Keyboards: what is said to a person, as the parameters of a Bot API call."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dialogs.flow import Options
from dialogs.interruptions import ANYTIME
from dialogs.labels import Label
from dialogs.reply import Say
from dialogs.texts import Language, Text
from storage.messages.outbox import Parcel

from .hearing import Question

#: Labels longer than this take a row of their own.
_SHORT = 14


def parcel(
    say: Say,
    *,
    chat_id: int,
    language: Language,
    removes_keyboard: bool = False,
    instead_of: int | None = None,
) -> Parcel:
    """One message to a person's chat; *instead_of* one of ours, where it can take its place.

    A picture repeats what is said: it is left out where the words are too many to stand below it.
    """
    params: dict[str, Any] = {"chat_id": chat_id, "parse_mode": "HTML"}
    keeps = {} if say.question is None else {"asks": say.question}
    markup = _markup(say, language)
    if markup is None and removes_keyboard:
        markup = {"remove_keyboard": True}
    if markup is not None:
        params["reply_markup"] = markup
    lane = f"chat:{chat_id}"
    if say.picture is not None and len(language.plain(say.text)) <= _CAPTION:
        return Parcel(
            lane=lane,
            method="send_photo",
            params={**params, "caption": language.say(say.text)},
            files={"photo": {"vault": say.picture, "name": "offer.png"}},
            keeps=keeps,
        )
    params["text"] = language.say(say.text)
    if say.in_place and instead_of is not None and say.contact is None:
        return Parcel(
            lane=lane,
            method="edit_message_text",
            params={**params, "message_id": instead_of},
            keeps=keeps,
        )
    return Parcel(lane=lane, method="send_message", params=params, keeps=keeps)


def link(say: Say, *, label: Text, url: str, chat_id: int, language: Language) -> Parcel:
    """One message with a button that opens a page; the address is forgotten once it is sent."""
    said = parcel(say, chat_id=chat_id, language=language)
    button = {"text": language.plain(label), "url": url}
    markup = {"reply_markup": {"inline_keyboard": [[button]]}}
    params = said.params | markup
    return Parcel(lane=said.lane, method=said.method, params=params, keeps={"secret": True})


def take_off_buttons(
    lane: str, message_id: int, tapped: Question | None, *, chosen: str | None = None, **where: int
) -> Parcel:
    """What was chosen is chosen: the buttons under a message of ours go, and a line says what it was.

    *chosen*, where it is said in other words than the button's.
    """
    params = {**where, "message_id": message_id}
    plain = Parcel(lane=lane, method="edit_message_reply_markup", params=params)
    if tapped is None:
        return plain
    text = f"{tapped.text}\n✓ {chosen or tapped.label}"
    if len(text) > (_CAPTION if tapped.is_caption else _TEXT):
        return plain
    words = {"text": text, "entities": list(tapped.entities), "is_copied_anew": False}
    words |= {"is_caption": tapped.is_caption}
    return replace(plain, method="edit_copy", params=params | words)


#: Characters of a message of Telegram's, and of what stands below a picture.
_TEXT, _CAPTION = 4096, 1024


#: An address of our own bot, whose name is filled in on the way out: only Telegram knows it.
OWN_ADDRESS = "https://t.me/?start="


def own_link(text: Text, token: str, *, chat_id: int, language: Language) -> Parcel:
    """One message with a link into our own chat; its words are forgotten once it is sent."""
    said = parcel(Say(text=text), chat_id=chat_id, language=language)
    params = {**said.params, "text": f"{said.params['text']}\n{OWN_ADDRESS}{token}"}
    return Parcel(
        lane=said.lane, method=said.method, params=params, keeps={"secret": True, "names_us": True}
    )


def inline(options: Options, language: Language, question: int | str | None) -> dict[str, Any]:
    """Buttons under a message; short labels share a row."""
    rows: list[list[dict[str, Any]]] = []
    width = 0
    for code, label in options.items():
        button = _button(code, label, language, question)
        text = button["text"]
        if rows and len(rows[-1]) < 2 and width <= _SHORT and len(text) <= _SHORT:
            rows[-1].append(button)
        else:
            rows.append([button])
        width = len(text)
    return {"inline_keyboard": rows}


def _markup(say: Say, language: Language) -> dict[str, Any] | None:
    if say.contact is not None:
        return {
            "keyboard": [[{"text": language.plain(say.contact), "request_contact": True}]],
            "resize_keyboard": True,
            "one_time_keyboard": True,
        }
    if not (say.options or say.grid):
        return None
    markup = inline(say.options, language, say.question)
    for row in say.grid:
        markup["inline_keyboard"].append(
            [_button(code, label, language, say.question) for code, label in row]
        )
    return markup


def _button(
    code: str, label: Text, language: Language, question: int | str | None
) -> dict[str, Any]:
    button: dict[str, Any] = {"text": language.plain(label)}
    if isinstance(label, Label) and label.copies:
        return button | {"copy_text": {"text": label.copies}}
    if isinstance(label, Label) and label.style is not None:
        button["style"] = label.style.value
    return button | {"callback_data": code if code.startswith(ANYTIME) else f"{question}:{code}"}
