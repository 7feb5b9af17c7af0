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

NOT_THERE = Text(
    "Please do not pay there. Where you pay us is never changed by a call, by a message or in a chat, whoever asks for it. This holds, and nothing else:"
)
PAID_THERE = Text(
    "If money has gone there already, call your own bank at once: it may still be able to stop it. Then tell the police."
)
WHO_ASKED = Text(
    "Please do not answer them, and delete nothing. Who asked you, when, and for which account, you can write here."
)


def where_to_pay(situation: Situation) -> Sayable:
    """The lender's ways, with the number to name."""
    is_listed = bool(situation.lender.ways_to_pay)
    return Lines(*_ways(situation), *([None] if is_listed else []), BEWARE)


def not_there(situation: Situation) -> Sayable:
    """To whoever is asked to pay to another account: nobody is to wait for a person to hear that."""
    return Lines(NOT_THERE, *_ways(situation), None, PAID_THERE, WHO_ASKED)


def _ways(situation: Situation) -> Sequence[Text]:
    ways = [Text("• {words}", words=way.replace("`", "")) for way in situation.lender.ways_to_pay]
    numbers = ", ".join(loan.number for loan in situation.loans)
    name_it = [Text("Please name your loan with it: {number}", number=numbers)] if numbers else []
    if not ways:
        return [Text("Please pay in the way that your contract names."), *name_it]
    heading = Text("You can pay {lender} in these ways:", lender=situation.lender.name)
    return [heading, *ways, *name_it]


def to_copy(situation: Situation) -> Options:
    """A button for each number that is named there."""
    named = [number for way in situation.lender.ways_to_pay for number in _COPIED.findall(way)]
    named += [loan.number for loan in situation.loans]
    return {f"{ANYTIME}copy:{n}": copies(each) for n, each in enumerate(dict.fromkeys(named))}


def show(situation: Situation) -> Sequence[Happening]:
    return [Notice(where_to_pay(situation), to_copy(situation))]
