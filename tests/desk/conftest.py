"""Rooms of the desk, each in a town of its own."""

import pytest

from tests.desk.room import Room
from tests.town import Town


@pytest.fixture
async def waiting(town: Town) -> Room:
    """A case that was just submitted; nobody has it yet."""
    wei = await town.borrower()
    room = Room(town, wei, await town.apply(wei))
    await room.news()
    await room.hears()
    return room


@pytest.fixture
async def room(waiting: Room) -> Room:
    """A case that Mei has claimed."""
    await waiting.taps("✋ Claim")
    await waiting.news()
    await waiting.hears()
    return waiting


@pytest.fixture
async def offered(room: Room) -> Room:
    """An offer of twelve more months is on the table."""
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    await room.news()
    return room


@pytest.fixture
async def signed(offered: Room) -> Room:
    """The offer is accepted and signed; the first instalment is due on 5 May 2019."""
    town, wei = offered.town, offered.borrower
    await town.tap(wei, "I accept")
    await town.quiet()
    await wei.say("Wei Chen")
    await town.tap(wei, "I sign")
    await town.quiet()
    await offered.news()
    await offered.hears()
    return offered
