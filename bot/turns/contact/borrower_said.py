"""Borrower's words: what they write to an advisor, kept in every version and passed on to the room."""

from __future__ import annotations

from bot.desk import relay
from bot.telegram.hearing import Hearing
from bot.turns.turn import Turn
from dialogs.heard import File, Forwarded
from dialogs.texts import Text
from negotiation.desk.handoff import Handoff
from storage.case import sayings
from storage.case.sayings import Saying
from storage.staff.pairs import MessageId

BORROWER = "borrower"
NO_FILES = Text("I cannot pass a file on here. Please send a photo of it, or write what it says.")
#: A copy does not show it, and an advisor may take another's words for the borrower's.
FORWARDED = Text("↪ Forwarded by the borrower: somebody else may have written it.")


def is_unknown_file(hearing: Hearing) -> bool:
    """A file that nobody has looked at, and so nobody is to open; photos are Telegram's own."""
    return isinstance(hearing.heard, File) and hearing.heard.name is not None


async def passed_on(turn: Turn, handoff: Handoff, hearing: Hearing) -> None:
    """Into the case's room; what was sent together stays together."""
    await keep(turn, handoff, hearing)
    if hearing.album is not None:
        turn.send(
            relay.album_to_room(
                handoff,
                chat_id=hearing.chat_id,
                album=hearing.album,
                reply_to=hearing.reply_to,
                now=turn.now,
            )
        )
        return
    if isinstance(hearing.heard, Forwarded):
        turn.tell_desk(handoff, FORWARDED)
    turn.send(
        relay.to_room(
            handoff,
            chat_id=hearing.chat_id,
            message_id=hearing.message_id,
            reply_to=hearing.reply_to,
        )
    )


async def keep(turn: Turn, handoff: Handoff, hearing: Hearing) -> None:
    """A version of it."""
    await sayings.keep(
        turn.session,
        Saying(
            handoff_id=handoff.id or 0,
            message=MessageId(chat_id=hearing.chat_id, message_id=hearing.message_id),
            author=BORROWER,
            kind=hearing.kind,
            text=hearing.text,
            entities=hearing.entities,
            said_at=turn.now,
            album=hearing.album,
            file_id=hearing.file_id,
        ),
    )
