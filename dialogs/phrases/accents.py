"""Accents: who is in a hurry leaves them out, so words that are written with them here are found without as well."""

from __future__ import annotations

import re
import unicodedata

#: What is escaped, a class of signs, which means just what it says, and a letter with an accent.
_PARTS = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|[áéíóúüñ]")


def accents_or_none(signs: str) -> str:
    r"""A regular expression of words with their accents, as one that finds them without as well.

    >>> accents_or_none(r"cuánt[oa]s\b|años"), accents_or_none(r"por [é]l|[^áé]")
    ('cu[áa]nt[oa]s\\b|a[ñn]os', 'por [é]l|[^áé]')
    """
    return _PARTS.sub(_or_bare, signs)


def _or_bare(found: re.Match[str]) -> str:
    sign = found[0]
    return sign if len(sign) > 1 else f"[{sign}{unicodedata.normalize('NFD', sign)[0]}]"
