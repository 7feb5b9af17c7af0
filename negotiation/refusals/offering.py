"""Refusals of offers: what cannot be put to a borrower, or answered any more."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from negotiation.money import Money

from .refusal import Refusal


class NoSuchOffer(Refusal):
    """The case has no offer of that number, or what could be offered before cannot be any more."""


class OfferNotOpen(Refusal):
    """The offer is a draft, was answered before, or was withdrawn."""

    def __init__(self, state: StrEnum) -> None:
        super().__init__(f"the offer is {state}")
        self.state = state


class OfferExpired(Refusal):
    """The offer could be answered until *expired_at* only."""

    def __init__(self, expired_at: datetime) -> None:
        super().__init__(f"expired at {expired_at.isoformat()}")
        self.expired_at = expired_at


class OutOfDate(Refusal):
    """Before the first instalment of the offer its notice has begun, or there is less time left than the law gives to take it."""


class FiguresChanged(Refusal):
    """The lender's book has other figures of the loan than the offer was worked out on."""


class LoanGone(Refusal):
    """By the lender's book it is not repaid to the lender any more: sold, settled or written off, or the book is wrong."""

    def __init__(self, number: str) -> None:
        super().__init__("gone from the book")
        self.number = number


class PlannedElsewhere(Refusal):
    """It is repaid under the plan of another *case*, of somebody else who owes it: one loan has one plan."""

    def __init__(self, number: str, case: str) -> None:
        super().__init__(f"under the plan of case {case}")
        self.number, self.case = number, case


class MoreThanIsLeft(Refusal):
    """A plan *asks* more of a month than is *left* of it by the borrower's own figures."""

    def __init__(self, asks: Money, left: Money) -> None:
        super().__init__(f"asks {asks} of {left}")
        self.asks, self.left = asks, left
