"""Paying more: when the plan would be repaid if so much were paid on top each time."""

from __future__ import annotations

from dialogs.borrower.arrangement.to_pay import sum_written
from dialogs.happenings import Notice
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.phrases.plan.more import more_each_time
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Text
from negotiation.follow_up.sooner import repaid_by

NO_PROMISE = Text(
    "You need not promise it: what is paid beyond an instalment pays the next ones, whenever you can, without cost. Whether it saves interest as well, a person works out with you: /person"
)


def told(situation: Situation, text: str) -> Notice | None:
    """Nothing where no such sum is named, or where more than all that is left is."""
    extra, open_now = sum_written(situation, more_each_time(text)), situation.instalments
    if extra is None:
        return None
    day, count = repaid_by(open_now, extra)
    sooner = Plural(
        "With <b>{extra}</b> more each time all of it is repaid on <b>{day}</b>, with {n} payment.",
        "With <b>{extra}</b> more each time all of it is repaid on <b>{day}</b>, with {n} payments.",
        n=count,
        extra=extra,
        day=day,
    )
    last, as_agreed = repaid_by(open_now, extra.zero(extra.currency))
    agreed = Plural(
        "As agreed it is {n}, the last on {day}.",
        "As agreed there are {n}, the last on {day}.",
        n=as_agreed,
        day=last,
    )
    return Notice(Lines(sooner, agreed, NO_PROMISE), {PERSON: PERSON_LABEL})
