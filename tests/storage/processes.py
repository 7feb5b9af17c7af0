"""Processes: of their own for a test, forked from one that has read the storage already.

For Python to read it takes longer than most of them live. They die by SIGKILL like any other.
"""

import asyncio
import multiprocessing
import os
import sys
from collections.abc import Callable, Coroutine
from multiprocessing.connection import Connection
from typing import Any, TextIO

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.storage.all_read"])


class Process:
    """Does some work until it is done, or is killed."""

    def __init__(self, work: Callable[..., Coroutine[Any, Any, None]], *given: str) -> None:
        hears, says = _FORKS.Pipe(duplex=False)
        self._process = _FORKS.Process(target=_do, args=(says, work, given))
        self._process.start()
        says.close()
        #: What it prints, until it ends; an error as well.
        self.said: TextIO = os.fdopen(os.dup(hears.fileno()), encoding="utf-8")
        hears.close()

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> int:
        """How it ended, once it has."""
        self.said.close()
        self._process.join()
        status = self._process.exitcode
        self._process.close()
        return -1 if status is None else status


def _do(says: Connection, work: Callable[..., Coroutine[Any, Any, None]], given: Any) -> None:
    for mouth in (sys.stdout, sys.stderr):
        os.dup2(says.fileno(), mouth.fileno())
    asyncio.run(work(*given))
