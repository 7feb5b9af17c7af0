"""Time told: since when it has been hard, or how long it may last, told where all is read over and nothing asks for it.

>>> [_is_since(said) for said in ("since february", "its been hard since i lost my job in february", "for 3 months already", "desde hace 3 meses", "二月开始的", "从二月起")]
[True, True, True, True, True, True]
>>> [_is_since(said) for said in ("from february i can pay more", "i have paid you since 2018", "since february i earn 900", "2 months", "六月前还不出来")]
[False, False, False, False, False]
>>> [_is_lasting(said) for said in ("it will last 6 months", "dura unos 6 meses", "还要持续半年", "the last 6 months", "6 months")]
[True, True, True, False, False]
"""

from __future__ import annotations

import re
from datetime import date

from dialogs.borrower.applying.details import LASTS, SINCE
from dialogs.heard import Words
from dialogs.parsers import Unclear
from dialogs.parsers.writing import plain
from dialogs.phrases.answer import PAYS, about
from dialogs.reading import read
from dialogs.reply import Reply
from dialogs.situation import Situation
from negotiation.refusals import Refusal

from .setting_right import set_right


def told(situation: Situation, words: Words) -> Reply | None:
    """It is noted, or set right; `None` for other words."""
    said = plain(words.text)
    step = SINCE if _is_since(said) else LASTS if _is_lasting(said) else None
    if step is None:
        return None
    try:
        day = read(situation, step, words)
        if isinstance(day, date) and day > situation.today:
            return None
        return set_right(situation, step, words)
    except (Unclear, Refusal):
        return None


def _is_since(said: str) -> bool:
    """Whether it tells since when, and not since when something is paid or comes in."""
    return _is_of_the_hardship(_SINCE, said)


def _is_lasting(said: str) -> bool:
    return _is_of_the_hardship(_LASTS, said)


def _is_of_the_hardship(words: re.Pattern[str], said: str) -> bool:
    """Whether these words are said, and nothing of an answer, or of paying."""
    rest, times = words.subn(" ", said)
    return times > 0 and about(said) is None and not (PAYS.search(rest) or _PAID.search(rest))


_PAID = re.compile(r"\b(?:paid|paying|pague|pagado|pagando)\b")


_LENGTH = (
    r"(?:\d{1,2}|a|an|one|two|three|four|five|six|several|some|few|many) (?:weeks?|months?|years?)"
)
_SINCE = re.compile(
    rf"\bsince\b|\bfor (?:(?:about|over|almost|nearly|more than|the (?:last|past)) )*{_LENGTH}(?: (?:now|already))?[ .!]*$|\b{_LENGTH} ago\b"
    r"|\bdesde\b|\bhace\b|以来|[年月号]起|开始(?:的|就)?[ .。!！]*$|[个月年](?:以?前|了)[ .。!！]*$"
)
_LASTS = re.compile(
    r"\b(?:will|may|might|could|should|to|it) lasts?\b|\blasts\b|\bdur(?:a|ara|aria|e|ar|an|aran)\b|(?:还要?)?持续|(?:还|大概|可能)要[^还付缴]*(?:[个半]?月|[个半]?年|周|星期)"
)
