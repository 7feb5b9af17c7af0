"""Yardstick: how long something takes beside counting, on the same machine in the same moment.

Seconds say as much of the machine and of what else it does as of the work.
"""

import time
from collections.abc import Callable

#: What is counted up to, some ten microseconds.
COUNT = 1_000
#: How often for one measure: a moment long enough to be like any other.
TIMES = 100


def counts(work: Callable[[], object], tries: int = 5) -> float:
    """How often one could count to a thousand meanwhile; the best of some *tries*, each beside its own counting."""
    return min(_took(work) * TIMES / _took(_count) for _ in range(tries))


def _count() -> None:
    for _ in range(TIMES):
        for _ in range(COUNT):
            pass


def _took(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
