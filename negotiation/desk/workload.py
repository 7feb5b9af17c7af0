"""Workload: what each advisor has taken and decided, and how long those they took had waited.

>>> from datetime import UTC
>>> monday = datetime(2019, 4, 1, 9, tzinfo=UTC)
>>> def did(minutes, event, actor, case): return Did(monday + timedelta(minutes=minutes), event, actor, case)
>>> found = workload([
...     did(0, "application submitted", "borrower:1", 1), did(0, "person asked for", "borrower:2", 2),
...     did(20, "claimed", "advisor:7", 1), did(50, "claimed", "advisor:7", 2), did(60, "offer sent", "advisor:7", 1),
...     did(70, "application declined", "advisor:8", 2), did(80, "offer sent", "bot", 3)])
>>> for who, work in found.items():
...     print(who, work.taken, work.half_waited, work.offers, work.declined)
advisor:7 2 0:20:00 1 0
advisor:8 0 None 0 1
bot 0 None 1 0
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from .desk_report import ASKS, TAKEN

OFFERS, DECLINES = "offer sent", "application declined"
#: What is counted, as the audit calls it.
EVENTS = (*sorted(ASKS), TAKEN, OFFERS, DECLINES)


@dataclass(frozen=True, slots=True)
class Did:
    at: datetime
    event: str
    actor: str
    case_id: int | None


@dataclass(slots=True)
class Work:
    waits: list[timedelta] = field(default_factory=list)
    taken: int = 0
    offers: int = 0
    declined: int = 0

    @property
    def half_waited(self) -> timedelta | None:
        """At most so long, of those taken; `None` where nobody was who had waited."""
        return sorted(self.waits)[(len(self.waits) - 1) // 2] if self.waits else None


def workload(done: Iterable[Did]) -> dict[str, Work]:
    """By who did it, whoever took most first."""
    since: dict[int, datetime] = {}
    found: dict[str, Work] = {}
    for one in done:
        if one.event in ASKS and one.case_id is not None:
            since.setdefault(one.case_id, one.at)
            continue
        work = found.setdefault(one.actor, Work())
        if one.event == TAKEN:
            work.taken += 1
            if one.case_id in since:
                work.waits.append(one.at - since.pop(one.case_id))
        work.offers += one.event == OFFERS
        work.declined += one.event == DECLINES
    return dict(sorted(found.items(), key=lambda each: (-each[1].taken, each[0])))
