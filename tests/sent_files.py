"""Sent files: what the bot has sent somebody, and what is in a ZIP of it."""

from __future__ import annotations

import io
import zipfile

from bot.sandbox.client import Person
from tests.town import Town


async def files(town: Town, person: Person) -> dict[str, bytes]:
    """What the bot has sent somebody, by name."""
    await town.quiet()
    return {
        each.message["document"]["file_name"]: await town.sandbox.file(
            each.message["document"]["file_id"]
        )
        for each in (await person.screen()).messages
        if each.by_bot and "document" in each.message
    }


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}
