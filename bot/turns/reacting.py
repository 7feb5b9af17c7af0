"""Reacting: a 👍 below a message reaches who wrote it: in the topic in words, in the borrower's chat as it is."""

from __future__ import annotations

from bot.desk import relay, rooms
from bot.telegram.contents import Part
from dialogs.texts import Text
from negotiation.handoff import Handoff, HandoffState
from negotiation.talk import is_answer
from storage import handoffs, pairs, people, sayings
from storage.pairs import MessageId

from .turn import Turn

#: What an advisor may show a borrower without a word; all else is for colleagues.
KIND = frozenset("👍👌❤🙏👏🎉🤝🥰🤗💯🫡✍")
CANNOT_SHOW = Text("The borrower reacts to this message, with a sign that I cannot show.")
TAKES_BACK = Text("The borrower takes that reaction back.")


async def reacted(turn: Turn, payload: Part) -> bool:
    """Whether it was a reaction; passed on where the message came from the other side, as nobody else needs to know."""
    match payload.get("message_reaction"):
        case {
            "chat": {"id": int(chat_id), "type": str(kind)},
            "message_id": int(number),
            "user": {"id": int(user_id), "is_bot": False},
            "new_reaction": list(now),
        }:
            here = MessageId(chat_id=chat_id, message_id=number)
            await _pass_on(turn, here, user_id, now, is_borrower=kind == "private")
    return "message_reaction" in payload


async def _pass_on(
    turn: Turn, here: MessageId, user_id: int, now: list[Part], *, is_borrower: bool
) -> None:
    original = await pairs.original(turn.session, here)
    said = await sayings.versions(turn.session, original) if original is not None else []
    room = await handoffs.handoff(turn.session, said[0].handoff_id) if said else None
    if original is None or room is None:
        return
    if is_borrower:
        _tell_desk(turn, room, original, now)
    else:
        await _show_borrower(turn, room, original, user_id, now)


def _tell_desk(turn: Turn, room: Handoff, original: MessageId, now: list[Part]) -> None:
    """Below the advisor's message, where a yes or no without a word is not overlooked."""
    emoji = _emoji(now)
    told = CANNOT_SHOW if now else TAKES_BACK
    if emoji is not None:
        told = Text("{emoji} from the borrower, to this message.", emoji=emoji)
    language = turn.house.desk_language
    turn.send(rooms.message(room, told, language, answers=original.message_id))


async def _show_borrower(
    turn: Turn, room: Handoff, original: MessageId, user_id: int, now: list[Part]
) -> None:
    """As whoever has the case gives it, and while the borrower may be answered."""
    is_theirs = room.state is HandoffState.CLAIMED and room.advisor_id == user_id
    if not is_theirs or room.chat_id != original.chat_id:
        return
    if await people.active_advisor(turn.session, user_id) is None:
        return
    chat = await people.chat(turn.session, room.chat_id)
    said_at = await sayings.last_of_desk(turn.session, room.id or 0)
    heard_at = chat.heard_at if chat is not None else None
    if not is_answer(turn.now, heard_at=heard_at, said_at=said_at):
        return
    emoji = _emoji(now)
    shown = emoji if emoji in KIND else None
    turn.send(relay.reaction(room, message_id=original.message_id, emoji=shown))


def _emoji(reactions: list[Part]) -> str | None:
    """The newest of them; `None` for none that may be written."""
    for each in reversed(reactions):
        match each:
            case {"type": "emoji", "emoji": str(emoji)}:
                return emoji
    return None
