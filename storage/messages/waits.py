"""Waits: until when something is not tried again; and what nobody ever meant to wait for.

A machine may start with a clock that is years ahead, and be put right once it has a network. What was put off for half
a minute in between would be due in years, and everything behind it as well.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, bindparam

from storage.engine.columns import Moment

#: Nothing that comes in or goes out is put off for longer; Telegram itself is asked again within the hour.
LONGEST = timedelta(hours=2)


def is_over(until: Column[Any]) -> ColumnElement[bool]:
    """For a statement that is run with `at`."""
    now, beyond = bindparam("now", type_=Moment), bindparam("beyond", type_=Moment)
    return until.is_(None) | (until <= now) | (until > beyond)


def at(now: datetime, longest: timedelta = LONGEST) -> dict[str, datetime]:
    """What such a statement is given."""
    return {"now": now, "beyond": now + longest}
