"""Desk's private chats: a command of the desk that an advisor types there belongs into the group."""

from __future__ import annotations

from bot.telegram.hearing import Hearing
from bot.turns.turn import Turn
from dialogs.desk.orders.reading import COMMANDS
from dialogs.heard import Command
from dialogs.texts import Text
from storage import people

IN_THE_GROUP = Text(
    "Commands of the desk are written in the advisors' group: those about a case in its topic, so that I see which case is meant. Here in private I only show what is for your eyes alone."
)
#: What whoever comes to the bot may want as well.
_ANYBODYS = {"start", "help"}


async def is_told(turn: Turn, hearing: Hearing) -> bool:
    """Whether it was one, of an advisor who is no borrower, and they read now where to write it."""
    heard, chat_id = hearing.heard, hearing.chat_id
    if not isinstance(heard, Command) or chat_id in turn.ahead.strangers:
        return False
    if heard.name not in COMMANDS or heard.name in _ANYBODYS:
        return False
    if await people.active_advisor(turn.session, hearing.user_id) is None:
        return False
    chat = await people.chat(turn.session, chat_id)
    if chat is not None and chat.borrower_id is not None:
        return False
    turn.say(IN_THE_GROUP, chat_id=chat_id, language=turn.house.desk_language)
    return True
