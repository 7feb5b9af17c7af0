"""Outlook: how the lender sees the situation, and what happens if nothing changes, before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Share, Text
from negotiation.applying.assessment import (
    Assessment,
    Evidence,
    Figure,
    Finding,
    Light,
    Topic,
    assess,
)
from negotiation.applying.budget import Budget
from negotiation.applying.gathering import gathered
from negotiation.applying.paper import PaperState
from negotiation.applying.paper_wants import checklist
from negotiation.money import Money
from negotiation.proposals.case_nothing import do_nothing_together
from negotiation.proposals.sharing import CaseLoan
from negotiation.refusals import Refusal

#: How far ahead is looked: three more instalments of a monthly loan.
AHEAD = timedelta(days=92)


def how_we_see_it(situation: Situation) -> Sayable:
    """The findings that rest on something, each in a line."""
    lines = [
        Text("{light} {said}", light=LIGHTS[each.light], said=_said(each))
        for each in findings(situation)
    ]
    return Lines(Text("<b>How we see your situation</b>"), *lines)


def findings(situation: Situation) -> list[Finding]:
    """Those that rest on something, and that no other line tells."""
    income = situation.the_case.application.income
    # Papers have lines of their own where one has been seen, and a regular income has no weakest month.
    unsaid = {Topic.PAPERS, *([Topic.STABILITY] if income is None or not income.last else [])}
    if situation.others_plans and not situation.by_contract:
        unsaid |= _OF_CONTRACTS
    found = assessment(situation).findings
    return [each for each in found if each.light is not Light.UNKNOWN and each.topic not in unsaid]


#: What the contract asks, and how it was kept: of no loan that is repaid under another's plan.
_OF_CONTRACTS = {Topic.HISTORY, Topic.LATENESS, Topic.DEBT_SHARE}


def assessment(situation: Situation) -> Assessment:
    """What is known of the case, judged."""
    return assess(evidence(situation))


def evidence(situation: Situation) -> Evidence:
    """What is known of the case."""
    accepted = [
        item.want
        for item in checklist((), situation.papers)
        if any(one.state is PaperState.ACCEPTED for one in item.sent)
    ]
    return gathered(
        situation.by_contract or situation.running or situation.loans,
        now=situation.today,
        budget=_budget(situation),
        earlier=situation.plans_kept,
        papers=accepted,
    )


def _budget(situation: Situation) -> Budget | None:
    """The household's month as far as it is told."""
    filled = situation.the_case.application
    if filled.income is None or filled.spent is None:
        return None
    others = filled.other_debts or Money.zero(situation.currency)
    parts = filled.budget or Budget(incomes=(), fixed=filled.spent - others)
    return replace(parts, incomes=(filled.income,), other_debts=filled.other_debts)


LIGHTS = {Light.GOOD: "🟢", Light.FAIR: "🟡", Light.CONCERN: "🔴"}


def why_so(situation: Situation) -> Sayable:
    """What the lights rest on, and from which figure on each is green or red."""
    marks = [] if situation.case is None else [_marks(each) for each in findings(situation)]
    return Lines(
        Text("<b>Why do you see it so?</b>"),
        Text(
            "From what you told us and what our book says of your loan. The lights decide nothing: a person reads them with your answers."
        ),
        *marks,
        Text("If one is wrong, change the answer, or let a person decide: /person"),
    )


def _marks(finding: Finding) -> Text:
    """From where on it is good, and a concern."""
    good, fair = _mark(finding.good), _mark(finding.fair)
    told = Text("• {said}: 🟢 from {good}, 🔴 below {fair}")
    if is_better_less(finding):
        told = Text("• {said}: 🟢 up to {good}, 🔴 above {fair}")
    return told.given(said=_said(finding), good=good, fair=fair)


def is_better_less(finding: Finding) -> bool:
    return finding.topic in {Topic.LATENESS, Topic.DEBT_SHARE}


def in_whole(finding: Finding) -> Share:
    """A figure in percent without cents of it, on the side of its mark on which it is."""
    figure = finding.figure
    if not isinstance(figure, Decimal):
        raise TypeError(f"{finding.topic} is no share")
    way = ROUND_CEILING if is_better_less(finding) else ROUND_FLOOR
    return Share(figure.quantize(Decimal(1), way))


def _mark(mark: Figure) -> object:
    return Share(mark) if isinstance(mark, Decimal) else mark


def _said(finding: Finding) -> Text:
    figure = finding.figure
    match finding.topic, figure:
        case Topic.DEBT_SHARE, Decimal():
            return Text("{share} of your income is asked for by lenders", share=in_whole(finding))
        case Topic.SURPLUS, Money() if figure.is_positive:
            return Text("{amount} is left at the end of a month", amount=figure)
        case Topic.SURPLUS, _:
            return Text("nothing is left at the end of a month")
        case Topic.STABILITY, Decimal():
            return Text(
                "your weakest month brings {share} of a usual one", share=in_whole(finding)
            )
    return said_alike(finding)


def said_alike(finding: Finding) -> Text:
    """What borrower and advisor read in the same words."""
    match finding.topic, finding.figure:
        case Topic.HISTORY, Decimal():
            return Text("{share} of the instalments due so far are paid", share=in_whole(finding))
        case Topic.LATENESS, int() as days:
            return Plural("{n} day behind", "{n} days behind", n=days)
        case Topic.PLANS, Decimal():
            return Text("{share} of earlier plans were kept", share=in_whole(finding))
    raise LookupError(f"no words for {finding.topic}")


def if_nothing_changes(situation: Situation) -> Sayable | None:
    """What is overdue three months on when nothing is paid; `None` where nothing can be told, or a plan is kept."""
    if situation.keeps_a_plan:  # whose instalments are owed, not those of the contract
        return None
    now = situation.today
    try:
        steps = do_nothing_together(
            [CaseLoan(loan=loan, policy=situation.policy) for loan in situation.by_contract],
            now=now,
            until=now + AHEAD,
        )
    except Refusal:
        return None
    if not steps:
        return None
    last = steps[-1]
    return Text(
        "If nothing were paid and nothing agreed, {amount} would be overdue on {day}. A plan stops that.",
        amount=last.arrears,
        day=last.day,
    )
