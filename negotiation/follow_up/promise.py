"""Promise: a day on which the borrower says they will pay an instalment; watched, and kept or broken.

>>> from datetime import UTC
>>> policy = Policy(promises=1, promise_days=14)
>>> must_be_possible(date(2019, 5, 10), date(2019, 5, 6), [], policy)
>>> one = Promise(case_id=1, instalment_id=1, amount=Money(400, "USD"), day=date(2019, 5, 10),
...               made_at=datetime(2019, 5, 6, tzinfo=UTC))
>>> one.settle(is_paid=False, today=date(2019, 5, 11)), one.state.value
(True, 'broken')
>>> must_be_possible(date(2019, 5, 20), date(2019, 5, 11), [one], policy)
Traceback (most recent call last):
    ...
negotiation.follow_up.promise.PromisedOften: 1 of 1
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.refusals import DatePassed, Refusal, TooLate


class PromisedOften(Refusal):
    """Of one instalment no more than *most* promises are taken here."""

    def __init__(self, most: int, made: int) -> None:
        super().__init__(f"{made} of {most}")
        self.most = most


class PromiseState(StrEnum):
    OPEN = "open"  #: its day has not passed
    KEPT = "kept"
    BROKEN = "broken"
    REPLACED = "replaced"  #: by another one, or by another plan


@dataclass(eq=False, kw_only=True)
class Promise:
    """A dated amount without new terms."""

    id: int | None = None
    case_id: int
    instalment_id: int
    amount: Money  #: of the instalment that was left when it was made
    day: date  #: the last in time
    made_at: datetime
    state: PromiseState = PromiseState.OPEN

    def settle(self, *, is_paid: bool, today: date) -> bool:
        """Whether it is decided now: kept once it *is_paid*, broken once its day has passed."""
        if self.state is not PromiseState.OPEN or not (is_paid or today > self.day):
            return False
        self.state = PromiseState.KEPT if is_paid else PromiseState.BROKEN
        return True

    def replace(self) -> None:
        """Another promise or plan takes its place."""
        if self.state is PromiseState.OPEN:
            self.state = PromiseState.REPLACED


def last_day(today: date, policy: Policy, due: date | None = None) -> date:
    """The last day that may be promised; whoever tells before it is *due* has no fewer days after it than who tells then."""
    return max(today, due or today) + timedelta(days=policy.promise_days)


def must_be_possible(
    day: date, today: date, made: Sequence[Promise], policy: Policy, due: date | None = None
) -> None:
    """Whether that day may be promised for what is *due*; *made* are those of the same instalment so far.

    Raises `DatePassed`, `TooLate`, `PromisedOften`.

    >>> early, due, policy = date(2019, 3, 2), date(2019, 4, 1), Policy(promise_days=14)
    >>> must_be_possible(date(2019, 4, 15), early, [], policy, due)
    >>> must_be_possible(date(2019, 4, 16), early, [], policy, due)
    Traceback (most recent call last):
        ...
    negotiation.refusals.days.TooLate: 2019-04-16 is after 2019-04-15
    """
    if not may_promise(made, policy):
        raise PromisedOften(policy.promises, len(made))
    if day < today:
        raise DatePassed(day, today)
    latest = last_day(today, policy, due)
    if day > latest:
        raise TooLate(day, latest)


def may_promise(made: Sequence[Promise], policy: Policy) -> bool:
    """Whether one more is taken."""
    return len(made) < policy.promises
