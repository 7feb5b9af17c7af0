"""Refusals of permission: more than the law, the lender's policy or the authority of who asks allows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from negotiation.money import Money

from .refusal import Refusal


class BeyondPolicy(Refusal):
    """More months than the lender's policy allows; *limit* is the most it allows, perhaps 0."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"at most {limit} months")
        self.limit = limit


class LongerThanLaw(BeyondPolicy):
    """The law lets the loan's term be extended by less; *limit* months more are the most, perhaps 0."""


class RateNotLower(Refusal):
    """The new rate is below zero, or above *limit*, percent a year, which the contract asks."""

    def __init__(self, limit: Decimal) -> None:
        super().__init__(f"not between 0 and {limit} %")
        self.limit = limit


class RateTooLow(Refusal):
    """The new rate is below *limit*, percent a year, the lowest that the lender gives."""

    def __init__(self, limit: Decimal) -> None:
        super().__init__(f"below {limit} %")
        self.limit = limit


class RateAboveLaw(Refusal):
    """The plan's rate is above *limit*, percent a year, the most that the law of the place allows."""

    def __init__(self, limit: Decimal) -> None:
        super().__init__(f"above {limit} %, which is the most by law")
        self.limit = limit


class ChargesAboveLaw(RateAboveLaw):
    """The law counts penalties and fees within *limit*, and no more than *most* of them may be asked."""

    def __init__(self, limit: Decimal, most: Money) -> None:
        super().__init__(limit)
        self.most = most


class BelowFloor(Refusal):
    """Less than *limit* percent of the principal is not taken for all of it."""

    def __init__(self, limit: Decimal) -> None:
        super().__init__(f"at least {limit} percent")
        self.limit = limit


class NotOffered(Refusal):
    """The lender's policy, or its jurisdiction's pack, does not allow this *kind* of relief."""

    def __init__(self, kind: StrEnum) -> None:
        super().__init__(f"{kind} is not offered")
        self.kind = kind


class BeyondAuthority(Refusal):
    """It goes further than the one who asks may go; *refer_to* may, `None` where nobody may."""

    def __init__(self, refer_to: StrEnum | None) -> None:
        super().__init__(f"for the {refer_to} to decide" if refer_to else "nobody may go so far")
        self.refer_to = refer_to


class RestructureOpen(Refusal):
    """Another change of the loan's terms has been under way *since*, and is not decided."""

    def __init__(self, since: date) -> None:
        super().__init__(f"one is under way since {since.isoformat()}")
        self.since = since


class ReasonMissing(Refusal):
    """The terms of a loan are changed for a reason, said in *limit* characters at most."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"a reason of 1 to {limit} characters")
        self.limit = limit


class TooManyRestructures(Refusal):
    """The terms of the loan were changed *limit* times, which is as often as they may be."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"at most {limit} times in the life of a loan")
        self.limit = limit


class TooSoonAgain(Refusal):
    """The terms of the loan were changed lately and may not be before *earliest*."""

    def __init__(self, earliest: date) -> None:
        super().__init__(f"not before {earliest.isoformat()}")
        self.earliest = earliest
