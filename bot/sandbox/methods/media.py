"""Media: photos, documents, voice notes, videos and albums."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.sandbox.access import sendable
from bot.sandbox.entities import caption_of
from bot.sandbox.media import again, keep
from bot.sandbox.messages import send
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.uploads import Upload
from bot.sandbox.world import World

FIELDS = frozenset(
    [
        "type",
        "media",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "has_spoiler",
        "thumbnail",
        "duration",
        "width",
        "height",
        "supports_streaming",
        "performer",
        "title",
        "cover",
        "start_timestamp",
        "disable_content_type_detection",
    ]
)


def _sends(kind: str) -> Callable[[World, Shape], Shape]:
    def call(world: World, given: Shape) -> Shape:
        caption = captioned(given)
        chat, topic = sendable(world, given)
        details = {name: given[name] for name in ("duration", "width", "height") if name in given}
        content = file_of(world, kind, given[kind], given, **details)
        return send(world, given, chat, topic, {**content, **caption})

    return call


def send_media_group(world: World, given: Shape) -> list[Shape]:
    """sendMediaGroup: two to ten, documents among themselves."""
    album = given["media"]
    if not isinstance(album, list):
        raise bad("expected an Array of InputMedia")
    if len(album) < 2:
        raise bad("wrong number of messages to send as an album: at least 2 are needed")
    if len(album) > 10:
        raise bad("too many messages to send as an album")
    kinds = {one.get("type") if isinstance(one, dict) else None for one in album}
    if not (kinds <= {"photo", "video"} or kinds in ({"document"}, {"audio"})):
        raise bad("can't use the media of the specified type in the album")
    chat, topic = sendable(world, given)
    contents = [medium_of(world, one, given) for one in album]
    group = str(next(world.album_ids))
    return [send(world, given, chat, topic, {**one, "media_group_id": group}) for one in contents]


def medium_of(world: World, medium: Any, given: Shape) -> Shape:
    """The content that an `InputMedia` describes; raises Refused."""
    if not isinstance(medium, dict) or "media" not in medium:
        raise bad("can't parse InputMedia: media not found")
    if unknown := set(medium) - FIELDS:
        raise bad(f'unknown field "{min(unknown)}" of InputMedia')
    kind = medium.get("type")
    if kind not in {"photo", "document", "video", "audio"}:
        raise bad("can't parse InputMedia: invalid type specified")
    details = {name: medium[name] for name in ("duration", "width", "height") if name in medium}
    return {**file_of(world, kind, medium["media"], given, **details), **captioned(medium)}


def file_of(world: World, kind: str, named: Any, given: Shape, **details: object) -> Shape:
    """The content of a file that is attached, named with attach://, or known already."""
    if isinstance(named, str) and named.startswith("attach://"):
        named = given.get(named.removeprefix("attach://"))
        if not isinstance(named, Upload):
            raise bad("file with the specified name is not attached")
    if isinstance(named, Upload):
        return keep(world, kind, named, **details)
    return again(world, kind, str(named))


def captioned(given: Shape) -> Shape:
    """The fields of a caption and how it is shown; raises Refused."""
    text, entities = caption_of(given)
    fields: Shape = {}
    if text:
        fields["caption"] = text
    if entities:
        fields["caption_entities"] = entities
    if given.get("has_spoiler"):
        fields["has_media_spoiler"] = True
    if given.get("show_caption_above_media"):
        fields["show_caption_above_media"] = True
    return fields


SERVED = {
    "sendPhoto": _sends("photo"),
    "sendDocument": _sends("document"),
    "sendVoice": _sends("voice"),
    "sendVideo": _sends("video"),
    "sendMediaGroup": send_media_group,
}
