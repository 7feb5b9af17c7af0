"""Owed file: one loan of a borrower's, how far it is paid, and the policy and law it is under."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.commands.reckoning.loan_file import Day, Figure, LoanPart, Part, Whole
from bot.configuration.packs import find_pack
from bot.settings import PolicyConfig
from negotiation.bounds import within
from negotiation.days.working_days import Roll
from negotiation.loans.contract import Contract, Method
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.pack import ProductKind
from negotiation.policy import Policy
from negotiation.relief.course import Course


def lawful(given: PolicyConfig, law: str | None, kind: ProductKind) -> Policy:
    """The policy *given*, within the *law* for products of *kind*, where one is named.

    Raises `ValueError`.
    """
    policy = given.policy()
    if law is None:
        return policy
    pack = find_pack(law, Path()).binding(kind)
    return within(policy, pack).under(pack)


class Owed(Part):
    """One loan, of which *paid* instalments are paid on their days."""

    loan: LoanPart
    number: str = "-"
    paid: Annotated[Whole, Field(ge=0)] = 0
    outstanding: Figure | None = None  #: principal, where one more is paid in part
    restructured: tuple[Day, ...] = ()  #: when its terms were changed before
    restructuring: Day | None = None  #: since when another change is under way
    kind: ProductKind = ProductKind.INSTALMENT_LOAN

    def as_loan(self, as_of: date) -> Loan:
        """Raises `Refusal`, and `ValueError` for what cannot be agreed."""
        contract = self.loan.contract()
        if contract.country is not None and contract.roll is Roll.NONE:
            raise ValueError("loan.country is of use with loan.roll: where do due dates move?")
        if to_come := [each for each in self.restructured if each > as_of]:
            raise ValueError(f"restructured on {to_come[0]}, which is after {as_of}")
        course = Course.of_contract(contract, paid=self.paid, as_of=as_of)
        return Loan(
            number=self.number,
            product=self.kind.value,
            principal=contract.principal,
            rate=contract.rate,
            count=contract.instalments,
            instalment=contract.usual,
            first_due=contract.dates(1)[0],
            outstanding=self._outstanding(contract, course.money(course.balance)),
            as_of=as_of,
            every=contract.every,
            day_count=contract.day_count,
            method=contract.method,
            charges=tuple(self.loan.charged()),
            restructured=self.restructured,
            restructuring=self.restructuring,
            paid_count=self.paid,
            start=contract.start,
            rounding=contract.rounding,
            roll=contract.roll,
            country=contract.country,
        )

    def _outstanding(self, contract: Contract, balance: Money) -> Money:
        """Principal; less than *balance*, that after the paid ones, where the next is paid in part."""
        if self.outstanding is None:
            return balance
        outstanding = Money(self.outstanding, self.loan.currency)
        following = contract.schedule().instalments[self.paid].balance
        is_more = outstanding > following or contract.method is Method.INTEREST_ONLY
        if not outstanding.is_positive or not is_more or outstanding > balance:
            raise ValueError(
                f"outstanding lies between {following} and {balance} when {self.paid} are paid"
            )
        return outstanding
