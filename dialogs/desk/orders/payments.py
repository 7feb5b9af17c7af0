"""Payments: an instalment recorded as paid, any amount that came in, or what the borrower says is paid.

>>> COMMANDS["paid"]("3"), COMMANDS["paid"]("第三期"), COMMANDS["paid"]("120.50"), COMMANDS["paid"]("$ 120")
(RecordPayment(number=3), RecordPayment(number=3), AskAmount(typed='120.50'), AskAmount(typed='$ 120'))
>>> BUTTONS["came_in"]("12050:1556700000")
RecordAmount(units=12050, asked=1556700000, on=None, loan_id=None)
>>> BUTTONS["came_in"]("12050:1556700000:2019-05-01:7"), BUTTONS["came_in"]("12050:1556700000::7").loan_id
(RecordAmount(units=12050, asked=1556700000, on=datetime.date(2019, 5, 1), loan_id=7), 7)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dialogs.texts import Text

from .order import Commands, Maker, Order, Unknown, is_number, plain
from .typed import number


@dataclass(frozen=True, slots=True)
class RecordPayment(Order):
    number: int | None  #: of the instalment, or else an amount; None: the oldest unpaid

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class AskIfPaid(Order):
    """About the oldest unpaid instalment, from the card."""

    needs_case = True


@dataclass(frozen=True, slots=True)
class AskAmount(Order):
    """Any amount that came in, and on which day, to be confirmed by a tap."""

    typed: str  #: in the desk's language

    needs_case = True


@dataclass(frozen=True, slots=True)
class RecordAmount(Order):
    units: int  #: minor units of the currency
    asked: int  #: when it was asked, in seconds: one button records once
    on: date | None = None  #: the day it came in; `None`: today
    loan_id: int | None = (
        None  #: of several, which it is for; `None`: that of the oldest instalment
    )

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class RecordNothing(Order):
    """It was not paid."""

    settles = True


@dataclass(frozen=True, slots=True)
class ConfirmReported(Order):
    """It is in the account: what was said to be paid with it, or the instalment."""

    reported_id: int
    units: int = 0

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class ReportedNotFound(Order):
    reported_id: int
    units: int = 0

    needs_case = settles = reaches_borrower = True


OLD_BUTTON = Text("This button is of an older version. Please write /paid and the amount.")


def _paid(argument: str) -> Order:
    """A small whole number is that of an instalment to be paid, where there is such one; everything else is an amount."""
    found = number(argument, digits=3)
    return AskAmount(argument) if argument and found is None else RecordPayment(found)


def _came_in(argument: str) -> Order:
    units, _, rest = argument.partition(":")
    asked, _, rest = rest.partition(":")
    day, _, loan = rest.partition(":")
    known = is_number(units, digits=15) and is_number(asked, digits=12)
    known = known and (not loan or is_number(loan, digits=16))
    try:
        on = date.fromisoformat(day) if day else None
    except ValueError:
        known, on = False, None
    if not known:
        return Unknown(OLD_BUTTON)
    return RecordAmount(int(units), int(asked), on, int(loan) if loan else None)


def _said(make: Callable[[int, int], Order]) -> Maker:
    def made(argument: str) -> Order:
        row, _, units = argument.partition(":")
        amount = int(units) if is_number(units, digits=18) else 0
        return make(int(row) if is_number(row, digits=16) else 0, amount)

    return made


COMMANDS: Commands = {"paid": _paid}
BUTTONS: Commands = {
    "record": plain(AskIfPaid),
    "unpaid": plain(RecordNothing),
    "came_in": _came_in,
    "came": _said(ConfirmReported),
    "not_come": _said(ReportedNotFound),
}
HELP = Text(
    "/paid – record the oldest unpaid instalment as paid; /paid 3 – the third, once it is the oldest, else an amount of 3; /paid 120.50 – any amount that came in; with the day it came: /paid 120.50 2026-05-01"
)
