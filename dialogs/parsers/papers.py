"""Papers: a photo or a document, or words where they may take its place."""

from __future__ import annotations

from dialogs.heard import File, Heard, Words
from dialogs.texts import Text

from .reader import Reader
from .unclear import Unclear


def paper(heard: Heard, _: Reader) -> File:
    """A photo or a document."""
    if isinstance(heard, File):
        return heard
    raise Unclear(ONLY_FILES)


def paper_or_words(heard: Heard, reader: Reader) -> File | str:
    """The same, or what is written in its place."""
    if isinstance(heard, Words) and heard.text.strip():
        return heard.text.strip()
    return paper(heard, reader)


#: Wherever a paper is asked for, the first button is the way on without.
ONLY_FILES = Text(
    "Here I can only take a photo or a PDF file, no words and no link. If you have none at hand, the first button takes you on without."
)
