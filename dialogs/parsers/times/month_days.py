"""Month days: the day of every month that is payday: "the 15th", 15号, "fin de mes", 31 for the last.

>>> from datetime import date
>>> from dialogs.heard import Words
>>> reader = Reader("en", date(2026, 3, 18))
>>> [day_of_month(Words(said), reader) for said in ("payday is the 1st", "每月15号", "fin de mes", "the last day", "31")]
[1, 15, 31, 31, 31]
>>> day_of_month(Words("the 1st and the 15th"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Do you mean {first} or {second}?
"""

from __future__ import annotations

import re

from dialogs.heard import Heard
from dialogs.parsers.numbers.ordinals import with_digits
from dialogs.parsers.numbers.spelled import in_digits
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Unclear, only
from dialogs.parsers.writing import words
from dialogs.texts import Text

from .day_names import DIAS, WEEKDAYS
from .other_days import as_it_is

MONTH_DAY_EXAMPLE = Text(
    "Please write the day of the month, for example <b>15</b>. If it is the last day, write <b>31</b>."
)
#: Months differ; who says the last day means it in every one of them.
LAST = 31
MIDDLE = 15


def day_of_month(heard: Heard, reader: Reader) -> int:
    """1 to 31, where 31 is the last day of every month."""
    said = as_it_is(words(heard, MONTH_DAY_EXAMPLE))
    if _OTHER_RHYTHM.search(said):
        raise Unclear(MONTH_DAY_EXAMPLE)
    written = in_digits(with_digits(said), reader)
    days = [int(found[1]) for found in _DAY.finditer(written)]
    days += [LAST] * bool(_END.search(said)) + [1] * bool(_BEGINNING.search(said))
    days += [MIDDLE] * bool(_MIDDLE.search(said))
    if not all(1 <= day <= LAST for day in days):
        raise Unclear(MONTH_DAY_EXAMPLE)
    return only(days, MONTH_DAY_EXAMPLE)


_DAY = re.compile(
    r"(?<![a-z\d.:/$€£¥])(?<!\d,)(?<!^,)(\d{1,3})(?:st|nd|rd|th|r?o\b|[号日])?"
    r"(?![a-z\d%:/$€£¥]|[.,]\d| ?(?:weeks?|days?|months?|semanas?|dias?|mes(?:es)?|times|ve(?:z|ces)|euros?|dollars?|pesos|[个次天元块月]))"
)
_END = re.compile(
    r"\blast day\b|\bend of (?:the |each |every )?month\b|\bmonth[ -]?end\b|\beom\b|\bultimo dia\b|\bfin(?:al|ales|es)? de(?:l| cada)? mes\b"
    r"|月底|月末|最后一?天"
)
_MIDDLE = re.compile(
    r"\b(?:mid(?:dle)?(?: of)?)(?: |-)(?:the |each |every )?month\b|\bmediados de(?:l| cada)? mes\b|月中(?!国)"
)
_BEGINNING = re.compile(
    r"\b(?:beginning|start) of (?:the |each |every )?month\b|\b(?:primeros|principios?|comienzos?|inicios?) de(?:l| cada)? mes\b|月初"
)
#: Paid by the week, on a weekday or by working days, nobody is paid on a day of the month.
_OTHER_RHYTHM = re.compile(
    rf"day (?:of|in) every week|\bweek|\bfortnight|\b(?:{WEEKDAYS})s?\b|\bworking\b|\bbusiness\b"
    rf"|\bsemana|\bquincena|\b(?:{DIAS})s?\b|\bhabil|\blaborable"
    r"|\bsecond to last\b|\bpenultim|周|星期|礼拜|工作日|倒数|\d{4}|不定|不固定"
)
