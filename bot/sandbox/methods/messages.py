"""Messages: texts, places, contacts, and that something is being written."""

from __future__ import annotations

from bot.sandbox.access import sendable, writable
from bot.sandbox.entities import text_of
from bot.sandbox.messages import send
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
        "record_audio",
        "upload_audio",
    ]
)
ACTION_SECONDS = 5
PREVIEW_FIELDS = frozenset(
    {"is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"}
)


def send_message(world: World, given: Shape) -> Shape:
    """sendMessage."""
    text, entities = text_of(given)
    chat, topic = sendable(world, given)
    content: Shape = {"text": text}
    if entities:
        content["entities"] = entities
    if preview := preview_of(given):
        content["link_preview_options"] = preview
    return send(world, given, chat, topic, content)


def preview_of(given: Shape) -> Shape | None:
    """The wanted link preview; raises Refused."""
    preview = given.get("link_preview_options")
    if preview is not None and not isinstance(preview, dict):
        raise bad("object expected as link preview options")
    if unknown := set(preview or {}) - PREVIEW_FIELDS:
        raise bad(f'unknown field "{min(unknown)}" of LinkPreviewOptions')
    return preview


def send_location(world: World, given: Shape) -> Shape:
    """sendLocation."""
    if not (-90 <= given["latitude"] <= 90 and -180 <= given["longitude"] <= 180):
        raise bad("wrong latitude or longitude specified")
    chat, topic = sendable(world, given)
    location = {
        name: given[name]
        for name in ("latitude", "longitude", "horizontal_accuracy")
        if name in given
    }
    return send(world, given, chat, topic, {"location": location})


def send_contact(world: World, given: Shape) -> Shape:
    """sendContact."""
    chat, topic = sendable(world, given)
    names = ("phone_number", "first_name", "last_name", "vcard")
    return send(
        world,
        given,
        chat,
        topic,
        {"contact": {name: given[name] for name in names if name in given}},
    )


def send_chat_action(world: World, given: Shape) -> bool:
    """sendChatAction; shown for five seconds at most, and for a deleted topic as well."""
    if given["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = writable(world, given["chat_id"])
    chat.action = {
        "action": given["action"],
        "until": world.now() + ACTION_SECONDS,
        "message_thread_id": given.get("message_thread_id"),
    }
    world.touch(chat)
    world.events.tell("action", chat_id=chat.id, sequence=chat.sequence, **chat.action)
    return True


SERVED = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
}
