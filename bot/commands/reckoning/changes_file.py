"""Changes file: the reliefs that may be asked of a loan in a file, each with its keys."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from bot.commands.reckoning.loan_file import MOST, Day, Figure, Part, Whole, money_of
from negotiation.loans.frequency import Every
from negotiation.money import Money
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction, Token
from negotiation.relief.conversion import Conversion
from negotiation.relief.dates import DueDateMove, Extension
from negotiation.relief.life import Change
from negotiation.relief.overdue import ArrearsLast, Capitalisation, Spread
from negotiation.relief.settlement import Settlement
from negotiation.relief.waivers import (
    ChargeWaiver,
    FutureInterestWaiver,
    InterestPause,
    InterestWaiver,
    RateCut,
)

Count = Annotated[Whole, Field(ge=1, le=MOST)]
From = Annotated[Day | None, Field(alias="from")]


class RatePart(Part):
    kind: Literal["rate"]
    rate: Figure = Field(ge=0)
    since: Day = Field(alias="from")

    def change(self, _: str) -> Change:
        return RateCut(rate=self.rate, since=self.since)


class PausePart(Part):
    kind: Literal["interest_pause"]
    first: Day = Field(alias="from")
    last: Day = Field(alias="to")

    def change(self, _: str) -> Change:
        return InterestPause(first=self.first, last=self.last)


class ExtendPart(Part):
    kind: Literal["extend"]
    instalments: Count
    since: From = None

    def change(self, _: str) -> Change:
        return Extension(instalments=self.instalments, since=self.since)


class ConversionPart(Part):
    kind: Literal["repay_in_instalments"]
    since: From = None

    def change(self, _: str) -> Change:
        return Conversion(since=self.since)


class PrincipalBreakPart(Part):
    kind: Literal["principal_break"]
    instalments: Count
    since: From = None

    def change(self, _: str) -> Change:
        return PrincipalBreak(instalments=self.instalments, since=self.since)


class PaymentBreakPart(Part):
    kind: Literal["payment_break"]
    instalments: Count
    since: From = None
    interest: bool = True  #: whether it accrues meanwhile
    amount: Figure | None = None  #: paid each time, towards it

    def change(self, currency: str) -> Change:
        return PaymentBreak(
            instalments=self.instalments,
            since=self.since,
            is_free=not self.interest,
            amount=money_of(self.amount, currency),
        )


class MovePart(Part):
    kind: Literal["move_due_date"]
    since: Day = Field(alias="from")
    to: Day

    def change(self, _: str) -> Change:
        return DueDateMove(since=self.since, to=self.to)


class SpreadPart(Part):
    kind: Literal["spread_arrears"]
    instalments: Count
    since: Day = Field(alias="from")
    every: str | None = None

    def change(self, _: str) -> Change:
        every = None if self.every is None else Every.parse(self.every)
        return Spread(instalments=self.instalments, since=self.since, every=every)


class CapitalisePart(Part):
    kind: Literal["capitalise_arrears"]
    charges: bool = False

    def change(self, _: str) -> Change:
        return Capitalisation(charges_too=self.charges)


class LastPart(Part):
    kind: Literal["arrears_last"]

    def change(self, _: str) -> Change:
        return ArrearsLast()


class ChargeWaiverPart(Part):
    kind: Literal["waive_charge"]
    name: str
    amount: Figure | None = None
    if_kept: bool = False

    def change(self, currency: str) -> Change:
        return ChargeWaiver(
            name=self.name, amount=money_of(self.amount, currency), if_kept=self.if_kept
        )


class InterestWaiverPart(Part):
    kind: Literal["waive_interest"]
    amount: Figure | None = None
    share: Figure = Field(default=Decimal(100), gt=0, le=100)
    if_kept: bool = False

    def change(self, currency: str) -> Change:
        return InterestWaiver(
            amount=money_of(self.amount, currency), share=self.share, if_kept=self.if_kept
        )


class FutureWaiverPart(Part):
    kind: Literal["waive_future_interest"]
    share: Figure = Field(gt=0, le=100)
    since: From = None

    def change(self, _: str) -> Change:
        return FutureInterestWaiver(share=self.share, since=self.since)


class ReducePart(Part):
    kind: Literal["reduce"]
    amount: Figure
    instalments: Count
    since: From = None

    def change(self, currency: str) -> Change:
        return Reduction(
            amount=Money(self.amount, currency), instalments=self.instalments, since=self.since
        )


class TokenPart(Part):
    kind: Literal["token"]
    amount: Figure
    instalments: Count
    since: From = None

    def change(self, currency: str) -> Change:
        return Token(
            amount=Money(self.amount, currency), instalments=self.instalments, since=self.since
        )


class SettlePart(Part):
    kind: Literal["settle"]
    amount: Figure
    on: Day

    def change(self, currency: str) -> Change:
        return Settlement(amount=Money(self.amount, currency), day=self.on)


ChangePart = Annotated[
    RatePart
    | PausePart
    | ExtendPart
    | ConversionPart
    | PrincipalBreakPart
    | PaymentBreakPart
    | MovePart
    | SpreadPart
    | CapitalisePart
    | LastPart
    | ChargeWaiverPart
    | InterestWaiverPart
    | FutureWaiverPart
    | ReducePart
    | TokenPart
    | SettlePart,
    Field(discriminator="kind"),
]
