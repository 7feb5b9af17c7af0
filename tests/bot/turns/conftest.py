"""A town with somebody whose plan is in force."""

import pytest

from bot.sandbox.client import Person
from tests.desk.room import Room
from tests.town import Town


@pytest.fixture
async def wei(town: Town) -> Person:
    """Twelve more months are signed; the first instalment is due on 5 May 2019."""
    wei = await town.borrower()
    room = Room(town, wei, await town.apply(wei))
    await room.says("/claim")
    await room.says("/offer 12")
    await room.says("/send 1")
    await town.tap(wei, "I accept")
    await town.quiet()
    await wei.say("Wei Chen")
    await town.tap(wei, "I sign")
    await room.hears()
    return wei
