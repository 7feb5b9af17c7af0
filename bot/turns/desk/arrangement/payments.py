"""Desk's payments: an instalment or any amount is recorded as paid, once that is confirmed."""

from __future__ import annotations

from datetime import date

from bot.turns.arrangement import crediting
from bot.turns.desk import buttons
from bot.turns.desk.here import Act, InRoom
from dialogs.desk.arrangement import payments as words
from dialogs.desk.arrangement.typed_figures import come_in
from dialogs.desk.orders import payments as o
from dialogs.desk.orders.order import Order
from dialogs.heard import Tap
from dialogs.parsers import Ambiguous, Reader, Unclear
from dialogs.said.by_loan import of_which
from dialogs.said.payment_words import OF_THE_DESK
from dialogs.texts import Lines, Text
from negotiation.follow_up.arrangement import DueInstalment, Payment
from negotiation.money import Money, TooFine
from storage import lending

NONE_UNPAID = Text("There is no such unpaid instalment.")
NO_PLAN = Text(
    "No plan is in force here, so nothing is recorded. What comes in under the contract is told by the lender's own book of payments."
)
NO_AMOUNT = Text(
    "I could not read the amount, or the day it came. Please write it as in /paid 120.50 or /paid 120.50 {day}."
)


async def record_payment(here: InRoom, order: o.RecordPayment) -> None:
    """An instalment is recorded as paid, in full, today; a number that is written and is none of one to be paid now is asked
    about as an amount.
    """
    oldest = here.situation.next_instalment
    if oldest is None or not _takes_payments(here):
        here.say(_paid_already(here, order.number) or _none_unpaid(here))
        return
    of_number = [one for one in here.situation.instalments if one.number == order.number]
    if order.number is None or oldest in of_number:
        await _record(here, oldest, _as_an_amount(here, order.number))
        return
    why = _paid_already(here, order.number)
    if why is None and of_number:  # what arrives belongs to the oldest one
        why = Text("Instalment {number} is not paid yet and comes first.", number=oldest.number)
    asked = _as_an_amount(here, order.number)
    if asked is not None:
        _ask(here, oldest, asked, why)
    else:
        here.say(why or NONE_UNPAID)


async def _record(here: InRoom, oldest: DueInstalment, amount: Money | None) -> None:
    """The *oldest* in full; where what was written could be an *amount* as well, it is said how that is written."""
    reference = f"{OF_THE_DESK}{oldest.id}"
    if await lending.is_reversed(here.turn.session, reference):  # and has come once more
        reference += f":{int(here.turn.now.timestamp())}"
    payment = Payment(
        loan_id=oldest.loan_id,
        amount=oldest.left,
        received_on=here.turn.today,
        reference=reference,
        recorded_by=here.actor,
    )
    await crediting.record_payment(here.turn, payment)
    recorded = Text(
        "Recorded: instalment {number}, {amount}.", number=oldest.number, amount=payment.amount
    )
    which = of_which(here.situation.loans, here.situation.instalments, oldest.loan_id)
    how = Text("An amount is written as in /paid {amount}")
    here.tell(Lines(recorded, *which, *([] if amount is None else [how.given(amount=amount)])))


def _none_unpaid(here: InRoom) -> Text:
    """Where there never was a plan, no number helps."""
    return NONE_UNPAID if here.situation.instalments else NO_PLAN


def _paid_already(here: InRoom, number: int | None) -> Text | None:
    of_number = [one for one in here.situation.instalments if one.number == number]
    if not of_number or not all(one.is_paid for one in of_number):
        return None
    return Text("Instalment {number} is paid already.", number=number)


def _as_an_amount(here: InRoom, number: int | None) -> Money | None:
    """A number that was written, not tapped, and may be meant as an amount."""
    if isinstance(here.hearing.heard, Tap) or not number:
        return None
    return Money(number, here.situation.currency)


