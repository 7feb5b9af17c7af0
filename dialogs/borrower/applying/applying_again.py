"""Applying again: something has changed since the lender said no; what was told stays, to be put right."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.happenings import AppliedAgain, Happening, Notice
from dialogs.interruptions import ANYTIME
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.lifecycle import CaseState

from .form import FORM

#: Good at any time.
AGAIN = f"{ANYTIME}apply_again"
LABEL = Text("Something has changed: apply again")
#: The button in other words.
PHRASES = (
    *("apply again", "reapply", "new application", "something has changed", "my situation has changed"),
    *("things have changed", "volver a solicitar", "solicitar de nuevo", "pedir de nuevo", "nueva solicitud"),
    *("algo ha cambiado", "mi situacion ha cambiado", "han cambiado las cosas"),
    *("重新申请", "再申请", "再次申请", "情况变了", "情况有变"),
)  # fmt: skip
STILL_HERE = Text(
    "Thank you for telling us: it counts from today. What you told me before is still here. Please look whether it is still so."
)


MAY = Text(
    "If something has changed since we said no, you can apply again: what you told me before is still here."
)


def offered() -> Notice:
    """To who tells of a difficulty after a no."""
    return Notice(MAY, {AGAIN: LABEL})


def begin(situation: Situation) -> Sequence[Happening]:
    """A new notice, and the first question with what was answered; nothing where the lender has not said no."""
    case, place = situation.case, situation.place
    if case is None or case.state is not CaseState.DECLINED:
        return []
    case.apply_again(situation.now)
    place.place, place.came_from, place.misses = f"{FORM}.hardship", [], 0
    return [AppliedAgain(), Notice(STILL_HERE)]
