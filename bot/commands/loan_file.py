"""Loan file: a loan and what is asked of it, as other programs write it down in JSON.

Every mistake is said at once, with the path of its key.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.commands.surroundings import CommandError
from negotiation.charge import Charge, ChargeKind
from negotiation.contract import Contract, Method
from negotiation.day_count import DayCount
from negotiation.frequency import Every
from negotiation.money import Money
from negotiation.refusals import Refusal
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction, Token
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
from negotiation.rounding import Rounding
from negotiation.working_days import Roll


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class ChargePart(Part):
    name: str
    kind: ChargeKind
    amount: Decimal
    since: date


class LoanPart(Part):
    principal: Decimal
    rate: Decimal
    instalments: int = Field(ge=1, le=1200)
    start: date
    first_due: date | None = None
    every: str = "1m"
    day_count: DayCount = DayCount.THIRTY_360
    method: Method = Method.ANNUITY
    round: Rounding = Rounding.HALF_UP
    instalment: Decimal | None = None
    currency: str = Field(default="USD", pattern="^[A-Z]{3}$")
    roll: Roll = Roll.NONE
    country: str | None = None
    charges: list[ChargePart] = []

    def contract(self) -> Contract:
        """Raises `ValueError` for what cannot be agreed."""
        return Contract(
            principal=Money(self.principal, self.currency),
            rate=self.rate,
            instalments=self.instalments,
            start=self.start,
            first_due=self.first_due,
            every=Every.parse(self.every),
            day_count=self.day_count,
            method=self.method,
            rounding=self.round,
            instalment=_money(self.instalment, self.currency),
            roll=self.roll,
            country=self.country,
        )

    def charged(self) -> list[Charge]:
        return [
            Charge(
                name=each.name,
                kind=each.kind,
                amount=Money(each.amount, self.currency),
                since=each.since,
            )
            for each in self.charges
        ]


Count = Annotated[int, Field(ge=1, le=1200)]
From = Annotated[date | None, Field(alias="from")]


class RatePart(Part):
    kind: Literal["rate"]
    rate: Decimal = Field(ge=0)
    since: date = Field(alias="from")

    def change(self, _: str) -> Change:
        return RateCut(rate=self.rate, since=self.since)


class PausePart(Part):
    kind: Literal["interest_pause"]
    first: date = Field(alias="from")
    last: date = Field(alias="to")

    def change(self, _: str) -> Change:
        return InterestPause(first=self.first, last=self.last)


class ExtendPart(Part):
    kind: Literal["extend"]
    instalments: Count
    since: From = None

    def change(self, _: str) -> Change:
        return Extension(instalments=self.instalments, since=self.since)


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

    def change(self, _: str) -> Change:
        return PaymentBreak(
            instalments=self.instalments, since=self.since, is_free=not self.interest
        )


class MovePart(Part):
    kind: Literal["move_due_date"]
    since: date = Field(alias="from")
    to: date

    def change(self, _: str) -> Change:
        return DueDateMove(since=self.since, to=self.to)


class SpreadPart(Part):
    kind: Literal["spread_arrears"]
    instalments: Count
    since: date = Field(alias="from")
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
    amount: Decimal | None = None
    if_kept: bool = False

    def change(self, currency: str) -> Change:
        return ChargeWaiver(
            name=self.name, amount=_money(self.amount, currency), if_kept=self.if_kept
        )


class InterestWaiverPart(Part):
    kind: Literal["waive_interest"]
    amount: Decimal | None = None
    share: Decimal = Field(default=Decimal(100), gt=0, le=100)
    if_kept: bool = False

    def change(self, currency: str) -> Change:
        return InterestWaiver(
            amount=_money(self.amount, currency), share=self.share, if_kept=self.if_kept
        )


class FutureWaiverPart(Part):
    kind: Literal["waive_future_interest"]
    share: Decimal = Field(gt=0, le=100)
    since: From = None

    def change(self, _: str) -> Change:
        return FutureInterestWaiver(share=self.share, since=self.since)


class ReducePart(Part):
    kind: Literal["reduce"]
    amount: Decimal
    instalments: Count
    since: From = None

    def change(self, currency: str) -> Change:
        return Reduction(
            amount=Money(self.amount, currency), instalments=self.instalments, since=self.since
        )


class TokenPart(Part):
    kind: Literal["token"]
    amount: Decimal
    instalments: Count
    since: From = None

    def change(self, currency: str) -> Change:
        return Token(
            amount=Money(self.amount, currency), instalments=self.instalments, since=self.since
        )


class SettlePart(Part):
    kind: Literal["settle"]
    amount: Decimal
    on: date

    def change(self, currency: str) -> Change:
        return Settlement(amount=Money(self.amount, currency), day=self.on)


ChangePart = Annotated[
    RatePart
    | PausePart
    | ExtendPart
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

T = TypeVar("T", bound=Part)


def read(path: Path, kind: type[T]) -> T:
    """The file as a *kind*. Raises `CommandError` with every mistake in it."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise CommandError(f"{path} is not valid JSON: {error}") from None
    try:
        return kind.model_validate(raw)
    except ValidationError as error:
        raise CommandError(
            "\n".join(
                f"{path}: {'.'.join(str(part) for part in one['loc']) or 'all'}: {one['msg']}"
                for one in error.errors(include_input=False, include_url=False)
            )
        ) from None


def refused(error: ValueError) -> CommandError:
    """Why it cannot be done, with the name of the reason for programs."""
    name = f"{type(error).__name__}: " if isinstance(error, Refusal) else ""
    why = str(error) or (type(error).__doc__ or "").partition("\n")[0]
    return CommandError(f"Refused. {name}{why}")


def _money(amount: Decimal | None, currency: str) -> Money | None:
    return None if amount is None else Money(amount, currency)
