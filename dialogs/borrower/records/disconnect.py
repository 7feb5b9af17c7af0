"""Disconnect: this chat shows nothing of the loan any more; asked once, and one can come back."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import interruptions
from dialogs.flow import BACK, Route, Step, chose
from dialogs.happenings import Disconnected, Happening, Notice
from dialogs.labels import ends
from dialogs.situation import Situation
from dialogs.texts import Text

NOTHING_TO_DISCONNECT = Text("This chat is not connected to any loan.")
GONE = Text(
    "This chat is disconnected. Nothing of your loan is shown here and no reminders come here any more. To come back, write /start and identify yourself again."
)


def begin(situation: Situation) -> Sequence[Happening]:
    if not situation.is_identified:
        return [Notice(NOTHING_TO_DISCONNECT)]
    interruptions.digress(situation, SURE.name)
    return []


def leave(_: Situation, choice: str) -> Sequence[Happening]:
    return [Disconnected()] if choice == "yes" else []


SURE = Step(
    name="disconnect.sure",
    question=Text(
        "Shall I disconnect this chat from your loan? I would show nothing of it here any more and send no reminders. Your case and what is due stay as they are, and our people lose this way to reach you."
    ),
    options={"no": Text("No, leave it as it is"), "yes": ends(Text("Yes, disconnect this chat"))},
    save=leave,
    stands=lambda situation: situation.is_identified,
    routes=[Route(to="start.welcome", when=chose("yes")), Route(to=BACK)],
)
STEPS = (SURE,)
