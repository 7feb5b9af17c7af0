"""Typed figures: an amount with the day it came in, and a last day, as the desk writes them in its own language.

>>> from datetime import date
>>> english = Reader("en", date(2026, 5, 4))
>>> for said in ("1,500 2026-05-01", "120.50", "１万2　5月1日", "$ 120 on May 1", "2026-05-01: 1 250,50 €", "yesterday 80"):
...     found, day = come_in(said, english)
...     print(found, day)
1500 2026-05-01
120.50 None
12000 2026-05-01
120 2026-05-01
1250.50 2026-05-01
80 2026-05-03
>>> come_in("1,500 or so, perhaps 1,600", english)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Do you mean {first} or {second}?
>>> [str(last_day(said, english)) for said in ("2026-05-31", "２０２６－０５－３１", "5月31日", "31/5/2026")]
['2026-05-31', '2026-05-31', '2026-05-31', '2026-05-31']
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from decimal import Decimal

from dialogs.heard import Words
from dialogs.parsers import Reader, Toward, Unclear, a_day, amount
from dialogs.phrases.characters import in_either_script

#: Of more words than these nobody writes an amount and a day.
_MOST_WORDS = 12


def come_in(typed: str, reader: Reader) -> tuple[Decimal, date | None]:
    """The amount, and the day where one stands before or behind it. Raises `Unclear`."""
    words = typed.split()
    if len(words) <= _MOST_WORDS:
        for at in range(1, len(words)):
            head, tail = " ".join(words[:at]).rstrip(":,，："), " ".join(words[at:])
            for figure, day in ((head, tail), (tail, head)):
                if _DAY.search(day):
                    with suppress(Unclear):
                        return amount(Words(figure), reader), a_day(Toward.PAST)(
                            Words(day), reader
                        )
    return amount(Words(typed), reader), None


#: A date in full, a number with a word, or a day by its name; a bare number or a bare word is none.
_DAY = re.compile(
    in_either_script(
        r"\d[-./－．／]\d+[-./－．／]\d|(?=.*\d)(?=.*[^\W\d_])"
        r"|\b(?:today|yesterday|hoy|ayer|anteayer|antier)\b|[今昨前]天|周|星期|礼拜"
        r"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b"
    ),
    re.IGNORECASE,
)


def last_day(typed: str, reader: Reader) -> date:
    """A day to come, or one that is named whole. Raises `Unclear`."""
    return a_day(Toward.FUTURE)(Words(typed), reader)
