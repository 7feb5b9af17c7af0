"""Desk's which: the offer that an order without a number means, where there is but one that it can be given for."""

from __future__ import annotations

from bot.turns.desk.conversation.unasked import NotNow
from bot.turns.desk.here import InRoom
from dialogs.texts import Text
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.refusals import NoSuchOffer
from storage.case import case_offers


async def offer(here: InRoom, command: str, version: int, *states: OfferState) -> Offer:
    """That of the *version*; for none, the only one in one of *states*. Raises `NoSuchOffer`, `NotNow` where it is asked which."""
    session, case_id = here.turn.session, here.situation.the_case.id or 0
    if version:
        found = await case_offers.offer(session, case_id, version)
        if found is None:
            raise NoSuchOffer
        return found
    known = await case_offers.offers_in(session, case_id, *states)
    if not known:
        raise NoSuchOffer
    if len(known) > 1:
        orders = [f"/{command} {one.version}" for one in reversed(known)]
        here.say(Text("Please write which offer: {orders}", orders=", ".join(orders)))
        raise NotNow
    return known[0]
