"""Forget chat: whoever has not said who they are may have all erased that is kept of this chat; asked once.

Nothing of a loan or a case is in it: that belongs to whom it is about, and is asked for once it is known who asks.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import interruptions
from dialogs.flow import BACK, Route, Step, chose
from dialogs.happenings import ForgetChat, Happening
from dialogs.labels import ends
from dialogs.situation import Situation
from dialogs.texts import Text

GOING = Text(
    "All that is kept of this chat is erased within a minute. If you write to me again, I will not know you. Only the fact that something was erased stays, and a complaint for as long as the law wants it kept. What stands in this chat you can delete in Telegram yourself."
)
STAYS = Text(
    "Nothing is erased yet: a person has still to answer you here. Ask again once that is over, then it goes."
)


def begin(situation: Situation) -> Sequence[Happening]:
    interruptions.digress(situation, SURE.name)
    return []


def leave(_: Situation, choice: str) -> Sequence[Happening]:
    return [ForgetChat()] if choice == "yes" else []


SURE = Step(
    name="forget_chat.sure",
    question=Text(
        "I do not know who you are, so I can erase what is kept of this chat: what you wrote and sent here, and what you chose. Shall I?\nWhat a loan has on file stays as it is. To have that looked at, say who you are with /start and ask again; or a person helps you: /person"
    ),
    options={"no": Text("No, leave it as it is"), "yes": ends(Text("Yes, erase this chat"))},
    save=leave,
    stands=lambda situation: not situation.is_identified,
    routes=[Route(to="start.welcome", when=chose("yes")), Route(to=BACK)],
)
STEPS = (SURE,)
