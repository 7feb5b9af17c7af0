"""Desk's reversals: a payment that bounced is taken back, once that is confirmed."""

from __future__ import annotations

from bot.turns.arrangement import reversing
from bot.turns.desk.here import Act, InRoom
from dialogs.desk.arrangement import reversals as words
from dialogs.desk.orders import reversals as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Lines, Text
from negotiation.follow_up.arrangement import Payment
from storage import lending

from .reported import BEFORE, NO_SUCH

#: So many payments are listed.
_MOST = 10


async def list_payments(here: InRoom, _: o.ListPayments) -> None:
    loans = here.situation.loans
    every = [
        one
        for loan in loans
        for one in await lending.payments_on(here.turn.session, loan.id or 0, _MOST)
    ]
    if not every:
        here.say(Text("No payment is recorded."))
        return
    found = sorted(every, key=lambda one: (one.received_on, one.id or 0), reverse=True)[:_MOST]
    numbers = {loan.id: loan.number for loan in loans} if len(loans) > 1 else {}
    back = {one.reverses for one in found}
    options = {
        f"reversal:{one.id}": words.back(one, numbers.get(one.loan_id))
        for one in found
        if one.reverses is None and one.reference not in back
    }
    lines = [words.payment(one, numbers.get(one.loan_id)) for one in found]
    here.say(Lines(*lines), options=options)


async def ask_reversal(here: InRoom, order: o.AskReversal) -> None:
    """Asked once more: one tap that slipped takes nothing back."""
    here.claimed()
    one = await _payment(here, order.payment_id)
    if one is None:
        here.say(NO_SUCH)
        return
    yes = {f"reverse:{one.id}": Text("Yes, take it back"), "reverse_not": Text("No")}
    loans = here.situation.loans
    number = next((each.number for each in loans if each.id == one.loan_id), None)
    here.say(words.sure(one, number if len(loans) > 1 else None), options=yes)


async def reverse(here: InRoom, order: o.Reverse) -> None:
    here.claimed()
    one = await _payment(here, order.payment_id)
    if one is None:
        here.say(NO_SUCH)
        return
    reversal = Payment(
        loan_id=one.loan_id,
        amount=-one.amount,
        received_on=here.turn.today,
        reference=f"reversal:{one.id}",
        recorded_by=here.actor,
        reverses=one.reference,
    )
    if not await reversing.reverse(here.turn, one, reversal):
        here.say(BEFORE)


async def reverse_nothing(here: InRoom, _: o.ReverseNothing) -> None:
    here.say(Text("Nothing is taken back."))


async def _payment(here: InRoom, payment_id: int) -> Payment | None:
    loans = {loan.id for loan in here.situation.loans}
    for loan_id in loans:
        for one in await lending.payments_on(here.turn.session, loan_id or 0, 1000):
            if one.id == payment_id and one.reverses is None:
                return one
    return None


ORDERS: dict[type[Order], Act] = {
    o.ListPayments: list_payments,
    o.AskReversal: ask_reversal,
    o.Reverse: reverse,
    o.ReverseNothing: reverse_nothing,
}
