"""Clock: this Telegram's time, which a rehearsal can move."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(eq=False, kw_only=True)
class Clock:
    """The machine's time and an offset in seconds; the offset is kept in a file for the bot to read as well."""

    offset: float = 0.0
    file: Path | None = None

    def moment(self) -> float:
        """Seconds since 1970, exactly."""
        return time.time() + self.offset

    def now(self) -> int:
        """Seconds since 1970, as the Bot API tells them."""
        return int(self.moment())

    def advance(self, seconds: float, file: Path | None = None) -> float:
        """Move on; the new offset is written whole or not at all. Returns the offset."""
        self.file = file or self.file
        self.offset += seconds
        if self.file is not None:
            fresh = self.file.with_name(f".{self.file.name}.new")
            fresh.write_text(f"{self.offset:.3f}\n", encoding="ascii")
            fresh.replace(self.file)
        return self.offset
