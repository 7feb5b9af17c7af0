"""Moments: when something is to go on: "2h", "15:30", "tomorrow 10:00", "明天10点", "mañana a las 9", "friday 3pm".

>>> from zoneinfo import ZoneInfo
>>> zone = ZoneInfo("America/New_York")
>>> now = datetime(2019, 4, 1, 10, tzinfo=zone)
>>> for said in ("2h", "90 min", "3 days", "15:30", "9:00", "tomorrow 10am", "明天下午3点", "mañana 9", "2019-04-05 14:00"):
...     print(a_moment(Words(said), Reader("en", now.date())).after(now, zone).isoformat())
2019-04-01T12:00:00-04:00
2019-04-01T11:30:00-04:00
2019-04-04T10:00:00-04:00
2019-04-01T15:30:00-04:00
2019-04-02T09:00:00-04:00
2019-04-02T10:00:00-04:00
2019-04-02T15:00:00-04:00
2019-04-02T09:00:00-04:00
2019-04-05T14:00:00-04:00
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from dialogs.heard import Heard, Words
from dialogs.parsers.numbers.spelled import in_digits
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Unclear
from dialogs.parsers.writing import words
from dialogs.texts import Text

from .days import a_day
from .other_days import as_it_is
from .standpoint import Toward

EXAMPLE = Text("Please write when, for example <b>2h</b>, <b>15:30</b> or <b>tomorrow 10:00</b>.")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment as it is said: so long from now, or a time on the clock, of a day or the next to come."""

    span: timedelta | None = None
    day: date | int | None = None  #: or so many days from today
    clock: time = time.min

    def after(self, now: datetime, zone: tzinfo) -> datetime:
        """The moment itself, where the clock shows *zone*'s time."""
        local = now.astimezone(zone)
        if self.span is not None:
            return local + self.span
        day = self.day
        if isinstance(day, int):
            day = local.date() + timedelta(days=day)
        found = datetime.combine(day or local.date(), self.clock, zone)
        return found + timedelta(days=1) if day is None and found <= local else found


def a_moment(heard: Heard, reader: Reader) -> When:
    """Raises `Unclear` for what is no moment."""
    said = as_it_is(words(heard, EXAMPLE)).rstrip("!. ")
    if not (_SPAN.fullmatch(said) or _CLOCK.fullmatch(said)):
        said = _in_figures(said, reader)
    if found := _SPAN.fullmatch(said):
        unit = next(span for names, span in _UNITS.items() if found["unit"] in names.split())
        return When(span=int(found["count"]) * unit)
    if found := _CLOCK.fullmatch(said):
        return When(day=_day(found["day"].strip(" ,"), reader), clock=_time(found))
    raise Unclear(EXAMPLE)


def _in_figures(said: str, reader: Reader) -> str:
    """ "Una hora", 半小时 and 三点钟 with the figures they mean; the half of "las dos y media" stays one of an hour."""
    said = _ONE.sub("1", _HALF_AN_HOUR.sub("30 min", said)).replace("点钟", "点")
    return _AND_A_HALF.join(in_digits(part, reader) for part in said.split(_AND_A_HALF))


def _day(said: str, reader: Reader) -> date | int | None:
    """A day by its name or its date; what may be two days is asked for again, and so is a weekday without a today."""
    if not said or said in _DAYS:
        return _DAYS.get(said)
    with suppress(ValueError):
        return date.fromisoformat(said)
    if reader.today == date.min or len(said) > _LONGEST_DAY or _NOT.search(said):
        raise Unclear(EXAMPLE)
    try:
        return a_day(Toward.FUTURE)(Words(said), reader)
    except Unclear:
        raise Unclear(EXAMPLE) from None


def _time(found: re.Match[str]) -> time:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"] or found["half_es"]:
        minute = 30
    part = found["part"] or found["pm"] or (found["day"] if found["day"] in _LATE else "")
    is_said = found["sure"] or found["sign"] or part or found["day"].strip(" ,") in _DAYS
    if hour > 23 or minute > 59 or not is_said:
        raise Unclear(EXAMPLE)
    is_by_the_hand = found["hour"][0] != "0" and not part and hour < _FIRST_HOUR
    if hour < 12 and (part in _LATE or is_by_the_hand):
        hour += 12
    return time(hour, minute)


#: "At 5" is no time of the night.
_FIRST_HOUR = 7
_LATE = {"下午", "晚上", "中午", "傍晚", "今晚", "明晚", "pm", "p.m", "de la tarde", "de la noche"}
_LONGEST_DAY = 24
_NOT = re.compile(r"\b(?:no|not|never|nunca)\b|[不没]")
_UNITS = {
    "m min mins minute minutes minuto minutos 分钟": timedelta(minutes=1),
    "h hr hrs hour hours hora horas 小时 个小时 钟头 个钟头": timedelta(hours=1),
    "d day days dia dias 天": timedelta(days=1),
}
_SPAN = re.compile(
    r"(?:in |en |dentro de )?(?P<count>\d{1,3}) ?(?P<unit>"
    + "|".join(sorted(" ".join(_UNITS).split(), key=len, reverse=True))
    + r")(?:后|以后|之后)?"
)
_AND_A_HALF = " y media"
_HALF_AN_HOUR = re.compile(r"\bmedia hora\b|\bhalf an hour\b|半个?(?:小时|钟头)")
_ONE = re.compile(r"\b(?:an?|one|una?)(?= (?:hour|hora|minut|y media))|(?<=a la )una\b")
_DAYS = {
    "today": 0,
    "hoy": 0,
    "今天": 0,
    "tomorrow": 1,
    "manana": 1,
    "明天": 1,
    "后天": 2,
    "pasado manana": 2,
    "今晚": 0,
    "明晚": 1,
}
_CLOCK = re.compile(
    r"(?P<day>(?:.*?[^\d.:/-])??|.*? |\d{4}-\d\d-\d\d,? ?)"
    r"(?P<part>下午|晚上|上午|早上|中午|傍晚|凌晨)?"
    r"(?P<sure>at |a las? )?(?P<hour>\d{1,2})"
    r"(?:(?P<sign>:|h|点|时)(?P<half>半)?(?P<minute>\d\d)?分?)?"
    r"(?P<half_es> y media)?"
    r" ?(?P<pm>am|pm|a\.m|p\.m|de la manana|de la tarde|de la noche)?"
)
