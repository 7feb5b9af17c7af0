"""Files: sent, kept, sent again by id, fetched; with Telegram's limits."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from bot.sandbox.client import Person, Sandbox
from bot.sandbox.files import LARGEST_DOWNLOAD
from bot.sandbox.server import SandboxServer

from .conftest import png


async def test_a_photo_has_sizes_and_the_largest_is_the_picture(
    bot: Bot, anna: Person, picture: bytes
) -> None:
    await anna.send_photo(picture, "My payslip")

    [update] = await bot.get_updates()
    message = update.message
    assert message is not None
    assert message.caption == "My payslip"
    assert [(size.width, size.height) for size in message.photo] == [
        (90, 67),
        (320, 240),
        (800, 600),
    ]
    largest = await bot.get_file(message.photo[-1].file_id)
    smallest = await bot.get_file(message.photo[0].file_id)
    assert bytes(await largest.download_as_bytearray()) == picture
    assert bytes(await smallest.download_as_bytearray()) != picture


async def test_a_document_keeps_name_type_and_bytes(
    bot: Bot, anna: Person, sandbox: Sandbox
) -> None:
    sent = await bot.send_document(
        anna.id, b"%PDF-1.7", filename="plan.pdf", caption="<b>Plan</b>", parse_mode="HTML"
    )

    assert sent.document is not None
    assert (sent.document.file_name, sent.document.mime_type) == ("plan.pdf", "application/pdf")
    assert sent.caption_html == "<b>Plan</b>"
    [seen] = await anna.next()
    assert seen.file_id is not None
    assert await sandbox.file(seen.file_id) == b"%PDF-1.7"


async def test_a_known_file_is_sent_again_by_its_id(
    bot: Bot, anna: Person, picture: bytes
) -> None:
    first = await bot.send_photo(anna.id, picture)

    again = await bot.send_photo(anna.id, first.photo[-1].file_id)

    assert again.photo == first.photo
    with pytest.raises(BadRequest, match=r"(?i)type Photo as Document"):
        await bot.send_document(anna.id, first.photo[-1].file_id)
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier/HTTP URL specified"):
        await bot.send_photo(anna.id, "AgACunknown")


async def test_an_album_arrives_in_parts_of_one_group(
    bot: Bot, anna: Person, picture: bytes
) -> None:
    await anna.send_album(("photo", picture, ""), ("photo", picture, ""), caption="Both pages")
    first, second = [update.message for update in await bot.get_updates()]
    assert first is not None
    assert second is not None
    assert (first.media_group_id, first.caption, second.caption) == (
        second.media_group_id,
        "Both pages",
        None,
    )

    sent = await bot.send_media_group(
        anna.id,
        [
            InputMediaDocument(b"one", filename="1.txt"),
            InputMediaDocument(b"two", filename="2.txt", caption="x"),
        ],
    )

    assert [m.document.file_name for m in sent if m.document] == ["1.txt", "2.txt"]
    assert len({m.media_group_id for m in sent}) == 1


@pytest.mark.parametrize(
    ("album", "refusal"),
    [
        ([{"type": "photo", "media": "x"}], "at least 2 are needed"),
        ([{"type": "photo", "media": "x"}] * 11, "too many messages to send as an album"),
        (
            [{"type": "photo", "media": "x"}, {"type": "document", "media": "x"}],
            "can't use the media of the specified type in the album",
        ),
        ([{"type": "photo"}] * 2, "media not found"),
    ],
)
async def test_an_album_that_telegram_refuses(
    call: Any, anna: Person, album: list[dict[str, str]], refusal: str
) -> None:
    told = await call("sendMediaGroup", chat_id=anna.id, media=album)

    assert told["description"].endswith(refusal)


async def test_a_medium_is_replaced_in_place(bot: Bot, anna: Person, picture: bytes) -> None:
    sent = await bot.send_photo(anna.id, picture, caption="Old")

    fresh = InputMediaPhoto(png(640, 480), caption="New")
    edited = await bot.edit_message_media(fresh, anna.id, sent.message_id)

    assert not isinstance(edited, bool)
    assert (edited.caption, edited.photo[-1].width) == ("New", 640)
    captioned = await bot.edit_message_caption(anna.id, sent.message_id, caption="Newer")
    assert getattr(captioned, "caption", None) == "Newer"


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"no picture", "(?i)IMAGE_PROCESS_FAILED"),
        (png(2100, 100), "(?i)PHOTO_INVALID_DIMENSIONS"),
        (png(6000, 5000), "(?i)PHOTO_INVALID_DIMENSIONS"),
        (b"", "File must be non-empty"),
    ],
)
async def test_what_is_no_photo(bot: Bot, anna: Person, content: bytes, refusal: str) -> None:
    with pytest.raises(BadRequest, match=refusal):
        await bot.send_photo(anna.id, content)


async def test_captions_are_shorter_than_texts(bot: Bot, anna: Person, picture: bytes) -> None:
    await bot.send_photo(anna.id, picture, caption="x" * 1024)

    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(anna.id, picture, caption="x" * 1025)


async def test_more_than_twenty_megabytes_cannot_be_fetched(bot: Bot, anna: Person) -> None:
    await anna.send_document("film.bin", bytes(LARGEST_DOWNLOAD + 1))

    [update] = await bot.get_updates()

    assert update.message is not None
    assert update.message.document is not None
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(update.message.document.file_id)


async def test_a_link_is_good_for_an_hour_and_for_this_bot(
    bot: Bot, anna: Person, sandbox: Sandbox, server: SandboxServer
) -> None:
    await anna.send_document("a.txt", b"a")
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    file = await bot.get_file(update.message.document.file_id)
    path = str(file.file_path)

    async with aiohttp.ClientSession() as session:
        assert (await session.get(path)).status == 200
        assert (await session.get(path.replace(server.token, "1:other"))).status == 404
        await sandbox.advance(3601)
        assert (await session.get(path)).status == 404


async def test_what_else_people_send(bot: Bot, anna: Person) -> None:
    await anna.send_voice()
    await anna.send_sticker()
    await anna.send_location(52.5, 13.4)

    voice, sticker, location = [update.message for update in await bot.get_updates()]

    assert voice is not None
    assert voice.voice is not None
    assert sticker is not None
    assert sticker.sticker is not None
    assert location is not None
    assert location.location is not None
