"""Processes: what another process has had of this machine."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

#: Seconds of processor time within a second: what one that waits needs to ask whether there is something.
IDLE = 0.03


def cpu(pid: int) -> float:
    """Seconds of processor time, of the program and of the system for it."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def megabytes(pid: int) -> float:
    """Of memory that is really there."""
    pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6


async def at_rest(pid: int) -> None:
    """Wait until it has done next to nothing for a second: what a program does once, after its start, is over."""
    before = float("-inf")
    while (now := cpu(pid)) - before > IDLE:
        before = now
        await asyncio.sleep(1)
