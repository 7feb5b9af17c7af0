"""Terms: what would hold for a loan instead of what holds today.

A year more for 12,000 at 18 % costs 1,239.65 of interest:

>>> from .contract import Contract
>>> def schedule(count):
...     return Contract(principal=Money(12000, "USD"), rate=Decimal(18), instalments=count,
...                     start=date(2024, 1, 1)).schedule()
>>> longer = Terms(kind=Relief.TERM_EXTENSION, months=12, schedule=schedule(36), today=schedule(24))
>>> longer.instalment, str(longer.extra_interest), longer.last_due.isoformat()
(Money('433.83', 'USD'), '1239.65 USD', '2027-01-01')
>>> longer.later, len(longer.asked)
(12, 36)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from negotiation.money import Money
from negotiation.reliefs import Relief

from .frequency import MONTHLY, Every
from .schedule import Instalment, Schedule
from .stretches import Stretch, parts, stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What would hold instead of what holds today."""

    kind: Relief
    months: int  #: instalments added
    schedule: Schedule
    today: Schedule  #: what the contract still asks, overdue instalments first
    kinds: tuple[Relief, ...] = ()  #: all reliefs in it, where there are several
    rate: Decimal | None = None  #: percent a year, where it is cut
    is_rate_by_law: bool = False  #: cut to what the law allows, and no further
    waived: Money | None = None  #: of what is owed already; `None` for nothing
    not_charged: Money | None = (
        None  #: of the interest owed already, left out by law; `None` for none
    )
    charges: Money | None = None  #: penalties and fees carried by the instalments; `None` for none
    capitalised: Money | None = None  #: penalties and fees that become principal; `None` for none
    every: Every = MONTHLY  #: how often it asks something; not known of plans made earlier
    #: The interest of the first instalment runs from the day after; not known of plans made earlier.
    since: date | None = None
    free: tuple[date, date] | None = (
        None  #: first and last day on which no interest runs, by a relief
    )

    @property
    def instalment(self) -> Money:
        """The first amount; the last one may differ."""
        return self.schedule.first.amount

    @property
    def is_restructure(self) -> bool:
        """Whether it changes the terms of the loan, which a lender does only so often."""
        return any(each.is_restructure for each in self.kinds or (self.kind,))

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The parts in which the same is asked each time, or ever less."""
        return stretches(self.schedule.instalments)

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """The same, and what is left over in the end."""
        return parts(self.schedule.instalments)

    @property
    def asked(self) -> tuple[Instalment, ...]:
        """Those that ask something: in a break they do not."""
        return tuple(each for each in self.schedule if each.amount) or self.schedule.instalments

    @property
    def later(self) -> int | None:
        """By how many periods it ends after the contract, missed instalments that come again among them; `None` where
        its days are others.
        """
        end, last, every = self.today.last.due_date, self.last_due, self.every
        near = round((last - end).days / (every.days or every.count * _A_MONTH))
        is_there = abs(every.after(end, near) - last) <= _DAYS_DIFFER
        return near if is_there else None

    @property
    def regular(self) -> Money:
        """What is asked most often, the later of two asked as often; of instalments that fall, the first and highest."""
        return max(reversed(self.stretches), key=lambda each: len(each.rows)).amount

    @property
    def falling(self) -> Stretch | None:
        """The last part in which each asks less than the one before, as where all repay the same principal.

        >>> from .contract import Contract, Method
        >>> by_principal = Contract(principal=Money(12000, "USD"), rate=Decimal(18), instalments=24,
        ...                         start=date(2024, 1, 1), method=Method.EQUAL_PRINCIPAL).schedule()
        >>> falls = Terms(kind=Relief.TERM_EXTENSION, months=0, schedule=by_principal, today=by_principal)
        >>> str(falls.regular), str(falls.falling.least), len(falls.falling.rows)
        ('680.00 USD', '507.50 USD', 24)
        """
        return next((each for each in reversed(self.stretches) if each.is_falling), None)

    @property
    def is_one_payment(self) -> bool:
        return len(self.schedule) == 1

    @property
    def at_first(self) -> tuple[Instalment, ...]:
        """The instalments until one asks another amount, beyond cents and by more than they fall; all where none does."""
        return self.stretches[0].rows

    @property
    def other_later(self) -> Instalment | None:
        """From which on more is asked than at first, or less; a remainder at the end is not looked at."""
        _, *later = self.stretches
        return later[0].rows[0] if later else None

    @property
    def more_later(self) -> Instalment | None:
        """The same where it is more."""
        later = self.other_later
        return later if later is not None and later.amount > self.at_first[-1].amount else None

    @property
    def less_later(self) -> Instalment | None:
        """The same where it is less."""
        return None if self.more_later is not None else self.other_later

    @property
    def is_more_once(self) -> bool:
        """Whether more than at first is asked on the last day only."""
        *_, last = self.stretches
        return (
            self.more_later is not None and self.more_later is last.rows[0] and len(last.rows) == 1
        )

    @property
    def first_due(self) -> date:
        return self.schedule.first.due_date

    @property
    def last_due(self) -> date:
        return self.schedule.last.due_date

    @property
    def total(self) -> Money:
        """Everything that would be paid from now on."""
        return self.schedule.total

    @property
    def interest(self) -> Money:
        """All interest in it, that of the months unpaid so far included, also where it is
        capitalised. Zero where not even the principal is paid.
        """
        asked = self.total - self.today.total_principal - self.all_charges
        return max(asked, Money.zero(self.total.currency))

    @property
    def all_charges(self) -> Money:
        """Penalties and fees in it, carried by the instalments or within their principal."""
        zero = Money.zero(self.total.currency)
        return (self.charges or zero) + (self.capitalised or zero)

    @property
    def extra_interest(self) -> Money:
        """What the relief costs: more interest than the contract still asks; below zero, less."""
        return self.interest - (self.today.total - self.today.total_principal)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanTerms:
    """What would hold for one loan."""

    loan_id: int
    terms: Terms


def rises_on(terms: Iterable[Terms]) -> date | None:
    """The first day on which any of these asks more than before; `None` where none does."""
    rises = (each.more_later for each in terms)
    return min((each.due_date for each in rises if each is not None), default=None)


#: A month has 28 days to 31, and a day on which nobody works is put off.
_DAYS_DIFFER = timedelta(days=6)
#: Days of one, on average.
_A_MONTH = 30.44
