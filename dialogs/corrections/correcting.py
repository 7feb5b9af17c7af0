"""Correcting: an earlier message is edited, and the answer that it gave changes with it."""

from __future__ import annotations

from dialogs import control, trail
from dialogs.heard import Edited, Words
from dialogs.parsers import Unclear
from dialogs.reply import Reply, Say
from dialogs.said.decided import buttons_of
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.refusals import Refusal

from .setting_right import set_right


def correct(situation: Situation, edited: Edited) -> Reply:
    """An earlier message was changed: the answer it gave changes with it, as long as it can."""
    step = trail.answered_by(situation, situation.message)
    if step is None or edited.is_caption:
        return Reply(
            notices=[Say(text=CORRECTABLE if situation.is_applying else NOT_SEEN)], again=True
        )
    stays = _stays(control.kept(situation, step))
    try:
        return set_right(situation, step, Words(edited.text), *stays)
    except Refusal as no:
        told = Say(text=Lines(*stays, explain(no)), options=buttons_of(no))
    except Unclear as unclear:
        # What is expected there would be taken for what is asked here.
        told = Say(text=Lines(*stays, NOT_UNDERSTOOD) if stays else unclear.text)
    return Reply(notices=[told], again=True)


def _stays(before: object) -> list[Text]:
    """What holds until the new words are clear; nothing where none was kept, as of an answer that was asked about."""
    if before is None:
        return []
    return [
        Text("I saw that you changed an earlier message. It stays at {answer}.", answer=before)
    ]


NOT_UNDERSTOOD = Text("The new words I have not understood.")
CORRECTABLE = Text(
    "I saw that you changed an earlier message. I go by what you first wrote; "
    "you can correct every answer before you send the application."
)
NOT_SEEN = Text(
    "I saw that you changed an earlier message. I go by what you first wrote; if it matters, please write it again."
)
