"""Arrangement: the agreed instalments in force, and what was paid on them.

>>> may, june = (
...     DueInstalment(
...         agreement_id=1, case_id=1, loan_id=1, number=n, due_date=date(2019, 4 + n, 1),
...         amount=Money(450, "USD"), paid=Money.zero("USD"),
...     )
...     for n in (1, 2)
... )
>>> allocate(Money(500, "USD"), [june, may])
Money('0.00', 'USD')
>>> may.is_paid, june.left
(True, Money('400.00', 'USD'))
>>> take_back(Money(500, "USD"), [june, may]), may.paid, june.paid
(Money('0.00', 'USD'), Money('0.00', 'USD'), Money('0.00', 'USD'))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from negotiation.loans.schedule import Schedule
from negotiation.money import CurrencyMismatch, Money, total_of
from negotiation.refusals import Implausible


@dataclass(eq=False, kw_only=True)
class DueInstalment:
    id: int | None = None
    agreement_id: int
    case_id: int
    loan_id: int
    number: int
    due_date: date
    amount: Money  #: as agreed
    paid: Money
    #: Carried for instalments missed before, or below zero what later ones carry for it.
    shift: Money | None = None

    @property
    def carries(self) -> Money:
        """The same; nothing where nothing was missed."""
        return Money.zero(self.amount.currency) if self.shift is None else self.shift

    @property
    def asks(self) -> Money:
        """What it asks in all, with what it carries."""
        return self.amount + self.carries

    @property
    def left(self) -> Money:
        """What is still to be paid of it, never negative."""
        return max(self.asks - self.paid, Money.zero(self.amount.currency))

    @property
    def is_paid(self) -> bool:
        """Whether nothing of it is to be paid any more."""
        return not self.left

    @property
    def is_carried(self) -> bool:
        """Whether later ones carry what was missed of it."""
        return self.carries < Money.zero(self.amount.currency)


@dataclass(eq=False, kw_only=True)
class Payment:
    """Money that arrived, as the lender recorded it."""

    id: int | None = None
    loan_id: int
    amount: Money
    received_on: date
    reference: str  #: the lender's own; recorded once, however often it is imported
    recorded_by: str
    reverses: str | None = None  #: the reference of the payment that it takes back
    left_over: Money | None = None  #: what no instalment asked for
    parts: dict[str, str] | None = None  #: penalty, fee, interest and principal it paid


@dataclass(frozen=True, slots=True, kw_only=True)
class StillAsked:
    """What a plan in force still asks for one loan; or, where there is none, the contract."""

    count: int  #: instalments that are not paid
    regular: Money  #: what is asked most often, the later of two asked as often; the highest where hardly any comes again
    last: Money  #: what the last one asks
    first_due: date
    last_due: date
    total: Money

    @classmethod
    def by_contract(cls, contract: Schedule) -> StillAsked:
        return cls(
            count=len(contract),
            regular=contract.first.amount,
            last=contract.last.amount,
            first_due=contract.first.due_date,
            last_due=contract.last.due_date,
            total=contract.total,
        )


def of_newest_plan(instalments: Sequence[DueInstalment]) -> list[DueInstalment]:
    """Those of the newest plan: a later one stands in the place of those before."""
    newest = max((each.agreement_id for each in instalments), default=0)
    return [each for each in instalments if each.agreement_id == newest]


def still_asked(instalments: Sequence[DueInstalment]) -> dict[int, StillAsked]:
    """By loan, of the instalments of one plan; nothing of a loan of which all is paid."""
    found = {}
    for loan_id in dict.fromkeys(each.loan_id for each in instalments):
        rows = [each for each in instalments if each.loan_id == loan_id and not each.is_paid]
        if rows:
            amounts = [each.amount for each in rows][::-1]
            usual = max(amounts, key=amounts.count)
            is_usual = _OFTEN * amounts.count(usual) >= len(amounts)
            found[loan_id] = StillAsked(
                count=len(rows),
                regular=usual if is_usual else max(amounts),
                last=max(rows, key=lambda each: each.due_date).amount,
                first_due=min(each.due_date for each in rows),
                last_due=max(each.due_date for each in rows),
                total=left(rows),
            )
    return found


#: What is usual is asked once in so many times.
_OFTEN = 4


def came_since(payments: Sequence[Payment], day: date) -> Money | None:
    """What of these *payments* arrived after a *day* and was not taken back; `None` where nothing did."""
    taken_back = {each.reverses for each in payments}
    came = [
        each.amount
        for each in payments
        if each.received_on > day and each.reverses is None and each.reference not in taken_back
    ]
    return total_of(came) if came else None


def count(instalments: Sequence[DueInstalment]) -> int:
    """How many ask something: in a break they do not."""
    return sum(1 for each in instalments if each.amount)


def paid_count(instalments: Sequence[DueInstalment]) -> int:
    """How many of them are paid; one that later ones carry is not."""
    return sum(1 for each in instalments if each.amount and each.is_paid and not each.is_carried)


def left(instalments: Sequence[DueInstalment]) -> Money:
    """What is still to be paid of them together; they are one at least."""
    return total_of(each.left for each in instalments)


def take_back(payment: Money, instalments: Sequence[DueInstalment]) -> Money:
    """Undo what `allocate` did with *payment*: it comes off the newest first; returns what is left.

    Since the oldest are paid first, what remains is as if it had never come.
    """
    for each in sorted(instalments, key=lambda each: (each.due_date, each.number), reverse=True):
        share = min(payment, each.paid)
        each.paid -= share
        payment -= share
    return payment


def allocate(payment: Money, instalments: Sequence[DueInstalment]) -> Money:
    """Pay *instalments* with *payment*, oldest first; returns what is left over.

    Raises, before anything is changed, `Implausible` for a payment that is not above zero and
    `CurrencyMismatch`.
    """
    if not payment.is_positive:
        raise Implausible(Money.zero(payment.currency))
    for each in instalments:
        if each.amount.currency != payment.currency:
            raise CurrencyMismatch(each.amount.currency, payment.currency)
    for each in sorted(instalments, key=lambda each: (each.due_date, each.number)):
        share = min(payment, each.left)
        each.paid += share
        payment -= share
    return payment
