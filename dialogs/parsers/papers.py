"""Papers: a photo or a document, and nothing else."""

from __future__ import annotations

from dialogs.heard import File, Heard
from dialogs.texts import Text

from .reader import Reader
from .unclear import Unclear


def paper(heard: Heard, _: Reader) -> File:
    """A photo or a document."""
    if isinstance(heard, File):
        return heard
    raise Unclear(ONLY_FILES)


#: Wherever a paper is asked for, the first button is the way on without.
ONLY_FILES = Text(
    "Here I can only take a photo or a PDF file, no words and no link. If you have none at hand, the first button takes you on without."
)
