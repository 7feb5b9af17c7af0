"""Application: consent, identification and the application itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from dialogs.heard import Voice
from negotiation.applying.application import Hardship, Hope
from negotiation.applying.recovery import Awaited
from negotiation.money import Money
from negotiation.party import Party


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    text_version: str
    about: str = "privacy"  #: or "health", "papers"


@dataclass(frozen=True, slots=True)
class Identified:
    party: Party


@dataclass(frozen=True, slots=True)
class IdentificationFailed:
    loan_number: str
    locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """That it gets easier later, as far as it was told."""

    awaits: Awaited = Awaited.OTHER
    since: date | None = None
    amount: Decimal | None = None  #: could be paid a month from then on


@dataclass(frozen=True, slots=True)
class HardshipNoticed:
    """The first "I can't pay"."""

    reason: Hardship | None = None  #: told with it
    figures: Mapping[str, Decimal] = field(default_factory=dict)  #: likewise, by their question
    ahead: Ahead | None = None  #: likewise, that more can be paid later
    spent: Decimal | None = None  #: likewise, what goes out thing by thing: perhaps not all of it
    words: str = ""  #: in which it was told
    children: int = 0  #: who live on it, as far as it was told
    hope: Hope | None = None  #: told with it, what would help
    payday: int | None = None  #: likewise, the day of the month that suits them; 31 is the last


@dataclass(frozen=True, slots=True)
class NudgesStopped:
    """No more notes about an application left lying."""


@dataclass(frozen=True, slots=True)
class KeptOpen:
    """Somebody was heard whose application was to be put away."""


@dataclass(frozen=True, slots=True)
class LetGo:
    """They say that it may be."""


@dataclass(frozen=True, slots=True)
class AppliedAgain:
    """Something has changed since the lender said no."""


@dataclass(frozen=True, slots=True)
class StartedOver:
    """What was told so far is dropped, and asked anew."""


@dataclass(frozen=True, slots=True)
class StoryTold:
    """What happened was told, or told anew, or taken back; *voice* where it was said aloud."""

    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class FigureToldAnew:
    """A figure of what was sent is another now, says the borrower; `now` where they say how much."""

    name: str  #: "income", "outgoings" or "can_pay"
    was: Money
    now: Money | None


@dataclass(frozen=True, slots=True)
class ReasonToldAnew:
    """Why they cannot pay is another than in what was sent, says the borrower."""

    was: Hardship
    now: Hardship


@dataclass(frozen=True, slots=True)
class ApplicationSubmitted:
    pass


OfApplication = (
    ConsentGiven
    | Identified
    | IdentificationFailed
    | FigureToldAnew
    | ReasonToldAnew
    | HardshipNoticed
    | NudgesStopped
    | KeptOpen
    | LetGo
    | AppliedAgain
    | StartedOver
    | StoryTold
    | ApplicationSubmitted
)
