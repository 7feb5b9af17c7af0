"""Silence: for how long Telegram has given us no updates though we ask, and why: who watches over the bot is told."""

from __future__ import annotations

import time

from telegram.error import Conflict, RetryAfter, TelegramError

#: Seconds after which it is no passing thing, as when one process takes over from another.
LONG = 60.0


class Silence:
    def __init__(self) -> None:
        self._since: float | None = None
        self._why = ""

    def begins(self, error: TelegramError) -> str:
        """Our question was not answered; why, for the log."""
        if self._since is None:
            self._since = time.monotonic()
        self._why = _why(error)
        return self._why

    def ends(self) -> None:
        """It was, or it is not ours to ask."""
        self._since = None

    def seconds(self) -> float:
        """For how long; 0 while updates come."""
        return 0.0 if self._since is None else time.monotonic() - self._since

    def said(self) -> str:
        """What is the matter, once it lasts; "" before."""
        lasts = self.seconds()
        return f"no updates from Telegram for {lasts:.0f} s: {self._why}" if lasts > LONG else ""


def _why(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "another program asks with the same token; end one of the two"
    if isinstance(error, RetryAfter):
        return "it wants to be asked later"
    return "it is away, or the network to it; see parley doctor"
