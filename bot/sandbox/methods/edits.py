"""Edits: another text, caption, file or keyboard for a message that is there already."""

from __future__ import annotations

from bot.sandbox.access import message_in, writable
from bot.sandbox.chats import Chat
from bot.sandbox.entities import text_of
from bot.sandbox.keyboards import markup
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World

from .media import captioned, medium_of
from .messages import preview_of

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message"
)
MEDIA = ("photo", "document", "voice", "video")
CAPTION = ("caption", "caption_entities", "show_caption_above_media", "has_media_spoiler")


def edit_text(world: World, given: Shape) -> Shape:
    """editMessageText."""
    text, entities = text_of(given)
    chat, message = _editable(world, given)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    content: Shape = {
        "text": text,
        "entities": entities,
        "link_preview_options": preview_of(given),
    }
    return _edit(world, chat, message, given, content)


def edit_caption(world: World, given: Shape) -> Shape:
    """editMessageCaption."""
    content = captioned(given)
    chat, message = _editable(world, given)
    if not any(kind in message for kind in MEDIA):
        raise bad("there is no caption in the message to edit")
    cleared = dict.fromkeys(("caption", "caption_entities", "show_caption_above_media"))
    return _edit(world, chat, message, given, {**cleared, **content})


def edit_media(world: World, given: Shape) -> Shape:
    """editMessageMedia."""
    chat, message = _editable(world, given)
    content = medium_of(world, given["media"], given)
    if "media_group_id" in message and ("document" in message) != ("document" in content):
        raise bad("message can't be edited to the specified type in its album")
    cleared = dict.fromkeys(("text", "entities", "link_preview_options", *MEDIA, *CAPTION))
    return _edit(world, chat, message, given, {**cleared, **content})


def edit_markup(world: World, given: Shape) -> Shape:
    """editMessageReplyMarkup."""
    chat, message = _editable(world, given)
    return _edit(world, chat, message, given, {})


def _editable(world: World, given: Shape) -> tuple[Chat, Shape]:
    if "inline_message_id" in given:
        raise bad("MESSAGE_ID_INVALID")
    if "chat_id" not in given:
        raise bad("chat_id is empty")
    if "message_id" not in given:
        raise bad("message identifier is not specified")
    chat = writable(world, given["chat_id"])
    message = message_in(chat, given["message_id"], "message to edit")
    is_service = not any(kind in message for kind in ("text", "location", "contact", *MEDIA))
    foreign = message["from"]["id"] != world.me.id or "forward_origin" in message
    if foreign or is_service or message["message_id"] in chat.fixed:
        raise bad("message can't be edited")
    return chat, message


def _edit(world: World, chat: Chat, message: Shape, given: Shape, content: Shape) -> Shape:
    """Without a keyboard in the call the message loses its own, as on Telegram."""
    keyboard = markup(given.get("reply_markup"), private=chat.is_private, inline_only=True)
    fresh = {**message, **content, "reply_markup": keyboard}
    fresh = {name: value for name, value in fresh.items() if value not in (None, [])}
    if fresh == message:
        raise bad(NOT_MODIFIED)
    fresh["edit_date"] = world.now()
    return world.put(chat, fresh)


SERVED = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageMedia": edit_media,
    "editMessageReplyMarkup": edit_markup,
}
