"""Talks rest: what is said of other terms that nobody goes on talking about, while a plan is in force.

They end some days after that is told, and the plan goes on as it was signed. A lock screen shows the first line alone.
"""

from __future__ import annotations

from datetime import datetime

from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Sayable, Text

STAYS_OPEN = Text("All right: we go on talking about it. Your plan holds meanwhile.")
LET_GO = Text("All right. Then your plan simply goes on as it is, and nothing changes.")


def beforehand(situation: Situation, day: datetime) -> Sayable:
    """That they will, on which day, and what keeps them open."""
    return Lines(
        Text(
            "{lender} here, with a day to know. You need not do anything now.",
            lender=situation.lender.name,
        ),
        Text(
            "<tg-spoiler>We talked about other terms for your plan, and I have not heard from you for some time. If I still hear nothing, these talks end on {day}, and your plan goes on as it is. One word here keeps the talks open, and you can ask for other terms again at any time.</tg-spoiler>",
            day=Day(day),
        ),
        *_coming(situation),
    )


def on_the_day(situation: Situation) -> Sayable:
    """That they have."""
    return Lines(
        Text("{lender} here. There is nothing that you must do.", lender=situation.lender.name),
        Text(
            "<tg-spoiler>The talks about other terms have ended, because nothing was heard. Your plan goes on as it was, unchanged. Should it get too much, write here: then we look at it again.</tg-spoiler>"
        ),
        *_coming(situation),
    )


def _coming(situation: Situation) -> list[Text]:
    coming = situation.coming_instalment
    if coming is None:
        return []
    return [
        Text(
            "<tg-spoiler>Next instalment: {amount} on {day}.</tg-spoiler>",
            amount=coming.left,
            day=coming.due_date,
        )
    ]
