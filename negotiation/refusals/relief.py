"""Refusals of relief: what cannot be changed of a loan, or would make it worse."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from negotiation.money import Money

from .refusal import Refusal


class NotRunning(Refusal):
    """The loan is paid off or written off."""

    def __init__(self, state: StrEnum) -> None:
        super().__init__(f"the loan is {state}")
        self.state = state


class NothingOwed(Refusal):
    """There is no principal to repay."""


class NoChange(Refusal):
    """The relief asked for would leave everything as it is."""


class NeverRepaid(Refusal):
    """The instalment is smaller than a period's *interest*, so the balance would grow."""

    def __init__(self, interest: Money) -> None:
        super().__init__(f"the interest alone is {interest}")
        self.interest = interest


class NotOverdue(Refusal):
    """There are no arrears to spread, capitalise, put off or waive."""


class NoSuchCharge(Refusal):
    """No penalty or fee on the loan is called *name*."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no charge {name}")
        self.name = name


class BeforeLastCharge(Refusal):
    """A penalty or a fee is of *day*, after the day as of which is reckoned."""

    def __init__(self, day: date) -> None:
        super().__init__(f"a charge is of {day.isoformat()}")
        self.day = day


class NothingLeft(Refusal):
    """No instalment is left to carry it: the term has to be extended as well."""


class AboveLent(Refusal):
    """The new principal would be above *limit*, the sum once lent."""

    def __init__(self, limit: Money) -> None:
        super().__init__(f"above {limit}")
        self.limit = limit


class BeyondOwed(Refusal):
    """More would be waived or settled than *limit*, which is owed."""

    def __init__(self, limit: Money) -> None:
        super().__init__(f"only {limit} is owed")
        self.limit = limit


class AskedTwice(Refusal):
    """Two changes of one *kind*, or two that exclude each other."""

    def __init__(self, kind: StrEnum) -> None:
        super().__init__(f"{kind} twice")
        self.kind = kind
