"""Plan words: what a plan asks, in half a line: an amount each period, other at first, or one payment."""

from __future__ import annotations

from negotiation.money import Money
from negotiation.schedule import Instalment
from negotiation.terms import Terms

from .periods import each
from .texts import Language, Text


def asks(terms: Terms) -> Text:
    """What is asked, and until when where it changes; to stand within a sentence."""
    if terms.is_one_payment:
        return Text("one payment of {amount} by {day}", amount=terms.total, day=terms.last_due)
    more, every = terms.other_later, terms.every
    if more is None:
        return regular(terms)
    until = terms.at_first[-1].due_date
    if not terms.instalment.is_positive:
        return Text(
            "nothing until {until}, then {amount} from {day} on",
            until=until,
            amount=from_on(terms, more),
            day=more.due_date,
        )
    if more is terms.schedule.last:
        return Text(
            "{first} until {until}, then {amount} on {day}",
            first=from_on(terms, terms.schedule.first),
            until=until,
            amount=more.amount,
            day=more.due_date,
        )
    return Text(
        "at first {first} until {until}, then {amount} from {day} on",
        first=each(terms.instalment, every),
        until=until,
        amount=from_on(terms, more),
        day=more.due_date,
    )


def regular(terms: Terms) -> Text:
    """What is asked most often; where it falls, from what to what."""
    falling = terms.falling
    if falling and terms.regular == falling[0].amount:
        return from_on(terms, falling[0])
    return each(terms.regular, terms.every)


def from_on(terms: Terms, row: Instalment) -> Text:
    """What is asked from *row* on."""
    falling, asked = terms.falling, each(row.amount, terms.every)
    if falling[:1] != (row,):
        return asked
    return FALLING.given(amount=asked, least=falling[-1].amount)


def figure(terms: Terms) -> Money | Text:
    """What is asked most often, without its period."""
    falling = terms.falling
    if falling and terms.regular == falling[0].amount:
        return FALLING.given(amount=terms.regular, least=falling[-1].amount)
    return terms.regular


def in_figures(terms: Terms, language: Language) -> str:
    """The same, to stand in a table."""
    found = figure(terms)
    return language.plain(found) if isinstance(found, Text) else language.show(found)


#: Of instalments that all repay the same principal.
FALLING = Text("{amount} (falling to {least})")
