"""Until: a length told by its end: "until May", 到年底, "hasta finales de mayo".

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> months_until("until 15 may", reader), months_until("hasta finales de mayo", reader), months_until("到年底", reader)
([2], [3], [10])

A month alone is meant with itself, since to hope too soon would cost more; who waits for something to happen cannot say how long:

>>> months_until("until may", reader), months_until("until i find work", reader), months_until("3 months", reader)
([3], [None], [])
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dialogs.heard import Words
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear
from negotiation.loans.frequency import MONTHLY

from .day_names import MESES, MONTHS
from .days import a_day
from .standpoint import Toward, last_day

#: Nobody's difficulty is told further ahead.
_MOST = 600


def months_until(said: str, reader: Reader) -> Sequence[int | None]:
    """Whole months from today, rounded up; `None` for what nobody can date; nothing where no end is told."""
    found = _UNTIL.search(said)
    end = (found["end"] or found["han"] or found["before"]) if found else ""
    if not end:
        return []
    days = [day for day in _days(end, reader) if day > reader.today]
    if not days:
        return [None] if _EVENT.search(end) else []
    if _MONTH_ALONE.fullmatch(end.strip(" .!")):
        days = [day.replace(day=last_day(day)) for day in days]
    return sorted({_months(reader.today, day) for day in days})


def _days(end: str, reader: Reader) -> list[date]:
    """The day that it ends on; where it is told twice, "until summer, july ish", the one that is a day."""
    first, *others = (_day(one, reader) for one in (end, *_TWICE.split(end)))
    return first or next(filter(None, others), [])


def _day(end: str, reader: Reader) -> list[date]:
    try:
        return [a_day(Toward.FUTURE)(Words(end), reader)]
    except Ambiguous as ambiguous:
        return [each for each in ambiguous.readings if isinstance(each, date)]
    except Unclear:
        return []


def _months(today: date, day: date) -> int:
    return next(
        (n for n in range(1, _MOST) if MONTHLY.after(today, n) >= day),
        _MOST,
    )


_UNTIL = re.compile(
    r"\b(?:until|till|til|through(?:out)?|up to|hasta)(?! now\b) (?P<end>.+)"
    r"|(?:直到|等到?|持续到|得到|要到|(?<![\d一二三四五六七八九十百两半月年周天号日])到了?)(?P<han>.+?)(?:为止|之前|以前|吧|左右)?$|(?P<before>.+?)(?:为止|之前|以前)$"
)
_TWICE = re.compile(r"[,;(、]| - |\b(?:maybe|so|like|o sea|osea|quizas?)\b")
_MONTH_ALONE = re.compile(
    rf"(?:next |this |el mes de |mes de )?(?:{MONTHS}|{MESES}|[a-z]{{3}})(?: (?:of |de |del )?\d{{4}})?"
    r"|(?:明年|后年|\d{4}年)?[一二三四五六七八九十\d]{1,2}月份?"
)
_EVENT = re.compile(
    r"^(?:i|we|my|he|she|they|it|there|que|further notice)\b|找到|找着|开工|复工|开学|毕业|好了|好起来|好转|康复|恢复|上班|有工作|稳定"
)
