"""`parley schedule`: the instalments of a loan, reckoned to the cent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated

import typer

from bot.commands.days import METAVAR, day
from bot.commands.reckoning.loan_file import MOST, known_day, known_figure, refused, tell_of
from bot.commands.reckoning.schedule_rows import as_json, show
from negotiation import currencies
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.fixed_instalment import lasting
from negotiation.loans.frequency import Every
from negotiation.money import Money
from negotiation.rounding import Rounding


def _decimal(text: str) -> Decimal:
    try:
        figure = Decimal(text)
    except InvalidOperation:
        raise typer.BadParameter(f"{text} is no figure") from None
    try:
        return known_figure(figure)
    except ValueError as error:
        raise typer.BadParameter(f"{text}: {error}") from None


def _every(text: str) -> Every:
    try:
        return Every.parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def schedule(
    *,
    principal: Annotated[Decimal, typer.Option(parser=_decimal, help="the sum lent")],
    rate: Annotated[Decimal, typer.Option(parser=_decimal, help="percent a year")],
    instalments: Annotated[int, typer.Option(min=1, max=MOST, help="how many")],
    start: Annotated[
        date, typer.Option(parser=day, metavar=METAVAR, help="interest runs from the day after")
    ],
    every: Annotated[
        Every, typer.Option(parser=_every, metavar="1m|1w|2w|15d", help="how often")
    ] = "1m",  # type: ignore[assignment]  # Typer parses its defaults
    day_count: Annotated[DayCount, typer.Option(help="of interest")] = DayCount.THIRTY_360,
    method: Annotated[Method, typer.Option(help="of repaying")] = Method.ANNUITY,
    instalment: Annotated[
        Decimal | None, typer.Option(parser=_decimal, help="if the contract fixes it")
    ] = None,
    rounding: Annotated[
        Rounding, typer.Option("--round", help="of the instalment")
    ] = Rounding.HALF_UP,
    currency: Annotated[str, typer.Option(help="ISO 4217")] = "USD",
    is_json: Annotated[bool, typer.Option("--json", help="for programs")] = False,
) -> None:
    """The instalments that repay a loan."""
    try:
        contract = Contract(
            principal=Money(principal, currencies.known(currency)),
            rate=rate,
            instalments=instalments,
            start=known_day(start),
            every=every,
            day_count=day_count,
            method=method,
            rounding=rounding,
            instalment=None if instalment is None else Money(instalment, currency),
        )
        tell_of(contract)
        plan = lasting(contract, most=MOST).schedule()
    except ValueError as error:
        raise refused(error) from None
    show(as_json(plan), is_json=is_json)
