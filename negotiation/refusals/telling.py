"""Refusals of telling: figures that cannot be, and somebody who is not who they say they are."""

from __future__ import annotations

from negotiation.money import Money

from .refusal import Refusal


class Implausible(Refusal):
    """The figure is beyond *limit*: above it, or below it where the limit is zero."""

    def __init__(self, limit: Money) -> None:
        super().__init__(f"beyond {limit}")
        self.limit = limit


class NotTold(Refusal):
    """The borrower has not given that figure."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} was not told")
        self.name = name


class NoSuchHousehold(Refusal):
    """A household has *least* to *most* of them."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(f"{least} to {most}")
        self.least = least
        self.most = most


class TooManyTries(Refusal):
    """Too many failed identifications; *minutes* until the next may be made."""

    def __init__(self, minutes: int) -> None:
        super().__init__(f"wait {minutes} minutes")
        self.minutes = minutes


class NotMatched(Refusal):
    """The telephone number belongs to no single party of the loan."""
