"""Paydays: two days of each month, and what comes in on them, as the month it makes: "el 15 y el 30, 900 cada vez".

>>> from datetime import date
>>> reader = Reader("es", date(2026, 3, 18))
>>> for said in ("el 15 y el 30, 900 cada vez", "900 on the 1st and 15th", "15号发900,30号发800"):
...     print(are_named(said), month(said, reader))
True 1800
True 1800
True 1700
>>> for said in ("500 a principio de mes y 500 a mediados", "900 at the start of the month and 800 mid-month", "月初15000月中15000"):
...     print(are_named(said), month(said, reader))
True 1000
True 1700
True 30000

One day, and days of one month alone, are none:

>>> [are_named(said) for said in ("el 15 cobro 900", "el 15 de mayo y el 30 de junio", "5月15号和6月30号", "15 y 30", "月初到月底一共3000")]
[False, False, False, False, False]
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from dialogs.parsers.numbers.figures import as_thousands, figures
from dialogs.parsers.reader import Reader

from . import money_words


@lru_cache(maxsize=16)  # looked at in many ways for one message
def are_named(said: str) -> bool:
    """Whether a plain text names two of them."""
    return (
        sum(1 + bool(found["other"] or found["han"]) for found in _DAYS.finditer(said)) == _TWICE
    )


def without(said: str) -> str:
    """The text without them."""
    return _DAYS.sub(" ; ", said) if are_named(said) else said


def month(said: str, reader: Reader) -> Decimal | None:
    """What comes in on both together; `None` where that is not clear."""
    bare = money_words.without(EACH_TIME.sub(" ", without(said)))
    amounts = [as_thousands(one.readings) for one in figures(bare, reader) if not one.is_faint]
    if not 1 <= len(amounts) <= _TWICE or any(len(one) != 1 for one in amounts):
        return None
    return sum((one for [one] in amounts), Decimal(0)) * (_TWICE // len(amounts))


_TWICE = 2
#: That an amount is of each of them; "900 each" of two loans says so as well.
EACH_TIME = re.compile(
    r"\b(?:each|every)(?: (?:time|one)\b|(?= ?(?:$|[,.;!])))|\bcada (?:vez|pago|un[oa])\b|每[次回]|(?<=[,; ])一次|各"
)
_D = r"(?:0?[1-9]|[12]\d|3[01])(?![\d]|[.,]\d)"
_TH = r"(?:st|nd|rd|th)"
#: "The 15th of May" comes once.
_EACH_MONTH = r"(?! de (?!cada|todos)| of (?!each|every|the month))"
_AND = r"(?:,? ?(?:y|and|&) ?)(?:el |the )?(?:dia )?"
_DAYS = re.compile(
    rf"(?:\b(?:(?:el|los|on|the) )+(?:dias? )?{_D}{_TH}?|(?<![\d.,]){_D}{_TH})\b"
    rf"(?:{_AND}(?P<other>{_D}){_TH}?\b)?{_EACH_MONTH}"
    rf"|(?<![\d.])(?<!\d月){_D}(?:[号日]?[和与跟、,]?(?P<han>{_D}))?[号日]"
    # Told by the part of the month, each with its amount.
    r"|\b(?:a|al|en) (?:principios?|comienzos?|mediados|fin(?:al)?(?:es)?)(?: (?:de|del|de cada) mes)?\b|\b(?:at |on )?(?:the )?(?:start|beginning|middle|end) of (?:the|each|every) month\b|\bmid[- ]month\b"
    r"|月[初中底末](?=[^\d一二两三四五六七八九,，]{0,4}(?:\d|[一二两三四五六七八九](?!共)))"
)
