"""Last changed: the figure that was told or set right beside another question, and what it was before; held with the chat."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from dialogs import control
from dialogs.borrower import PLACES
from dialogs.borrower.applying.told_early import SAID_OF
from dialogs.flow import Step
from dialogs.parsers import canonical
from dialogs.place import CHANGED
from dialogs.situation import Situation
from negotiation.money import Money


@dataclass(frozen=True, slots=True)
class Changed:
    """What comes in, what goes out or what could be paid, as it was changed last."""

    step: Step
    was: Decimal | None  #: `None`: told for the first time
    is_just: bool  #: nothing was answered since


def hold(situation: Situation, step: Step, before: object) -> None:
    """Remember what an answer was *before* it became what it is now; of those three figures only."""
    now = control.kept(situation, step)
    if step.name.partition(".")[2] not in SAID_OF or not isinstance(now, Money) or now == before:
        return
    was = canonical(before.amount) if isinstance(before, Money) else ""
    place = situation.place
    held = f"{place.question} {step.name} {was}"
    place.figures = {**place.figures, CHANGED: held}


def last(situation: Situation) -> Changed | None:
    """The last that was changed, as long as it can be; `None` for none."""
    held = situation.place.figures.get(CHANGED)
    if held is None:
        return None
    question, name, was = held.split(" ")
    step = PLACES.steps[name]
    if not step.stands(situation):
        return None
    return Changed(
        step,
        Decimal(was) if was else None,
        is_just=question == str(situation.place.question) and not situation.place.misses,
    )
