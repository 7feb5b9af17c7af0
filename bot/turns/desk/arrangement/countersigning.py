"""Desk's countersigning: four eyes put the lender's name below an agreement, once it was looked at in figures."""

from __future__ import annotations

from bot.turns.agreeing import signing, too_late
from bot.turns.arrangement import follow_up
from bot.turns.desk import buttons, second_look
from bot.turns.desk.here import Act, InRoom
from bot.turns.queue import line
from dialogs.desk.arrangement import sealing
from dialogs.desk.orders import signing as o
from dialogs.desk.orders.order import Order
from dialogs.labels import sends
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer
from negotiation.refusals import NotAllowed
from storage import people
from storage.case import case_offers, signatures

LOOK = second_look.Look(
    about=buttons.About.SEAL,
    button="sealed",
    yes=sends(Text("Sign for the lender, and seal")),
    button_not="sealed_not",
    no=Text("Do not sign"),
    stays=Text("Nothing is signed. The agreement waits as before."),
)


async def ask(here: InRoom, order: o.Countersign) -> None:
    """Shown in figures, and asked once more. Raises refusals."""
    agreement, offer = await _to_be_sealed(here, order.version)
    if offer.is_too_late(here.turn.today):
        await too_late.lapse(here.turn, agreement, offer)
        return
    agreement.must_be_for(offer, here.advisor.user_id)
    maker = await people.advisor(here.turn.session, offer.advisor_id)
    policy = await follow_up.policy_of(here.turn, here.situation.the_case)
    shown = sealing.shown(
        here.situation,
        offer,
        await signatures.of(here.turn.session, agreement.id or 0),
        line.called(maker) if maker is not None else "–",
        policy.cooling_off_days,
    )
    await second_look.show(here, LOOK.of(agreement.version), shown)


async def countersign(here: InRoom, order: o.CountersignAsMeant) -> None:
    """It is meant: a supervisor, and not the one who made the offer. Raises refusals."""
    agreement, offer = await _to_be_sealed(here, order.version)
    if offer.is_too_late(here.turn.today):
        await too_late.lapse(here.turn, agreement, offer)
        return
    await signing.countersign(here.turn, here.situation, here.advisor.user_id)
    await second_look.forget(here, LOOK)
    here.tell(
        Text(
            "{advisor} signs agreement {version} for the lender.",
            advisor=here.advisor.name,
            version=agreement.version,
        )
    )


async def _to_be_sealed(here: InRoom, version: int) -> tuple[Agreement, Offer]:
    """The agreement of that version, or of any for 0, with its offer. Raises `ForSupervisor`, `NotAllowed`."""
    here.must_supervise()
    agreement = here.situation.agreement
    if agreement is None or version not in {0, agreement.version}:
        raise NotAllowed(here.situation.the_case.state, "countersign")
    return agreement, await case_offers.offer_of(here.turn.session, agreement)


ORDERS: dict[type[Order], Act] = {
    o.Countersign: ask,
    o.CountersignAsMeant: countersign,
    o.CountersignNothing: second_look.not_meant(LOOK, InRoom.must_supervise),
}
