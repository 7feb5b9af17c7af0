"""`parley offers`: the plans that a borrower could be offered, and why."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import Field

from bot.commands.loan_file import LoanPart, Part, read, refused
from bot.commands.rows import as_json, show
from bot.settings import PolicyConfig
from negotiation.budget import Capacity, capacity
from negotiation.limits import Role
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.proposals import Proposal, propose
from negotiation.proposals.nothing import do_nothing
from negotiation.proposals.why import Why
from negotiation.relief.course import Course


class OffersFile(Part):
    loan: LoanPart
    paid: int = Field(ge=0)
    as_of: date
    can_pay: Decimal | None = None  #: a month, as the borrower says
    surplus: Decimal | None = None  #: of the household, a month
    role: Role = Role.SUPERVISOR  #: who offers
    policy: PolicyConfig = PolicyConfig()

    def as_loan(self) -> Loan:
        """Raises `Refusal`, and `ValueError` for what cannot be agreed."""
        contract = self.loan.contract()
        course = Course.of_contract(contract, paid=self.paid, as_of=self.as_of)
        return Loan(
            number="-",
            product="-",
            principal=contract.principal,
            rate=contract.rate,
            count=contract.instalments,
            instalment=contract.schedule().first.amount,
            first_due=contract.dates(1)[0],
            outstanding=course.money(course.balance),
            as_of=self.as_of,
            every=contract.every,
            day_count=contract.day_count,
            method=contract.method,
            charges=tuple(self.loan.charged()),
        )

    def as_capacity(self) -> Capacity:
        """Raises `ValueError` when it is not said what can be paid."""
        currency = self.loan.currency
        found = capacity(
            can_pay=None if self.can_pay is None else Money(self.can_pay, currency),
            surplus=None if self.surplus is None else Money(self.surplus, currency),
            buffer=self.policy.policy().limits.buffer,
        )
        if found is None:
            raise ValueError("can_pay, surplus or both have to be given")
        return found


def offers(
    file: Annotated[Path, typer.Argument(help="the loan and what can be paid, in JSON")],
    *,
    is_json: Annotated[bool, typer.Option("--json", help="for programs")] = False,
) -> None:
    """The plans that the policy has for a loan, of all that can be paid."""
    asked = read(file, OffersFile)
    try:
        loan, policy = asked.as_loan(), asked.policy.policy()
        can_pay = asked.as_capacity()
        found = propose(loan, can_pay, now=asked.as_of, policy=policy, role=asked.role)
        steps = do_nothing(loan, now=asked.as_of, until=loan.still_owed().last.due_date)
    except ValueError as error:
        raise refused(error) from None
    shape: dict[str, Any] = {
        "can_pay": str(can_pay.now.amount),
        "offers": [_offer(each) for each in found.proposals],
        "stopped": [_why(each) for each in found.stopped],
        "ways_on": [each.value for each in found.ways_on],
        "do_nothing": [
            {
                "day": each.day.isoformat(),
                "instalments": each.instalments,
                "arrears": str(each.arrears.amount),
                "interest": str(each.interest.amount),
            }
            for each in steps
        ],
    }
    if is_json:
        show(shape, is_json=True)
        return
    for each in shape["offers"]:
        typer.echo(f"\n{', '.join(each['best'])}: {each['instalment']} until {each['last_due']}")
        show(each, is_json=False)
    for why in found.stopped:
        typer.echo(f"stopped at {why.rule}: {_said(why.figure)} {_said(why.limit)}".rstrip())
    if found.ways_on:
        typer.echo(f"no plan fits; what is left: {', '.join(found.ways_on)}")


def _offer(proposal: Proposal) -> dict[str, Any]:
    terms = proposal.terms
    return {
        "best": sorted(proposal.best),
        "kinds": list(terms.kinds),
        "months": terms.months,
        "instalment": str(terms.instalment.amount),
        "count": len(terms.schedule),
        "last_due": terms.last_due.isoformat(),
        "extra_interest": str(terms.extra_interest.amount),
        "waived": str(proposal.waived.amount),
        "rate": _said(terms.rate),
        "annual_rate": str(proposal.annual_rate),
        "by": proposal.by.value,
        "why": [_why(each) for each in proposal.why],
        **as_json(terms.schedule),
    }


def _why(why: Why) -> dict[str, Any]:
    return {"rule": why.rule.value, "figure": _said(why.figure), "limit": _said(why.limit)}


def _said(figure: object) -> str | None:
    if isinstance(figure, Money):
        return str(figure.amount)
    return None if figure is None else str(figure)
