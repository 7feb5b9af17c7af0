"""Told in part: a figure told before its question, which may not be all of it, or of another: held for that question, which asks whether it is."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from dialogs.borrower import PLACES
from dialogs.borrower.applying.form import FORM, lacks
from dialogs.flow import Options, Step
from dialogs.parsers import canonical
from dialogs.parsers.money import earned, one_part
from dialogs.place import IN_PART
from dialogs.reading import CHOSEN, shown
from dialogs.situation import Situation
from dialogs.texts import Text

#: What is asked about it, by its question; each names an amount.
ALL_OF_IT: Mapping[str, Text] = {
    f"{FORM}.income": earned.ALL_OF_IT,
    f"{FORM}.outgoings": one_part.ALL_OF_IT,
    f"{FORM}.can_pay": Text(
        "Is {amount} what you could pay each month? If not, please write another amount."
    ),
}


def may_hold(situation: Situation, step: Step) -> bool:
    """Whether a figure of this question may be held, and the question is still to come."""
    return step.name in ALL_OF_IT and lacks(situation, step.name.removeprefix(f"{FORM}."))


def hold(situation: Situation, step: Step, figure: Decimal) -> None:
    place = situation.place
    lines = [f"{name} {one}" for name, one in {**_held(situation), step.name: figure}.items()]
    place.figures = {**place.figures, IN_PART: "\n".join(lines)}


def held(situation: Situation, step: Step) -> Decimal | None:
    return _held(situation).get(step.name)


def forget(situation: Situation, step: Step) -> None:
    held = _held(situation)
    if held.pop(step.name, None) is None:
        return
    figures = {name: one for name, one in situation.place.figures.items() if name != IN_PART}
    situation.place.figures = figures
    for name, one in held.items():
        hold(situation, PLACES.steps[name], one)


def asked(situation: Situation, step: Step) -> tuple[Text, Options] | None:
    """Whether that is all, with its button; `None` where nothing is held. What was answered since is held no more."""
    figure = held(situation, step)
    if figure is None or not may_hold(situation, step):
        return None
    amount = shown(situation, figure)
    return ALL_OF_IT[step.name].given(amount=amount), {f"{CHOSEN}{canonical(figure)}": amount}


def tidy(situation: Situation) -> None:
    """Of what is answered, or sent, nothing is held."""
    for name in _held(situation):
        step = PLACES.steps[name]
        if not (situation.is_applying and may_hold(situation, step)):
            forget(situation, step)


def _held(situation: Situation) -> dict[str, Decimal]:
    lines = situation.place.figures.get(IN_PART, "").splitlines()
    return {name: Decimal(one) for name, _, one in (line.partition(" ") for line in lines)}
