"""Desk's receipts: what the borrower says is paid counts once it is found; a payment that bounced is taken back."""

from __future__ import annotations

from dialogs.borrower import keeping
from dialogs.desk import receipts as words
from dialogs.desk.orders import receipts as o
from dialogs.desk.orders.order import Order
from dialogs.reply import Say
from dialogs.texts import Lines, Text
from negotiation.arrangement import Payment
from negotiation.receipt import Receipt
from storage import cases, lending
from storage import follow_up as kept

from . import crediting, reversing
from .desk_here import Act, InRoom

#: So many payments are listed.
_MOST = 10
NO_SUCH = Text("There is no such payment in this case.")
BEFORE = Text("That is decided already.")


async def confirm(here: InRoom, order: o.ConfirmReceipt) -> None:
    """What is left of the instalment is recorded as paid. Raises `NotAllowed` once decided."""
    found = await _receipt(here, order.receipt_id)
    if found is None:
        here.say(NO_SUCH)
        return
    instalment = await cases.instalment(here.turn.session, found.instalment_id)
    found.decide(has_come=True, by=here.advisor.user_id, now=here.turn.now)
    await here.note("receipt confirmed", number=instalment.number)
    if not instalment.left:  # it came in another way meanwhile
        here.say(BEFORE)
        return
    payment = Payment(
        loan_id=instalment.loan_id,
        amount=instalment.left,
        received_on=here.turn.today,
        reference=f"receipt:{found.id}",
        recorded_by=f"advisor:{here.advisor.user_id}",
    )
    await crediting.record_payment(here.turn, payment)
    here.tell(
        Text(
            "Recorded: instalment {number}, {amount}.",
            number=instalment.number,
            amount=payment.amount,
        )
    )


async def not_found(here: InRoom, order: o.ReceiptNotFound) -> None:
    """The borrower is told kindly, and can answer by a button. Raises `NotAllowed` once decided."""
    found = await _receipt(here, order.receipt_id)
    if found is None:
        here.say(NO_SUCH)
        return
    instalment = await cases.instalment(here.turn.session, found.instalment_id)
    found.decide(has_come=False, by=here.advisor.user_id, now=here.turn.now)
    await here.note("receipt not found", number=instalment.number)
    here.tell(Text("The borrower is told that it was not found yet."))
    text = Text(
        "We have looked and not found your payment of {amount} yet. A transfer can take some days. If it was sent with another number or name, tell us and we look again.",
        amount=instalment.left,
    )
    here.send_borrower(Say(text=text, options=keeping.about(instalment)))


async def list_payments(here: InRoom, _: o.ListPayments) -> None:
    loan = here.situation.the_loan
    found = await lending.payments_on(here.turn.session, loan.id or 0, _MOST)
    if not found:
        here.say(Text("No payment is recorded."))
        return
    back = {one.reverses for one in found}
    options = {
        f"reversal:{one.id}": Text("↩️ {day}: {amount}", day=one.received_on, amount=one.amount)
        for one in found
        if one.reverses is None and one.reference not in back
    }
    here.say(Lines(*map(words.payment, found)), options=options)


async def ask_reversal(here: InRoom, order: o.AskReversal) -> None:
    """Asked once more: one tap that slipped takes nothing back."""
    here.claimed()
    one = await _payment(here, order.payment_id)
    if one is None:
        here.say(NO_SUCH)
        return
    yes = {f"reverse:{one.id}": Text("Yes, take it back"), "reverse_not": Text("No")}
    here.say(words.sure(one), options=yes)


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
        recorded_by=f"advisor:{here.advisor.user_id}",
        reverses=one.reference,
    )
    if not await reversing.reverse(here.turn, one, reversal):
        here.say(BEFORE)


async def reverse_nothing(here: InRoom, _: o.ReverseNothing) -> None:
    here.say(Text("Nothing is taken back."))


async def _receipt(here: InRoom, receipt_id: int) -> Receipt | None:
    found = await kept.receipt(here.turn.session, receipt_id)
    return found if found is not None and found.case_id == here.situation.the_case.id else None


async def _payment(here: InRoom, payment_id: int) -> Payment | None:
    loans = {loan.id for loan in here.situation.loans}
    for loan_id in loans:
        for one in await lending.payments_on(here.turn.session, loan_id or 0, 1000):
            if one.id == payment_id and one.reverses is None:
                return one
    return None


ORDERS: dict[type[Order], Act] = {
    o.ConfirmReceipt: confirm,
    o.ReceiptNotFound: not_found,
    o.ListPayments: list_payments,
    o.AskReversal: ask_reversal,
    o.Reverse: reverse,
    o.ReverseNothing: reverse_nothing,
}
