"""Medium: a photo, document, voice note, video or sticker, as it stands in a message."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from pathlib import PurePath

import puremagic

from .files import LARGEST_UPLOAD, File
from .pictures import ONE_PIXEL, size
from .refusals import Refused, Shape, bad
from .uploads import Upload
from .world import World

LARGEST_PHOTO = 10 * 1024 * 1024
LONGEST_SIDES = 10_000  #: width and height together
MOST_OBLONG = 20
SMALL_SIDES = (90, 320)


def keep(world: World, kind: str, upload: Upload, **details: object) -> Shape:
    """The content fields of a message with this new file; raises Refused."""
    if not upload.content:
        raise bad("file must be non-empty")
    if len(upload.content) > LARGEST_UPLOAD:
        raise Refused(413, "Request Entity Too Large")
    return _KINDS[kind](world, upload, details)


def again(world: World, kind: str, file_id: str) -> Shape:
    """The content fields of a message with a file that Telegram has already; raises Refused."""
    if file_id.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")  # nothing leaves the machine
    file = world.files.get(file_id)
    if file.kind != kind:
        called = {"photo": "Photo", "document": "Document", "voice": "VoiceNote", "video": "Video"}
        raise bad(
            f"can't use file of type {called.get(file.kind, file.kind)} as {called.get(kind, kind)}"
        )
    return _stands(file)


def _stands(file: File) -> Shape:
    return {file.kind: file.medium["sizes"] if file.kind == "photo" else file.medium}


def _photo(world: World, upload: Upload, _: Shape) -> Shape:
    if len(upload.content) > LARGEST_PHOTO:
        raise bad("file of such size is too big for a photo; the maximum size is 10485760 bytes")
    sides = size(upload.content)
    if sides is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = sides
    if (
        not width
        or not height
        or width + height > LONGEST_SIDES
        or max(sides) > MOST_OBLONG * min(sides)
    ):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    sizes = []
    for longest in (*(side for side in SMALL_SIDES if side < max(sides)), max(sides)):
        is_whole = longest == max(sides)
        file = world.files.keep(
            "photo",
            upload.content if is_whole else ONE_PIXEL,
            name="",
            mime="image/jpeg",
            extension=_extension(upload) if is_whole else ".jpg",
            width=max(1, width * longest // max(sides)),
            height=max(1, height * longest // max(sides)),
        )
        sizes.append({**file.medium})
    for one in sizes:
        world.files.by_id[one["file_id"]].medium["sizes"] = sizes
    return {"photo": sizes}


def _kept(
    world: World, kind: str, upload: Upload, mime: str, extension: str, **medium: object
) -> Shape:
    file = world.files.keep(
        kind, upload.content, name=upload.name, mime=mime, extension=extension, **medium
    )
    return _stands(file)


def _document(world: World, upload: Upload, _: Shape) -> Shape:
    mime = _mime(upload) or "application/octet-stream"
    details: Shape = {"file_name": upload.name, "mime_type": mime}
    if mime.startswith("image/") and (sides := size(upload.content)):
        small = world.files.keep(
            "thumbnail", ONE_PIXEL, name="", mime="image/jpeg", extension=".jpg", **_shrunk(sides)
        )
        details["thumbnail"] = small.medium
    return _kept(world, "document", upload, mime, _suffix(upload), **details)


def _voice(world: World, upload: Upload, details: Shape) -> Shape:
    mime, duration = "audio/ogg", details.get("duration") or 1
    return _kept(world, "voice", upload, mime, ".oga", duration=duration, mime_type=mime)


def _audio(world: World, upload: Upload, details: Shape) -> Shape:
    mime = _mime(upload) or "audio/mpeg"
    medium = {
        "duration": details.get("duration") or 1,
        "mime_type": mime,
        "file_name": upload.name,
    }
    return _kept(world, "audio", upload, mime, _suffix(upload) or ".mp3", **medium)


def _video(world: World, upload: Upload, details: Shape) -> Shape:
    mime = "video/mp4"
    sides = {name: details.get(name) or 0 for name in ("width", "height", "duration")}
    about = {"mime_type": mime, "file_name": upload.name}
    return _kept(world, "video", upload, mime, ".mp4", **sides, **about)


def _sticker(world: World, upload: Upload, details: Shape) -> Shape:
    file = world.files.keep(
        "sticker",
        upload.content,
        name="",
        mime="image/webp",
        extension=".webp",
        type="regular",
        width=512,
        height=512,
        is_animated=False,
        is_video=False,
        emoji=details.get("emoji") or "👍",
        set_name="Sandbox",
    )
    return _stands(file)


def _mime(upload: Upload) -> str | None:
    return mimetypes.guess_type(upload.name)[0] or upload.mime


def _suffix(upload: Upload) -> str:
    return PurePath(upload.name).suffix.lower()


def _extension(upload: Upload) -> str:
    """By what the bytes are, not by what they are called."""
    try:
        return puremagic.from_string(upload.content[:4096]) or ".jpg"
    except (puremagic.PureError, ValueError):
        return ".jpg"


def _shrunk(sides: tuple[int, int]) -> dict[str, int]:
    longest = max(sides)
    return {
        "width": max(1, sides[0] * 320 // longest),
        "height": max(1, sides[1] * 320 // longest),
    }


_KINDS: dict[str, Callable[[World, Upload, Shape], Shape]] = {
    "photo": _photo,
    "document": _document,
    "voice": _voice,
    "audio": _audio,
    "video": _video,
    "sticker": _sticker,
}
