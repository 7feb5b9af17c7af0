"""Beginning: a town as it stands at some moment, lived through once and gone on from by every test that begins there.

A module names the story behind a fixture, and its town begins at the story's end:

    STORIES = {"wei": asked_what_comes_in}

    async def test_a_sticker_cannot_be_read(town: Town, wei: Person) -> None: ...
"""

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

#: Lives through it in a town; the borrower, and the topic of their case where there is one.
Story = Callable[[Town], Awaitable[tuple[Person, int]]]


async def known(town: Town) -> tuple[Person, int]:
    """Wei Chen has said who they are, and sees the loan."""
    wei = await town.borrower()
    await town.arrive(wei)
    return wei, 0


async def asked_what_comes_in(town: Town) -> tuple[Person, int]:
    """Wei Chen says that they lost their job and is asked what comes in each month."""
    wei = await town.borrower()
    await town.begin(wei)
    return wei, 0


async def asked_for_papers(town: Town) -> tuple[Person, int]:
    """Wei Chen has told the three figures and is asked for papers."""
    wei = await town.borrower()
    await town.begin(wei, "2400", "1900", "330")
    return wei, 0


async def applied(town: Town) -> tuple[Person, int]:
    """Wei Chen has sent the application; nobody has it yet."""
    wei = await town.borrower()
    return wei, await town.apply(wei)


async def claimed(town: Town) -> tuple[Person, int]:
    """Mei has claimed it."""
    wei, topic = await applied(town)
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.quiet()
    return wei, topic


async def with_an_offer(town: Town) -> tuple[Person, int]:
    """An offer of twelve more months is on the table."""
    wei, topic = await claimed(town)
    await town.mei.say("/offer 12", chat=town.group, topic=topic)
    await town.tap(town.mei, "Send to the borrower", chat=town.group, topic=topic)
    return wei, topic


async def agreed(town: Town) -> tuple[Person, int]:
    """It is accepted and signed; the first instalment is due on 5 May 2019."""
    wei, topic = await with_an_offer(town)
    await town.tap(wei, "I accept")
    await town.put_signature(wei)
    return wei, topic


async def signed_and_left(town: Town) -> tuple[Person, int]:
    """Signed, and the advisor has given it back: nobody has the case."""
    wei, topic = await agreed(town)
    await town.mei.say("/back", chat=town.group, topic=topic)
    return wei, topic


class Beginning:
    """The files of the lender, and a Telegram, as they were left."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._world: bytes
        self._moment: datetime
        self._town: Town

    async def live(self, story: Story) -> None:
        """Live through it, and stop the bot."""
        async with town_in(self._folder) as town:
            await town.open()
            town.wei, town.topic = await story(town)
            await town.quiet()
            self._town = town
            self._moment = town.now + timedelta(seconds=1)  # after everything that happened
        # Nobody is connected any more: all that is left is data.
        self._world = pickle.dumps(town.server.world)

    @contextlib.asynccontextmanager
    async def again(self, folder: Path) -> AsyncIterator[Town]:
        """A town of one's own that goes on from there; what was said so far is read."""
        shutil.copytree(self._folder, folder, dirs_exist_ok=True)
        world: World = pickle.loads(self._world)  # noqa: S301 - our own, a moment ago
        async with town_in(folder, world, self._moment) as town:
            await town.resume(self._town)
            yield town


class Beginnings:
    """All that were lived through in this run, by their stories."""

    def __init__(self, office: Path, folder: Path) -> None:
        self._office, self._folder = office, folder
        self._known: dict[Story, Beginning] = {}

    async def after(self, story: Story) -> Beginning:
        """The end of that story, which is lived through when it is first asked for."""
        if story not in self._known:
            folder = self._folder / str(len(self._known))
            shutil.copytree(self._office, folder)
            beginning = Beginning(folder)
            await beginning.live(story)
            self._known[story] = beginning
        return self._known[story]


@pytest.fixture(scope="session")
def beginnings(office: Path, tmp_path_factory: pytest.TempPathFactory) -> Beginnings:
    return Beginnings(office, tmp_path_factory.mktemp("beginnings"))


@pytest.fixture
def stories(request: pytest.FixtureRequest) -> dict[str, Story]:
    """By the name of the fixture that stands for each; the furthest last."""
    named: dict[str, Story] = getattr(request.module, "STORIES", {})
    return named


@pytest.fixture
async def town(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    office: Path,
    stories: dict[str, Story],
    beginnings: Beginnings,
) -> AsyncIterator[Town]:
    """A town of one's own: new, or at the end of the story that the test asks for."""
    asked_for = [story for name, story in stories.items() if name in request.fixturenames]
    if asked_for:
        beginning = await beginnings.after(asked_for[-1])
        async with beginning.again(tmp_path) as one:
            yield one
    else:
        shutil.copytree(office, tmp_path, dirs_exist_ok=True)
        async with town_in(tmp_path) as one:
            await one.open()
            yield one


@pytest.fixture
def wei(town: Town) -> Person:
    """The borrower of the story."""
    return town.wei
