"""Spoken days: dates told from today: "next Friday", 后天, "hace dos semanas", "in 3 weeks", the 15th.

>>> from dialogs.parsers.times.calendar_words import marked
>>> from dialogs.parsers.times.day_rules import apply
>>> here = Standpoint(date(2026, 3, 18), Toward.FUTURE)
>>> def read(said: str) -> list[str]:
...     days, text = apply(WEEKDAYS, marked(said, here.today), here)
...     near, text = apply(NEAR, text, here)
...     away, text = by_lengths(text, here)
...     return [str(day) for found in (*days, *near, *away, *apply(NUMBERS, text, here)[0]) for day in found]
>>> read("friday"), read("next friday"), read("el proximo viernes"), read("下周5")
(['2026-03-20'], ['2026-03-20', '2026-03-27'], ['2026-03-20'], ['2026-03-27'])
>>> read("tomorrow"), read("后天"), read("in 3 weeks"), read("hace 2 semanas"), read("1个半月前")
(['2026-03-19'], ['2026-03-20'], ['2026-04-08'], ['2026-03-04'], ['2026-02-03'])
>>> read("on the 15th"), read("15号或20号"), read("18号")
(['2026-04-15'], ['2026-04-15', '2026-03-20'], ['2026-03-18', '2026-04-18'])

"Next Friday" is this week's to some and next week's to others, "last Friday" likewise; 下周五 and "el próximo viernes" are
clear. On a Friday "Friday" may be today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from negotiation.loans.frequency import MONTHLY

from .day_rules import Rule
from .lengths import Length, lengths
from .standpoint import Standpoint, Toward


def by_lengths(text: str, here: Standpoint) -> tuple[list[Sequence[date]], str]:
    """Days told by how far away they are; where nothing says which way, the way that is looked."""
    found: list[Sequence[date]] = []
    left, done = "", 0
    for length in lengths(text):
        sign = here.toward.value
        if _AGO.match(text, length.end) or _AGO_BEFORE.search(text, 0, length.start):
            sign = -1
        elif _HENCE.match(text, length.end) or _IN.search(text, 0, length.start):
            sign = 1
        found.append(away(here.today, length, sign))
        left += text[done : max(done, length.start)] + ";"
        done = length.end
    return found, left + text[done:]


def away(today: date, length: Length, sign: int) -> Sequence[date]:
    """The day so far from that one: whole months by the calendar, half a month as fifteen days; none where no calendar has it."""
    whole = int(length.months)
    days = length.days + (length.months - whole) * 30
    try:
        return [
            MONTHLY.after(today, sign * whole) + timedelta(sign * int(days.to_integral_value()))
        ]
    except (ValueError, OverflowError):
        return []


def _weekday_of_week(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    return [here.week(int(found["week"])) + timedelta(int(found["day"]))]


def _weekday(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    number = int(found["day"])
    ahead = Standpoint(here.today, Toward.FUTURE).weekday(number)[-1]
    back = Standpoint(here.today, Toward.PAST).weekday(number)[-1]
    if found["next"]:
        return list(dict.fromkeys([ahead, here.week(1) + timedelta(number)]))
    if found["last"]:
        return list(dict.fromkeys([back, here.week(-1) + timedelta(number)]))
    if found["coming"] or found["coming2"]:
        return [ahead]
    if found["past"] or found["past2"]:
        return [back]
    return here.weekday(number)[: 1 if found["this"] else None]


def _week(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    return [here.week(int(found["week"]))]


def _from_today(offset: int) -> Callable[[re.Match[str], Standpoint], Sequence[date]]:
    return lambda _, here: [here.today + timedelta(offset)]


def _number(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    """The nearest such day of a month; both, where two are named, and none, where one is impossible."""
    readings = [here.on_day(int(each)) for each in (found["low"], found["d"]) if each]
    return [day for days in readings for day in days] if all(readings) else []


_AGO = re.compile(r" ?(?:ago|back|before|earlier|atras|以?前|之前)")
_AGO_BEFORE = re.compile(
    r"(?:\b(?:hace|hara|since|desde|past|last|ultim[oa]s)|最近|过去|这|前) ?(?:mas de |casi |como |un[oa]s |about )?$"
)
_HENCE = re.compile(r" ?(?:from now|from today|later|hence|time\b|之?后|以后|之?内|以内)")
_IN = re.compile(
    r"(?:\b(?:in|within|en|dentro de|next|proxim[oa]s)|再?过) ?(?:about |un[oa]s |like )?$"
)

_WEEK = r"{(?P<week>-?\d)}"
WEEKDAYS: Sequence[Rule] = (
    (re.compile(rf"{_WEEK},? ?(?:on )?(?:the |el |的)?&(?P<day>\d)"), _weekday_of_week),
    (re.compile(rf"&(?P<day>\d),? ?(?:of |de )?{_WEEK}"), _weekday_of_week),
    (
        re.compile(
            r"(?:\b(?:(?P<next>next)|(?P<last>last|this past)|(?P<this>this|este)|(?P<coming>coming|proximo|siguiente)"
            r"|(?P<past>past|pasado)) )?&(?P<day>\d)"
            r"(?: (?:(?P<coming2>que viene|que entra|proximo|siguiente|coming)|(?P<past2>pasado|anterior))\b)?"
        ),
        _weekday,
    ),
)
#: Longer words come first.
NEAR: Sequence[Rule] = (
    (re.compile("大后天"), _from_today(3)),
    (re.compile("大前天"), _from_today(-3)),
    (re.compile(r"\bday after tomorrow\b|\bpasado manana\b|后天"), _from_today(2)),
    (
        re.compile(r"\bday before yesterday\b|\b(?:anteayer|antier|antes de ayer)\b|前天"),
        _from_today(-2),
    ),
    (re.compile(r"\b(?:yesterday|last night|ayer|anoche)\b|昨[天日晚]"), _from_today(-1)),
    (
        re.compile(
            r"\b(?:today|tonight|this (?:morning|afternoon|evening)|hoy|est[ae] (?:manana|tarde|noche))\b|今[天日早晚]"
            r"|^(?:right )?now[.! ]*$|^ahora(?: mismo)?[.! ]*$|^现在[.! ]*$"
        ),
        _from_today(0),
    ),
    (re.compile(r"\b(?:tomorrow|tmrw|tmr)\b|(?<!la )\bmanana\b|明[天日早晚]"), _from_today(1)),
    (re.compile(_WEEK), _week),
)
NUMBERS: Sequence[Rule] = (
    (
        re.compile(
            r"(?<![a-z\d.,:/$€£¥#-])(?<!\bat )(?<!\blas )(?:(?P<low>\d{1,2})号? ?(?:-|to|or|o|and|y|al|a|到|至|或者?|、|和) ?)?"
            r"(?P<d>\d{1,2})(?:[号日]|(?![\d:/%$€£¥a-z]|[.,-]\d| ?(?:am|pm|hours|h\b|times|people|kids|loans|euros|dollars|pesos|[点个元块万千])))"
        ),
        _number,
    ),
)
