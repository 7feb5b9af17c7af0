"""Parameters: what each served method of Bot API 10.0 takes, and calls measured by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson

from .refusals import Refused, Shape, bad
from .uploads import Upload

_CONTENT = "business_connection_id chat_id! message_thread_id direct_messages_topic_id"
_QUIET = "disable_notification protect_content allow_paid_broadcast message_effect_id"
_ANSWER = "suggested_post_parameters reply_parameters reply_markup"
_CAPTION = "caption parse_mode caption_entities"
_EDITED = "business_connection_id chat_id message_id inline_message_id"

#: method → its parameters; a `!` marks the required ones
METHODS: dict[str, str] = {
    "getMe": "",
    "getUpdates": "offset limit timeout allowed_updates",
    "setWebhook": "url! certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
    "deleteWebhook": "drop_pending_updates",
    "getWebhookInfo": "",
    "sendMessage": f"{_CONTENT} text! parse_mode entities link_preview_options {_QUIET} {_ANSWER}",
    "sendPhoto": f"{_CONTENT} photo! {_CAPTION} show_caption_above_media has_spoiler {_QUIET} {_ANSWER}",
    "sendDocument": f"{_CONTENT} document! thumbnail {_CAPTION} disable_content_type_detection {_QUIET} {_ANSWER}",
    "sendVoice": f"{_CONTENT} voice! {_CAPTION} duration {_QUIET} {_ANSWER}",
    "sendVideo": f"{_CONTENT} video! duration width height thumbnail cover start_timestamp {_CAPTION}"
    f" show_caption_above_media has_spoiler supports_streaming {_QUIET} {_ANSWER}",
    "sendLocation": f"{_CONTENT} latitude! longitude! horizontal_accuracy live_period heading"
    f" proximity_alert_radius {_QUIET} {_ANSWER}",
    "sendContact": f"{_CONTENT} phone_number! first_name! last_name vcard {_QUIET} {_ANSWER}",
    "sendMediaGroup": f"{_CONTENT} media! {_QUIET} reply_parameters",
    "sendChatAction": "business_connection_id chat_id! message_thread_id action!",
    "editMessageText": f"{_EDITED} text! parse_mode entities link_preview_options reply_markup",
    "editMessageCaption": f"{_EDITED} {_CAPTION} show_caption_above_media reply_markup",
    "editMessageMedia": f"{_EDITED} media! reply_markup",
    "editMessageReplyMarkup": f"{_EDITED} reply_markup",
    "deleteMessage": "chat_id! message_id!",
    "deleteMessages": "chat_id! message_ids!",
    "copyMessage": "chat_id! message_thread_id direct_messages_topic_id from_chat_id! message_id!"
    f" video_start_timestamp {_CAPTION} show_caption_above_media {_QUIET} {_ANSWER}",
    "copyMessages": "chat_id! message_thread_id direct_messages_topic_id from_chat_id! message_ids!"
    " disable_notification protect_content remove_caption",
    "forwardMessage": "chat_id! message_thread_id direct_messages_topic_id from_chat_id! message_id!"
    " video_start_timestamp disable_notification protect_content message_effect_id suggested_post_parameters",
    "answerCallbackQuery": "callback_query_id! text show_alert url cache_time",
    "getFile": "file_id!",
    "setMyCommands": "commands! scope language_code",
    "getMyCommands": "scope language_code",
    "deleteMyCommands": "scope language_code",
    "setMyDescription": "description language_code",
    "getMyDescription": "language_code",
    "setMyShortDescription": "short_description language_code",
    "getMyShortDescription": "language_code",
    "setMyName": "name language_code",
    "getMyName": "language_code",
    "setChatMenuButton": "chat_id menu_button",
    "getChatMenuButton": "chat_id",
    "createForumTopic": "chat_id! name! icon_color icon_custom_emoji_id",
    "editForumTopic": "chat_id! message_thread_id! name icon_custom_emoji_id",
    "closeForumTopic": "chat_id! message_thread_id!",
    "reopenForumTopic": "chat_id! message_thread_id!",
    "deleteForumTopic": "chat_id! message_thread_id!",
    "unpinAllForumTopicMessages": "chat_id! message_thread_id!",
    "editGeneralForumTopic": "chat_id! name!",
    "closeGeneralForumTopic": "chat_id!",
    "reopenGeneralForumTopic": "chat_id!",
    "hideGeneralForumTopic": "chat_id!",
    "unhideGeneralForumTopic": "chat_id!",
    "unpinAllGeneralForumTopicMessages": "chat_id!",
    "getForumTopicIconStickers": "",
    "setMessageReaction": "chat_id! message_id! reaction is_big",
    "pinChatMessage": "business_connection_id chat_id! message_id! disable_notification",
    "unpinChatMessage": "business_connection_id chat_id! message_id",
    "unpinAllChatMessages": "chat_id!",
    "getChat": "chat_id!",
    "getChatMember": "chat_id! user_id!",
    "getChatMemberCount": "chat_id!",
    "getChatAdministrators": "chat_id! return_bots",
    "leaveChat": "chat_id!",
}

#: kind → the parameters of that kind; a name means the same in every method
KINDS: dict[str, str] = {
    "chat": "chat_id from_chat_id",
    "integer": "message_thread_id direct_messages_topic_id message_id user_id offset limit timeout max_connections"
    " duration width height start_timestamp video_start_timestamp live_period heading proximity_alert_radius"
    " cache_time icon_color",
    "number": "latitude longitude horizontal_accuracy",
    "boolean": "disable_notification protect_content allow_paid_broadcast show_caption_above_media has_spoiler"
    " disable_content_type_detection supports_streaming remove_caption show_alert drop_pending_updates is_big"
    " return_bots",
    "object": "entities caption_entities link_preview_options suggested_post_parameters reply_parameters"
    " reply_markup media allowed_updates message_ids commands scope menu_button reaction",
    "file": "photo document voice video thumbnail cover certificate",
    "string": "business_connection_id text parse_mode message_effect_id caption action inline_message_id"
    " callback_query_id url file_id language_code description short_description name icon_custom_emoji_id"
    " ip_address secret_token phone_number first_name last_name vcard",
}


def checked(method: str, given: Shape) -> Shape:
    """The parameters of a call in their own types; raises Refused as Telegram does.

    Unknown parameters are refused as well: Telegram overlooks them, and so hides typing errors.
    """
    allowed, required = _TABLE[method]
    taken: Shape = {}
    for name, value in given.items():
        read = allowed.get(name)
        if read is None:
            if isinstance(value, Upload):
                taken[name] = value  # a file that a medium names with attach://
                continue
            raise bad(f'unknown parameter "{name}" of {method}')
        if value is not None:
            taken[name] = read(name, value)
    for name in required:
        if taken.get(name, "") == "" and not (
            name == "url" and name in taken
        ):  # an empty address ends a webhook
            raise bad(
                _MISSING.get((method, name)) or _MISSING.get(("", name)) or f'"{name}" is required'
            )
    return taken


def _chat(name: str, value: Any) -> int | str:
    if isinstance(value, str) and value.startswith("@"):
        return value
    try:
        return int(value)
    except (TypeError, ValueError):
        raise bad("chat not found" if value else f"{name} is empty") from None


def _integer(name: str, value: Any) -> int:
    try:
        if isinstance(value, int | str):
            return int(value)
    except ValueError:
        pass
    raise bad(f'"{name}" must be an Integer')


def _number(name: str, value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise bad(f'"{name}" must be a Number') from None


def _boolean(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if str(value).lower() in {"true", "1", "yes"}:
        return True
    if str(value).lower() in {"false", "0", "no", ""}:
        return False
    raise bad(f'"{name}" must be a Boolean')


def _object(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return orjson.loads(value) if value else None
    except orjson.JSONDecodeError:
        called = _CALLED.get(name, name.replace("_", " "))
        raise bad(f"can't parse {called} JSON object") from None


def _file(name: str, value: Any) -> Upload | str:
    if isinstance(value, Upload | str):
        return value
    raise bad(f'"{name}" must be a file or a String')


def _string(name: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int):  # Telegram reads 5 as "5"
        return str(value)
    raise bad(f'"{name}" must be a String')


_READ: dict[str, Callable[[str, Any], Any]] = {
    "chat": _chat,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "object": _object,
    "file": _file,
    "string": _string,
}
_KIND = {name: kind for kind, names in KINDS.items() for name in names.split()}
_TABLE: dict[str, tuple[dict[str, Callable[[str, Any], Any]], tuple[str, ...]]] = {
    method: (
        {name.rstrip("!"): _READ[_KIND[name.rstrip("!")]] for name in names.split()},
        tuple(name[:-1] for name in names.split() if name.endswith("!")),
    )
    for method, names in METHODS.items()
}
_CALLED = {"reply_markup": "reply keyboard markup"}
_MISSING = {
    ("", "chat_id"): "chat_id is empty",
    ("", "from_chat_id"): "chat_id is empty",
    ("", "message_id"): "message identifier is not specified",
    ("", "message_ids"): "message identifiers are not specified",
    ("", "text"): "message text is empty",
    ("", "photo"): "there is no photo in the request",
    ("", "document"): "there is no document in the request",
    ("", "voice"): "there is no voice in the request",
    ("", "video"): "there is no video in the request",
    ("", "latitude"): "latitude is empty",
    ("", "longitude"): "longitude is empty",
    ("", "file_id"): "file_id not specified",
    ("", "action"): "wrong parameter action in request",
    ("", "message_thread_id"): "invalid message thread identifier specified",
    (
        "",
        "callback_query_id",
    ): "query is too old and response timeout expired or query ID is invalid",
    ("createForumTopic", "name"): "TOPIC_TITLE_EMPTY",
}

__all__ = ["KINDS", "METHODS", "Refused", "checked"]
