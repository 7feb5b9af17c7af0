"""Lights: the assessment in a few short lines for the advisor; it sorts and explains, and decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dialogs.borrower.outlook import LIGHTS, assessment
from dialogs.situation import Situation
from dialogs.texts import Percent, Plural, Text
from negotiation.assessment import Finding, Light, Topic
from negotiation.money import Money


def lights(situation: Situation) -> Sequence[Text]:
    """The findings that rest on something and that no other line of the card tells."""
    income = situation.the_case.application.income
    # The papers have lines of their own, and a regular income has no weakest month.
    unsaid = {Topic.PAPERS, *([Topic.STABILITY] if income is None or not income.last else [])}
    return [
        Text("{light} {said}", light=LIGHTS[each.light], said=_said(each))
        for each in assessment(situation).findings
        if each.light is not Light.UNKNOWN and each.topic not in unsaid
    ]


def _said(finding: Finding) -> Text:
    figure = finding.figure
    match finding.topic, figure:
        case Topic.HISTORY, Decimal():
            return Text("{share} of the instalments due so far are paid", share=Percent(figure))
        case Topic.LATENESS, int():
            return Plural("{n} day behind", "{n} days behind", n=figure)
        case Topic.PLANS, Decimal():
            return Text("{share} of earlier plans were kept", share=Percent(figure))
        case Topic.DEBT_SHARE, Decimal():
            return Text("lenders ask for {share} of the income", share=Percent(figure))
        case Topic.SURPLUS, Money():
            return Text("left at the end of a month: {amount}", amount=figure)
        case Topic.STABILITY, Decimal():
            return Text("the weakest month brings {share} of a usual one", share=Percent(figure))
    raise LookupError(f"no words for {finding.topic}")
