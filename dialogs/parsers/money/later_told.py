"""Later told: what could be paid from a day on, told with that day, or beside what can be paid now.

>>> reader = Reader("en", date(2026, 3, 18))
>>> def told(said):
...     found = now_and_later(said, reader)
...     return found and (str(found.now), found.since.isoformat(), str(found.later))
>>> told("200 now, 450 from May"), told("200 until June and then 450")
(('200', '2026-05-01', '450'), ('200', '2026-06-01', '450'))
>>> told("现在200，五月起450"), told("ahora 200 y desde mayo 450"), told("400 hasta junio, luego 120")
(('200', '2026-05-01', '450'), ('200', '2026-05-01', '450'), ('400', '2026-06-01', '120'))
>>> told("nothing now, 150 from September"), told("nada ahora, en septiembre 150"), told("先0 八月开始5000")
(('0', '2026-09-01', '150'), ('0', '2026-09-01', '150'), ('0', '2026-08-01', '5000'))
>>> told("200 or 450"), told("rent 900 and food 300"), told("200 from May")
(None, None, None)

Beside a day an amount is what no day of a month and no year near by could be:

>>> [str(amount_beside(said, reader)) for said in ("from May 450", "450 desde el 1 de mayo", "2026-05-01 450", "5月1号起四百五")]
['450', '450', '450', '450']
>>> amount_beside("from 1 May 2026", reader), amount_beside("May 450 or 500", reader)
(None, None)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.parsers.reader import Reader
from dialogs.parsers.times.day_names import MESES, MONTHS
from dialogs.parsers.times.days import a_day
from dialogs.parsers.times.standpoint import Toward
from dialogs.parsers.unclear import Unclear
from dialogs.parsers.writing import plain
from dialogs.phrases.finding import HAN_SPACE
from dialogs.phrases.patterns import pattern, typed

from . import money_words
from .payable import payable_a_month
from .written_amounts import FIGURE


@dataclass(frozen=True, slots=True, kw_only=True)
class NowAndLater:
    now: Decimal
    since: date
    later: Decimal


def now_and_later(text: str, reader: Reader) -> NowAndLater | None:
    """What can be paid now, and from a day on; `None` where not both are told, each once."""
    parts = [part for part in _JOINT.split(HAN_SPACE.sub(",", plain(text))) if part.strip()]
    if len(parts) < 2:  # as of nearly all that is told
        return None
    amounts = [
        (at, one)
        for at, part in enumerate(parts)
        for one in (_amounts(part, reader) or ([Decimal(0)] if _is_none(part) else []))
    ]
    dated = [(at, day) for at, part in enumerate(parts) if (day := day_ahead(part, reader))]
    if len(amounts) != 2 or len(dated) != 1:
        return None
    (at, day), (first, second) = dated[0], (one for _, one in amounts)
    beside = [one for here, one in amounts if here == at]
    if len(beside) > 1:
        return None
    if _UNTIL.search(parts[at]):
        is_now_first = not beside or beside == [first]
    elif _FROM.search(parts[at]):
        is_now_first = not beside or beside == [second]
    else:
        return None
    now, later = (first, second) if is_now_first else (second, first)
    return NowAndLater(now=now, since=day, later=later)


def _is_none(part: str) -> bool:
    """Whether it tells that nothing can be paid now."""
    bare = _FOR_NOW.sub("", part).strip(" .!")
    return bare == "0" or (bool(bare) and money_words.NOTHING.fullmatch(bare) is not None)


#: What stands beside it.
_FOR_NOW = re.compile(
    r"\b(?:for now|right now|now|at the moment|this month|until then|por ahora|de momento|ahora(?: mismo)?|este mes)\b|先|现在|目前|暂时"
)


def a_day_beside(heard: Heard, reader: Reader) -> date:
    """As `a_day` ahead, whatever amount a month is told with it.

    >>> reader = Reader("en", date(2026, 3, 18))
    >>> [str(a_day_beside(Words(said), reader)) for said in ("from May 450 each month", "六月起每月380", "May")]
    ['2026-05-01', '2026-06-01', '2026-05-01']
    """
    if isinstance(heard, Words) and amount_beside(heard.text, reader) is not None:
        heard = Words(_MONTHLY.sub(" ", heard.text))
    return a_day(Toward.FUTURE)(heard, reader)


def day_ahead(text: str, reader: Reader) -> date | None:
    """The one day to come that is told; `None` for none, or several."""
    try:
        day = a_day_beside(Words(text), reader)
    except Unclear:
        return None
    return day if day > reader.today else None


def begins_then(text: str) -> bool:
    """Whether something is told to begin on a day, rather than to last until it.

    >>> [begins_then(said) for said in ("450 from May", "450 a partir de mayo", "五月起450", "200 until May", "450 in all")]
    [True, True, True, False, False]
    """
    said = plain(text)
    return _BEGINS.search(said) is not None and _UNTIL.search(said) is None


def lasts_until(text: str) -> bool:
    """Whether something is told to last until a day.

    >>> [lasts_until(said) for said in ("I can't pay until June", "hasta junio", "到六月都还不上", "before June", "六月前还不出来", "六月起涨到5000", "from June", "三个月前")]
    [True, True, True, True, True, False, False, False]
    """
    return _UNTIL.search(plain(text)) is not None


def amount_beside(text: str, reader: Reader) -> Decimal | None:
    """The one amount that is told beside a day; `None` for none, or several."""
    amounts = _amounts(plain(_IN_DIGITS.sub(" ", text)), reader)
    return amounts[0] if len(amounts) == 1 else None


def _amounts(said: str, reader: Reader) -> Sequence[Decimal]:
    found = []
    for one in _A_FIGURE.finditer(said):
        try:
            amount = payable_a_month(Words(one[0]), reader)
        except Unclear:
            continue
        is_bare = one[0].strip().isdigit()
        is_year = is_bare and reader.today.year <= amount <= reader.today.year + _NEAR
        if amount > _DAYS and not is_year:
            found.append(amount)
    return found


#: A bare figure up to the one may be a day of a month, and a year so many ahead is one.
_DAYS, _NEAR = 31, 5
_A_FIGURE = pattern(FIGURE)
#: Of every month is an amount, and no day.
_MONTHLY = typed(r"(?i)\b(?:each|every|per|a) month\b|\b(?:al|cada|por) mes\b|[每一]个?月")
#: A whole date in digits, of which none is an amount.
_IN_DIGITS = re.compile(r"\b\d{1,4}([-/.])\d{1,2}\1\d{2,4}\b")
_JOINT = re.compile(
    r"[,，;；。!！](?!\d)|(?<!\d)\.\s|\b(?:and then|then|and|but|y luego|luego|y despues|despues|y|pero)\b|(?:然后|之后|以后|但是?)"
)
_FROM = re.compile(
    r"\b(?:from|starting|beginning|as of|in|desde|a partir|en|el|on|after)\b|[从自起]|开始|[月号日年]"
)
_BEGINS = re.compile(
    r"\b(?:from|starting|beginning|as of|desde|a partir|empezando)\b|[从自起]|开始|[月号日]份?[以之]?后"
)
#: What something goes up to is no day.
_UNTIL = re.compile(
    rf"\b(?:until|till|til|up to|through|hasta)\b|\bbefore (?:{MONTHS}|next|the \d|\d)|\bantes de(?:l| (?:{MESES}|que))\b"
    r"|(?<![涨升加降减跌达得收拿还])[到至](?![手账时])|[之以]前|(?<!个)月[份底初中]?前|(?<=\d[号日])前"
)
