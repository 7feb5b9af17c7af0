"""Beginning: what is said above the very first question, to whatever came before it."""

from __future__ import annotations

from . import asides, other_language, trail
from .borrower import PLACES
from .heard import File, Heard, Words
from .reply import Reply, Say, carry
from .situation import Situation
from .unasked_papers import too_early


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
