"""Paying: where a borrower may pay, as the lender's own configuration says and nothing else does."""

from __future__ import annotations

from .situation import Situation
from .texts import Lines, Sayable, Text

BEWARE = Text(
    "Nobody of ours names another account in a chat. If somebody does, please do not pay there, and write /complain."
)


def where_to_pay(situation: Situation) -> Sayable:
    """The lender's ways, with the number to name."""
    ways = [Text("• {words}", words=way) for way in situation.lender.ways_to_pay]
    if not ways:
        return Lines(Text("Please pay in the way that your contract names."), BEWARE)
    numbers = ", ".join(loan.number for loan in situation.loans)
    name_it = [Text("Please name your loan with it: {number}", number=numbers)]
    return Lines(
        Text("You can pay {lender} in these ways:", lender=situation.lender.name),
        *ways,
        *(name_it if numbers else []),
        None,
        BEWARE,
    )
