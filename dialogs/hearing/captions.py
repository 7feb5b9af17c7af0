"""Captions: the words below what cannot be opened or kept here."""

from __future__ import annotations

from dialogs.borrower import PLACES
from dialogs.heard import File, Heard, Other, Voice, Words
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told.unasked_papers import too_early


def below(situation: Situation, heard: Heard) -> tuple[Words | None, Text | None]:
    """The words below what cannot be opened or kept here, and why it cannot; an advisor who is here gets all of it."""
    step = PLACES.at(situation)
    if situation.with_a_person or not getattr(heard, "caption", ""):
        return None, None
    match heard:
        case Other(caption=caption):
            return Words(caption), UNOPENED
        case Voice(caption=caption) if not step.takes_voice:
            return Words(caption), UNOPENED
        case File(caption=caption, album=None, is_forwarded=False) if why := too_early(
            situation, step
        ):
            return Words(caption), why
    return None, None


UNOPENED = Text("I cannot open that here, but I read the words that came with it.")
