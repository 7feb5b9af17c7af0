"""Month by month: what came in in the last few months, each told, or the weakest of them alone.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> def told(said): return [str(each) for each in month_by_month(Words(said), reader)]
>>> told("1,200, 800 and 1500"), told("1200 800 1500"), told("enero 1200, febrero 800 y marzo 1500")
(['1200', '800', '1500'], ['1200', '800', '1500'], ['1200', '800', '1500'])
>>> told("五千、三千、四千"), told("about 800"), told("800 to 1200"), told("900, 900, 700")
(['5000', '3000', '4000'], ['800'], ['800', '1200'], ['900', '900', '700'])

What is one amount that may be read in two ways, or the parts of one, is asked about as anywhere:

>>> for said in ("1.250", "wage 900, benefit 300"):
...     try:
...         told(said)
...     except Ambiguous as unclear:
...         print([str(each) for each in unclear.readings])
['1.250', '1250']
['1200']
"""

from __future__ import annotations

from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.parsers.numbers.figures import figures
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous

from . import money_words
from .amounts import amount


def month_by_month(heard: Heard, reader: Reader) -> tuple[Decimal, ...]:
    """What each month brought, in the order it is told; only one where the weakest alone is."""
    try:
        return (amount(heard, reader),)
    except Ambiguous as unclear:
        found = (
            figures(money_words.without(heard.text), reader) if isinstance(heard, Words) else ()
        )
        months = tuple(value for one in found for value in one.readings)
        if len(months) != len(found) or {*months} != {*unclear.readings}:
            raise
        return months
