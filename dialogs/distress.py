"""Distress: whether words say that somebody is in danger or needs care.

>>> sign_of("I can't go on like this.").value
'crisis'
>>> sign_of("My wife has cancer").value
'vulnerable'
>>> [sign_of(words) for words in ("they are threatening me", "me están amenazando", "他们威胁我", "有人恐嚇我")]
[<Care.VULNERABLE: 'vulnerable'>, <Care.VULNERABLE: 'vulnerable'>, <Care.VULNERABLE: 'vulnerable'>, <Care.VULNERABLE: 'vulnerable'>]
>>> [sign_of(words) for words in ("they threaten to sue me", "they threatened me with court", "me amenazan con una demanda", "nobody is threatening me", "他们没有威胁我")]
[None, None, None, None, None]
>>> [sign_of(words) for words in ("This bill is killing me", "我快被利息压死了", "I would never kill myself")]
[None, None, None]

No word list is certain: whoever asks lets people go on with one tap.
"""

from __future__ import annotations

import re

from negotiation.desk.care import Care

from .phrases.danger.crisis import CRISIS
from .phrases.danger.threatened import THREATENED
from .phrases.danger.unmeant import BUTS, DENIALS, FIGURES
from .phrases.danger.violence import ABUSE, BLOWS
from .phrases.danger.vulnerable import VULNERABLE
from .phrases.finding import matcher, plain
from .phrases.languages.other_language import tells_of_danger

#: Where one thought ends and the next begins.
_ENDS = re.compile(r"[.!?;:,\n。！？；：，、…—–]")


def sign_of(text: str) -> Care | None:
    """The gravest sign in *text*; `None` where there is none."""
    if tells_of_danger(text):
        return Care.CRISIS
    return next((care for care, signs in _SIGNS.items() if tells(signs, text)), None)


def tells_of_violence(text: str) -> bool:
    """Whether somebody close to them does violence to them, or did, and nothing graver is told with it.

    >>> [tells_of_violence(said) for said in ("my ex hits me", "soy víctima de violencia doméstica", "他从不打我", "he hit me with a bill")]
    [True, True, False, False]
    >>> tells_of_violence("my ex hits me and I want to die")
    False
    """
    return tells(_VIOLENCE, text) and not tells(_DESPAIR, text)


def tells(signs: re.Pattern[str], text: str) -> bool:
    """Whether any of the *signs* is said, meant and not denied."""
    said = plain(text)
    if not signs.search(said):  # nearly always
        return False
    said = _FIGURES.sub(lambda found: "*" * len(found[0]), said)
    return any(not _is_denied(said, found) for found in signs.finditer(said))


def _is_denied(said: str, found: re.Match[str]) -> bool:
    """Whether the words right before say the opposite, and nothing after takes that back."""
    before = _ENDS.split(said[: found.start()])[-1].rstrip()
    return _DENIALS.search(before) is not None and not _BUTS.search(said, found.end())


_FIGURES = matcher(FIGURES)
_SIGNS = {
    Care.CRISIS: matcher({code: (*words, *BLOWS[code]) for code, words in CRISIS.items()}),
    Care.VULNERABLE: matcher(
        {code: (*words, *ABUSE[code], *THREATENED[code]) for code, words in VULNERABLE.items()}
    ),
}
_DESPAIR = matcher(CRISIS)
_VIOLENCE = matcher({code: (*words, *ABUSE[code]) for code, words in BLOWS.items()})
_DENIALS = re.compile("|".join(DENIALS.values()))
_BUTS = re.compile(BUTS)