async def ask_if_paid(here: InRoom, _: o.AskIfPaid) -> None:
    """Ask once more before a payment is recorded from the card."""
    oldest = here.situation.next_instalment
    if oldest is None or not _takes_payments(here):
        here.say(_none_unpaid(here))
        return
    about = buttons.About.INSTALMENT.of(oldest.id)
    which = of_which(here.situation.loans, here.situation.instalments, oldest.loan_id)
    here.say(
        Lines(words.ask_if_paid(oldest), *which), options=words.paid_or_not(oldest), about=about
    )


async def record_nothing(here: InRoom, _: o.RecordNothing) -> None:
    here.say(Text("Nothing is recorded."))


async def ask_amount(here: InRoom, order: o.AskAmount) -> None:
    """Any amount, and the day it came, in the desk's way of writing them; asked once more before it counts."""
    oldest = here.situation.next_instalment
    if oldest is None or not _takes_payments(here):
        here.say(_none_unpaid(here))
        return
    try:
        figure, on = come_in(order.typed, Reader(here.language.code, here.turn.today))
        found = Money(figure, here.situation.currency)
    except Ambiguous as error:  # which of them is asked, rather than taken
        here.say(Lines(_no_amount(here), error.text))
        return
    except (Unclear, TooFine):
        here.say(_no_amount(here))
        return
    if not found.is_positive:
        here.say(_no_amount(here))
    elif on is not None and (why := _no_such_day(here, on)) is not None:
        here.say(why)
    else:
        _ask(here, oldest, found, on=on)


def _no_amount(here: InRoom) -> Text:
    return NO_AMOUNT.given(day=here.turn.today.isoformat())


def _no_such_day(here: InRoom, on: date) -> Text | None:
    """Why nothing can have come in for the plan on that day."""
    signed_at = here.situation.the_plan.signed_at
    if on > here.turn.today:
        return Text("{day} is still ahead: what has come in is recorded.", day=on)
    if signed_at is not None and on < here.turn.house.day(signed_at):
        return Text(
            "The plan was signed after {day}. What came in before it is told by the lender's own book of payments.",
            day=on,
        )
    return None


def _ask(
    here: InRoom,
    oldest: DueInstalment,
    amount: Money,
    why: Text | None = None,
    *,
    on: date | None = None,
) -> None:
    """Whether *amount* has come in, *on* that day or today; *why* says first that no instalment is recorded."""
    asked = int(here.turn.now.timestamp())
    open_on = {one.loan_id for one in here.situation.instalments if not one.is_paid}
    open_on.add(oldest.loan_id)
    rows = [one for one in here.situation.instalments if one.loan_id in open_on]
    question = words.ask_if_come(amount, rows, on)
    loans = [one for one in here.situation.loans if one.id in open_on]
    here.say(
        question if why is None else Lines(why, question),
        options=words.come_or_not(amount, asked, on, loans),
    )


async def record_amount(here: InRoom, order: o.RecordAmount) -> None:
    """It goes to the oldest instalments first. A button records once."""
    oldest = here.situation.next_instalment
    if oldest is None or not _takes_payments(here):
        here.say(_none_unpaid(here))
        return
    of_plan = {one.loan_id for one in here.situation.instalments}
    payment = Payment(
        loan_id=order.loan_id if order.loan_id in of_plan else oldest.loan_id,
        amount=Money.of_units(order.units, oldest.amount.currency),
        received_on=order.on or here.turn.today,
        reference=f"{OF_THE_DESK}{here.situation.the_case.id}:{order.asked}:{order.units}",
        recorded_by=here.actor,
    )
    if await crediting.record_payment(here.turn, payment):
        here.tell(Text("Recorded: {amount}.", amount=payment.amount))
    else:
        here.say(Text("That is recorded already."))


def _takes_payments(here: InRoom) -> bool:
    """Also where the plan is broken: what arrives may bring it back."""
    plan = here.situation.plan
    is_paid_to = plan is not None and plan.state.is_to_be_paid
    return is_paid_to and here.situation.the_case.state.is_open


ORDERS: dict[type[Order], Act] = {
    o.RecordPayment: record_payment,
    o.AskIfPaid: ask_if_paid,
    o.AskAmount: ask_amount,
    o.RecordAmount: record_amount,
    o.RecordNothing: record_nothing,
}
