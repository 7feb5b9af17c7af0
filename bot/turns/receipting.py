"""Receipting: the borrower is told where the record stands, to hold us to it."""

from __future__ import annotations

from bot.telegram.hearing import Hearing
from dialogs.borrower import receipts
from dialogs.situation import Situation
from dialogs.texts import Text
from storage.auditing import audit
from storage.records import Chat

from .turn import Turn


async def after_signing(turn: Turn, chat: Chat, situation: Situation) -> None:
    """A receipt that has the signing itself in it."""
    receipt = await audit.receipt(turn.session, with_this=True)
    _say(turn, chat, situation, receipts.after_signing(receipt.short))


async def wanted(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    receipt = await audit.receipt(turn.session)
    _say(turn, chat, situation, receipts.given(receipt.short))


def _say(turn: Turn, chat: Chat, situation: Situation, text: Text) -> None:
    turn.say(text, chat_id=chat.chat_id, language=situation.language)
