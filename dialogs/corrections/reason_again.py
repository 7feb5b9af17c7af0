"""Reason again: why one cannot pay, told otherwise than before, at whatever is asked meanwhile.

>>> [as_meant(said) for said in ("it's not my job, I was sick", "not my job but illness", "不是失业，是生病", "no es el trabajo sino enfermedad")]
['I was sick', 'illness', '生病', 'enfermedad']
>>> [as_meant(said) for said in ("I'm sick not fired", "the reason is wrong, I am ill", "原因说错了，是生病", "me equivoqué de motivo, estoy enfermo")]
["I'm sick", 'I am ill', '生病', 'estoy enfermo']

Who is only sorry, or tells of a figure as well, says no other reason:

>>> [as_meant(said) for said in ("sorry, I was sick last week", "actually I earn 900", "I lost my job")]
['', '', '']
"""

from __future__ import annotations

import re
from contextlib import suppress

from dialogs.borrower.applying.application import HARDSHIP
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Unclear
from dialogs.phrases.patterns import typed
from dialogs.reading import read
from dialogs.reply import Reply
from dialogs.situation import Situation
from negotiation.applying.application import Hardship

from . import second_thoughts, setting_right


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """The reason kept anew; `None` where none is told, or it is what was noted."""
    if not situation.is_applying or step is HARDSHIP or step.takes_any_words:
        return None
    noted = situation.the_case.application.hardship
    meant = as_meant(words.text) or _as_just_meant(situation, words.text)
    if noted is None or not meant:
        return None
    if reason_in(situation, meant) not in {None, noted}:
        return setting_right.set_right(situation, HARDSHIP, Words(meant))
    return None


def _as_just_meant(situation: Situation, text: str) -> str:
    """Right after a reason a no or a sorry is enough: "no, I earn less"; "" for other words."""
    last = situation.place.trail[-1:]
    found = _NO_FIRST.match(text)
    if found is None or not last or last[0][0] != HARDSHIP.name or any(map(str.isdigit, text)):
        return ""
    rest = text[found.end() :].strip(_SIGNS)
    return rest if reason_in(situation, rest) not in {None, Hardship.OTHER} else ""


def reason_in(situation: Situation, words: str) -> Hardship | None:
    """The one that they tell."""
    with suppress(Unclear):
        reason = read(situation, HARDSHIP, Words(words))
        return next((one for one in Hardship if one == reason), None)
    return None


def as_meant(text: str) -> str:
    """What it is, of words that say what it is not, or that it was wrong; "" for other words."""
    if any(map(str.isdigit, text)):
        return ""
    if (found := _NOT_BUT.search(text)) is not None:
        return text[found.end() :].strip(_SIGNS)
    if (found := _BUT_NOT.search(text)) is not None:
        return text[: found.start()].strip(_SIGNS)
    if (found := _WRONG.match(text)) is not None and second_thoughts.speaks_of_changing(found[0]):
        return text[found.end() :].strip(_SIGNS)
    return text[found.end() :].strip(_SIGNS) if (found := _ACTUALLY.match(text)) else ""


_SIGNS = " ,.;:!，。；：！"
_IS = r"(?:\s*(?:it's|it is|because|since|that|es|porque|que)\b|是因为|而?是|因为)*"
#: "Not my job but", 不是失业，是.
_NOT_BUT = typed(
    rf"(?i)(?:\b(?:not|isn't|wasn't|no (?:es|fue|era|por))\b[^,.;，。]{{1,40}}?(?:,|;|\.|\bbut\b|\bsino\b)|不是[^,，。；]{{1,12}}?(?:[,，。；]\s*|(?=而?是))){_IS}"
)
_BUT_NOT = re.compile(
    r"(?i)[,，]?\s*(?:\bnot\b|\by no\b|而不是|不是)\s*[^,.;，。]{1,40}[.!。！]*$"
)
#: That it was wrong, up to the first sign behind it.
_WRONG = typed(rf"(?i)[^,.;:，。；：]{{2,60}}[,.;:，。；：]{_IS}")
_NO_FIRST = typed(
    rf"(?i)(?:(?:oh|no|wait|sorry|oops|perd[oó]n|perdone|disculpe|espere)\b[\s,.!]*)+{_IS}|(?:(?:不对|不是|等等|等一下|抱歉|不好意思)[,，。\s]*)+{_IS}"
)
_ACTUALLY = typed(
    rf"(?i)(?:no,? |oh,? |wait,? )*(?:actually|i meant?|in fact|en realidad|quise decir|quer[ií]a decir|mejor dicho)\b[\s,]*{_IS}|(?:其实|应该是|我是说){_IS}"
)
