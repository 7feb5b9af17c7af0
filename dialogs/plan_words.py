"""Plan words: what a plan asks, in half a line: an amount each period, other at first, or one payment."""

from __future__ import annotations

from negotiation.terms import Terms

from .periods import each
from .texts import Text


def asks(terms: Terms) -> Text:
    """What is asked, and until when where it changes; to stand within a sentence."""
    if terms.is_one_payment:
        return Text("one payment of {amount} by {day}", amount=terms.total, day=terms.last_due)
    more, every = terms.other_later, terms.every
    if more is None:
        return each(terms.regular, every)
    until = terms.at_first[-1].due_date
    if not terms.instalment.is_positive:
        return Text(
            "nothing until {until}, then {amount} from {day} on",
            until=until,
            amount=each(more.amount, every),
            day=more.due_date,
        )
    if more is terms.schedule.last:
        return Text(
            "{first} until {until}, then {amount} on {day}",
            first=each(terms.instalment, every),
            until=until,
            amount=more.amount,
            day=more.due_date,
        )
    return Text(
        "at first {first} until {until}, then {amount} from {day} on",
        first=each(terms.instalment, every),
        until=until,
        amount=each(more.amount, every),
        day=more.due_date,
    )
