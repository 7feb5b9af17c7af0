"""Plan words: what a plan asks, in half a line: an amount a month, other at first, or one payment."""

from __future__ import annotations

from negotiation.terms import Terms

from .texts import Text


def asks(terms: Terms) -> Text:
    """What is asked, and until when where it changes; to stand within a sentence."""
    if terms.is_one_payment:
        return Text("one payment of {amount} by {day}", amount=terms.total, day=terms.last_due)
    more = terms.other_later
    if more is None:
        return Text("{amount} a month", amount=terms.regular)
    until = terms.at_first[-1].due_date
    if not terms.instalment.is_positive:
        return Text(
            "nothing until {until}, then {amount} a month from {day} on",
            until=until,
            amount=more.amount,
            day=more.due_date,
        )
    if more is terms.schedule.last:
        return Text(
            "{first} a month until {until}, then {amount} on {day}",
            first=terms.instalment,
            until=until,
            amount=more.amount,
            day=more.due_date,
        )
    return Text(
        "at first {first} a month until {until}, then {amount} a month from {day} on",
        first=terms.instalment,
        until=until,
        amount=more.amount,
        day=more.due_date,
    )
