"""Rest: danger, need, and what lets everything rest; or that it was none."""

from __future__ import annotations

from dataclasses import dataclass

from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care


@dataclass(frozen=True, slots=True)
class CareNeeded:
    """The words being answered tell of danger or of need."""

    care: Care
    is_passed_on: bool = False  #: the words go to the advisor in another way


@dataclass(frozen=True, slots=True)
class WentOn:
    """It was no crisis, says whoever was asked."""


@dataclass(frozen=True, slots=True)
class DisputeRaised:
    """Something was said that stops everything: a dispute, a death, insolvency."""

    reason: HoldReason


@dataclass(frozen=True, slots=True)
class AdviserNamed:
    """A debt adviser helps the borrower, they say."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """It was a misunderstanding, says whoever raised it."""

    reason: HoldReason


@dataclass(frozen=True, slots=True)
class Redirected:
    """Somebody would have what is owed paid elsewhere, as it stands below a file, or as whoever helps tells."""


OfRest = Redirected | CareNeeded | WentOn | DisputeRaised | AdviserNamed | TakenBack
