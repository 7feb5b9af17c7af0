"""Housekeeping: what a running bot does once a day, from its start on."""

from __future__ import annotations

from datetime import datetime

from storage.due import Duty

from . import erasing, forgetting, pruning, resting, stamping
from .house import House

#: What is done once a day.
DAILY = frozenset({"stamp", "erase", "forget", "prune", "silent"})


def housekeeping(house: House, now: datetime) -> list[Duty]:
    """What begins today; scheduled again at each start, done once a day."""
    duties = []
    if house.stamps:
        duties.append(stamping.duty(now))
    if house.erase_after is not None:
        duties += [erasing.first(now), forgetting.first(now)]
    if house.prune_after is not None:
        duties.append(pruning.duty(now))
    if resting.policies(house):
        duties.append(resting.first(now))
    return duties
