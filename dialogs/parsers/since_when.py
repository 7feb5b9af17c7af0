"""Since when: the day from which it has been hard; or is going to be, where it is told as still to come.

>>> reader = Reader("en", date(2026, 3, 18))
>>> [str(since_when(Words(said), reader)) for said in ("since May", "my contract ends in May", "se me acaba el paro en mayo", "合同五月到期")]
['2025-05-01', '2026-05-01', '2026-05-01', '2026-05-01']
>>> [str(since_when(Words(said), reader)) for said in ("next month", "from January on", "a partir de enero", "about a year n a half")]
['2026-04-01', '2026-01-01', '2026-01-01', '2024-09-18']

A season, a feast without its day and what nobody remembers are no day; a rough month is enough:

>>> since_when(Words("last summer ish"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: A rough month is enough, for example last month or <b>{month}</b>. If you do not know, write /skip.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dialogs.heard import Heard, Words
from dialogs.texts import Text

from .days import NO_SUCH_DAY, a_day
from .reader import Reader
from .standpoint import Toward
from .unclear import Ambiguous, Unclear
from .writing import plain

A_ROUGH_MONTH = Text(
    "A rough month is enough, for example last month or <b>{month}</b>. If you do not know, write /skip."
)
#: As long ago as what is given as an example.
_EXAMPLE = timedelta(60)
_BACK, _AHEAD = a_day(Toward.PAST), a_day(Toward.FUTURE)


def since_when(heard: Heard, reader: Reader) -> date:
    """The day; of one told as to come without its year, the nearest there is."""
    try:
        back = _BACK(heard, reader)
        if not (isinstance(heard, Words) and _TO_COME.search(plain(heard.text))):
            return back
        ahead = _AHEAD(heard, reader)
    except Ambiguous:
        raise
    except Unclear as unclear:
        if unclear.text.msgid == NO_SUCH_DAY.msgid:
            raise
        month = (reader.today - _EXAMPLE).replace(day=1)
        raise Unclear(A_ROUGH_MONTH.given(month=month)) from None
    return min(back, ahead, key=lambda day: abs(day - reader.today))


_TO_COME = re.compile(
    r"\b(?:will|going to|gonna|ends|ending|expires?|runs? out|finish(?:es)?|is up|stops?|from|soon)\b"
    r"|\b(?:termina|terminan|acaba|acaban|vence|vencen|finaliza|a partir de|voy a|va a|van a|cuando)\b"
    r"|到期|快要?|就要|将|打算|准备|结束|开始|[之以]?后"
)
