"""Identification: a loan number and a telephone number that belong together.

>>> check_tries(Tries(by_chat=4, by_loan=0))
>>> check_tries(Tries(by_chat=0, by_loan=5))
Traceback (most recent call last):
    ...
negotiation.refusals.TooManyTries: wait 60 minutes
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .party import Party
from .refusals import NotMatched, TooManyTries

#: Failed tries within `WINDOW` minutes, after which a chat and a loan have to wait.
TRIES = 5
WINDOW = 60


@dataclass(frozen=True, slots=True)
class Tries:
    """Failed tries of the last `WINDOW` minutes: from this chat, and for this loan."""

    by_chat: int
    by_loan: int


def check_tries(tries: Tries) -> None:
    """Raises `TooManyTries` when the chat or the loan has used them up."""
    if max(tries.by_chat, tries.by_loan) >= TRIES:
        raise TooManyTries(WINDOW)


def match(phone: str, parties: Sequence[Party]) -> Party:
    """The one party of the loan whose number is *phone*; both are E.164.

    Raises `NotMatched` when there is none, and also when several share the number: it would
    tell one person about the other, so a person has to look.
    """
    found = [party for party in parties if party.phone is not None and party.phone == phone]
    if len(found) != 1:
        raise NotMatched
    return found[0]
