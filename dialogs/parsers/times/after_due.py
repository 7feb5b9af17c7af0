"""After due: a day told from the one on which an instalment is due: "a week late", 晚两天, "dos días más tarde".

>>> reader = Reader("en", date(2019, 4, 10), due=date(2019, 5, 5))
>>> late = ("I'll pay it two days late", "晚一个礼拜缴", "遲兩天", "una semana más tarde", "5 days after it is due", "give me two more days")
>>> [str(after_due(said, reader)) for said in late]
['2019-05-07', '2019-05-12', '2019-05-07', '2019-05-12', '2019-05-10', '2019-05-07']
>>> {after_due(said, reader) for said in ("in two days", "两天后", "en dos días", "two more payments", "2 or 3 days late", "in 2 days more or less", "it was 3 days late", "上次晚了两天")}
{None}

Of what is late already it may as well be counted from today:

>>> after_due("I need a week more", Reader("en", date(2019, 5, 10), due=date(2019, 5, 5))) is None
True
"""

from __future__ import annotations

import re
from datetime import date

from dialogs.parsers.numbers.few import counted
from dialogs.parsers.numbers.ordinals import with_digits
from dialogs.parsers.numbers.spelled import in_digits
from dialogs.parsers.reader import Reader
from dialogs.parsers.writing import plain

from .lengths import lengths
from .spoken_days import away


def after_due(text: str, reader: Reader) -> date | None:
    """The day; `None` where none is told so, where it may be one of several, and of what is late already."""
    if reader.due is None or reader.due < reader.today:
        return None
    if _BEFORE.search(said := plain(text)):
        return None
    said = _MORE.sub(r"\1 later", in_digits(with_digits(counted(said)), reader))
    found = [
        day
        for each in lengths(said)
        if _LATE.match(said, each.end) or _LATE_BEFORE.search(said, 0, each.start)
        for day in away(reader.due, each, 1)
    ]
    return found[0] if len(found) == 1 else None


#: What was late before.
_BEFORE = re.compile(
    r"\b(?:was|were|been|last (?:month|time|year|week|one)|fue|estuv\w+|me atrase|mes pasado|vez pasada|la ultima vez)\b"
    r"|上个?[月次期]|之前|以前|已经"
)
#: "two more days" is two days more.
_MORE = re.compile(r"(?<![a-z])more ((?:day|week|fortnight|month)s?)\b")
_LATE = re.compile(
    r" ?(?:(?:too )?late\b|later\b|more\b(?! or less)|extra\b|overdue\b"
    r"|after (?:it ?i?'?s due|it is due|that|the (?:due )?(?:date|day)|due)\b"
    r"|(?:mas )?tarde\b|mas\b(?! o menos)|(?:de|con) (?:retraso|demora|atraso)\b"
    r"|despues(?: de (?:que (?:toca|vence)|la fecha|lo debido)|(?! del? \d))\b)"
)
_LATE_BEFORE = re.compile(
    r"(?:(?:晚|迟|推迟|延后|延迟|往后|宽限|缓)(?:个|上|还|缴|付|交|推|延|挪)?|(?:再|多)给我?)$"
)
