"""Beginning: a town as it stands at some moment, lived through once and gone on from by every test that begins there."""

from __future__ import annotations

import contextlib
import pickle
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.sandbox.client import Person
from bot.sandbox.world import World
from tests.town import Town, town_in

#: What leads to a beginning: it lives through it in a town and tells who matters there, and the topic of their case.
Story = Callable[[Town], Awaitable[tuple[Person, int]]]


class Beginning:
    """The files of the lender, and a Telegram, as they were left."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._world: bytes
        self._moment: datetime
        self._town: Town
        self._borrower: int
        self._topic: int

    async def live(self, story: Story) -> None:
        """Live through it, and stop the bot."""
        async with town_in(self._folder) as town:
            await town.open()
            borrower, self._topic = await story(town)
            await town.quiet()
            self._borrower, self._town = borrower.id, town
            self._moment = town.now + timedelta(seconds=1)  # after everything that happened
        # Nobody is connected any more: all that is left is data.
        self._world = pickle.dumps(town.server.world)

    @contextlib.asynccontextmanager
    async def again(self, folder: Path) -> AsyncIterator[tuple[Town, Person, int]]:
        """A town of one's own that goes on from there."""
        shutil.copytree(self._folder, folder, dirs_exist_ok=True)
        world: World = pickle.loads(self._world)  # noqa: S301 - our own, a moment ago
        async with town_in(folder, world, self._moment) as town:
            await town.resume(self._town)
            yield town, await town.sandbox.person(self._borrower), self._topic


class Beginnings:
    """All that were lived through in this run, by name."""

    def __init__(self, office: Path, folder: Path) -> None:
        self._office, self._folder = office, folder
        self._known: dict[str, Beginning] = {}

    async def at(self, name: str, story: Story) -> Beginning:
        """The beginning of that name, lived through when it is first asked for."""
        if name not in self._known:
            folder = self._folder / name
            shutil.copytree(self._office, folder)
            beginning = Beginning(folder)
            await beginning.live(story)
            self._known[name] = beginning
        return self._known[name]


@pytest.fixture(scope="session")
def beginnings(office: Path, tmp_path_factory: pytest.TempPathFactory) -> Beginnings:
    return Beginnings(office, tmp_path_factory.mktemp("beginnings"))
