"""Offers on a loan: all of them end at once, when its figures have changed, it is gone, or another plan repays it."""

from __future__ import annotations

from bot.turns.turn import Turn
from dialogs.texts import Text
from negotiation.agreeing.offer import OfferState
from storage.case import cases

from . import offering


async def end(turn: Turn, loan_id: int, told: Text, *, besides: int | None = None) -> None:
    """End those on the table, as both sides are *told*, and those on their way there; not of the case *besides*."""
    for offer in await cases.open_offers_on(turn.session, loan_id):
        if offer.case_id == besides:
            continue
        if offer.state is OfferState.OPEN:
            await offering.expire(turn, offer.case_id, offer.version, told)
        else:
            offer.withdraw(turn.now)
