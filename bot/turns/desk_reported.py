"""Desk's reported payments: what the borrower says is paid counts once it is found; a payment that bounced is taken back."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower import keeping
from dialogs.desk import reported as words
from dialogs.desk.orders import reported as o
from dialogs.desk.orders.order import Order
from dialogs.reply import Say
from dialogs.texts import Lines, Text
from negotiation.arrangement import DueInstalment, Payment, left
from negotiation.money import Money
from negotiation.reported_payment import ReportedPayment, ReportedPaymentState
from storage import cases, lending
from storage import follow_up as kept

from . import crediting, reversing
from .desk_here import Act, InRoom

#: So many payments are listed.
_MOST = 10
NO_SUCH = Text("There is no such payment in this case.")
BEFORE = Text("That is decided already.")


async def confirm(here: InRoom, order: o.ConfirmReported) -> None:
    """What was said to be paid is recorded, as far as it is still open. Raises `NotAllowed` once decided."""
    group = await _said_together(here, order.reported_id, order.units)
    if not group:
        here.say(NO_SUCH)
        return
    rows = await _decide(here, group, "receipt confirmed", has_come=True)
    parts = _by_loan(rows, order.units)
    if not parts:  # it came in another way meanwhile
        here.say(BEFORE)
        return
    for loan_id, amount in parts.items():
        last = [one for one in rows if one.loan_id == loan_id][-1]
        said = next(one for one in group if one.instalment_id == last.id)
        payment = Payment(
            loan_id=loan_id,
            amount=amount,
            received_on=here.turn.today,
            reference=f"receipt:{said.id}",
            recorded_by=f"advisor:{here.advisor.user_id}",
        )
        await crediting.record_payment(here.turn, payment)
    total = sum(parts.values(), Money.zero(rows[0].amount.currency))
    here.tell(
        Text("Recorded: {amount}.", amount=total)
        if order.units
        else Text("Recorded: instalment {number}, {amount}.", number=rows[0].number, amount=total)
    )


async def not_found(here: InRoom, order: o.ReportedNotFound) -> None:
    """The borrower is told kindly, and can answer by a button. Raises `NotAllowed` once decided."""
    group = await _said_together(here, order.reported_id, order.units)
    if not group:
        here.say(NO_SUCH)
        return
    rows = await _decide(here, group, "receipt not found", has_come=False)
    await here.refresh()
    here.tell(Text("The borrower is told that it was not found yet."))
    said = Money.of_units(order.units, rows[0].amount.currency) if order.units else rows[0].left
    text = Text(
        "We have looked and not found your payment of {amount} yet. A transfer can take some days. If it was sent with another number or name, tell us and we look again.",
        amount=said,
    )
    here.send_borrower(Say(text=text, options=keeping.about(rows[0])))


async def _said_together(here: InRoom, reported_id: int, units: int) -> list[ReportedPayment]:
    """That one; where *units* were said, what it or an earlier word said of the others that they reach as well.

    Nothing where it is of another case.
    """
    found = await _reported(here, reported_id)
    if found is None or not units:
        return [] if found is None else [found]
    said = [
        (await cases.instalment(here.turn.session, one.instalment_id), one)
        for one in await kept.reported_payments_of(here.turn.session, found.case_id)
        if one is found
        or (one.said_at <= found.said_at and one.state is ReportedPaymentState.SAID)
    ]
    group = []
    for instalment, one in sorted(said, key=lambda each: (each[0].due_date, each[0].number)):
        if one is found or units > 0:
            group.append(one)
        units -= instalment.left.units
    return group


async def _decide(
    here: InRoom, group: Sequence[ReportedPayment], event: str, *, has_come: bool
) -> list[DueInstalment]:
    """The instalments of a *group*, the oldest first."""
    found = []
    for one in group:
        instalment = await cases.instalment(here.turn.session, one.instalment_id)
        one.decide(has_come=has_come, by=here.advisor.user_id, now=here.turn.now)
        await here.note(event, number=instalment.number)
        found.append(instalment)
    return sorted(found, key=lambda each: (each.due_date, each.number))


def _by_loan(rows: Sequence[DueInstalment], units: int) -> dict[int, Money]:
    """What is still open of them, so many units at most where an amount was said; by the loan that it pays."""
    rest = Money.of_units(units, rows[0].amount.currency) if units else left(rows)
    found: dict[int, Money] = {}
    for each in rows:
        share = min(rest, each.left)
        if share.is_positive:
            found[each.loan_id] = found[each.loan_id] + share if each.loan_id in found else share
            rest -= share
    return found


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


async def _reported(here: InRoom, reported_id: int) -> ReportedPayment | None:
    found = await kept.reported_payment(here.turn.session, reported_id)
    return found if found is not None and found.case_id == here.situation.the_case.id else None


async def _payment(here: InRoom, payment_id: int) -> Payment | None:
    loans = {loan.id for loan in here.situation.loans}
    for loan_id in loans:
        for one in await lending.payments_on(here.turn.session, loan_id or 0, 1000):
            if one.id == payment_id and one.reverses is None:
                return one
    return None


ORDERS: dict[type[Order], Act] = {
    o.ConfirmReported: confirm,
    o.ReportedNotFound: not_found,
    o.ListPayments: list_payments,
    o.AskReversal: ask_reversal,
    o.Reverse: reverse,
    o.ReverseNothing: reverse_nothing,
}
