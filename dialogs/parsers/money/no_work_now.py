"""No work now: what a day or an hour is paid, and that there is none to be paid for: nothing comes in, perhaps."""

from __future__ import annotations

from dialogs.parsers.reader import Reader
from dialogs.phrases.patterns import pattern
from dialogs.texts import Text

from .counted_out import half

NONE_NOW = Text(
    "Do you mean that nothing comes in at the moment? That is an answer too. If something does, please write how much."
)


def has_no_work_now(said: str, reader: Reader) -> bool:
    """Whether a plain text tells no figure but what a day or an hour is paid, and that there is no work.

    >>> from datetime import date
    >>> here = Reader("en", date(2026, 3, 18))
    >>> [has_no_work_now(said, here) for said in ("they pay me 90 a day but no work now", "90 a day, nothing since march", "me pagan 90 al dia pero ahora no hay trabajo", "一天90块,但现在没活")]
    [True, True, True, True]
    >>> [has_no_work_now(said, here) for said in ("90 a day, 3 days a week, no work on sundays", "90 a day", "benefits 300, no work now")]
    [False, False, False]
    """
    if not _NO_WORK.search(said):
        return False
    rate = half(said, reader)
    return rate is not None and rate.is_rate


_NO_WORK = pattern(
    r"\b(?:no|not much|without|there is no|theres no|there's no) (?:work|job|jobs|shifts?|hours)\b(?: (?:right )?now| at the moment| any ?more| lately| at all|$|(?=[,.;]))|\bnothing (?:right )?(?:now|since|at the moment|lately)\b|\b(?:not working|dont work|don't work) (?:now|any ?more|at the moment)\b"
    r"|\b(?:no hay|no tengo|sin) (?:trabajo|chamba|jale|curro)\b|\bya no (?:trabajo|me llaman|hay|tengo)\b|\bnada (?:ahora|desde|ultimamente)\b"
    r"|没有?(?:活|工(?!资)|班|单|生意)|没人叫"
)
