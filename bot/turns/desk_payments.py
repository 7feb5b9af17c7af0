"""Desk's payments: an instalment is recorded as paid, once that is confirmed."""

from __future__ import annotations

from dialogs.desk.card import is_paid, paid_or_not
from dialogs.desk.orders import payments as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Text
from negotiation.arrangement import Payment
from negotiation.lifecycle import CaseState

from . import crediting
from .desk_here import Act, InRoom

NONE_UNPAID = Text("There is no such unpaid instalment.")


async def record_payment(here: InRoom, order: o.RecordPayment) -> None:
    """An instalment is recorded as paid, in full, today."""
    oldest = here.situation.next_instalment
    found = oldest
    if order.number is not None:
        asked = [one for one in here.situation.instalments if one.number == order.number]
        found = next((one for one in asked if not one.is_paid), None)
        if found is None and asked:
            here.say(Text("Instalment {number} is paid already.", number=order.number))
            return
    if found is None or oldest is None or not _is_active(here):
        here.say(NONE_UNPAID)
        return
    if found is not oldest:  # what arrives belongs to the oldest one
        here.say(
            Text("Instalment {number} is not paid yet and comes first.", number=oldest.number)
        )
        return
    payment = Payment(
        loan_id=found.loan_id,
        amount=found.left,
        received_on=here.turn.now.astimezone(here.turn.house.zone).date(),
        reference=f"desk:{found.id}",
        recorded_by=f"advisor:{here.advisor.user_id}",
    )
    await crediting.record_payment(here.turn, payment)
    here.tell(
        Text(
            "Recorded: instalment {number}, {amount}.", number=found.number, amount=payment.amount
        )
    )


async def ask_if_paid(here: InRoom, _: o.AskIfPaid) -> None:
    """Ask once more before a payment is recorded from the card."""
    oldest = here.situation.next_instalment
    if oldest is None or not _is_active(here):
        here.say(NONE_UNPAID)
        return
    here.say(is_paid(oldest), options=paid_or_not(oldest))


async def record_nothing(here: InRoom, _: o.RecordNothing) -> None:
    here.say(Text("Nothing is recorded."))


def _is_active(here: InRoom) -> bool:
    return here.situation.the_case.state is CaseState.ACTIVE


ORDERS: dict[type[Order], Act] = {
    o.RecordPayment: record_payment,
    o.AskIfPaid: ask_if_paid,
    o.RecordNothing: record_nothing,
}
