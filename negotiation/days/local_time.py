"""Local time: what a clock on the wall shows, also on days on which it is put forward or back.

In Berlin the clock goes from two to three on 31 March 2019, so half past one till half past
three is one hour; on 27 October an hour comes twice:

>>> from zoneinfo import ZoneInfo
>>> berlin = ZoneInfo("Europe/Berlin")
>>> for day in date(2019, 3, 31), date(2019, 10, 27):
...     print([f"{a:%H:%M}-{b:%H:%M}" for a, b in spans(day, time(1, 30), time(3, 30), berlin)])
['00:30-01:00', '01:00-01:30']
['23:30-01:00', '01:00-02:30']

The hour that it leaves out is in none:

>>> spans(date(2019, 3, 31), time(2, 10), time(2, 50), berlin)
[]
>>> len(spans(date(2019, 3, 31), time(2), time(3, 30), berlin))
1

Samoa left out 30 December 2011:

>>> apia = ZoneInfo("Pacific/Apia")
>>> spans(date(2011, 12, 30), time(9), time(17), apia), begins(date(2011, 12, 30), apia).isoformat()
([], '2011-12-30T10:00:00+00:00')
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from itertools import pairwise

_DAY = timedelta(days=1)
#: No clock is further from Greenwich, nor ever was.
_FURTHEST = timedelta(hours=16)
#: Clocks are changed months apart: one change between two looks is never missed.
_LOOK = timedelta(hours=8)

#: From a moment up to and without another, in UTC.
Stretch = tuple[datetime, datetime]


def spans(day: date, opens: time, closes: time, zone: tzinfo) -> list[Stretch]:
    """When the clock in *zone* shows *day* and from *opens* up to and without *closes*, in UTC.

    `time.max` is the end of the day. In order; more than one where the clock is changed, none
    where it leaves those hours out.
    """
    last = midnight(day + _DAY) if closes == time.max else datetime.combine(day, closes, UTC)
    first = datetime.combine(day, opens, UTC)
    found = []
    for begins, ends, offset in _pieces(day, zone):
        start, end = max(begins + offset, first), min(ends + offset, last)
        if start < end:
            found.append((start - offset, end - offset))
    return found


def begins(day: date, zone: tzinfo) -> datetime:
    """The first moment of *day* in *zone*, in UTC; of the day after where it is left out."""
    while not (found := _pieces(day, zone)):
        day += _DAY
    return found[0][0]


def days_after(moment: datetime, days: int, zone: tzinfo) -> datetime:
    """So many *days* later at the same time on the clock in *zone*, in UTC, even where it is changed meanwhile.

    >>> from zoneinfo import ZoneInfo
    >>> sent = datetime(2026, 3, 2, 15, 4, tzinfo=UTC)  # 10:04 in New York
    >>> days_after(sent, 14, ZoneInfo("America/New_York")).isoformat()
    '2026-03-16T14:04:00+00:00'
    """
    local = moment.astimezone(zone)
    return (local + timedelta(days=days)).astimezone(UTC)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


@lru_cache(maxsize=4096)
def _pieces(day: date, zone: tzinfo) -> tuple[tuple[datetime, datetime, timedelta], ...]:
    """The day in *zone* cut where the clock is changed: from, until (UTC) and offset from UTC."""
    look, last = midnight(day) - _FURTHEST, midnight(day + _DAY) + _FURTHEST
    cuts = [look]
    while look < last:
        if _offset(look, zone) != _offset(look + _LOOK, zone):
            cuts.append(_change(look, look + _LOOK, zone))
        look += _LOOK
    cuts.append(look)
    pieces = []
    for a, b in pairwise(cuts):
        offset = _offset(a, zone)
        start = max(a, midnight(day) - offset)
        end = min(b, midnight(day + _DAY) - offset)
        if start < end:
            pieces.append((start, end, offset))
    return tuple(pieces)


def _change(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """The second at which the offset of *after* begins."""
    old = _offset(before, zone)
    low, high = 0, int((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(before + timedelta(seconds=middle), zone) == old:
            low = middle
        else:
            high = middle
    return before + timedelta(seconds=high)


def _offset(moment: datetime, zone: tzinfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)
