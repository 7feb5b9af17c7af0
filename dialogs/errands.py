"""Errands: commands that open a conversation of their own from anywhere; the place left is remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from . import genuine
from .borrower import complaint, disconnect, dispute, helper, helping
from .happenings import Happening, HistoryWanted, Notice
from .heard import Command, Heard
from .situation import Situation
from .texts import Text


def commanded(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What such a command sets in motion; `None` for everything else."""
    if not isinstance(heard, Command):
        return None
    if heard.name == "history":
        return _history(situation, heard.argument)
    begin = ERRANDS.get(heard.name)
    return begin(situation) if begin is not None else None


def _history(situation: Situation, page: str) -> Sequence[Happening]:
    """Every step so far; *page* is the number behind the command."""
    if situation.case is None:
        return [Notice(Text("There is no application yet, so nothing has happened."))]
    is_page = page.isascii() and page.isdecimal() and len(page) < 4
    return [HistoryWanted(int(page) if is_page else 1)]


ERRANDS: Mapping[str, Callable[[Situation], Sequence[Happening]]] = {
    "complain": complaint.begin,
    "dispute": dispute.begin,
    "disconnect": disconnect.begin,
    "helper": helper.begin,
    "helping": helping.begin,
    "genuine": lambda situation: [Notice(genuine.how_to_check(situation))],
}
