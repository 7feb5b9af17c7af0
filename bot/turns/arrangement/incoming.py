"""Incoming: payments of which the lender's own system tells, each reference once, in transactions of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from bot.turns.clock import Now
from bot.turns.house import House
from bot.turns.turn import Turn
from negotiation.follow_up.arrangement import Payment
from negotiation.follow_up.incoming import Incoming, Outcome, Taken
from negotiation.loans.loan import Loan
from negotiation.money import Money, TooFine
from storage import books, lending
from storage.engine.database import Database
from storage.engine.failures import is_collision

from .crediting import record_payment
from .reversing import reverse

#: How often in a row a payment may meet another turn at the same case.
MEETINGS = 5


async def credited(
    database: Database,
    house: House,
    now: Now,
    incoming: Sequence[Incoming],
    *,
    recorded_by: str,
    told: Sequence[Callable[[], None]] = (),
) -> Sequence[Taken]:
    """Record what the lender's system tells, in one transaction; done again when a case changed meanwhile.

    Whom it makes work is *told* by these once it is kept.
    """
    for meeting in range(1, MEETINGS + 1):
        try:
            async with database.begin() as session:
                turn = Turn(session=session, now=now(), house=house)
                taken = await take(turn, incoming, recorded_by=recorded_by)
                await turn.finish()
        except Exception as error:
            if meeting == MEETINGS or not is_collision(error):
                raise
        else:
            for ring in told:
                ring()
            return taken
    raise LookupError("no meeting at all")


async def take(turn: Turn, incoming: Sequence[Incoming], *, recorded_by: str) -> list[Taken]:
    """Record what the lender's system tells, each reference once; what cannot be is refused, and said why."""
    loans = await books.loans_numbered(turn.session, {each.loan for each in incoming})
    await lending.lock(turn.session, [each.id or 0 for each in loans.values()])
    found = []
    for each in incoming:
        known = await books.payments_by_reference(turn.session, {each.reference})
        loan = loans.get(each.loan)
        found.append(await _take(turn, each, loan, known.get(each.reference), recorded_by))
    return found


async def _take(
    turn: Turn, incoming: Incoming, loan: Loan | None, known: Payment | None, recorded_by: str
) -> Taken:
    if loan is None:
        return _no(f"loan {incoming.loan} is not in the book")
    currency = loan.principal.currency
    if incoming.currency not in {None, currency}:
        return _no(f"{incoming.currency}, but loan {incoming.loan} is in {currency}")
    try:
        amount = Money(abs(incoming.amount), currency)
    except TooFine as fine:
        return _no(f"the amount {fine}")
    payment = Payment(
        loan_id=loan.id or 0,
        amount=-amount if incoming.is_reversal else amount,
        received_on=incoming.received_on,
        reference=incoming.reference,
        recorded_by=recorded_by,
        reverses=incoming.reverses,
    )
    if known is not None:
        if _same(known) == _same(payment):
            return Taken(Outcome.KNOWN)
        return _no(
            f"reference {incoming.reference} was recorded before with another loan, amount or date"
        )
    if incoming.reverses is None:
        await record_payment(turn, payment)
        return Taken(Outcome.RECORDED, warning=_warning(payment, loan))
    return await _reverse(turn, payment, incoming.reverses)


async def _reverse(turn: Turn, reversal: Payment, reference: str) -> Taken:
    found = await books.payments_by_reference(turn.session, {reference})
    original = found.get(reference)
    if original is None or original.reverses is not None:
        return _no(f"payment {reference}, which is to be taken back, is not recorded")
    if original.loan_id != reversal.loan_id or original.amount != -reversal.amount:
        return _no(f"payment {reference} was of another loan or amount: {original.amount}")
    if reversal.received_on < original.received_on:
        return _no(
            f"dated {reversal.received_on}, before payment {reference}, which it takes back: {original.received_on}"
        )
    if not await reverse(turn, original, reversal):
        return _no(f"payment {reference} was taken back before")
    return Taken(Outcome.RECORDED)


def _warning(payment: Payment, loan: Loan) -> str:
    """More than a borrower ever owed may have come, but is mostly a slip: a point too few, another currency."""
    most = loan.principal + loan.instalment.times(Decimal(loan.count))
    if payment.amount <= most:
        return ""
    return (
        f"{payment.amount} is more than loan {loan.number} could ask in all; "
        f"see whether it is right, and take it back by a payment that reverses it if not"
    )


def _no(why: str) -> Taken:
    return Taken(Outcome.REFUSED, why)


def _same(payment: Payment) -> tuple[object, ...]:
    return payment.loan_id, payment.amount, payment.received_on, payment.reverses
