"""Plan: paid, promised, not to be paid; how it goes, and its papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dialogs.heard import File
from negotiation.contacting.check_in import Answer
from negotiation.money import Money


@dataclass(frozen=True, slots=True)
class SaidPaid:
    """The oldest unpaid instalment has been paid, or *amount*, says the borrower; *file* shows it, or a paper kept before."""

    file: File | None = None
    amount: Money | None = None
    paper: int | None = None  #: its number


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """What is to be paid now will be paid by a day, and a *part* of it before, they say."""

    day: date
    part: Money | None = None
    instalments: tuple[int, ...] = ()  #: their ids, the oldest first


@dataclass(frozen=True, slots=True)
class Snoozed:
    """To be reminded of an instalment again after so many days."""

    instalment_id: int
    days: int


@dataclass(frozen=True, slots=True)
class CannotPayThis:
    """An instalment cannot be paid, says the borrower."""

    instalment_id: int


@dataclass(frozen=True, slots=True)
class WayTaken:
    """What was missed goes with so many instalments to come."""

    over: int


@dataclass(frozen=True, slots=True)
class StatementWanted:
    """How the plan stands, as a paper."""


@dataclass(frozen=True, slots=True)
class SignedWanted:
    """What was signed, once more."""


@dataclass(frozen=True, slots=True)
class LetterWanted:
    """The letter that says that all is repaid, once more."""


@dataclass(frozen=True, slots=True)
class CalendarWanted:
    """The days of the plan, for a calendar."""


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """How it goes, said when that was asked."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class NowPossible:
    """What could be paid each month, now that something has changed."""

    amount: Money


@dataclass(frozen=True, slots=True)
class AnotherPlanWanted:
    """The plan there is cannot be kept for good."""


OfPlan = (
    SaidPaid
    | PromiseMade
    | Snoozed
    | CannotPayThis
    | WayTaken
    | StatementWanted
    | SignedWanted
    | LetterWanted
    | CalendarWanted
    | CheckedIn
    | NowPossible
    | AnotherPlanWanted
)
