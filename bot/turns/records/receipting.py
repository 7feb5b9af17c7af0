"""Receipting: the borrower is told where the record stands, to hold us to it."""

from __future__ import annotations

from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs.borrower.records import receipts
from dialogs.texts import Text
from storage.auditing import audit


async def after_signing(turn: Turn) -> Text:
    """A receipt that has the signing itself in it."""
    receipt = await audit.receipt(turn.session, with_this=True)
    return receipts.after_signing(receipt.short)


async def wanted(here: InChat, _: object) -> None:
    receipt = await audit.receipt(here.turn.session)
    text = receipts.given(receipt.short)
    here.say(text)
