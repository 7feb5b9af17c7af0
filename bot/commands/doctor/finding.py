"""Finding: what one look at the surroundings of the bot has shown."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.settings import Config, Settings
from bot.telegram.wire import Wire
from storage.engine.database import Database
from storage.engine.failures import DatabaseError

_Answer = TypeVar("_Answer")


class Health(StrEnum):
    GOOD = "good"
    WARNING = "warning"  #: it works, and somebody should know
    FAILED = "failed"  #: it cannot work
    SKIPPED = "skipped"  #: it could not be looked at; another finding says why


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    health: Health
    said: str
    advice: str = ""  #: what to do


@dataclass(frozen=True, kw_only=True)
class Patient:
    """What is looked at."""

    settings: Settings  #: as far as they can be read
    mistakes: list[str]  #: what is wrong with the rest
    config: Config | str  #: or why it cannot be read
    wire: Wire | None  #: None without a token
    database: Database | str | None  #: or why there is none; None before the first start makes one
    has_tables: bool  #: False before the first start makes them
    now: Callable[[], datetime]

    def unread(self, *names: str) -> str:
        """The first of these variables that is set and cannot be read; "" where all can be."""
        return next(
            (one for one in names for each in self.mistakes if each.startswith(f"{one}:")), ""
        )

    @property
    def is_before_first_start(self) -> bool:
        """Whether there is a place for data, and nothing in it yet."""
        return self.database is None or (
            isinstance(self.database, Database) and not self.has_tables
        )

    async def stored(self, ask: Callable[[Database], Awaitable[_Answer]]) -> _Answer | None:
        """What the database answers; `None` where it cannot, as before the first start: then nothing is known of it."""
        try:
            return await ask(self.database) if isinstance(self.database, Database) else None
        except (DatabaseError, OSError):
            return None

    def not_seen(self) -> Finding:
        """Of what only the database knows, where it does not say; before the first start there is nothing to know."""
        if self.is_before_first_start:
            return good("nothing there yet")
        return skipped("not checked: the database does not answer (see there)")


Check = Callable[[Patient], Awaitable[Finding]]


def good(said: str) -> Finding:
    return Finding(health=Health.GOOD, said=said)


def warning(said: str, advice: str) -> Finding:
    return Finding(health=Health.WARNING, said=said, advice=advice)


def failed(said: str, advice: str) -> Finding:
    return Finding(health=Health.FAILED, said=said, advice=advice)


def why(error: OSError) -> str:
    """What went wrong, and with which file, without a number that only programs know."""
    said = error.strerror or str(error) or type(error).__name__
    return f"{error.filename}: {said}" if error.filename else said


def skipped(said: str) -> Finding:
    return Finding(health=Health.SKIPPED, said=said)
