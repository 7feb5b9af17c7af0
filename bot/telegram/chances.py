"""Chances: how often one thing is tried again for a message. How often nothing came through at all does not count.

>>> from datetime import UTC, datetime
>>> from storage.messages.outbox import Parcel
>>> parcel = Parcel(lane="chat:7", method="fetch", params={})
>>> waiting = Waiting(id=1, parcel=parcel, attempts=90, written_at=datetime(2019, 4, 1, tzinfo=UTC))
>>> twice = Chances(2)
>>> [twice.is_one_left(waiting) for _ in range(3)]
[True, True, False]
"""

from __future__ import annotations

from collections import Counter

from storage.messages.outbox import Waiting


class Chances:
    """What one process has counted; a new one begins anew."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken = Counter[int]()

    def is_one_left(self, waiting: Waiting) -> bool:
        """Take one, if there is."""
        self._taken[waiting.id] += 1
        if self._taken[waiting.id] <= self._most:
            return True
        self.let_go(waiting)
        return False

    def let_go(self, waiting: Waiting) -> None:
        """It is over with it."""
        del self._taken[waiting.id]
