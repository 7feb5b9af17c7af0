"""Desk's identity: who could not show who they are is known in another way, and may sign, once that is confirmed."""

from __future__ import annotations

from bot.turns.desk import buttons, second_look
from bot.turns.desk.here import Act, InRoom
from dialogs.desk.arrangement import sealing
from dialogs.desk.orders import signing as o
from dialogs.desk.orders.order import Order
from dialogs.labels import sends
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.signature import Signature
from negotiation.refusals import NotAllowed
from storage import people
from storage.case import signatures

LOOK = second_look.Look(
    about=buttons.About.CHECKED,
    button="checked_yes",
    yes=sends(Text("I know who it is: they may sign")),
    button_not="checked_not",
    no=Text("Not yet"),
    stays=Text("Nothing is noted: who cannot show who they are cannot sign."),
)
KNOWN = Text("Thank you: we know now that it is you. You can go on: /start")


async def ask(here: InRoom, _: o.IdentityChecked) -> None:
    """Whoever has the case is to let them go on: shown is who."""
    agreement = _to_be_signed(here)
    meant = await _meant(here, agreement)
    if not meant:
        here.say(Text("Whoever has to sign has signed, or needs nothing of you."))
        return
    await second_look.show(here, LOOK.of(agreement.version), sealing.to_be_known(meant))


async def as_meant(here: InRoom, order: o.CheckedAsMeant) -> None:
    """Each may go on, if they have not signed yet."""
    agreement = _to_be_signed(here)
    if agreement.version != order.version:
        here.say(second_look.DECIDED)
        return
    await second_look.forget(here, LOOK)
    for one in await _meant(here, agreement):
        one.unlock()
        door = await people.door_of(here.turn.session, one.borrower_id)
        if door is not None:
            door.identified_at = here.turn.now
            here.turn.say(KNOWN, chat_id=door.chat_id, language=here.turn.house.language_of(door))
    await here.note("identity checked", version=agreement.version)
    here.tell(Text("Noted. Within 30 minutes they can sign; their names can be typed again."))


def _to_be_signed(here: InRoom) -> Agreement:
    """Raises `NotAllowed`, and as `claimed` does."""
    here.claimed()
    agreement = here.situation.agreement
    if agreement is None or agreement.state is not AgreementState.TO_SIGN:
        raise NotAllowed(here.situation.the_case.state, "check")
    return agreement


async def _meant(here: InRoom, agreement: Agreement) -> list[Signature]:
    """The borrower, and whoever typed other names; none who has signed."""
    return [
        one
        for one in await signatures.of(here.turn.session, agreement.id or 0)
        if one.signed_at is None
        and (one.is_locked or one.borrower_id == here.situation.the_case.borrower_id)
    ]


ORDERS: dict[type[Order], Act] = {
    o.IdentityChecked: ask,
    o.CheckedAsMeant: as_meant,
    o.CheckedNot: second_look.not_meant(LOOK),
}
