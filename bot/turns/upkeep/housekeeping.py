"""Housekeeping: what a running bot does once a day, from its start on."""

from __future__ import annotations

from datetime import datetime

from bot.turns.house import House
from storage.messages.due import Duty

from . import daily, resting

#: What is done once a day.
DAILY = frozenset({"stamp", "erase", "forget", "prune", "silent"})


def housekeeping(house: House, now: datetime) -> list[Duty]:
    """What begins today; scheduled again at each start, done once a day."""
    duties = []
    if house.stamps:
        duties.append(daily.duty("stamp", now))
    if house.erase_after is not None:
        duties += [daily.once_believed(kind, now) for kind in ("erase", "forget")]
    if house.prune_after is not None:
        duties.append(daily.duty("prune", now))
    if resting.policies(house):
        duties.append(daily.once_believed("silent", now))
    return duties
