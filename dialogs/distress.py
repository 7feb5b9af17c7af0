"""Distress: whether words say that somebody is in danger or needs care.

>>> sign_of("I can't go on like this.").value
'crisis'
>>> sign_of("My wife has cancer").value
'vulnerable'
>>> [sign_of(words) for words in ("This bill is killing me", "我快被利息压死了", "I would never kill myself")]
[None, None, None]

No word list is certain: whoever asks lets people go on with one tap.
"""

from __future__ import annotations

import re

from negotiation.care import Care

from .distress_words import BUTS, CRISIS, DENIALS, FIGURES, VULNERABLE
from .other_language_words import tells_of_danger
from .phrases import matcher, plain

#: Where one thought ends and the next begins.
_ENDS = re.compile(r"[.!?;:,\n。！？；：，、…—–]")


def sign_of(text: str) -> Care | None:
    """The gravest sign in *text*; `None` where there is none."""
    said = plain(text)
    if tells_of_danger(text):
        return Care.CRISIS
    if not any(signs.search(said) for signs in _SIGNS.values()):  # nearly always
        return None
    said = _FIGURES.sub(lambda found: "*" * len(found[0]), said)
    for care, signs in _SIGNS.items():
        if any(not _is_denied(said, found) for found in signs.finditer(said)):
            return care
    return None


def _is_denied(said: str, found: re.Match[str]) -> bool:
    """Whether the words right before say the opposite, and nothing after takes that back."""
    before = _ENDS.split(said[: found.start()])[-1].rstrip()
    return _DENIALS.search(before) is not None and not _BUTS.search(said, found.end())


_FIGURES = matcher(FIGURES)
_SIGNS = {Care.CRISIS: matcher(CRISIS), Care.VULNERABLE: matcher(VULNERABLE)}
_DENIALS = re.compile("|".join(DENIALS.values()))
_BUTS = re.compile(BUTS)
