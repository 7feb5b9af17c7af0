"""Desk report: what came, what was handled and how long people waited, out of what was noted.

>>> from dataclasses import replace
>>> from datetime import UTC
>>> monday = datetime(2019, 4, 1, 9, tzinfo=UTC)
>>> def noted(hours, event, case): return Noted(monday + timedelta(hours=hours), event, case)
>>> found = report([
...     noted(0, "hardship notice", 1), noted(1, "application submitted", 1), noted(3, "claimed", 1),
...     noted(4, "person asked for", 2), noted(5, "claimed", 2), noted(6, "offer sent", 1),
...     noted(7, "handed back", 1), noted(30, "hardship notice", 3)], UTC)
>>> found.arrivals, found.handled, found.decided, found.wait(50), found.wait(90)
(2, 1, 1, datetime.timedelta(seconds=3600), datetime.timedelta(seconds=7200))
>>> [(day.isoformat(), each.arrivals, each.handled) for day, each in found.days.items()]
[('2019-04-01', 1, 1), ('2019-04-02', 1, 0)]

Who waited once and was taken once waited once, however often they asked meanwhile:

>>> twice = [noted(0, "person asked for", 1), noted(2, "person asked for", 1), noted(3, "claimed", 1)]
>>> report(twice, UTC).wait(50)
datetime.timedelta(seconds=10800)
>>> report([], UTC).wait(90) is None
True

How the borrowers found it, of those who said so:

>>> rated = [replace(noted(1, "talk rated", case), mark=mark) for case, mark in ((1, 5), (2, 4), (3, 4))]
>>> report(rated, UTC).satisfaction, report([], UTC).satisfaction
(Decimal('4.3'), None)
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from decimal import ROUND_HALF_UP, Decimal

#: From when somebody waits for a person, and what ends that.
ASKS = {"application submitted", "person asked for", "helper asked for a person", "released"}
TAKEN = "claimed"
_ARRIVES = "hardship notice"
#: An advisor is done with it for now.
_HANDLES = {"handed back", "closed", "application withdrawn"}
#: The lender has said what it will do.
_DECIDES = {"offer sent", "application declined", "closed"}

#: A borrower has said how a talk was, from 1 to 5.
_RATES = "talk rated"

#: What is counted, as the audit calls it.
EVENTS = tuple(
    sorted(
        {
            *ASKS,
            TAKEN,
            _ARRIVES,
            *_HANDLES,
            *_DECIDES,
            "agreement signed",
            "completed",
            "slipped",
            "caught up",
            "promise made",
            "promise kept",
            "promise broken",
            "way back taken",
            "arrangement broken",
            "recovered",
            _RATES,
            "complaint",
            "complaint answered",
        }
    )
)


@dataclass(frozen=True, slots=True)
class Noted:
    """One thing that happened."""

    at: datetime
    event: str
    case_id: int | None
    mark: int | None = None  #: of a talk that was rated


@dataclass(frozen=True, slots=True)
class OnADay:
    arrivals: int
    handled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    counts: Mapping[str, int]  #: by event
    waits: Sequence[timedelta]  #: until somebody took it, the shortest first
    marks: Mapping[int, int]  #: how often a talk was given each mark
    days: Mapping[date, OnADay]  #: on which something arrived or was handled

    @property
    def arrivals(self) -> int:
        return self.counts.get(_ARRIVES, 0)

    @property
    def handled(self) -> int:
        return sum(self.counts.get(event, 0) for event in _HANDLES)

    @property
    def decided(self) -> int:
        return sum(self.counts.get(event, 0) for event in _DECIDES)

    def count(self, event: str) -> int:
        return self.counts.get(event, 0)

    @property
    def satisfaction(self) -> Decimal | None:
        """The mean of all marks, to a tenth; `None` where nobody gave one."""
        count = sum(self.marks.values())
        if not count:
            return None
        total = sum(mark * times for mark, times in self.marks.items())
        return (Decimal(total) / count).quantize(Decimal("0.1"), ROUND_HALF_UP)

    def wait(self, percent: int) -> timedelta | None:
        """What *percent* of those taken waited at most (nearest rank); `None` when nobody was."""
        if not self.waits:
            return None
        return self.waits[max(math.ceil(len(self.waits) * percent / 100), 1) - 1]


def report(noted: Sequence[Noted], zone: tzinfo) -> Report:
    """Of what was noted, the oldest first; days are those of *zone*."""
    since: dict[int, datetime] = {}
    waits = []
    for one in noted:
        if one.case_id is None:
            continue
        if one.event in ASKS:
            since.setdefault(one.case_id, one.at)
        elif one.event == TAKEN and one.case_id in since:
            waits.append(one.at - since.pop(one.case_id))
    return Report(
        counts=Counter(one.event for one in noted),
        waits=sorted(waits),
        marks=Counter(one.mark for one in noted if one.mark is not None),
        days=_days(noted, zone),
    )


def _days(noted: Sequence[Noted], zone: tzinfo) -> dict[date, OnADay]:
    came = Counter(one.at.astimezone(zone).date() for one in noted if one.event == _ARRIVES)
    done = Counter(one.at.astimezone(zone).date() for one in noted if one.event in _HANDLES)
    return {day: OnADay(came[day], done[day]) for day in sorted({*came, *done})}
