"""Borrower: a person who owes; a chat is only a door to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from .preferences import Preferences


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
