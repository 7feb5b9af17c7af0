"""Things told: what goes out thing by thing, held with the chat until the sum of it is noted."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dialogs.place import THINGS
from dialogs.situation import Situation
from negotiation.money import Money

from .form import money

Told = Sequence[tuple[str, Decimal]]


def hold(situation: Situation, told: Told) -> None:
    """Until it is said that the sum of it is all."""
    place = situation.place
    written = "\n".join(f"{name}={figure}" for name, figure in told)
    place.figures = {**place.figures, THINGS: written}


def held(situation: Situation) -> Told:
    written = situation.place.figures.get(THINGS, "")
    lines = (line.rpartition("=") for line in written.split("\n") if line)
    return [(name, Decimal(figure)) for name, _, figure in lines]


def take(situation: Situation, together: Money) -> tuple[tuple[str, Money], ...]:
    """What was held, where it is what goes out *together*; it is held no longer."""
    place = situation.place
    told = tuple((name, money(situation, figure)) for name, figure in held(situation))
    place.figures = {name: one for name, one in place.figures.items() if name != THINGS}
    total = sum((each for _, each in told), Money.zero(situation.currency))
    return told if total == together else ()
