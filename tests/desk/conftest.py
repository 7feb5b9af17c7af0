"""Rooms of the desk, each in a town of its own."""

import pytest

from tests.beginnings import Story, agreed, applied, claimed, with_an_offer
from tests.desk.room import Room
from tests.town import Town


@pytest.fixture
def stories() -> dict[str, Story]:
    return {"waiting": applied, "room": claimed, "offered": with_an_offer, "signed": agreed}


@pytest.fixture
def waiting(town: Town) -> Room:
    """A case that was just submitted; nobody has it yet."""
    return Room(town, town.wei, town.topic)


@pytest.fixture
def room(town: Town) -> Room:
    """A case that Mei has claimed."""
    return Room(town, town.wei, town.topic)


@pytest.fixture
def offered(town: Town) -> Room:
    """An offer of twelve more months is on the table."""
    return Room(town, town.wei, town.topic)


@pytest.fixture
def signed(town: Town) -> Room:
    """The offer is accepted and signed; the first instalment is due on 5 May 2019."""
    return Room(town, town.wei, town.topic)
