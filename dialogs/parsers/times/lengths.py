"""Lengths: stretches of time in a text whose numbers are digits: "a year and a half", 3个月, "medio ano".

>>> [str(one.months) for one in lengths("a year and a half; medio ano; 1个半月; 1年2个月; 2 anos y 3 meses")]
['18.0', '6.0', '1.5', '14', '27']
>>> [str(one.days) for one in lengths("2 weeks; 10天; 1 week and 3 days")]
['14', '10', '10']

Both ends of a range are lengths; 3月 is March, and none:

>>> [str(one.months) for one in lengths("3-4 months, 2 o 3 meses, 3月")]
['3', '4', '2', '3']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

_HALF = Decimal("0.5")
#: No month has more days, so that no stretch of days is called longer than it is.
_LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """So many months and days, and where they stand."""

    months: Decimal
    days: Decimal
    start: int
    end: int

    @property
    def whole_months(self) -> int:
        """Rounded up: two weeks are a month."""
        return int((self.months + self.days / _LONGEST_MONTH).to_integral_value(ROUND_CEILING))


def lengths(written: str) -> list[Length]:
    """All lengths of a plain text; "1 year and 2 months" is one."""
    found: list[Length] = []
    last = ""
    for part in _PART.finditer(written):
        unit = next(unit for unit in _UNITS if part[unit])
        one, *other = _read(part, unit)
        is_continued = (
            found
            and not other
            and _UNITS[unit] < _UNITS.get(last, 0)
            and _JOINT.fullmatch(written, found[-1].end, one.start)
        )
        if is_continued:
            before = found.pop()
            months, days = before.months + one.months, before.days + one.days
            one = replace(one, months=months, days=days, start=before.start)
        found += [one, *other]
        last = "" if other else unit
    return found


def _read(part: re.Match[str], unit: str) -> Iterator[Length]:
    """A length; two where the number is a range."""
    half = _HALF if part["half_of_one"] or part["half_more"] else Decimal(0)
    number = _HALF if part["half"] else Decimal((part["number"] or "1").replace(",", "."))
    for count in [Decimal(part["low"].replace(",", "."))] if part["low"] else []:
        yield _length(part, unit, count)
    yield _length(part, unit, number + half)


def _length(part: re.Match[str], unit: str, count: Decimal) -> Length:
    days = count * _UNITS[unit] if unit in _IN_DAYS else Decimal(0)
    months = Decimal(0) if unit in _IN_DAYS else count * (_UNITS[unit] // 30)
    return Length(months=months, days=days, start=part.start(), end=part.end())


#: Days of a unit, in months of thirty where it is counted in months.
_UNITS = {
    "years": 360,
    "halves": 180,
    "quarters": 90,
    "months": 30,
    "fortnights": 14,
    "weeks": 7,
    "days": 1,
}
_IN_DAYS = {"fortnights", "weeks", "days"}
_JOINT = re.compile(r",? ?(?:and|y|又|零|加|with|con)? ?")
_N = r"\d{1,4}(?:[.,]\d{1,2})?(?!\d)"
#: Not within a number; a comma may end what was said before.
_FRESH = r"(?<![\d./第])(?<!\d,)(?<!^,)"
_MORE = r" and a half| y medi[oa]"
_PART = re.compile(
    rf"(?:{_FRESH}(?P<low>{_N}) ?(?:-|~|to|or|and|o|a|u|y|或者?|到|至|、) ?)?"
    rf"(?:{_FRESH}(?P<number>{_N})(?P<half_of_one>{_MORE}|个半(?=月|星期|礼拜))?"
    r"|(?<![a-z])(?:an?|una?|one)(?= )|(?P<half>(?<![a-z])(?:half(?: an?)?|medi[oa])(?= |-)|半个?)"
    rf"|(?<![a-z])(?=(?:year|month|week|ano|mes|semana)(?:{_MORE})\b))"
    r"[ -]?(?:"
    r"(?P<years>years?\b|yrs?\b|(?<=\d)y\b|an(?:it)?os?\b|年(?!级|代|底|初))"
    r"|(?P<halves>semest(?:er|re)s?\b)"
    r"|(?P<quarters>quarters?\b|trimestres?\b|个?季度?)"
    r"|(?P<months>months?\b|mths?\b|mos?\b|(?<=\d)m\b|mes(?:es|ecitos?)?\b|个多?月|(?<=半)月|(?<=[半]个)月)"
    r"|(?P<fortnights>fortnights?\b|quincenas?\b)"
    r"|(?P<weeks>weeks?\b|wks?\b|(?<=\d)w\b|seman(?:it)?as?\b|周(?!\d)|个?星期(?!\d)|个?礼拜(?!\d))"
    r"|(?P<days>days?\b|(?<=\d)d\b|dias?\b|天)"
    rf")(?P<half_more>{_MORE}|半(?![个年月天周]))?"
)
