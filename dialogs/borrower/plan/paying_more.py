"""Paying more: once, or so much on top each time, and when the plan would be repaid then."""

from __future__ import annotations

from decimal import Decimal

from dialogs.borrower.arrangement.to_pay import sum_to_pay, sum_written
from dialogs.happenings import Notice
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.phrases.plan import figure_to_pay
from dialogs.phrases.plan.more import is_each_time, more_each_time
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


#: To whoever will pay twice as much once.
TWICE = Text(
    "That may mean two things, so I have noted neither. To pay <b>more</b> than is asked you need not promise: what comes beyond an instalment pays the next ones, whenever you can, at no cost. To <b>leave one out</b> and pay it with the next, choose that below: it holds once you have tapped it."
)


def is_beyond(situation: Situation, text: str) -> bool:
    """Whether a sum is named, of no month, that is more than what is due now, rounded up."""
    said, due = sum_written(situation, figure_to_pay(text)), sum_to_pay(situation)
    if said is None or due is None or is_each_time(text):
        return False
    return said.amount > due.amount * _A_LITTLE_MORE


#: Who rounds up what is asked pays just that.
_A_LITTLE_MORE = Decimal("1.1")
