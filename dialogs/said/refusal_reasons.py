"""Refusal reasons: why a paper cannot be taken, kept in every language so that one tap says it to the borrower."""

from __future__ import annotations

from functools import lru_cache

from dialogs.languages import LANGUAGES
from dialogs.texts import Text

#: As shown to the advisor on a button.
LABELS = {
    "dark": Text("Too dark or blurred"),
    "cut": Text("Something is cut off"),
    "old": Text("Too old"),
    "other": Text("Not the paper asked for"),
    "name": Text("No name on it"),
    "locked": Text("Locked by a password"),
}
#: As the borrower reads it.
WORDS = {
    "dark": Text("we cannot read it; it is too dark or not sharp."),
    "cut": Text("a part of it is cut off. Please show the whole page."),
    "old": Text("it is too old. Please send one of the last three months."),
    "other": Text("it shows something else than what we asked for."),
    "name": Text("your name is not on it, so we cannot tell whose it is."),
    "locked": Text("it is locked by a password. Please send it without one."),
}


@lru_cache(256)
def as_saved(why: str) -> Text | None:
    """The saved reason that a paper was refused with, in whichever language: each side reads it in its own."""
    return next(
        (
            words
            for words in WORDS.values()
            if any(language.plain(words) == why for language in LANGUAGES.values())
        ),
        None,
    )
