"""What goes wrong on our side is tried a few times; that the database is away says nothing of the message."""

import sqlite3

import pytest
from sqlalchemy.exc import OperationalError
from telegram.error import BadRequest

from bot.telegram.denials import TRIES, failed, meaning
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


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Message is not modified: specified new message content is the same", "done"),
        ("Query is too old and response timeout expired or query ID is invalid", "done"),
        ("Message to delete not found", "done"),
        ("Message thread not found", "topic"),
        ("TOPIC_DELETED", "topic"),
        ("TOPIC_ID_INVALID", "topic"),
        ("TOPIC_CLOSED", "closed"),
        ("Message to edit not found", "message"),
        ("Message can't be edited", "message"),
        ("MESSAGE_ID_INVALID", "message"),
        ("Not enough rights to send text messages to the chat", "desk"),
        ("Have no rights to send a message", "desk"),
        ("CHAT_ADMIN_REQUIRED", "desk"),
        ("CHAT_WRITE_FORBIDDEN", "desk"),
        ("The chat is not a forum", "desk"),
        ("Chat not found", "chat"),
        ("PARTICIPANT_ID_INVALID", "person"),
        ("Can't parse entities", ""),
    ],
)
def test_telegrams_words_are_known_in_each_of_their_forms(said: str, meant: str) -> None:
    assert meaning(BadRequest(said)) == meant
