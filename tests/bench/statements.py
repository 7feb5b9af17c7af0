"""Statements: how often a turn, and a message relayed, goes to the database."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.counting import Load, application, relay
from tests.town import town_in

ROOMS = 10
EACH = 5


async def _loads(folder: Path) -> list[Load]:
    async with town_in(folder) as town:
        await town.open()
        return [
            await application(town),
            *await relay(town, 1, EACH),
            *await relay(town, ROOMS, EACH),
        ]


def measure() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        for load in asyncio.run(_loads(Path(folder))):
            yield (
                f"{load.name}: {load.each:.1f} statements and "
                f"{load.count.transactions / load.size:.1f} transactions for each of {load.size}: {load.count}"
            )
