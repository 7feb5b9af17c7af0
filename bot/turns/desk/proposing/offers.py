"""Desk's offers: one that is drafted goes to the borrower, first to a supervisor where it must, or is dropped."""

from __future__ import annotations

from bot.turns.agreeing import approving, offer_ends, offering
from bot.turns.desk.buttons import About
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import Act, InRoom
from dialogs.desk.orders import offers as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Plural, Text
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.days.local_time import days_after
from storage.case import case_offers

from . import which

SENT_ALREADY = Text("Offer {version} is with the borrower already. /drop {version} takes it back.")


async def send_offer(here: InRoom, order: o.SendOffer) -> None:
    """To the borrower, or first to a supervisor where the policy wants it."""
    case_id = here.situation.the_case.id or 0
    offer = await case_offers.offer(here.turn.session, case_id, order.version)
    if offer is None or offer.decided_by != here.advisor.user_id:
        here.claimed()
    if offer is None:
        if not order.version and await _is_sent_already(here, case_id):
            return
        offer = await which.offer(here, "send", order.version, OfferState.DRAFT)
    if offer.state is OfferState.DRAFT and not offer.is_approved:
        await approving.ask(here, offer)
        return
    unasked.must_be_safe(here)
    await unasked.must_be_allowed(here, "offer")
    if offer.state is OfferState.DRAFT and not order.is_meant:
        await unasked.must_be_meant(here, offer.version, "send_meant", About.DRAFT)
    await offering.send(here.turn, here.chat, here.situation, offer.version)
    await here.refresh()
    await here.note("offer sent", version=offer.version)
    here.tell(Text("Offer {version} is sent.", version=offer.version))
    _say_where_time_is_short(here, offer)


async def _is_sent_already(here: InRoom, case_id: int) -> bool:
    """Where no draft is left, and one is on the table: a supervisor sent it, or a colleague."""
    on_table = here.situation.offer
    if on_table is None or on_table.state is not OfferState.OPEN:
        return False
    if await case_offers.offers_in(here.turn.session, case_id, OfferState.DRAFT):
        return False
    here.say(SENT_ALREADY.given(version=on_table.version))
    return True


def _say_where_time_is_short(here: InRoom, offer: Offer) -> None:
    """Sent so late that the usual time to answer would end in the notice before the first instalment."""
    policy = here.turn.house.policy_for(here.situation.the_loan.product)
    until, usual = (
        offer.expires_at,
        days_after(here.turn.now, policy.offer_days, here.situation.language.zone),
    )
    if until is None or until >= usual:
        return
    here.tell(
        Plural(
            "It can be accepted and signed until {until} only, {n} day before its first instalment on {day}. For more time, /offer works out a new one.",
            "It can be accepted and signed until {until} only, {n} days before its first instalment on {day}. For more time, /offer works out a new one.",
            n=policy.notice_days,
            until=until,
            day=offer.first_due,
        )
    )


async def drop_offer(here: InRoom, order: o.DropOffer) -> None:
    here.claimed()
    offer = await which.offer(here, "drop", order.version, *_DROPPED)
    is_tap = here.hearing.query_id is not None
    if is_tap and offer.state is OfferState.OPEN:  # it was made for the draft
        here.say(SENT_ALREADY.given(version=offer.version))
        return
    was = offer.state
    await offer_ends.drop(here.turn, here.situation, offer.version)
    if was is OfferState.OPEN:
        await here.note("offer taken back", version=offer.version)
    else:
        await here.note("offer dropped", version=offer.version)
    if was is OfferState.ASKED:
        await here.refresh()
    here.tell(Text("Offer {version} is dropped.", version=offer.version))


#: What can be taken back.
_DROPPED = (OfferState.DRAFT, OfferState.ASKED, OfferState.OPEN)


ORDERS: dict[type[Order], Act] = {
    o.SendOffer: send_offer,
    o.DropOffer: drop_offer,
}
