"""Alone: of several processes on one SQLite file one is the bot; the others wait until it is gone.

A second one is started by mistake, or by a system that starts the new before the old has stopped. Both would ask
Telegram, and send what either finds. A lock on a file beside the database tells them apart: the system gives it back
however a process ends.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


class Alone:
    def __init__(self, database: Path) -> None:
        self._file = database.with_name(f"{database.name}-lock")
        self._held: int | None = None

    def begin(self) -> bool:
        """Whether this process is the one, from now on until `end`; where nothing can be locked, everybody is."""
        if self._held is not None:
            return True
        opened = None
        try:
            opened = os.open(self._file, os.O_CREAT | os.O_RDWR, 0o600)
            _lock(opened)
        except OSError as error:
            if opened is not None:
                os.close(opened)
            return not isinstance(error, BlockingIOError)
        self._held = opened
        return True

    def end(self) -> None:
        """Somebody else may be the one."""
        if self._held is not None:
            os.close(self._held)
            self._held = None


def _lock(opened: int) -> None:
    """Raises `BlockingIOError` where somebody else has it, `OSError` where it cannot be had at all."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - there only

        try:
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
    else:
        import fcntl  # noqa: PLC0415 - not there

        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
