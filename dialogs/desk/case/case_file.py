"""Case file: what the desk keeps on a case besides what the conversation knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from negotiation.applying.figure_mark import FigureMark
from negotiation.case import Case
from negotiation.desk.note import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    notes: Sequence[Note] = ()  #: the oldest first
    marks: Mapping[str, FigureMark] = field(
        default_factory=dict
    )  #: the newest of each figure, by its name
    earlier: Sequence[Case] = ()  #: the borrower's cases before this one
    offers: int = 0  #: made so far, dropped drafts among them
    said_paid: bool = False  #: of an instalment that is open, and nobody has looked
    asked: int | None = None  #: the offer on which a supervisor has to decide


EMPTY = CaseFile()
