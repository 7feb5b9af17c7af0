"""Desk's private chats: what an advisor reads who writes to the bot alone; they may owe as well, and say so by a button."""

from __future__ import annotations

from dataclasses import replace

from bot.desk import rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import parcel
from bot.turns.turn import Turn
from dialogs.borrower import FIRST
from dialogs.desk.orders.reading import COMMANDS
from dialogs.heard import Command, Tap
from dialogs.interruptions import ANYTIME
from dialogs.languages import language_for
from dialogs.reply import Say
from dialogs.texts import Text
from storage import people
from storage.records import Advisor, Chat

IN_THE_GROUP = Text(
    "Commands of the desk are written in the advisors' group: those about a case in its topic, so that I see which case is meant. Here in private I only show what is for your eyes alone."
)
WELCOME = Text(
    'Hello {advisor}. Here I show you what is for your eyes alone: papers you open, whole numbers, and what a supervisor asks for. Cases are worked on in <a href="{link}">the advisors\' group</a>, each in its topic; /help there shows every command.'
)
#: Of an advisor who wants something of the lender themselves.
OWES = f"{ANYTIME}owes"
OWES_TOO = Text("I have a loan here myself")


async def is_told(turn: Turn, hearing: Hearing) -> bool:
    """Whether it was for the desk, of an advisor who is not heard as a borrower, and they read now what this chat is for."""
    heard, chat_id = hearing.heard, hearing.chat_id
    is_plain = isinstance(heard, Command) and not heard.argument
    if not isinstance(heard, Command) or (heard.name in _ANYBODYS and not is_plain):
        return False
    if heard.name not in COMMANDS:
        return False
    advisor = await people.active_advisor(turn.session, hearing.user_id)
    if advisor is None:
        return False
    chat = await people.chat(turn.session, chat_id)
    if heard.name in _ANYBODYS:
        return await _welcome(turn, hearing, advisor, chat)
    if chat is not None and chat.borrower_id is not None:
        return False
    turn.say(IN_THE_GROUP, chat_id=chat_id, language=turn.house.desk_language)
    return True


#: What a borrower writes as well.
_ANYBODYS = {"start", "help"}


async def _welcome(turn: Turn, hearing: Hearing, advisor: Advisor, chat: Chat | None) -> bool:
    """Not of whoever has begun as a borrower: they are answered as one."""
    if chat is None:
        code = language_for(hearing.language_code).code
        turn.session.add(Chat(chat_id=hearing.chat_id, language=code, place=FIRST))
    elif chat.borrower_id is not None or chat.place != FIRST:
        return False
    text = WELCOME.given(
        advisor=advisor.name or hearing.first_name, link=rooms.general(turn.house.group_id)
    )
    said = Say(text=text, options={OWES: OWES_TOO})
    turn.send(parcel(said, chat_id=hearing.chat_id, language=turn.house.desk_language))
    return True


def as_borrower(hearing: Hearing) -> Hearing:
    """What is heard; the tap of an advisor who owes as well is a beginning."""
    heard = hearing.heard
    is_beginning = isinstance(heard, Tap) and heard.code == OWES
    return replace(hearing, heard=Command("start")) if is_beginning else hearing
