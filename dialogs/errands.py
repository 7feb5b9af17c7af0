"""Errands: commands that open a conversation of their own from anywhere; the place left is remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from . import genuine, paying
from .borrower import complaint, disconnect, dispute, helper, helping, rating
from .happenings import Happening, Notice
from .heard import Command, Heard, Tap
from .situation import Situation


def commanded(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What such a command, or a mark given to a talk, sets in motion; `None` for everything else."""
    if isinstance(heard, Tap) and heard.code.startswith(rating.RATE):
        return rating.rated(situation, heard.code)
    begin = ERRANDS.get(heard.name) if isinstance(heard, Command) else None
    return begin(situation) if begin is not None else None


ERRANDS: Mapping[str, Callable[[Situation], Sequence[Happening]]] = {
    "complain": complaint.begin,
    "dispute": dispute.begin,
    "disconnect": disconnect.begin,
    "helper": helper.begin,
    "helping": helping.begin,
    "pay": lambda situation: [Notice(paying.where_to_pay(situation))],
    "genuine": lambda situation: [Notice(genuine.how_to_check(situation))],
}
