"""Keyboard: buttons under a message or in place of the phone's keyboard, as strict as Telegram."""

from __future__ import annotations

from typing import Any

from .refusals import Shape, bad

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
INLINE = frozenset(
    [
        "text",
        "icon_custom_emoji_id",
        "style",
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    ]
)
REPLY = frozenset(
    [
        "text",
        "icon_custom_emoji_id",
        "style",
        "request_users",
        "request_chat",
        "request_managed_bot",
        "request_contact",
        "request_location",
        "request_poll",
        "web_app",
    ]
)
MARKUPS = {
    "inline_keyboard": frozenset({"inline_keyboard"}),
    "keyboard": frozenset(
        [
            "keyboard",
            "is_persistent",
            "resize_keyboard",
            "one_time_keyboard",
            "input_field_placeholder",
            "selective",
        ]
    ),
    "remove_keyboard": frozenset({"remove_keyboard", "selective"}),
    "force_reply": frozenset({"force_reply", "input_field_placeholder", "selective"}),
}
STYLES = frozenset({"danger", "success", "primary"})


def markup(given: Any, *, private: bool, inline_only: bool = False) -> Shape | None:
    """A `reply_markup` that Telegram takes; raises Refused."""
    if given is None:
        return None
    if not isinstance(given, dict):
        raise bad("object expected as reply markup")
    if not given:
        return None
    kind = next((kind for kind in MARKUPS if kind in given), None)
    if kind is None or (inline_only and kind != "inline_keyboard"):
        raise bad(
            "inline keyboard expected" if inline_only else "can't parse reply markup: unknown kind"
        )
    _known(given, MARKUPS[kind], kind)
    if kind == "inline_keyboard":
        rows = _rows(given[kind], "inline")
        kept = [[inline_button(button) for button in row] for row in rows if row]
        return {"inline_keyboard": kept} if kept else None
    if kind == "keyboard":
        rows = _rows(given[kind], "reply")
        return {
            **given,
            "keyboard": [[_reply_button(b, private=private) for b in row] for row in rows],
        }
    if kind == "force_reply" and len(given.get("input_field_placeholder", "")) > 64:
        raise bad("input field placeholder is too long")
    return {**given}


def inline_button(button: Any) -> Shape:
    """An `InlineKeyboardButton`; raises Refused."""
    if not isinstance(button, dict):
        raise bad("InlineKeyboardButton must be an Object")
    _known(button, INLINE, "InlineKeyboardButton")
    _labelled(button, "inline keyboard button text must be non-empty")
    if sum(kind in button for kind in INLINE - {"text", "icon_custom_emoji_id", "style"}) != 1:
        raise bad("text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not (isinstance(data, str) and 1 <= len(data.encode()) <= 64):
        raise bad("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).startswith(("http://", "https://", "tg://")):
        raise bad("BUTTON_URL_INVALID")
    if "copy_text" in button and not 1 <= len(button["copy_text"].get("text", "")) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    return button


def _reply_button(button: Any, *, private: bool) -> Shape:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad("KeyboardButton must be a String or an Object")
    _known(button, REPLY, "KeyboardButton")
    _labelled(button, "keyboard button text must be non-empty")
    if button.get("request_contact") and not private:
        raise bad("phone number can be requested in private chats only")
    if button.get("request_location") and not private:
        raise bad("location can be requested in private chats only")
    return button


def _rows(given: Any, kind: str) -> list[list[Any]]:
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise bad(f"can't parse {kind} keyboard: expected an Array of Array of buttons")
    if sum(map(len, given)) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    if kind == "inline" and any(len(row) > MOST_IN_A_ROW for row in given):
        raise bad("reply markup is too long")
    return given


def _labelled(button: Shape, refusal: str) -> None:
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad(refusal)
    if "style" in button and button["style"] not in STYLES:
        raise bad("invalid button style specified")


def _known(given: Shape, names: frozenset[str], what: str) -> None:
    if unknown := set(given) - names:
        raise bad(f'unknown field "{min(unknown)}" of {what}')
