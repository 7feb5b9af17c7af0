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
    raise Unclear(Text("Please send one photo or one PDF file here."))
