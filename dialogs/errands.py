"""Errands: commands and buttons that open a conversation of their own from anywhere; the place left is remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from . import genuine
from .borrower import complaint, disconnect, dispute, waiting
from .happenings import Happening, Notice, WaitingStopped
from .heard import Command, Heard, Tap
from .interruptions import CALL_BACK, STOP_WAITING
from .situation import Situation


def commanded(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What such a command or button sets in motion; `None` for everything else."""
    match heard:
        case Command(name=name):
            begin = ERRANDS.get(name)
        case Tap(code=code):
            begin = BUTTONS.get(code)
        case _:
            begin = None
    return begin(situation) if begin is not None else None


ERRANDS: Mapping[str, Callable[[Situation], Sequence[Happening]]] = {
    "complain": complaint.begin,
    "dispute": dispute.begin,
    "disconnect": disconnect.begin,
    "genuine": lambda situation: [Notice(genuine.how_to_check(situation))],
}
BUTTONS: Mapping[str, Callable[[Situation], Sequence[Happening]]] = {
    CALL_BACK: waiting.begin,
    STOP_WAITING: lambda _: [WaitingStopped()],
}
