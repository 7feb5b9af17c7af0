"""Reacting: an advisor's 👍 below what the borrower wrote is seen in the borrower's chat, without a word.

The other way there is none: of reactions in private chats Telegram tells a bot nothing.
"""

from __future__ import annotations

from bot.desk import relay
from bot.telegram.contents import Part
from bot.turns.turn import Turn
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.desk.talk import is_answer
from storage import people
from storage.case import sayings
from storage.staff import handoffs, pairs
from storage.staff.pairs import MessageId

#: What an advisor may show a borrower without a word; all else is for colleagues.
KIND = frozenset("👍👌❤🙏👏🎉🤝🥰🤗💯🫡✍")


async def reacted(turn: Turn, payload: Part) -> bool:
    """Whether it was a reaction; passed on where the message came from a borrower, as nobody else needs to know."""
    match payload.get("message_reaction"):
        case {
            "chat": {"id": int(chat_id)},
            "message_id": int(number),
            "user": {"id": int(user_id), "is_bot": False},
            "new_reaction": list(now),
        }:
            await _pass_on(turn, MessageId(chat_id=chat_id, message_id=number), user_id, now)
    return "message_reaction" in payload


async def _pass_on(turn: Turn, here: MessageId, user_id: int, now: list[Part]) -> None:
    """As whoever has the case gives it, and while the borrower may be answered."""
    original = await pairs.original(turn.session, here)
    said = await sayings.versions(turn.session, original) if original is not None else []
    room = await handoffs.handoff(turn.session, said[0].handoff_id) if said else None
    if original is None or room is None or room.chat_id != original.chat_id:
        return
    if await _may_answer(turn, room, user_id):
        emoji = _emoji(now)
        shown = emoji if emoji in KIND else None
        turn.send(relay.reaction(room, message_id=original.message_id, emoji=shown))


async def _may_answer(turn: Turn, room: Handoff, user_id: int) -> bool:
    if room.state is not HandoffState.CLAIMED or room.advisor_id != user_id:
        return False
    if await people.active_advisor(turn.session, user_id) is None:
        return False
    chat = await people.chat(turn.session, room.chat_id)
    said_at = await sayings.last_of_desk(turn.session, room.id or 0)
    heard_at = chat.heard_at if chat is not None else None
    return is_answer(turn.now, heard_at=heard_at, said_at=said_at)


def _emoji(reactions: list[Part]) -> str | None:
    """The newest of them; `None` for none that may be written."""
    for each in reversed(reactions):
        match each:
            case {"type": "emoji", "emoji": str(emoji)}:
                return emoji
    return None
