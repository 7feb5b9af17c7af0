"""Counted out: so much an hour, a day or a week, and how many of them a week or a month has: "40 a day, 5 days a week", 一天150，一个月做22天.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> def each(said):
...     found = told(said, reader)
...     return found and (str(found.amount), found.times)
>>> each("40 a day, 5 days a week"), each("15 an hour, 30 hours a week"), each("i work 5 days a week at 40 a day")
(('200', 52), ('450', 52), ('200', 52))
>>> each("90 al dia de lunes a viernes")
('450', 52)
>>> each("gano 40 al dia, 5 dias a la semana"), each("一天150,一个月做22天"), each("时薪20,每周40小时")
(('200', 52), ('3300', 12), ('800', 52))

>>> each("450 a la semana, 3 semanas al mes"), each("一周450，一个月做三周"), each("450 a week when there is work, 3 weeks a month")
(('1350', 12), ('1350', 12), ('1350', 12))

One half of it alone is of the unit that it names; which half it is, as well:

>>> [half(said, reader) and (half(said, reader).of.name, half(said, reader).is_rate) for said in ("40 a day", "做一天1300", "300块一天", "trabajo 18 dias al mes", "一个月做18天", "15 an hour")]
[('DAY', True), ('DAY', True), ('DAY', True), ('DAY', False), ('DAY', False), ('HOUR', True)]
>>> [half(said, reader) for said in ("40 a day, 5 days a week", "40 a day and rent 300", "1200")]
[None, None, None]

So is what is done piece by piece:

>>> each("limpio como 3 casas por semana a 70 cada una"), each("about 20 orders a week at 6 each"), each("一周做3家,一家70")
(('210', 52), ('120', 52), ('210', 52))

Of days alone, of hours paid by the day, or with another figure beside them, nothing is worked out:

>>> each("40 a day"), each("40 a day, 30 hours a week"), each("40 a day, 5 days a week, rent 300")
(None, None, None)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from dialogs.parsers.numbers.figures import as_thousands, figures
from dialogs.parsers.reader import Reader
from dialogs.parsers.writing import LONGEST

from . import money_words
from .periods import Told
from .written_amounts import FIGURE


class Unit(Enum):
    """What is paid for."""

    DAY = "day"
    HOUR = "hour"
    WEEK = "week"
    PIECE = "piece"  #: a house cleaned, a ride, an order


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    of: Unit
    is_rate: bool  #: what is paid for each, rather than how many there are


def told(said: str, reader: Reader) -> Told | None:
    """What they make in a week or a month; `None` where that is not clear."""
    said = _in_days_a_week(said)
    for rate, count in _UNITS.values():
        often, many = rate.search(said), count.search(said)
        if often is None or many is None:
            continue
        rest = _without(said, often, many)
        each, number = (
            _one(often["before"] or often["after"] or often["behind"], reader),
            _one(many["n"] or many["han"], reader),
        )
        if each is None or number is None or _one(rest, reader) is not None or number % 1:
            continue
        is_week = count is not _WEEKS and _WEEK.search(many[0]) is not None
        return Told(each * number, 52 if is_week else 12)
    return None


def half(said: str, reader: Reader) -> Half | None:
    """Only what is paid for each of them, or only how many there are; `None` for both, neither, or another figure beside it."""
    if len(said) > LONGEST:  # a story, in which figures without end would be looked for
        return None
    said = _in_days_a_week(said)
    for unit, (rate, count) in _UNITS.items():
        often, many = rate.search(said), count.search(said)
        found = often or many
        if found is None or (often and many):
            continue
        if _one(_without(said, found), reader) is None:
            return Half(of=unit, is_rate=many is None)
    return None


def so_many(number: Decimal, unit: Unit) -> str:
    """How many of them, told as a number alone: of few days those of a week are meant, of more those of a month."""
    is_of_a_month = unit is Unit.WEEK or (unit is Unit.DAY and number > _DAYS_OF_A_WEEK)
    return f"{number:f} {unit.value}s a {'month' if is_of_a_month else 'week'}"


def weeks_a_month(said: str, reader: Reader) -> Decimal | None:
    """In how many weeks of a month there is work, told alone; `None` for other words.

    >>> from datetime import date
    >>> reader = Reader("es", date(2026, 3, 18))
    >>> [str(weeks_a_month(one, reader)) for one in ("ahora mismo 3 semanas al mes", "un mes 3 semanas", "一个月做三周")]
    ['3', 'None', '3']
    """
    found = _WEEKS.search(said)
    number = None if found is None else _one(found["n"] or found["han"], reader)
    return number if number in _WEEKS_OF_A_MONTH else None


_WEEKS_OF_A_MONTH = {Decimal(1), Decimal(2), Decimal(3), Decimal(4)}


def _in_days_a_week(said: str) -> str:
    for days, in_a_week in _SO_MANY_DAYS:
        said = days.sub(f" ; {in_a_week} days a week ;", said)
    return said


def _without(said: str, *found: re.Match[str]) -> str:
    for one in sorted(found, key=lambda each: -each.start()):
        said = f"{said[: one.start()]} ; {said[one.end() :]}"
    return said


def _one(said: str, reader: Reader) -> Decimal | None:
    """The first figure of a text."""
    found = [one for one in figures(money_words.without(said), reader) if one.readings]
    readings = as_thousands(found[0].readings) if found else ()
    return readings[0] if len(readings) == 1 else None


def _rate(words: str, han: str) -> re.Pattern[str]:
    """An amount for each of them, in either order."""
    return re.compile(
        rf"(?P<before>{FIGURE}) ?(?:{words})(?![a-z])|(?:{han})(?:是|大概|差不多|挣|赚|给|拿)?(?P<after>{FIGURE})"
        rf"|(?P<behind>{FIGURE})(?:块钱?|元)?(?:{han})(?![\d一二两三四五六七八九十百千])"
    )


def _count(words: str, han: str) -> re.Pattern[str]:
    """How many of them."""
    each = r"(?:a|per|each|every|in a|/|a la|al|por|x|cada) ?(?:week|wk|month|semana|mes)"
    number = r"\d{1,3}|[a-z]+|[一二三四五六七八九十两]{1,4}"
    return re.compile(
        rf"(?<![a-z\d])(?P<n>{number}) ?(?:{words}) ?{each}(?![a-z])"
        rf"|(?:[每一]个?(?:周|星期|礼拜)|[每一]?个?月)(?:大概|差不多|只|就|能|做|干|上|工作|出车|跑|有)*(?P<han>{number})个?(?:{han})"
    )


#: What is done one by one and paid so.
_PIECES = "house|casa|ride|trip|viaje|carrera|order|pedido|delivery|entrega|job|trabajito|class|clase|lesson|leccion|student|alumno|client|cliente|gig|turno|servicio|piece|pieza"
_HAN_PIECES = "家|单|次|趟|户|件|节课?|堂课?"
#: Days of the week by the first and the last.
_SO_MANY_DAYS = (
    (re.compile(r"(?:,? ?(?:de |from ))?(?<![a-z])(?:(?:lunes|monday|mon) ?(?:a|to|-|thru|through|until) ?(?:viernes|friday|fri)|(?:on )?weekdays|entre semana)(?![a-z])|周一[到至-]?周五|工作日"), 5),
    (re.compile(r"(?:,? ?(?:de |from ))?(?<![a-z])(?:(?:lunes|monday|mon) ?(?:a|to|-|thru|through|until) ?(?:sabado|saturday|sat))(?![a-z])|周一[到至-]?周六"), 6),
)  # fmt: skip
#: Weeks of a month, where the week is what is paid.
_WEEKS = _count("weeks?|wks?|semanas?", "周|星期|礼拜")
_UNITS = {
    Unit.DAY: (
        _rate(r"(?:a|per|each|every|/) ?(?:day|shift)|daily|(?:al|por|x|cada|el|/) ?(?:dia|jornada|turno)|diari[oa]s?", "一天|每天|日薪|一班"),
        _count(r"days?|shifts?|dias?|jornadas?|turnos?", "天|班"),
    ),
    Unit.HOUR: (
        _rate(r"(?:an?|per|each|every|/) ?(?:hour|hr)|hourly|(?:la|por|x|cada|/) ?hora", "时薪|[每一]个?小时|[每一]个?钟头?"),
        _count(r"hours?|hrs?|horas?", "小时|钟头?"),
    ),
    Unit.WEEK: (
        _rate(r"(?:an?|per|each|every|/) ?(?:week|wk)|weekly|(?:a la|por|x|cada|/) ?semana|semanal(?:es)?", "[一每]个?(?:周|星期|礼拜)|周薪"),
        _WEEKS,
    ),
    Unit.PIECE: (
        re.compile(
            rf"(?P<before>{FIGURE}) ?(?:each|apiece|a piece|c/u|cada un[oa]|(?:por|per|an?) (?:{_PIECES}))(?![a-z])"
            rf"|(?:每|一)(?:{_HAN_PIECES})(?:是|大概|差不多|挣|赚|给|拿)?(?P<after>{FIGURE})|(?P<behind>{FIGURE})(?:块钱?|元)?一(?:{_HAN_PIECES})"
        ),
        _count(f"(?:{_PIECES})s?", _HAN_PIECES),
    ),
}  # fmt: skip
_DAYS_OF_A_WEEK = 7
_WEEK = re.compile(r"week|wk|semana|周|星期|礼拜")
