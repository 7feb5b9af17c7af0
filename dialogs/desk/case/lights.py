"""Lights: the assessment in a few short lines for the advisor; it sorts and explains, and decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dialogs.said.outlook import LIGHTS, findings, in_whole, said_alike
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.assessment import Finding, Topic
from negotiation.money import Money


def lights(situation: Situation) -> Sequence[Text]:
    """The findings that rest on something and that no other line of the card tells."""
    return [
        Text("{light} {said}", light=LIGHTS[each.light], said=_said(each))
        for each in findings(situation)
    ]


def _said(finding: Finding) -> Text:
    figure = finding.figure
    match finding.topic, figure:
        case Topic.DEBT_SHARE, Decimal():
            return Text("lenders ask for {share} of the income", share=in_whole(finding))
        case Topic.SURPLUS, Money():
            return Text("left at the end of a month: {amount}", amount=figure)
        case Topic.STABILITY, Decimal():
            return Text("the weakest month brings {share} of a usual one", share=in_whole(finding))
    return said_alike(finding)
