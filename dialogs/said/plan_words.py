"""Plan words: what a plan asks, in half a line: an amount each period, other at first, or one payment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogs.texts import Language, Text
from negotiation.loans.frequency import Every
from negotiation.loans.stretches import Stretch
from negotiation.loans.terms import Terms
from negotiation.money import Money

from . import periods
from .periods import each


def asks(terms: Terms) -> Text:
    """What is asked, and until when where it changes; to stand within a sentence."""
    if terms.is_one_payment:
        return Text("one payment of {amount} by {day}", amount=terms.total, day=terms.last_due)
    first, *later = terms.stretches
    if not later:
        return regular(terms)
    until = first.rows[-1].due_date
    if len(later) > 1:
        rest = _then(later, terms.every)
        if not first.amount:
            return Text("nothing until {until}, then {rest}", until=until, rest=rest)
        return Text(
            "at first {first} until {until}, then {rest}",
            first=of_stretch(first, terms.every),
            until=until,
            rest=rest,
        )
    [then] = later
    amount, day = of_stretch(then, terms.every), then.rows[0].due_date
    if not first.amount:
        return Text(
            "nothing until {until}, then {amount} from {day} on",
            until=until,
            amount=amount,
            day=day,
        )
    asked = of_stretch(first, terms.every)
    if len(then.rows) == 1:
        return Text(
            "{first} until {until}, then {amount} on {day}",
            first=asked,
            until=until,
            amount=then.amount,
            day=day,
        )
    return Text(
        "at first {first} until {until}, then {amount} from {day} on",
        first=asked,
        until=until,
        amount=amount,
        day=day,
    )


def _then(stretches: Sequence[Stretch], every: Every) -> Text:
    """One after another."""
    first, *later = stretches
    if later:
        return Text(
            "{amount} until {until}, then {rest}",
            amount=of_stretch(first, every),
            until=first.rows[-1].due_date,
            rest=_then(later, every),
        )
    day = first.rows[0].due_date
    if len(first.rows) == 1:
        return Text("{amount} on {day}", amount=first.amount, day=day)
    return Text("{amount} from {day} on", amount=of_stretch(first, every), day=day)


def of_stretch(stretch: Stretch, every: Every) -> Text:
    """What is asked each time; where it falls, from what to what."""
    asked = each(stretch.amount, every)
    return FALLING.given(amount=asked, least=stretch.least) if stretch.is_falling else asked


def longer(terms: Terms) -> Text | None:
    """That there is more time than by the contract, so much as its end and that of the plan are apart, or until when."""
    return _more_time(terms, periods.longer, Text("Time to repay until {day}"))


def added(terms: Terms) -> Text | None:
    """The same in short, for the desk."""
    return _more_time(terms, periods.added, Text("until {day}"))


def _more_time(terms: Terms, words: Callable[[int, Every], Text], until: Text) -> Text | None:
    is_later = terms.last_due > terms.today.last.due_date
    if terms.is_one_payment or not is_later or not (terms.months or terms.later):
        return None
    return words(terms.later, terms.every) if terms.later else until.given(day=terms.last_due)


def regular(terms: Terms) -> Text:
    """What is asked most often."""
    return of_stretch(_usual(terms), terms.every)


def figure(terms: Terms) -> Money | Text:
    """What is asked most often, without its period; where it changes, at first and then."""
    first, *later = terms.stretches
    if later:
        then = max(each.amount for each in later)
        return Text("{amount}, later {then}", amount=first.amount, then=then)
    usual = _usual(terms)
    if usual.is_falling:
        return FALLING.given(amount=usual.amount, least=usual.least)
    return usual.amount


def in_figures(terms: Terms, language: Language) -> str:
    """The same, to stand in a table."""
    found = figure(terms)
    return language.plain(found) if isinstance(found, Text) else language.show(found)


def _usual(terms: Terms) -> Stretch:
    amount = terms.regular
    return next(each for each in reversed(terms.stretches) if each.amount == amount)


#: Of instalments that all repay the same principal.
FALLING = Text("{amount} (falling to {least})")
