"""Figure mark: a figure of the household that an advisor asks about, or has set right, and why.

Both sides see it: the borrower is told at once, and the card shows it beside the figures.

>>> from .application import Hardship
>>> told = Application().answered(hardship=Hardship.JOB_LOST, outgoings=Money(1900, "USD"))
>>> figure_of(told, "outgoings")
Money('1900.00', 'USD')
>>> figure_of(with_figure(told, "outgoings", Money(1700, "USD")), "outgoings")
Money('1700.00', 'USD')

In a budget in parts each part is a figure of its own, and there is no one figure for what goes out:

>>> parts = told.answered(budget=Budget(incomes=(), fixed=Money(900, "USD"), food=Money(500, "USD")))
>>> [name for name in FIGURES if figure_of(parts, name) is not None]
['fixed', 'food']
>>> with_figure(parts, "food", Money(400, "USD")).spent
Money('1300.00', 'USD')
>>> with_figure(parts, CAN_PAY, Money(250, "USD")).can_pay, CAN_PAY in FIGURES
(Money('250.00', 'USD'), False)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from negotiation.money import Money

from .application import Application
from .budget import Budget, Income

PARTS = ("fixed", "communications", "food", "personal", "priority_debts", "savings")
#: What can be asked about, in the order in which it is listed.
FIGURES = ("income", "outgoings", *PARTS, "other_debts")
#: The borrower's word alone: it is set right as they tell it, and nobody else's reason changes it.
CAN_PAY = "can_pay"


@dataclass(eq=False, kw_only=True)
class FigureMark:
    id: int | None = None
    case_id: int
    name: str  #: one of `FIGURES`, or `CAN_PAY`
    was: Money  #: as the borrower gave it
    figure: Money | None  #: as it is now; `None`: only asked about
    why: str
    advisor_id: int
    at: datetime

    @property
    def is_corrected(self) -> bool:
        return self.figure is not None


def figure_of(filled: Application, name: str) -> Money | None:
    """A figure as it stands; `None` where it was not told. Raises `LookupError` for what is none."""
    match name:
        case "income":
            return filled.comes_in
        case "outgoings":
            return filled.outgoings if filled.budget is None else None
        case "other_debts":
            return filled.other_debts
        case "can_pay":
            return filled.can_pay
        case _ if name in PARTS:
            found: Money | None = getattr(filled.budget, name) if filled.budget else None
            return found
    raise LookupError(f"no figure: {name}")


def with_figure(filled: Application, name: str, figure: Money) -> Application:
    """The application with *figure* in place of what was told. Raises `Implausible`, `LookupError`."""
    if name == "income":
        return filled.answered(income=Income(figure))
    if name in PARTS:
        if not isinstance(filled.budget, Budget):
            raise LookupError(f"no budget in parts: {name}")
        return filled.answered(budget=replace(filled.budget, **{name: figure}))  # type: ignore[arg-type]
    if name == CAN_PAY:
        return filled.answered(can_pay=figure)
    if name == "other_debts":
        return filled.answered(other_debts=figure)
    return filled.answered(outgoings=figure)
