"""Reminders: friendly notices before, on and after a due date.

>>> for kind, moment in plan(date(2019, 5, 1), zone=ZoneInfo("Asia/Shanghai"), policy=Policy()):
...     print(kind, moment.isoformat())
before 2019-04-28T02:00:00+00:00
on_day 2019-05-01T02:00:00+00:00
after 2019-05-04T02:00:00+00:00
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from .contact import may_contact
from .policy import Policy


class ReminderKind(StrEnum):
    BEFORE = "before"
    ON_DAY = "on_day"
    AFTER = "after"  #: only while it is unpaid, as all of them


def plan(due_date: date, *, zone: ZoneInfo, policy: Policy) -> list[tuple[ReminderKind, datetime]]:
    """When to remind of an instalment, in UTC and in the order of time.

    At `policy.reminder_at` on the borrower's clock, moved into the hours of contact where it
    lies outside. Whether one goes out is decided when it is due: not when paid or held.
    """
    moments = []
    for offset in sorted(policy.reminder_offsets):
        day = due_date + timedelta(days=offset)
        moment = datetime.combine(day, policy.reminder_at, zone).astimezone(UTC)
        moments.append((_kind(offset), may_contact(moment, zone=zone, policy=policy, held=False)))
    return moments


def _kind(offset: int) -> ReminderKind:
    if offset == 0:
        return ReminderKind.ON_DAY
    return ReminderKind.BEFORE if offset < 0 else ReminderKind.AFTER
