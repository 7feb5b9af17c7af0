"""Denials: what it means when Telegram says no, or when a call cannot be made at all."""

from __future__ import annotations

from typing import Any

import structlog
from telegram.error import BadRequest, TelegramError

from storage.engine.failures import is_away, is_collision
from storage.messages.outbox import Waiting

from .calls import Call
from .losses import BoardLost, CardLost, StatusLost, Undeliverable
from .outcomes import Later, Outcome

log = structlog.get_logger()

#: A call that cannot be made although nobody refused it is given up after so many tries.
TRIES = 3
#: So often a room is healed for one message; that it is lost again and again says that it cannot be.
HEALINGS = 8
#: A file that Telegram announced may be unreadable for a while.
FETCHES = 10

#: What Telegram says → what it means; the first that is found holds.
_MEANINGS = {
    "not modified": "done",
    "topic_not_modified": "done",
    "query is too old": "done",
    "message to copy not found": "done",  # taken back by who wrote it
    "no messages to copy": "done",
    "to delete not found": "done",
    "temporarily unavailable": "away",  # a file; or it is none of ours, which is said in the same words
    "thread not found": "topic",
    "topic_deleted": "topic",
    "topic_id_invalid": "topic",
    "topic_closed": "closed",
    "to edit not found": "message",
    "can't be edited": "message",
    "message_id_invalid": "message",
    # The group is not (yet) as the bot needs it; an operator can mend each of these.
    "not enough rights": "desk",
    "have no rights": "desk",
    "chat_admin_required": "desk",
    "chat_write_forbidden": "desk",
    "not a forum": "desk",
    "chat not found": "chat",
    "user not found": "person",
    "invalid user_id": "person",
    "user_id_invalid": "person",
    "participant_id_invalid": "person",
}


def meaning(error: BadRequest) -> str:
    """What is wrong, in one word; "" where the words are not known.

    >>> meaning(BadRequest("Message thread not found")), meaning(BadRequest("Something else"))
    ('topic', '')
    """
    said = error.message.lower()
    return next((meant for words, meant in _MEANINGS.items() if words in said), "")


def lost(call: Call) -> Outcome:
    """What is kept up to date in place was deleted."""
    if call.room is not None:
        return CardLost(handoff_id=call.room.handoff_id)
    board = call.waiting.parcel.keeps.get("board")
    return (
        StatusLost(chat_id=call.params["chat_id"]) if board is None else BoardLost(group_id=board)
    )


def failed(waiting: Waiting, error: Exception) -> Outcome:
    """Something of ours went wrong, and is tried again a few times; that the database is away says nothing of it."""
    log.error(
        "parcel failed", row=waiting.id, method=waiting.parcel.method, error=type(error).__name__
    )
    is_elsewhere = isinstance(error, OSError) or is_away(error) or is_collision(error)
    if waiting.attempts + 1 >= TRIES and not is_elsewhere:
        return given_up(waiting, error)
    return Later(seconds=pause(waiting), error=type(error).__name__)


def given_up(waiting: Waiting, error: Exception) -> Outcome:
    """It will never be delivered: a person learns of it."""
    said = error.message if isinstance(error, TelegramError) else type(error).__name__
    if waiting.parcel.method == "delete_message":
        return Undeliverable(kind="unrecalled", error=said)
    if waiting.parcel.method != "fetch":
        return Undeliverable(kind="undelivered", error=said)
    about = subject(waiting.parcel.params) | {"too_large": "too big" in said.lower()}
    return Undeliverable(kind="unfetched", error=said, subject=about)


def subject(params: dict[str, Any]) -> dict[str, Any]:
    """What a file is, a paper or a voice note, and the chat it came from; of a paper, whether its kind is guessed."""
    names = ("paper_id", "voice_id", "verify_chat", "chat_id", "is_guess")
    return {name: params[name] for name in names if name in params}


def pause(waiting: Waiting) -> float:
    """Seconds before the next try, the more the oftener it was tried."""
    return min(2.0 ** min(waiting.attempts, 6), 60.0) / 2
