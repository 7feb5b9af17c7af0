"""What goes wrong on our side is tried a few times; that the database is away says nothing of the message."""

import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from bot.telegram.denials import TRIES, failed
from bot.telegram.losses import Undeliverable
from bot.telegram.outcomes import Later
from storage.messages.outbox import Parcel, Waiting
from tests.storage.samples import NOW


def is_full() -> OperationalError:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return OperationalError("UPDATE handoffs", {}, error)


def tried(times: int) -> Waiting:
    parcel = Parcel(lane="room:1", method="send_message", params={"text": "I cannot pay"})
    return Waiting(id=1, parcel=parcel, attempts=times, written_at=NOW)


@pytest.mark.parametrize("error", [ConnectionRefusedError(), is_full()], ids=["away", "full"])
def test_nothing_is_given_up_because_the_database_was_away(error: Exception) -> None:
    assert isinstance(failed(tried(50), error), Later)


def test_a_mistake_of_ours_is_given_up_in_the_end() -> None:
    assert isinstance(failed(tried(0), KeyError()), Later)
    assert isinstance(failed(tried(TRIES - 1), KeyError()), Undeliverable)
