"""Offer: answered in one way or another, and the lender's no looked at again."""

from __future__ import annotations

from dataclasses import dataclass

from negotiation.agreeing.offer import NotTaken, Offer
from negotiation.proposals.wish import Wish


@dataclass(frozen=True, slots=True)
class OfferAccepted:
    pass


@dataclass(frozen=True, slots=True)
class OfferDeclined:
    pass


@dataclass(frozen=True, slots=True)
class CounterMade:
    """The borrower names other terms than those on the table."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class WishTold:
    """The same, said to an advisor who is here: theirs to answer, and nothing changes by itself."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class NotTakenBecause:
    """Why the offer just declined was not taken."""

    reason: NotTaken


@dataclass(frozen=True, slots=True)
class AppealMade:
    """Another person is to look at what was declined."""


@dataclass(frozen=True, slots=True)
class PlanTooLate:
    """What was to be accepted or signed has a first instalment that is due by now."""

    offer: Offer


OfOffer = (
    OfferAccepted
    | OfferDeclined
    | CounterMade
    | WishTold
    | NotTakenBecause
    | AppealMade
    | PlanTooLate
)
