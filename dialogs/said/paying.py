"""Paying: where a borrower may pay, as the lender's own configuration says and nothing else does.

What has to be typed elsewhere, an account or the number to name, is copied by a tap: nobody mistypes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.flow import Options
from dialogs.happenings import Happening, Notice
from dialogs.interruptions import ANYTIME
from dialogs.labels import copies
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text

SHOW, SHOW_LABEL = f"{ANYTIME}where_to_pay", Text("Where to pay")
#: What of a way the operator wants copied stands between two of these.
_COPIED = re.compile("`([^`]+)`")

BEWARE = Text(
    "We never name another account to pay into in a chat. If somebody does, please do not pay there, and write /complain."
)


def where_to_pay(situation: Situation) -> Sayable:
    """The lender's ways, with the number to name."""
    ways = [Text("• {words}", words=way.replace("`", "")) for way in situation.lender.ways_to_pay]
    numbers = ", ".join(loan.number for loan in situation.loans)
    name_it = [Text("Please name your loan with it: {number}", number=numbers)] if numbers else []
    if not ways:
        by_contract = Text("Please pay in the way that your contract names.")
        return Lines(by_contract, *name_it, BEWARE)
    heading = Text("You can pay {lender} in these ways:", lender=situation.lender.name)
    return Lines(heading, *ways, *name_it, None, BEWARE)


def to_copy(situation: Situation) -> Options:
    """A button for each number that is named there."""
    named = [number for way in situation.lender.ways_to_pay for number in _COPIED.findall(way)]
    named += [loan.number for loan in situation.loans]
    return {f"{ANYTIME}copy:{n}": copies(each) for n, each in enumerate(dict.fromkeys(named))}


def show(situation: Situation) -> Sequence[Happening]:
    return [Notice(where_to_pay(situation), to_copy(situation))]
