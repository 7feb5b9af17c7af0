"""Story: what happened, in the borrower's own words, written or said aloud."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import Options
from dialogs.happenings import Happening, Notice, StoryTold
from dialogs.heard import Voice
from dialogs.situation import Situation
from dialogs.texts import Text

UNSAY = "unsay"  #: the button that takes a voice note back
HEARD = Text("Thank you. Your voice note is kept encrypted, and only your advisor hears it.")
DELETED = Text(
    "Deleted: I no longer have your voice note. You may delete it in this chat as well."
)
#: As much of a story as fits on a card.
_CARD = 60


def shortened(words: str | None) -> str | None:
    """The beginning of a story, for a card."""
    if words is None or len(words) <= _CARD:
        return words
    return f"{words[:_CARD]}…"


def length(seconds: int) -> str:
    """How long something said aloud is: "0:12"."""
    return f"{seconds // 60}:{seconds % 60:02}"


def told(situation: Situation) -> Text | str | None:
    """What was told, for a card: the beginning of it, or how long it was spoken."""
    filled = situation.the_case.application
    if filled.spoken is not None:
        return Text("a voice note, {length}", length=length(filled.spoken))
    return shortened(filled.story)


def unsaid(situation: Situation) -> Options:
    """A voice note can be taken back until the application is sent."""
    is_spoken = situation.the_case.application.spoken is not None
    return {UNSAY: Text("Delete my voice note")} if is_spoken and situation.is_applying else {}


def keep(situation: Situation, answer: Voice | str) -> Sequence[Happening]:
    """Written or said aloud; the one takes the place of the other."""
    case = situation.the_case
    if isinstance(answer, Voice):
        case.record(story=None, spoken=answer.seconds)
        return [StoryTold(answer), Notice(HEARD)]
    is_unsaid = answer == UNSAY and bool(unsaid(situation))
    case.record(story=None if is_unsaid else answer, spoken=None)
    return [StoryTold(), Notice(DELETED)] if is_unsaid else [StoryTold()]
