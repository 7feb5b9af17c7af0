"""Case: one borrower's difficulty with one or more loans, from first contact to closed.

>>> from datetime import UTC
>>> monday = datetime(2019, 4, 1, 9, tzinfo=UTC)
>>> case = Case.open(number="P-2019-0001", borrower_id=1, now=monday)
>>> case.record_income(Money(2000, "USD"))
>>> case.record_outgoings(Money(1700, "USD"))
>>> case.record_can_pay(Money(350, "USD"))
>>> case.application.surplus, case.application.is_stretched
(Money('300.00', 'USD'), True)
>>> case.record_income(Money(-1, "USD"))
Traceback (most recent call last):
    ...
negotiation.refusals.Implausible: beyond 0.00 USD
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from .lifecycle import CaseState, fire
from .money import Money
from .refusals import Implausible, NotAllowed

#: Nobody's month: a figure above it is a slip of the hand, in whole units of the currency.
LARGEST_FIGURE = 10_000_000
#: Where a month's wage runs into millions: there a thousand times as much.
_SMALL_UNITS = (
    "CLP COP GNF HUF IDR IQD IRR JPY KHR KRW LAK LBP MGA MMK MNT NGN PYG RWF TZS UGX UZS VND"
)


class Hardship(StrEnum):
    JOB_LOST = "job_lost"
    INCOME_REDUCED = "income_reduced"
    ILLNESS = "illness"
    DISABILITY = "disability"
    BEREAVEMENT = "bereavement"
    SEPARATION = "separation"
    DISASTER = "disaster"
    BUSINESS_FAILED = "business_failed"
    OTHER_DEBTS = "other_debts"
    OTHER = "other"


class ClosedReason(StrEnum):
    SETTLED = "settled"
    SOLD = "sold"  #: the lender no longer owns the loan
    WRITTEN_OFF = "written_off"
    MERGED = "merged"  #: goes on as another case


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What the borrower submits; amounts are a month's."""

    hardship: Hardship | None = None
    income: Money | None = None
    outgoings: Money | None = None
    can_pay: Money | None = None
    submitted_at: datetime | None = None

    @property
    def surplus(self) -> Money | None:
        """Income less outgoings, perhaps negative; `None` until both are known."""
        if self.income is None or self.outgoings is None:
            return None
        return self.income - self.outgoings

    @property
    def is_stretched(self) -> bool:
        """Whether the borrower means to pay more than the surplus: allowed, but to be talked over."""
        surplus = self.surplus
        return surplus is not None and self.can_pay is not None and self.can_pay > surplus


@dataclass(eq=False, kw_only=True)
class Case:
    id: int | None = None
    number: str
    borrower_id: int
    state: CaseState = CaseState.APPLYING
    opened_at: datetime
    notice_at: datetime  #: when the hardship notice was given: the lender's clocks run from here
    application: Application = field(default_factory=Application)
    decide_by: datetime | None = None
    closed_at: datetime | None = None
    closed_reason: ClosedReason | None = None
    version: int | None = None

    @classmethod
    def open(cls, *, number: str, borrower_id: int, now: datetime) -> Case:
        """Open a case with the first "I can't pay", which is the hardship notice."""
        return cls(number=number, borrower_id=borrower_id, opened_at=now, notice_at=now)

    def record_hardship(self, hardship: Hardship) -> None:
        """Raises `NotAllowed` once the application was submitted, as all that is recorded does."""
        self._must_be_writable()
        self.application = replace(self.application, hardship=hardship)

    def record_income(self, income: Money) -> None:
        """Record what comes in a month. Raises `Implausible`, `NotAllowed`."""
        self._must_be_writable()
        self.application = replace(self.application, income=_plausible(income))

    def record_outgoings(self, outgoings: Money) -> None:
        """Record what goes out a month. Raises `Implausible`, `NotAllowed`."""
        self._must_be_writable()
        self.application = replace(self.application, outgoings=_plausible(outgoings))

    def record_can_pay(self, can_pay: Money) -> None:
        """Record what the borrower could pay a month. Raises `Implausible`, `NotAllowed`."""
        self._must_be_writable()
        self.application = replace(self.application, can_pay=_plausible(can_pay))

    def submit(self, now: datetime, decide_by: datetime) -> None:
        """Hand the application in, to be answered by *decide_by*. Raises `NotAllowed`."""
        fire(self, "submit")
        self.application = replace(self.application, submitted_at=now)
        self.decide_by = decide_by

    def close(self, reason: ClosedReason, now: datetime) -> None:
        """End the case from outside the negotiation. Raises `NotAllowed` when it has ended."""
        fire(self, "close")
        self.closed_at = now
        self.closed_reason = reason

    # An application that is being read must not change under the reader's eyes.
    def _must_be_writable(self) -> None:
        if self.state not in {CaseState.APPLYING, CaseState.PAPERS_WANTED}:
            raise NotAllowed(self.state, "record")


def _plausible(figure: Money) -> Money:
    times = 1000 if figure.currency in _SMALL_UNITS.split() else 1
    zero, largest = Money.zero(figure.currency), Money(LARGEST_FIGURE * times, figure.currency)
    if figure < zero:
        raise Implausible(zero)
    if figure > largest:
        raise Implausible(largest)
    return figure
