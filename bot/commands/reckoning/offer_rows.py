"""Offer rows: proposals, answers and what doing nothing comes to, in the JSON of `parley offers`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from bot.commands.reckoning.schedule_rows import as_json
from negotiation.money import Money
from negotiation.proposals import Proposal, Proposals
from negotiation.proposals.case_nothing import CaseStep
from negotiation.proposals.case_plans import CasePlans, Package
from negotiation.proposals.case_wish import CaseAnswer
from negotiation.proposals.nothing import Step
from negotiation.proposals.outcome import Outcome
from negotiation.proposals.why import Why
from negotiation.proposals.wish import Answer

Shape = dict[str, Any]


def of_proposals(found: Proposals) -> Shape:
    return {
        "contract_fits": found.contract_fits,
        "offers": [of_proposal(each) for each in found.proposals],
        "stopped": of_reasons(found.stopped),
        "ways_on": [each.value for each in found.ways_on],
        "last_resorts": [of_proposal(each) for each in found.last_resorts],
    }


def of_proposal(proposal: Proposal) -> Shape:
    terms, plan = proposal.terms, proposal.plan
    return {
        "best": sorted(proposal.best),
        "kinds": list(terms.kinds),
        "months": terms.months,
        "instalment": str(terms.instalment.amount),
        "highest": str(plan.highest.amount),
        "count": len(terms.schedule),
        "first_due": terms.first_due.isoformat(),
        "last_due": terms.last_due.isoformat(),
        "interest": str(plan.interest.amount),
        "extra_interest": str(terms.extra_interest.amount),
        "waived": str(proposal.waived.amount),
        "waived_interest": str(proposal.waived_interest.amount),
        "waived_charges": str(proposal.waived_charges.amount),
        "waived_principal": str(proposal.waived_principal.amount),
        "saved_interest": str(proposal.saved_interest.amount),
        "against_contract": _against(plan, proposal.contract),
        "against_doing_nothing": _against(plan, proposal.nothing),
        "rate": _said(terms.rate),
        "annual_rate": str(proposal.annual_rate),
        "value": str(proposal.value.amount),
        "by": proposal.by.value,
        "why": of_reasons(proposal.why),
        **as_json(terms.schedule, terms.charges),
    }


def _against(plan: Outcome, other: Outcome) -> Shape:
    """How much more the plan comes to; below zero, less."""
    return {
        "total": str((plan.total - other.total).amount),
        "interest": str((plan.interest - other.interest).amount),
        "charges": str((plan.charges - other.charges).amount),
        "until": other.until.isoformat(),
    }


def of_reasons(reasons: Iterable[Why]) -> list[Shape]:
    return [
        {"rule": each.rule.value, "figure": _said(each.figure), "limit": _said(each.limit)}
        for each in reasons
    ]


def of_answer(answer: Answer) -> Shape:
    return {
        "verdict": answer.verdict.value,
        "refer_to": None if answer.refer_to is None else answer.refer_to.value,
        "obstacles": of_reasons(answer.obstacles),
        "questions": of_reasons(answer.questions),
        "plans": [of_proposal(each) for each in answer.plans],
    }


def of_steps(steps: Sequence[Step]) -> list[Shape]:
    return [
        {
            "day": each.day.isoformat(),
            "instalments": each.instalments,
            "arrears": str(each.arrears.amount),
            "interest": str(each.interest.amount),
            "owed": str(each.owed.amount),
            "days_past_due": each.days,
        }
        for each in steps
    ]


def of_case(found: CasePlans) -> Shape:
    return {
        "loans": [
            {
                "number": each.case_loan.loan.number,
                "can_pay": str(each.capacity.now.amount),
                **of_proposals(each.found),
            }
            for each in found.plans
        ],
        "packages": [of_package(each) for each in found.packages],
    }


def of_package(package: Package) -> Shape:
    return {
        "best": package.best.value,
        "month": str(package.month.amount),
        "total": str(package.total.amount),
        "until": package.until.isoformat(),
        "by": package.by.value,
        "plans": [
            {"number": number, **of_proposal(each)}
            for number, each in zip(package.numbers, package.plans, strict=True)
        ],
        "kept": [each.number for each in package.kept],
    }


def of_case_answer(answer: CaseAnswer) -> Shape:
    return {
        "verdict": answer.verdict.value,
        "refer_to": None if answer.refer_to is None else answer.refer_to.value,
        "obstacles": [
            {"loan": number, **one}
            for number, why in answer.obstacles
            for one in of_reasons([why])
        ],
        "questions": of_reasons(answer.questions),
        "closest": None if answer.closest is None else of_package(answer.closest),
    }


def of_case_steps(steps: Sequence[CaseStep]) -> list[Shape]:
    return [
        {
            "day": each.day.isoformat(),
            "arrears": str(each.arrears.amount),
            "interest": str(each.interest.amount),
            "owed": str(each.owed.amount),
            "days_past_due": each.days,
        }
        for each in steps
    ]


def _said(figure: object) -> str | None:
    match figure:
        case None:
            return None
        case Money():
            return str(figure.amount)
        case date():
            return figure.isoformat()
        case _:
            return str(figure)
