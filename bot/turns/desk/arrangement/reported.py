"""Desk's reported payments: what the borrower says is paid counts once it is found."""

from __future__ import annotations

from collections.abc import Sequence

from bot.turns.arrangement import crediting
from bot.turns.desk.here import Act, InRoom
from dialogs.borrower.arrangement import keeping
from dialogs.desk.orders import payments as o
from dialogs.desk.orders.order import Order
from dialogs.reply import Say
from dialogs.said.by_loan import of_which
from dialogs.said.payment_words import SAID_PAID
from dialogs.texts import Lines, Text
from negotiation.follow_up.arrangement import DueInstalment, Payment, left
from negotiation.follow_up.reported_payment import ReportedPayment, ReportedPaymentState
from negotiation.money import Money
from storage.case import case_instalments
from storage.case import follow_up as kept

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
            reference=f"{SAID_PAID}{said.id}",
            recorded_by=here.actor,
        )
        await crediting.record_payment(here.turn, payment)
    total = sum(parts.values(), Money.zero(rows[0].amount.currency))
    if order.units:
        here.tell(Text("Recorded: {amount}.", amount=total))
        return
    which = of_which(here.situation.loans, here.situation.instalments, rows[0].loan_id)
    recorded = Text(
        "Recorded: instalment {number}, {amount}.", number=rows[0].number, amount=total
    )
    here.tell(Lines(recorded, *which))


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
        (await case_instalments.instalment(here.turn.session, one.instalment_id), one)
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
        instalment = await case_instalments.instalment(here.turn.session, one.instalment_id)
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


async def _reported(here: InRoom, reported_id: int) -> ReportedPayment | None:
    found = await kept.reported_payment(here.turn.session, reported_id)
    return found if found is not None and found.case_id == here.situation.the_case.id else None


ORDERS: dict[type[Order], Act] = {
    o.ConfirmReported: confirm,
    o.ReportedNotFound: not_found,
}
