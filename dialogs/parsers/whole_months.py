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

from . import paydays
from .amounts import AMOUNT_EXAMPLE, WHOLE_MONTH, amount
from .figures import as_thousands
from .reader import Reader
from .rhythms import OWN
from .unclear import Ambiguous, Unclear
from .writing import words


def amount_a_month(heard: Heard, reader: Reader) -> Decimal:
    """As `amount`; what is said of another time is offered as the month it makes, never taken unasked."""
    try:
        return amount(heard, reader)
    except Unclear as unclear:
        month = _worked_out(heard, reader) if unclear.text == WHOLE_MONTH else None
        if month is None:
            raise
    raise Ambiguous(
        (month,),
        Text(
            "Is that {amount} in a whole month? If not, please write how much it is.", amount=month
        ),
    )


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
