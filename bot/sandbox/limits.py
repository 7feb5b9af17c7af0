"""Limits: how fast a bot may send. Off unless switched on, since tests and load runs are faster.

Telegram's FAQ: one message a second in a chat, 20 a minute in a group, 30 a second overall. Time is that of the
sandbox's clock: where it is moved, nobody has to wait.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque

from .chats import Chat
from .refusals import too_many

A_CHAT = (1, 1.0)
A_GROUP = (20, 60.0)
OVERALL = (30, 1.0)
BURST = 3  #: short bursts over the limit of a private chat are let through


class Limits:
    """What was sent lately; `is_on` decides whether it counts."""

    def __init__(self) -> None:
        self.is_on = False
        self._sent: defaultdict[int, deque[float]] = defaultdict(deque)

    def count(self, chat: Chat, now: float) -> None:
        """One more message in that chat at that moment (seconds); raises Refused (429) when that is too fast."""
        if not self.is_on:
            return
        rates = [
            (0, *OVERALL),
            (chat.id, *(A_GROUP if chat.id < 0 else (A_CHAT[0] * BURST, BURST))),
        ]
        for key, most, span in rates:
            sent = self._sent[key]
            while sent and sent[0] <= now - span:
                sent.popleft()
            if len(sent) >= most:
                raise too_many(max(1, math.ceil(sent[0] + span - now)))
        for key, *_ in rates:
            self._sent[key].append(now)
