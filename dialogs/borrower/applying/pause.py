"""Pause: the form rests while somebody may be in danger; one tap leads straight back to the live question."""

from __future__ import annotations

from dialogs.flow import BACK, Route, Step
from dialogs.happenings import WentOn
from dialogs.said import care
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.contacting.hold import HoldReason

_SAID = (
    "go on / can we go on / lets go on / let's go on / continue / can we continue / lets continue / let's continue / i am all right / im all right / i'm all right / "
    "im ok now / i'm ok now / i am ok now / sorry im ok now / sorry, i'm ok now / im okay now / i'm okay now / "
    "sigamos / seguimos / podemos seguir / quiero seguir / continuar / podemos continuar / ya estoy bien / perdon ya estoy bien / "
    "继续 / 继续吧 / 没事"
)
#: The button in other words, each a whole message: whatever is said besides goes to the people who were called.
GOES_ON = tuple(f"|{each}|" for each in _SAID.split(" / "))


def _is_needed(situation: Situation) -> bool:
    """What a helper told of somebody else is over once a person has lifted it, or they help no more."""
    if situation.speaks_for_another:
        helped = situation.helped
        return helped is None or helped.is_held_for(HoldReason.CRISIS)
    return situation.is_identified or situation.handoff is not None  # as who was a helper is not


def _rests(name: str) -> Step:
    return Step(
        name=name,
        stays=True,  # the helplines are still there when they are needed
        question=care.pause,
        options={"go_on": Text("I am all right, go on")},
        phrases={"go_on": GOES_ON},
        save=lambda _, __: [WentOn()],
        routes=[Route(to=BACK)],
        leaves_messages=True,
        stands=_is_needed,
    )


PAUSE = _rests("care.pause")
#: The same where words told of violence: who helps with that is named as well.
AT_HOME = _rests(care.AT_HOME)
STEPS = (PAUSE, AT_HOME)
NAMES = frozenset(step.name for step in STEPS)
