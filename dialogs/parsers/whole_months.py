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
2400.00
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

from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

from dialogs.heard import Heard, Words
from dialogs.texts import Text
from negotiation.budget import A_MONTH

from . import paydays, several
from .amounts import AMOUNT_EXAMPLE, ONE_AMOUNT, WHOLE_MONTH, amount, in_all
from .figures import as_thousands
from .reader import Reader
from .rhythms import OWN
from .unclear import Ambiguous, Unclear
from .writing import words

IN_ALL_OR_ONE = Text(
    "Is it {amount} in all, or only one of these? Please tap what you mean, or write one amount."
)


def amount_a_month(heard: Heard, reader: Reader) -> Decimal:
    """As `amount`; what is said of another time is offered as the month it makes, never taken unasked."""
    try:
        return amount(heard, reader)
    except Unclear as unclear:
        if together := _in_all(heard, unclear, reader):
            raise together from None
        month = _worked_out(heard, reader) if unclear.text == WHOLE_MONTH else None
        if month is None:
            raise
    raise Ambiguous(
        (month,),
        Text(
            "Is that {amount} in a whole month? If not, please write how much it is.", amount=month
        ),
    )


def _in_all(heard: Heard, unclear: Unclear, reader: Reader) -> Ambiguous | None:
    """The sum before each, where several amounts stand apart: one of them taken for all would leave people short."""
    is_several = unclear.text == ONE_AMOUNT or len(getattr(unclear, "readings", ())) > 1
    together = (
        several.in_all(heard.text, reader) if isinstance(heard, Words) and is_several else ()
    )
    if len(together) > 1:
        return Ambiguous(together, IN_ALL_OR_ONE.given(amount=together[0]))
    return Ambiguous(together, in_all(together[0])) if together else None


def _worked_out(heard: Heard, reader: Reader) -> Decimal | None:
    said = words(heard, AMOUNT_EXAMPLE)
    if paydays.are_named(said):
        return paydays.month(said, reader)
    for rhythm, own in OWN.items():
        if own.search(said):
            each = _each(paydays.EACH_TIME.sub(" ", own.sub(";", said)), reader)
            if each is None:
                return None
            month = Fraction(each) * A_MONTH[rhythm]
            exact = Decimal(month.numerator) / Decimal(month.denominator)
            return exact.quantize(Decimal("0.01"), ROUND_DOWN)
    return None


def _each(said: str, reader: Reader) -> Decimal | None:
    """The amount; of "1.200" the thousands, as the month is asked about."""
    try:
        return amount(Words(said), reader)
    except Ambiguous as ambiguous:
        amounts = tuple(one for one in ambiguous.readings if isinstance(one, Decimal))
        likely = as_thousands(amounts)
        return likely[0] if len(likely) == 1 else None
    except Unclear:
        return None
