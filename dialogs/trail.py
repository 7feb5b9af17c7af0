"""Trail: which step each answer was given to and in which message, so that one can go back or correct it.

A trail is kept per chat, the oldest first, as far back as anybody goes.
"""

from __future__ import annotations

from itertools import pairwise

from .borrower import PLACES
from .borrower.applying import budget, form
from .flow import Step
from .situation import Situation

#: Answers that can be gone back to.
LONGEST = 40
#: Stands in it where no step does: for an album that came too early.
ALBUM = "album "


def note(situation: Situation, step: Step) -> None:
    """Remember that *step* was answered by the message being taken."""
    if step.kept is not None:
        place = situation.place
        place.trail = [*place.trail, (step.name, situation.message)][-LONGEST:]


def is_new_album(situation: Situation, album: str) -> bool:
    """Whether nothing was said yet to what was sent together; it is remembered that something is."""
    place, name = situation.place, f"{ALBUM}{album}"
    is_new = all(name != known for known, _ in place.trail)
    if is_new:
        place.trail = [*place.trail, (name, situation.message)][-LONGEST:]
    return is_new


def previous(situation: Situation) -> int | None:
    """Where in the trail the step stands that was answered before this one, of the same conversation."""
    here = PLACES.at(situation)
    for index in reversed(range(len(situation.place.trail))):
        step = PLACES.steps.get(situation.place.trail[index][0])
        if step is not None and step.flow != here.flow:
            return None
        if step is not None and step is not here and step.stands(situation):
            return index
    return None


def go_back(situation: Situation) -> bool:
    """Go to the step answered before; what was answered stays until it is answered anew."""
    index = previous(situation)
    if index is None:
        return False
    place = situation.place
    place.place, place.trail = place.trail[index][0], place.trail[:index]
    return True


def answered_by(situation: Situation, message: int) -> Step | None:
    """The step that *message* answered, if what it asks can still be changed."""
    for name, written in reversed(situation.place.trail):
        if written == message:
            step = PLACES.steps.get(name)
            return step if step is not None and step.stands(situation) else None
    return None


def just_before(situation: Situation, step: Step) -> Step | None:
    """The step of the form that was answered right before *step* is asked, where both stand side by side."""
    place = situation.place
    if not place.trail or place.came_from or place.misses or step.takes_any_words:
        return None
    before = PLACES.steps.get(place.trail[-1][0])
    if before is None or before.parse is None or not before.stands(situation):
        return None
    pair = tuple(one.name.partition(".")[2] for one in (before, step))
    return before if pair in _SIDE_BY_SIDE else None


#: Which question follows which when none is left out.
_SIDE_BY_SIDE = {
    *pairwise(form.PLAIN),
    *pairwise(budget.PARTS),
    *pairwise(form.MORE),
    *((rhythm, "outgoings") for rhythm in ("weekly", "fortnightly", "twice_monthly", "irregular")),
    ([*budget.PARTS][-1], "can_pay"),
    *pairwise(("can_pay", *form.RECOVERY, "paper")),
    ("can_pay", "later"),
}
