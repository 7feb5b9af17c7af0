"""Borrower: a person who owes; a chat is only a door to them.

The hours of contact are those of their own clock, and that is known by name and not by offset:

>>> wei = Borrower(name="王伟", time_zone="Asia/Shanghai")
>>> datetime(2019, 4, 1, 14, tzinfo=ZoneInfo("UTC")).astimezone(wei.zone).isoformat()
'2019-04-01T22:00:00+08:00'
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from .contacting.preferences import Preferences


@dataclass(eq=False, kw_only=True)
class Borrower:
    id: int | None = None
    name: str | None = None  #: as on file; books without names exist
    time_zone: str  #: IANA, as in "Asia/Shanghai"
    unreachable_since: datetime | None = None  #: Telegram no longer delivers
    preferences: Preferences = Preferences()  # noqa: RUF009 - it is frozen

    @property
    def zone(self) -> ZoneInfo:
        """The zone as such. Raises `ZoneInfoNotFoundError` for a name that is none."""
        return ZoneInfo(self.time_zone)
