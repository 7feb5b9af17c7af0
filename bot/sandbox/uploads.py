"""Upload: a file inside a call, before Telegram keeps it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file as it arrived: its bytes, and what its sender calls it."""

    content: bytes
    name: str
    mime: str | None = None
