"""Whole months: an amount said by the week, every two weeks or twice a month, worked out for a month and asked about.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> amount_a_month(Words("about 900 a month"), reader)
Decimal('900')
>>> for said in ("i get 640 every two weeks", "gano 1.200 por quincena", "每周五百"):
...     try:
...         amount_a_month(Words(said), reader)
...     except Ambiguous as asked:
...         print(*asked.readings)
1386.66
2400
2166.66

Of several that stand apart, the sum is offered first:

>>> amount_a_month(Words("rent 900, netflix 15"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Is it {amount} in all, or only one of these? Please tap what you mean, or write one amount.

What is paid by the day or the hour depends on how many there are:

>>> amount_a_month(Words("15 an hour"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: Please write how much it is in a whole month, for example <b>1250</b>.
"""

from __future__ import annotations

from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear, which
from dialogs.parsers.writing import words
from dialogs.texts import Lines, Text

from . import counted_out, how_paid, paydays, periods, several, totals, varying
from .amounts import AMOUNT_EXAMPLE, ONE_AMOUNT, WHOLE_MONTH, amount, in_all
from .money_words import MONTHLY
from .nowadays import as_it_is_now, tells_only_what_was
from .periods import Told
from .take_home import arriving

A_WHOLE_MONTH = Text("Is that {amount} in a whole month? If not, please write how much it is.")
ADDED_UP = Text("{how}\nIs that {amount} in a whole month? If not, please write how much it is.")
STILL_SO = Text("Is it {amount} now? If not, please write how much it is now.")
IN_ALL_OR_ONE = Text(
    "Is it {amount} in all, or only one of these? Please tap what you mean, or write one amount."
)


def amount_a_month(heard: Heard, reader: Reader, *, every_day: bool = False) -> Decimal:
    """As `amount`; what is said of another time is offered as the month it makes, never taken unasked.

    A day's only where it is the same *every day*.
    """
    said = words(heard, AMOUNT_EXAMPLE)
    now = as_it_is_now(how_paid.without(varying.without(said)), reader)
    told = heard if now == said else Words(now)
    try:
        figure = amount(told, reader)
    except Unclear as unclear:
        if together := _in_all(told, unclear, reader):
            raise together from None
        worked_out = _worked_out(told, reader, every_day) if unclear.text == WHOLE_MONTH else None
        if worked_out is None:
            raise
        raise worked_out from None
    if varying.names_less_than_a_month(said) and not MONTHLY.search(said):
        raise Ambiguous((figure,), A_WHOLE_MONTH.given(amount=figure))
    if tells_only_what_was(said):
        raise Ambiguous((figure,), STILL_SO.given(amount=figure))
    return figure


def _in_all(heard: Heard, unclear: Unclear, reader: Reader) -> Ambiguous | None:
    """The sum before each, where several amounts stand apart: one of them taken for all would leave people short."""
    is_several = unclear.text == ONE_AMOUNT or len(getattr(unclear, "readings", ())) > 1
    together = (
        several.in_all(heard.text, reader) if isinstance(heard, Words) and is_several else ()
    )
    if len(together) > 1:
        return Ambiguous(together, IN_ALL_OR_ONE.given(amount=together[0]))
    return Ambiguous(together, in_all(together[0])) if together else None


def _worked_out(heard: Heard, reader: Reader, every_day: bool) -> Ambiguous | None:  # noqa: FBT001
    """The month that it makes, and how; `None` where that is not clear."""
    said = arriving(words(heard, AMOUNT_EXAMPLE))
    if paydays.are_named(said):
        month = paydays.month(said, reader)
        return None if month is None else Ambiguous((month,), A_WHOLE_MONTH.given(amount=month))
    if (counted := counted_out.told(said, reader)) is not None:
        month = periods.in_a_month([counted])
        return Ambiguous((month,), ADDED_UP.given(how=periods.how([counted]), amount=month))
    if (twice := periods.told_twice(said, reader)) is not None:
        return _told_twice(said, reader, *twice)
    total, rest = totals.apart(said, reader)
    if total is not None and len(parts := periods.told_by_period(rest, reader)) > 1:
        return _with_total(total, periods.in_a_month(parts))
    if told := periods.told_by_period(said, reader, every_day=every_day):
        month = periods.in_a_month(told)
        return Ambiguous((month,), ADDED_UP.given(how=periods.how(told), amount=month))
    if ends := periods.ends_by_period(said, reader):
        months = [periods.in_a_month([one]) for one in ends]
        return Ambiguous(months, Text("{answer}", answer=Lines(periods.how(ends), which(months))))
    return None


def _told_twice(said: str, reader: Reader, month: Told, is_said: bool) -> Ambiguous:  # noqa: FBT001
    """What one amount makes in a month; or the sum, where another one may be meant."""
    if is_said:
        return Ambiguous((month.amount,), A_WHOLE_MONTH.given(amount=month.amount))
    together = periods.in_a_month(periods.told_by_period(said, reader))
    return Ambiguous((together, month.amount), IN_ALL_OR_ONE.given(amount=together))


def _with_total(total: Decimal, parts: Decimal) -> Ambiguous:
    """What the parts come to in a month is seldom told to the cent."""
    if abs(total - parts) <= parts * _ABOUT:
        return Ambiguous((total,), A_WHOLE_MONTH.given(amount=total))
    return totals.otherwise(total, parts)


#: A month told in round figures is off by no more.
_ABOUT = Decimal("0.05")
