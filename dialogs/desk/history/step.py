"""Step: one row of the audit, as the timeline of a case has it, and what words for it are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dialogs.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One row of the audit, with its reason where one was given."""

    at: datetime
    actor: str  #: as in the audit: "borrower:7", "advisor:12", "bot"
    event: str
    details: Mapping[str, Any]
    why: str | None = None
    numbers: Sequence[int] = ()  #: of the papers it is about


#: What a step is called.
Wording = Callable[[Step], Text]


def kind(step: Step) -> str:
    """The event without what varies, as in "care: crisis"."""
    return step.event.partition(":")[0]


def said(text: Text) -> Wording:
    return lambda _: text


def of_offer(text: Text) -> Wording:
    """Of an offer, by its number."""
    return lambda step: text.given(version=step.details.get("version", "?"))


def of_papers(text: Text) -> Wording:
    """Of papers, by their numbers."""
    return lambda step: text.given(
        numbers=", ".join(str(number) for number in step.numbers) or "?"
    )
