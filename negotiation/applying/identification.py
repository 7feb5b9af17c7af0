"""Identification: a loan number and a telephone number that belong together.

>>> check_tries(Tries(by_chat=4, by_loan=0))
>>> check_tries(Tries(by_chat=0, by_loan=5, minutes=12))
Traceback (most recent call last):
    ...
negotiation.refusals.telling.TooManyTries: wait 12 minutes
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from negotiation.party import Party
from negotiation.refusals import NotMatched, TooManyTries

#: Failed tries within `WINDOW` minutes, after which a chat and a loan have to wait.
TRIES = 5
WINDOW = 60
#: So long ago somebody may have identified and still sign.
FRESH = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Tries:
    """Failed tries of the last `WINDOW` minutes: from this chat, and for this loan."""

    by_chat: int
    by_loan: int
    minutes: int = WINDOW  #: until the next one, once they are used up

    @classmethod
    def at(
        cls, by_chat: Sequence[datetime], by_loan: Sequence[datetime], since: datetime
    ) -> Tries:
        """Those failed at these times, where the window begins at *since*."""
        # Of the newest that are too many, the oldest has to leave the window.
        leaving = [sorted(times)[-TRIES] for times in (by_chat, by_loan) if len(times) >= TRIES]
        seconds = (max(leaving) - since).total_seconds() if leaving else WINDOW * 60
        return cls(by_chat=len(by_chat), by_loan=len(by_loan), minutes=max(ceil(seconds / 60), 1))


def since(now: datetime) -> datetime:
    """From when on failed tries count."""
    return now - timedelta(minutes=WINDOW)


def check_tries(tries: Tries) -> None:
    """Raises `TooManyTries` when the chat or the loan has used them up."""
    if max(tries.by_chat, tries.by_loan) >= TRIES:
        raise TooManyTries(tries.minutes)


def is_fresh(identified_at: datetime | None, now: datetime) -> bool:
    """Whether who it is was proved lately enough to sign.

    >>> noon = datetime(2019, 4, 1, 12)
    >>> is_fresh(noon, noon + FRESH), is_fresh(noon, noon + 2 * FRESH), is_fresh(None, noon)
    (True, False, False)
    """
    return identified_at is not None and now - identified_at <= FRESH


def match(phone: str, parties: Sequence[Party]) -> Party:
    """The one party of the loan whose number is *phone*; both are E.164.

    Raises `NotMatched` when there is none, and also when several share the number: it would
    tell one person about the other, so a person has to look.
    """
    found = [party for party in parties if party.phone is not None and party.phone == phone]
    if len(found) != 1:
        raise NotMatched
    return found[0]
