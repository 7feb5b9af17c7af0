"""Wishes: what a borrower could pay a month instead, and on which day: "300 on the 10th", 每月10号还300, "300 el día 10".

>>> from datetime import date
>>> from dialogs.heard import Words
>>> reader = Reader("en", date(2026, 3, 18))
>>> [wish(Words(said), reader) for said in ("I can pay 300 on the 10th", "300", "每月10号能还300")]
[Wished(amount=Decimal('300'), day=10), Wished(amount=Decimal('300'), day=None), Wished(amount=Decimal('300'), day=10)]
>>> wish(Words("puedo pagar 250,50 el día 5"), reader)
Wished(amount=Decimal('250.50'), day=5)
>>> wish(Words("let me think about it"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: Please write an amount a month, and a day if you like, for example <b>300 on the 10th</b>.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.texts import Text

from .amounts import amount
from .figures import figures
from .month_days import day_of_month
from .reader import Reader
from .unclear import Unclear
from .writing import words

WISH_EXAMPLE = Text(
    "Please write an amount a month, and a day if you like, for example <b>300 on the 10th</b>."
)


@dataclass(frozen=True, slots=True)
class Wished:
    amount: Decimal  #: a month
    day: int | None = None  #: of the month

    def __str__(self) -> str:
        return str(self.amount) if self.day is None else f"{self.amount} on the {self.day}th"


def wish(heard: Heard, reader: Reader) -> Wished:
    """An amount, and the day where one is named. Raises `Unclear`, `Ambiguous` for the amount."""
    said = words(heard, WISH_EXAMPLE)
    found = _DAY.search(said)
    day = _day(found[0], reader) if found else None
    rest = said[: found.start()] + " " + said[found.end() :] if found else said
    if not figures(rest, reader):
        raise Unclear(WISH_EXAMPLE)
    return Wished(Decimal(str(amount(Words(rest), reader))), day)


def _day(named: str, reader: Reader) -> int:
    try:
        return day_of_month(Words(named), reader)
    except Unclear:
        raise Unclear(WISH_EXAMPLE) from None


#: Where a day is named, in figures or in words; which one it is, the day's own parser says.
_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifteenth|twentieth|twenty[ -](?:first|second|third|fifth|eighth)|thirtieth|last(?: day)?"
_SPANISH = (
    "primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete"
    "|dieciocho|diecinueve|veinte|veinti[a-z]{3,6}|treinta(?: y uno)?"
)
_DAY = re.compile(
    rf"(?:on |by |at )?the (?:\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})\b|\b(?:on|by) the \d{{1,2}}\b(?! ?%)|\b(?:on )?(?:every )?\d{{1,2}}(?:st|nd|rd|th)\b"
    r"|\bon day \d{1,2}\b"
    rf"|\b(?:(?:el|al) (?:dia )?|(?:los|cada) dias? )(?:\d{{1,2}}|{_SPANISH})\b(?! ?(?:%|por ciento|dias|semanas|meses|cient[oa]s|mil|euros|pesos))"
    rf"|\b(?:los|cada) (?:\d{{1,2}}|{_SPANISH})(?= de(?:l| cada)? mes\b)"
    r"|\b(?:el )?ultimo dia(?: del? (?:cada )?mes)?\b"
    r"|(?:每个?月)?(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[号日](?:之?前)?"
    r"|(?:at |by )?(?:the )?\bend of (?:the |each |every )?month\b|\bmonth[ -]?end\b|\b(?:a |al )?fin(?:al|ales|es)? de(?:l| cada)? mes\b"
    r"|(?:at |by )?(?:the )?\b(?:beginning|start) of (?:the |each |every )?month\b"
    r"|\b(?:a )?(?:primeros|principios?|comienzos?|inicios?) de(?:l| cada)? mes\b"
    r"|(?:每个?月)?(?:月底|月末|月初|最后一?天)"
)
