"""Desk's decisions: a supervisor's on an offer beyond an advisor's authority; a counter-offer that is not taken."""

from __future__ import annotations

from bot.turns.agreeing import offering
from bot.turns.casework import noting
from bot.turns.desk import buttons
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import Act, InRoom
from dialogs import conversation
from dialogs.borrower import DECIDE
from dialogs.desk.orders import decisions as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Text
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.agreeing.plan import Plan
from negotiation.lifecycle import fire

from . import builder, which

PACKAGE = Text(
    "Plans for several loans are not changed by hand. /offer shows the other packages, and plans for one loan."
)

REFUSED = Text("{advisor} refuses offer {version}: {why}")
CHANGED = Text("{advisor} wants another plan in place of offer {version}: {why}")


async def approve(here: InRoom, order: o.ApproveOffer) -> None:
    """A second person agrees: it goes to the borrower."""
    offer = await _asked(here, order.version)
    unasked.must_be_safe(here)
    await unasked.must_be_allowed(here, "offer")
    if offer.state is OfferState.ASKED and not order.is_meant:
        about = buttons.About.ASKED
        await unasked.must_be_meant(here, offer.version, "approve_meant", about)
    offer.approve(here.advisor.user_id)
    await offering.send(here.turn, here.chat, here.situation, offer.version)
    await here.refresh()
    await here.note("offer approved", version=offer.version)
    await here.note("offer sent", version=offer.version)
    here.tell(
        Text(
            "{advisor} approves offer {version}: it is sent.",
            advisor=here.advisor.name,
            version=offer.version,
        )
    )


async def reject(here: InRoom, order: o.RejectOffer) -> None:
    await _refuse(here, await _asked(here, order.version), order.why, REFUSED)


async def _refuse(here: InRoom, offer: Offer, why: str, said: Text) -> None:
    offer.refuse(here.advisor.user_id, why)
    await here.refresh()
    await noting.keep(here, "offer refused", why)
    await here.note("offer refused", version=offer.version)
    here.tell(said.given(advisor=here.advisor.name, version=offer.version, why=why))


async def change(here: InRoom, order: o.ChangeOffer) -> None:
    """Refused as it is, and built anew by the supervisor from there."""
    offer = await _asked(here, order.version)
    await _refuse(here, offer, order.why, CHANGED)
    if offer.besides:
        here.say(PACKAGE)
        return
    plan = Plan.read(offer.code) if offer.code else Plan(months=1)
    builder.show(here, plan, offer.version)


async def _asked(here: InRoom, version: int) -> Offer:
    """The offer to be decided on. Raises `ForSupervisor`, and as `desk_which.offer`."""
    here.must_supervise()
    return await which.offer(here, "approve", version, OfferState.ASKED)


async def keep_offer(here: InRoom, _: o.KeepOffer) -> None:
    """The counter-offer is not taken; ours stays."""
    here.claimed()
    fire(here.situation.the_case, "decline_counter")
    await here.refresh()
    await here.note("counter-offer not taken")
    here.tell(Text("Our offer stays. The borrower is told."))
    if here.is_door:
        here.tell_borrower(
            Text("We cannot go as far as you asked. Our offer still stands, as it was:")
        )
        here.chat.place, here.chat.came_from = DECIDE, []
        here.send_borrower(conversation.ask(here.situation))


ORDERS: dict[type[Order], Act] = {
    o.ApproveOffer: approve,
    o.RejectOffer: reject,
    o.ChangeOffer: change,
    o.KeepOffer: keep_offer,
}
