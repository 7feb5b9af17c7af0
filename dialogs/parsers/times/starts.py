"""Starts: from when on something could be paid: "only from June", "desde el 5 de junio", 下个月起; and what is said besides.

>>> from dialogs.parsers.writing import plain
>>> reader = Reader("en", date(2026, 3, 18))
>>> def told(said):
...     start, rest = parted(plain(said), reader)
...     return start and (start.day.isoformat(), start.of_month, " ".join(rest.split()))
>>> told("150 but only from June"), told("from 5 June 150"), told("150 not before next month")
(('2026-06-01', None, '150'), ('2026-06-05', 5, '150'), ('2026-04-01', None, '150'))
>>> told("150 pero a partir de junio de 2027"), told("150 después de junio"), told("150 desde el 5 de junio")
(('2027-06-01', None, '150'), ('2026-07-01', None, '150'), ('2026-06-05', 5, '150'))
>>> told("6月5号起还150"), told("下个月开始每月150"), told("我能还150, 但要到六月才行")
(('2026-06-05', 5, '还150'), ('2026-04-01', None, '每月150'), ('2026-06-01', None, '我能还150, 行'))
>>> told("500 until May"), told("150 after the 5th"), told("150 from my salary"), told("每个月5号以后还150")
(None, None, None, None)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.parsers.money.later_told import day_ahead
from dialogs.parsers.reader import Reader

from .day_names import MESES, MONTHS

_MONTH = rf"(?:{MONTHS}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_YEAR = r"(?:,? (?:of |del? )?20\d\d)?"
_IN_DIGITS = r"20\d\d-\d\d-(?P<d0>\d\d)"
_EN = (
    rf"(?:the )?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}{_YEAR}"
    rf"|{_MONTH}(?: (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.,]*\d))?{_YEAR}|next (?:month|year)"
)
_ES = (
    rf"(?:el )?(?:(?:dia )?(?P<d3>\d{{1,2}}) de )?(?:{MESES}){_YEAR}"
    r"|(?:el )?(?:proximo (?:mes|ano)|(?:mes|ano) (?:que viene|proximo|siguiente))"
)
_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_ZH = (
    rf"(?:20[0-9]{{2}} ?年|明年)?(?<![每个0-9]){_NUMBER} ?月份?(?:(?P<d4>{_NUMBER})[号日])?"
    rf"|下个?月(?:(?P<d5>{_NUMBER})[号日])?|明年"
)
_START = re.compile(
    r"\b(?:(?:but|and|only|just|not) )*"
    r"(?:starting(?: in| on| from)?|beginning(?: in| on)?|(?:starts?|begins?)(?: paying| to pay| it| the plan| with it)?(?: only)? (?:in|on|from)|from|as of|before|until|no earlier than|(?P<after>after)|only in) "
    rf"(?P<en>{_EN}|{_IN_DIGITS})(?: on(?:wards?)?\b(?! (?:the|day)\b))?"
    r"|\b(?:(?:pero|y|solo|recien) )*(?:desde|a partir del?|a contar del?|(?:empezando|comenzando) en|(?:empezar|empieza|empiece|empiezo|empezara|comenzar|comienza|comience|comienzo)(?: a pagar)?(?: solo)? (?:en|desde)|no antes del?|(?P<despues>despues del?)|solo en) "
    rf"(?P<es>{_ES})(?: en adelante\b)?"
    rf"|(?:但|只能|要|得|等)*(?:从|自|到|等到)?(?P<zh>{_ZH})(?:起|开始|以后|之后|后|才能?)"
    rf"|从(?P<zh2>{_ZH.replace('d4', 'd6').replace('d5', 'd7')})"
)
#: What lasts until a day does not begin on it; but what is not before, or not until, it does.
_ENDS = re.compile(r"\b(?:before|until)\b")


@dataclass(frozen=True, slots=True)
class Start:
    day: date
    of_month: int | None  #: where the day itself is named, and not its month alone


def parted(said: str, reader: Reader) -> tuple[Start | None, str]:
    """The start that is told in *said*, which is written plainly, and the rest; none where it is no day to come."""
    found = _START.search(said)
    if found is None or (_ENDS.search(found[0]) and not re.search(r"\bnot\b", found[0])):
        return None, said
    named = next(part for name in ("en", "es", "zh", "zh2") if (part := found[name]))
    day = day_ahead(named, reader)
    if day is None:
        return None, said
    is_whole = not any(found[f"d{n}"] for n in range(8))
    if is_whole and (found["after"] or found["despues"]):
        day = (day.replace(day=1) + timedelta(31)).replace(day=1)
    rest = f"{said[: found.start()]} {said[found.end() :]}"
    return Start(day, None if is_whole else day.day), rest
