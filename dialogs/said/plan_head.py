"""Plan head: what a plan asks, in the few lines that stand above its every instalment.

Each part in which the same is asked has a line with its days, a break and what is left over in the end too, so that
the lines add up to what the table below them says.
"""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.texts import Text
from negotiation.loans.stretches import Stretch
from negotiation.loans.terms import Terms
from negotiation.money import Money

from .periods import title_of_last, titles_of_two
from .plan_words import FALLING, figure


def head(terms: Terms) -> Iterator[tuple[Text, object]]:
    """Label and figure of each line."""
    yield from _amounts(terms)
    yield Text("Instalments"), len(terms.asked)
    yield Text("First"), terms.asked[0].due_date
    yield Text("Last"), terms.last_due
    if terms.free is not None:
        first, last = terms.free
        yield (
            Text("No interest runs"),
            Text("from {first} to {last}, both days included", first=first, last=last),
        )


def _amounts(terms: Terms) -> Iterator[tuple[Text, object]]:
    first, *later = terms.parts
    if not later:
        yield Text("Instalment"), figure(terms)
        return
    at_first, after = titles_of_two(terms.every)
    if len(later) > _MOST:
        yield at_first, _from_to(first)
        yield after, _between([row.amount for each in later for row in each.rows])
        return
    *between, last = later
    yield at_first, _from_to(first)
    for each in between:
        yield after, _from_to(each)
    yield title_of_last(terms.every) if between else after, _from_to(last)


def _from_to(part: Stretch) -> Text:
    """How often how much is asked, and from when until when."""
    first, last = part.rows[0], part.rows[-1]
    if not part.amount:
        return Text("nothing, {first} to {last}", first=first.due_date, last=last.due_date)
    if first is last:
        return Text("{amount} on {day}", amount=first.amount, day=first.due_date)
    amount = (
        FALLING.given(amount=part.amount, least=part.least) if part.is_falling else part.amount
    )
    return Text(
        "{n} × {amount}, {first} to {last}",
        n=len(part.rows),
        amount=amount,
        first=first.due_date,
        last=last.due_date,
    )


def _between(amounts: list[Money]) -> Text:
    return Text("{least} to {most}, as listed", least=min(amounts), most=max(amounts))


#: Of so many parts each has a line.
_MOST = 5
