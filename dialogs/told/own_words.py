"""Own words: an answer nobody could foresee, kept as it was written; a photo or a paper counts as well."""

from __future__ import annotations

from dialogs.heard import File, Heard, Voice, Words
from dialogs.parsers import Reader, Unclear
from dialogs.texts import Text


def own_words(heard: Heard, _: Reader) -> str:
    """What was written, as it was written.

    >>> from datetime import date
    >>> own_words(Words(" It was never delivered. "), Reader("en", date(2019, 4, 1)))
    'It was never delivered.'
    """
    if isinstance(heard, Words) and heard.text.strip():
        return heard.text.strip()
    raise Unclear(Text("Please write it in a message here."))


def words_or_voice(heard: Heard, reader: Reader) -> str | Voice:
    """The same, or said aloud."""
    return heard if isinstance(heard, Voice) else own_words(heard, reader)


def words_or_file(heard: Heard, reader: Reader) -> str | File:
    return heard if isinstance(heard, File) else own_words(heard, reader)
