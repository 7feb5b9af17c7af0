"""Offers file: the loans of a case, what can be paid, and what the lender allows, in JSON."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from bot.commands.reckoning.loan_file import Day, Figure, LoanPart, Part, Whole
from bot.commands.reckoning.owed_file import Owed, lawful
from bot.settings import PolicyConfig
from negotiation.applying.budget import Capacity, capacity
from negotiation.limits import Role
from negotiation.money import Money
from negotiation.pack import ProductKind
from negotiation.policy import Policy
from negotiation.proposals.sharing import CaseLoan
from negotiation.proposals.timing import Timing
from negotiation.proposals.wish import Wish


class WishPart(Part):
    """What the borrower asks for."""

    instalment: Figure = Field(gt=0)  #: a month, at most
    day: Annotated[Whole, Field(ge=1, le=31)] | None = None
    since: Day | None = None


class OffersFile(Part):
    loan: LoanPart | None = None  #: where there is one
    paid: Annotated[Whole, Field(ge=0)] = 0
    outstanding: Figure | None = None
    restructured: tuple[Day, ...] = ()
    restructuring: Day | None = None
    kind: ProductKind = ProductKind.INSTALMENT_LOAN
    loans: tuple[Owed, ...] = ()  #: where there are several
    as_of: Day
    can_pay: Figure | None = Field(default=None, ge=0)  #: a month, as the borrower says
    surplus: Figure | None = None  #: of the household, a month
    later: Figure | None = Field(default=None, ge=0)  #: what can be paid from `since` on
    later_surplus: Figure | None = None
    since: Day | None = None
    payday: Annotated[Whole, Field(ge=1, le=31)] | None = None
    start: Day | None = None  #: nothing is to be due before
    wish: WishPart | None = None  #: a counter-offer, to be answered as well
    role: Role = Role.SUPERVISOR  #: who offers
    policy: PolicyConfig = PolicyConfig()
    pack: str | None = None  #: the law, by its name

    @model_validator(mode="after")
    def _has_loans(self) -> OffersFile:
        if (self.loan is None) is not bool(self.loans):
            raise ValueError("either loan or loans has to be given")
        if len({each.loan.currency for each in self.owed}) > 1:
            raise ValueError("the loans of a case are in one currency")
        return self

    @property
    def owed(self) -> list[Owed]:
        """Every loan, numbered where it has no number."""
        if self.loan is not None:
            one = Owed(loan=self.loan, paid=self.paid, kind=self.kind)
            also = ("outstanding", "restructured", "restructuring")
            return [one.model_copy(update={name: getattr(self, name) for name in also})]
        return [
            each.model_copy(update={"number": str(at)}) if each.number == "-" else each
            for at, each in enumerate(self.loans, start=1)
        ]

    def case_loans(self) -> list[CaseLoan]:
        """Raises `Refusal`, and `ValueError` for what cannot be agreed."""
        return [
            CaseLoan(loan=each.as_loan(self.as_of), policy=self.policy_for(each.kind))
            for each in self.owed
        ]

    def policy_for(self, kind: ProductKind) -> Policy:
        """Raises `ValueError`."""
        return lawful(self.policy, self.pack, kind)

    def as_capacity(self) -> Capacity:
        """Raises `ValueError` when it is not said what can be paid."""
        given = {
            name: None if amount is None else Money(amount, self.currency)
            for name, amount in (
                ("can_pay", self.can_pay),
                ("surplus", self.surplus),
                ("later", self.later),
                ("later_surplus", self.later_surplus),
            )
        }
        buffer = self.policy.policy().limits.buffer
        found = capacity(**given, buffer=buffer, since=self.since)
        if found is None:
            raise ValueError("can_pay, surplus or both have to be given")
        return found

    def timing(self) -> Timing:
        return Timing(payday=self.payday, start=self.start)

    def as_wish(self) -> Wish | None:
        """Raises `ValueError`."""
        if self.wish is None:
            return None
        amount = Money(self.wish.instalment, self.currency)
        return Wish(instalment=amount, day=self.wish.day, since=self.wish.since)

    @property
    def currency(self) -> str:
        return self.owed[0].loan.currency
