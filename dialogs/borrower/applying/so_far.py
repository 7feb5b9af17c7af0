"""So far: what the borrower has told, said back to whoever asks for it; and the question once more."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.happenings import Happening, MessageLeft, Notice
from dialogs.phrases.so_far import asks_for_the_question, asks_what_was_told, has_deleted
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text

from .summary import answers


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """In words; `None` for others, and where an advisor is asked, or a helper asks."""
    if situation.is_in_a_talk or situation.speaks_for_another or situation.in_danger:
        return None
    if asks_for_the_question(text):
        return []
    if situation.is_applying and has_deleted(text):
        return [Notice(DELETED)]
    if not asks_what_was_told(text):
        return None
    left = [MessageLeft(is_said=False)] if situation.waits_for_a_person else []
    return [Notice(_said_back(situation)), *left]


def _said_back(situation: Situation) -> Sayable:
    noted = [] if situation.case is None else answers(situation)
    if not noted:
        return NOTHING
    return Lines(NOTED, *noted, None, CHANGED if situation.is_applying else TO_ADVISOR)


DELETED = Text(
    "I cannot see that a message is deleted here, so what you answered stays noted. To change it, just write it again; to have what is kept erased: /mydata"
)
NOTHING = Text("No answers are noted yet.")
NOTED = Text("This is what you told me:")
CHANGED = Text(
    "To change one of these, just write it, for example “my income is 1500, not 2000”: nobody sees it before you send it."
)
TO_ADVISOR = Text("If one of these is not right any more, write it here: your advisor reads it.")
