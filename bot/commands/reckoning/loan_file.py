"""Loan file: a loan as other programs write it down in JSON.

Every mistake is said at once, with the path of its key. What may be asked of the loan stands in
`changes_file`.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
)

from bot.commands.surroundings import CommandError
from bot.configuration.plain_words import plain
from negotiation import currencies
from negotiation.days.working_days import Roll
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.fixed_instalment import lasting
from negotiation.loans.frequency import Every
from negotiation.money import Money
from negotiation.refusals import Refusal
from negotiation.rounding import Rounding

#: A hundred years of months; whoever needs more has mistyped.
MOST = 1200
#: What is reckoned with.
DIGITS, DECIMALS = 24, 12
FIRST_YEAR, LAST_YEAR = 1900, 2200


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


def _no_truth(value: Any) -> Any:
    if isinstance(value, bool):  # which Python counts as 0 and 1
        raise ValueError("a whole number, not true or false")  # noqa: TRY004 - as pydantic wants it
    return value


def known_figure(figure: Decimal) -> Decimal:
    """Raises `ValueError` for digits that no sum of money and no rate has: reckoning exactly with
    them would take for ever.
    """
    if not figure.is_finite():
        raise ValueError("no figure")
    exponent = figure.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -DECIMALS or figure.adjusted() > DIGITS:
        raise ValueError(f"a figure has {DIGITS} digits and {DECIMALS} decimals at most")
    return figure


def known_day(day: date) -> date:
    """Raises `ValueError` for a day of another century than loans are of."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"a day lies between {FIRST_YEAR} and {LAST_YEAR}")
    return day


Day = Annotated[date, AfterValidator(known_day)]
Figure = Annotated[Decimal, AfterValidator(known_figure)]
Whole = Annotated[int, BeforeValidator(_no_truth)]


class ChargePart(Part):
    name: str
    kind: ChargeKind
    amount: Figure
    since: Day


class LoanPart(Part):
    principal: Figure
    rate: Figure
    instalments: Annotated[Whole, Field(ge=1, le=MOST)]
    start: Day
    first_due: Day | None = None
    every: str = "1m"
    day_count: DayCount = DayCount.THIRTY_360
    method: Method = Method.ANNUITY
    round: Rounding = Rounding.HALF_UP
    instalment: Figure | None = None
    currency: Annotated[str, AfterValidator(currencies.known)] = "USD"
    roll: Roll = Roll.NONE
    country: str | None = None
    charges: list[ChargePart] = []

    @field_validator("charges")
    @classmethod
    def _named_once(cls, charges: list[ChargePart]) -> list[ChargePart]:
        names = [each.name for each in charges]
        if twice := sorted({each for each in names if names.count(each) > 1}):
            raise ValueError(f"two are called {', '.join(twice)}")
        return charges

    def contract(self) -> Contract:
        """With as many instalments as its fixed one takes to repay it.

        Raises `Refusal`, and `ValueError` for what cannot be agreed.
        """
        return lasting(self.as_written(), most=MOST)

    def as_written(self) -> Contract:
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
            instalment=money_of(self.instalment, self.currency),
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


T = TypeVar("T", bound=Part)


def read(path: Path, kind: type[T]) -> T:
    """The file as a *kind*. Raises `CommandError` with every mistake in it."""
    try:
        text = path.read_text(encoding="utf-8")
        raw = json.loads(text, parse_float=Decimal, object_pairs_hook=_each_once)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CommandError(f"{path} is not written in UTF-8: save it so") from None
    except RecursionError:
        raise CommandError(f"{path} is not valid JSON: too much lies within one another") from None
    except ValueError as error:
        raise CommandError(f"{path} is not valid JSON: {error}") from None
    try:
        return kind.model_validate(raw)
    except ValidationError as error:
        raise CommandError(
            "\n".join(
                f"{path}: {'.'.join(str(part) for part in one['loc']) or 'all'}: {plain(one, kind)}"
                for one in error.errors(include_input=False, include_url=False)
            )
        ) from None


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{next(each for each in names if names.count(each) > 1)} stands twice")
    return found


def tell_of(contract: Contract) -> None:
    """Say on stderr what the instalment that *contract* fixes means: more instalments, or a
    larger last one. Raises as `lasting` does.
    """
    found = lasting(contract, most=MOST)
    if found.instalments > contract.instalments:
        typer.echo(
            f"{contract.instalments} instalments do not repay it: {found.instalments} are needed.",
            err=True,
        )
    elif found.instalment is not None:
        last = found.schedule().last.amount
        if (last - found.instalment).units > found.instalments // 2:  # more than cents
            typer.echo(f"The last instalment is higher: {last.amount}.", err=True)


def refused(error: ValueError) -> CommandError:
    """Why it cannot be done, with the name of the reason for programs."""
    name = f"{type(error).__name__}: " if isinstance(error, Refusal) else ""
    why = str(error) or (type(error).__doc__ or "").partition("\n")[0]
    return CommandError(f"Refused. {name}{why}")


def money_of(amount: Decimal | None, currency: str) -> Money | None:
    return None if amount is None else Money(amount, currency)
