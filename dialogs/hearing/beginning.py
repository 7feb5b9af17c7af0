"""Beginning: what is said above the very first question, to whatever came before it."""

from __future__ import annotations

from dialogs import other_language, trail
from dialogs.borrower import PLACES
from dialogs.heard import File, Heard, Words
from dialogs.reply import Reply, Say, carry
from dialogs.situation import Situation
from dialogs.told.unasked_papers import too_early

from . import asides


def begun(situation: Situation, heard: Heard) -> Reply:
    """The answer to what was said before anything was asked."""
    if isinstance(heard, Words) and not situation.with_a_person:
        called = other_language.answered(situation, heard.text)
        if called is not None:
            return called
    step = PLACES.at(situation)
    if isinstance(heard, File) and (why := too_early(situation, step)) is not None:
        if heard.album is not None:
            trail.is_new_album(situation, heard.album)  # of the rest of it nothing more is said
        return Reply(notices=[Say(text=why)])
    return carry(asides.said_first(situation, step, heard))
