"""Desk's payments: an instalment or any amount is recorded as paid, once that is confirmed."""

from __future__ import annotations

from dialogs.desk import payments as words
from dialogs.desk.card import is_paid, paid_or_not
from dialogs.desk.orders import payments as o
from dialogs.desk.orders.order import Order
from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear
from dialogs.parsers.amounts import amount
from dialogs.texts import Text
from negotiation.arrangement import Payment
from negotiation.money import Money, TooFine

from . import crediting, follow_up
from .desk_here import Act, InRoom

NONE_UNPAID = Text("There is no such unpaid instalment.")
NO_AMOUNT = Text("I could not read the amount. Please write it as in /paid 120.50")


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
    if found is None or oldest is None or not _takes_payments(here):
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
    if oldest is None or not _takes_payments(here):
        here.say(NONE_UNPAID)
        return
    here.say(is_paid(oldest), options=paid_or_not(oldest))


async def record_nothing(here: InRoom, _: o.RecordNothing) -> None:
    here.say(Text("Nothing is recorded."))


async def ask_amount(here: InRoom, order: o.AskAmount) -> None:
    """Any amount, in the desk's way of writing it; asked once more before it counts."""
    oldest = here.situation.next_instalment
    if oldest is None or not _takes_payments(here):
        here.say(NONE_UNPAID)
        return
    found = _amount(here, order.typed)
    if found is None:
        here.say(NO_AMOUNT)
        return
    asked = int(here.turn.now.timestamp())
    rows = [one for one in here.situation.instalments if one.loan_id == oldest.loan_id]
    here.say(words.has_come(found, rows), options=words.come_or_not(found, asked))


async def record_amount(here: InRoom, order: o.RecordAmount) -> None:
    """It goes to the oldest instalments first. A button records once."""
    oldest = here.situation.next_instalment
    if oldest is None or not _takes_payments(here):
        here.say(NONE_UNPAID)
        return
    payment = Payment(
        loan_id=oldest.loan_id,
        amount=Money.of_units(order.units, oldest.amount.currency),
        received_on=follow_up.today(here.turn),
        reference=f"desk:{here.situation.the_case.id}:{order.asked}:{order.units}",
        recorded_by=f"advisor:{here.advisor.user_id}",
    )
    if await crediting.record_payment(here.turn, payment):
        here.tell(Text("Recorded: {amount}.", amount=payment.amount))
    else:
        here.say(Text("That is recorded already."))


def _amount(here: InRoom, typed: str) -> Money | None:
    """`None` where it is no amount above zero, or could be two."""
    try:
        read = amount(Words(typed), Reader(here.language.code, follow_up.today(here.turn)))
        found = Money(read, here.situation.currency)
    except (Unclear, TooFine):
        return None
    return found if found.is_positive else None


def _takes_payments(here: InRoom) -> bool:
    """Also where the plan is broken: what arrives may bring it back."""
    agreement = here.situation.agreement
    is_paid_to = agreement is not None and agreement.state.is_to_be_paid
    return is_paid_to and here.situation.the_case.state.is_open


ORDERS: dict[type[Order], Act] = {
    o.RecordPayment: record_payment,
    o.AskIfPaid: ask_if_paid,
    o.AskAmount: ask_amount,
    o.RecordAmount: record_amount,
    o.RecordNothing: record_nothing,
}
