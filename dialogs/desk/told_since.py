"""Told since, at the desk: a figure that the borrower says is another now, beside what it was, to be set right with a tap."""

from __future__ import annotations

from dialogs.flow import Options
from dialogs.happenings import FigureToldAnew
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.figure_mark import FIGURES, figure_of
from negotiation.lifecycle import CaseState
from negotiation.offer import OfferState

from .figures import NAMES

CAN_PAY = Text("what could be paid a month")


def figure_named(name: str) -> Text:
    return NAMES.get(name, CAN_PAY)


def told(situation: Situation, one: FigureToldAnew) -> Sayable:
    """What is said, and what was worked out with the figure before."""
    said = Text(
        "✏️ The borrower says of {what} that it is not {was} any more.",
        what=figure_named(one.name),
        was=one.was,
    )
    if one.now is not None:
        said = Text(
            "✏️ The borrower says of {what}: <b>{now}</b>, not {was}.",
            what=figure_named(one.name),
            now=one.now,
            was=one.was,
        )
    return Lines(said, *_rests_on_it(situation))


def _rests_on_it(situation: Situation) -> list[Text]:
    offer = situation.offer
    if situation.the_case.state is CaseState.AGREED:
        return [
            Text(
                "The agreement to be signed was worked out with the figure before: please look whether it still fits."
            )
        ]
    if offer is not None and offer.state is OfferState.OPEN:
        return [
            Text(
                "Offer {version} was worked out with the figure before: please look whether it still fits.",
                version=offer.version,
            )
        ]
    return []


def choices(situation: Situation, one: FigureToldAnew) -> Options:
    """To set it right as told; nothing where it cannot be, or is no figure of the budget."""
    case, now = situation.the_case, one.now
    if now is None or one.name not in FIGURES or not case.may_correct:
        return {}
    if figure_of(case.application, one.name) is None:
        return {}
    return {
        f"correct_as:{one.name}:{now.units}:told": Text("✏️ Set it right: {amount}", amount=now)
    }
