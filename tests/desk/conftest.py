"""Rooms of the desk, each in a town of its own; how a case came to where it stands is lived through once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.client import Person
from tests.beginnings import Beginnings
from tests.desk.room import Room
from tests.town import Town

Case = tuple[Person, int]


async def submitted(town: Town) -> Case:
    wei = await town.borrower()
    return wei, await town.apply(wei)


async def claimed(town: Town) -> Case:
    wei, topic = await submitted(town)
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    return wei, topic


async def with_an_offer(town: Town) -> Case:
    wei, topic = await claimed(town)
    await town.mei.say("/offer 12", chat=town.group, topic=topic)
    await town.tap(town.mei, "Send to the borrower", chat=town.group, topic=topic)
    return wei, topic


async def agreed(town: Town) -> Case:
    wei, topic = await with_an_offer(town)
    await town.tap(wei, "I accept")
    await town.quiet()
    await wei.say("Wei Chen")
    await town.tap(wei, "I sign")
    return wei, topic


#: What a test may ask for, the furthest last.
STORIES = {"waiting": submitted, "room": claimed, "offered": with_an_offer, "signed": agreed}


@pytest.fixture
async def begun(
    request: pytest.FixtureRequest, tmp_path: Path, beginnings: Beginnings
) -> AsyncIterator[Room]:
    name = [each for each in STORIES if each in request.fixturenames][-1]
    beginning = await beginnings.at(name, STORIES[name])
    async with beginning.again(tmp_path) as (town, borrower, topic):
        room = Room(town, borrower, topic)
        await room.news()
        await room.hears()
        yield room


@pytest.fixture
def waiting(begun: Room) -> Room:
    """A case that was just submitted; nobody has it yet."""
    return begun


@pytest.fixture
def room(begun: Room) -> Room:
    """A case that Mei has claimed."""
    return begun


@pytest.fixture
def offered(begun: Room) -> Room:
    """An offer of twelve more months is on the table."""
    return begun


@pytest.fixture
def signed(begun: Room) -> Room:
    """The offer is accepted and signed; the first instalment is due on 5 May 2019."""
    return begun
