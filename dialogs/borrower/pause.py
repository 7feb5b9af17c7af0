"""Pause: the form rests while somebody may be in danger; one tap leads straight back to the live question."""

from __future__ import annotations

from dialogs import care
from dialogs.flow import BACK, Route, Step
from dialogs.happenings import WentOn
from dialogs.texts import Text

PAUSE = Step(
    name="care.pause",
    stays=True,  # the helplines are still there when they are needed
    question=care.pause,
    options={"go_on": Text("I am all right, go on")},
    save=lambda _, __: [WentOn()],
    routes=[Route(to=BACK)],
    leaves_messages=True,
)
STEPS = (PAUSE,)
