"""Albums: what was sent together stays together on the other side; where it answers something, as that answer.

Telegram's copy of several messages cannot be a reply, so an album that is one is sent anew, by its files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from telegram import (
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    MessageEntity,
)

from storage.case import sayings
from storage.case.sayings import Saying
from storage.engine.database import Session
from storage.staff.pairs import MessageId

from .landed import Sent, Together
from .outcomes import Outcome
from .wire import Wire

InputMedia = InputMediaAudio | InputMediaDocument | InputMediaPhoto | InputMediaVideo

_MEDIA: dict[str, type[InputMedia]] = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
}


async def gather(session: Session, params: dict[str, Any]) -> None:
    """The messages of an album that have no copy yet, as far as they have come; for a reply also their files."""
    album = params.pop("album")
    numbers = await sayings.not_copied(session, **album)
    params["from_chat_id"], params["message_ids"] = album["chat_id"], numbers
    if "reply_parameters" in params and len(numbers) > 1:
        parts = [
            (await sayings.versions(session, MessageId(chat_id=album["chat_id"], message_id=one)))[
                -1
            ]
            for one in numbers
        ]
        params["media"] = media(parts)


def media(parts: Sequence[Saying]) -> list[InputMedia] | None:
    """The parts by their files; `None` where Telegram takes them only as copies."""
    kinds = {part.kind for part in parts}
    together = kinds <= {"photo", "video"} or kinds in ({"document"}, {"audio"})
    if not together or not all(part.file_id for part in parts):
        return None
    return [
        _MEDIA[part.kind](
            part.file_id or "",
            caption=part.text,
            caption_entities=[MessageEntity.de_json(each) for each in part.entities],
        )
        for part in parts
    ]


async def copy(wire: Wire, given: Mapping[str, Any]) -> Outcome:
    """An album, as far as it has come; what came too late for that follows with the parcel of its own."""
    params = dict(given)
    numbers, files = params.pop("message_ids"), params.pop("media", None)
    if not numbers:  # they went with the first of them
        return Sent()
    source = params.pop("from_chat_id")
    copies: Sequence[Any]
    if len(numbers) == 1:
        copies = [await wire.copy_message(**params, from_chat_id=source, message_id=numbers[0])]
    elif files:
        copies = await wire.send_media_group(**params, media=files)
    else:
        params.pop("reply_parameters", None)
        copies = await wire.copy_messages(**params, from_chat_id=source, message_ids=numbers)
    ids = [each.message_id for each in copies]
    if not ids:
        return Sent()
    # Some may be deleted, and nobody says which: each has its copy or the last one, so that none is copied again, and
    # all are taken back.
    ids += ids[-1:] * (len(numbers) - len(ids))
    return Together(
        from_chat_id=source,
        chat_id=params["chat_id"],
        copies=dict(zip(numbers, ids, strict=True)),
    )
