"""Desk's offers: worked out and shown to the advisor, sent to the borrower, dropped."""

from __future__ import annotations

from bot.telegram.keyboards import inline, parcel
from dialogs.desk.orders import offers as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Text

from . import offering
from .desk_here import Act, InRoom


async def offer_extension(here: InRoom, order: o.OfferExtension) -> None:
    """Work an offer out and show the advisor what the borrower would see."""
    handoff = here.claimed()
    offer = await offering.draft(here.turn, here.situation, here.advisor.user_id, order.months)
    if offer is None:
        unknown = here.situation.the_case.application.can_pay is None
        here.say(
            Text(
                "The borrower has not said what a month can bear. /offer with a number of months works any extension out."
            )
            if unknown
            else Text(
                "No extension within policy comes down to what the borrower can pay. /offer with a number of months works any out."
            )
        )
        return
    preview = parcel(offering.preview(offer), chat_id=0, language=here.situation.language)
    buttons = inline(
        {
            f"send:{offer.version}": Text("Send to the borrower"),
            f"drop:{offer.version}": Text("Drop it"),
        },
        here.language,
        handoff.id,
    )
    here.turn.send(offering.in_room(handoff, preview, buttons))


async def send_offer(here: InRoom, order: o.SendOffer) -> None:
    here.claimed()
    await offering.send(here.turn, here.chat, here.situation, order.version)
    await here.refresh()
    await here.note("offer sent", version=order.version)
    here.tell(Text("Offer {version} is sent.", version=order.version))


async def drop_offer(here: InRoom, order: o.DropOffer) -> None:
    here.claimed()
    await offering.drop(here.turn, here.situation, order.version)
    here.tell(Text("Offer {version} is dropped.", version=order.version))


ORDERS: dict[type[Order], Act] = {
    o.OfferExtension: offer_extension,
    o.SendOffer: send_offer,
    o.DropOffer: drop_offer,
}
