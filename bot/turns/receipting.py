"""Receipting: the borrower is told where the record stands, to hold us to it."""

from __future__ import annotations

from bot.telegram.hearing import Hearing
from dialogs.borrower import receipts
from dialogs.situation import Situation
from dialogs.texts import Text
from storage.auditing import audit
from storage.records import Chat

from .turn import Turn


async def after_signing(turn: Turn) -> Text:
    """A receipt that has the signing itself in it."""
    receipt = await audit.receipt(turn.session, with_this=True)
    return receipts.after_signing(receipt.short)


async def wanted(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    receipt = await audit.receipt(turn.session)
    text = receipts.given(receipt.short)
    turn.say(text, chat_id=chat.chat_id, language=situation.language)
