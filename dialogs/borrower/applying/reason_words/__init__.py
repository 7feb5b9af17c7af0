"""Reasons in words: how people say why they cannot pay, in each language; what fits two reasons is asked about.

What happens to others is not the borrower's reason: a wife's illness is not their own, her lost job only means less income at home.

>>> [*map(str, reasons_in("they cut my hours, now I'm ill"))], [*map(str, reasons_in("我被公司劝退了"))]
(['income_reduced', 'illness'], ['job_lost'])
>>> reasons_in("my wife has cancer"), [*map(str, reasons_in("my wife has cancer", is_asked=True))]
([], ['other'])
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dialogs.borrower.questions.asking_words import told_in
from dialogs.parsers.money.nowadays import earned_less
from dialogs.parsers.reader import Reader
from dialogs.phrases.finding import matcher, plain
from negotiation.applying.application import Hardship

from . import blows, health, money, work

Phrases = Mapping[str, Sequence[str]]


@lru_cache(maxsize=64)  # each of the buttons looks at one message
def reasons_in(text: str, *, is_asked: bool = False) -> Sequence[Hardship]:
    """Every reason told; some words say why only where that *is_asked*: elsewhere they may be told for any reason.

    Another reason is one that no button names: where a button does, that is the reason.
    """
    said = plain(text).strip(" .,!?¡¿。，！？…~")
    told = [each for each in Hardship if _is_told(said, each, is_asked=is_asked)]
    return [each for each in told if each is not Hardship.OTHER] or told


def _is_told(said: str, reason: Hardship, *, is_asked: bool) -> bool:
    says = (_ASKED if is_asked else _SAID).get(reason)
    if says is None or says.search(said) is None:
        return False
    sounds = _SOUNDS.get(reason)
    return sounds is None or says.search(sounds.sub("*", said)) is not None


@dataclass(frozen=True, slots=True)
class Story:
    """That one reason is told where it is asked; what is feared is asked, and is none.

    Two figures tell it as well: what is earned now, and that it was more.

    >>> Story(Hardship.INCOME_REDUCED).search("i was makin 3200 now its 2000"), Story(Hardship.ILLNESS).search("was 3200, now 2000")
    (True, False)
    """

    reason: Hardship

    def search(self, text: str) -> bool:
        told = reasons_in(told_in(text), is_asked=True)
        if not told and self.reason is Hardship.INCOME_REDUCED:
            return earned_less(text, _READER) is not None
        return self.reason in told


#: Which of two figures is less is alike for every writer.
_READER = Reader("en", date.min)


def _matcher(*lists: Phrases) -> re.Pattern[str]:
    return matcher(
        {f"{n} {code}": said for n, each in enumerate(lists) for code, said in each.items()}
    )


_ANYWHERE: Mapping[Hardship, Phrases] = {
    Hardship.JOB_LOST: work.JOB_LOST,
    Hardship.INCOME_REDUCED: work.INCOME_REDUCED,
    Hardship.ILLNESS: health.ILLNESS,
    Hardship.DISABILITY: health.DISABILITY,
    Hardship.BEREAVEMENT: blows.BEREAVEMENT,
    Hardship.SEPARATION: blows.SEPARATION,
    Hardship.DISASTER: blows.DISASTER,
    Hardship.BUSINESS_FAILED: money.BUSINESS_FAILED,
    Hardship.OTHER_DEBTS: money.OTHER_DEBTS,
    Hardship.OTHER: money.SWINDLED,
}
_WHEN_ASKED: Mapping[Hardship, Sequence[Phrases]] = {
    Hardship.JOB_LOST: (work.JOB_LOST_ASKED,),
    Hardship.INCOME_REDUCED: (work.INCOME_REDUCED_ASKED,),
    Hardship.ILLNESS: (health.ILLNESS_ASKED,),
    Hardship.DISABILITY: (health.DISABILITY_ASKED,),
    Hardship.SEPARATION: (blows.SEPARATION_ASKED,),
    Hardship.BUSINESS_FAILED: (money.BUSINESS_FAILED_ASKED,),
    Hardship.OTHER_DEBTS: (money.OTHER_DEBTS_ASKED,),
    Hardship.OTHER: (money.OTHER_ASKED, health.OF_OTHERS),
}
_SAID = {reason: _matcher(said) for reason, said in _ANYWHERE.items()}
_ASKED = {
    reason: _matcher(
        *([_ANYWHERE[reason]] if reason in _ANYWHERE else []), *_WHEN_ASKED.get(reason, ())
    )
    for reason in Hardship
}
#: What only sounds like it.
_ONLY_ALIKE: Mapping[Hardship, Phrases] = {
    Hardship.JOB_LOST: work.NOT_JOB_LOST,
    Hardship.INCOME_REDUCED: work.NOT_INCOME_REDUCED,
    Hardship.ILLNESS: health.NOT_ILL,
    Hardship.DISABILITY: health.NOT_ILL,
    Hardship.BEREAVEMENT: blows.NOT_BEREAVED,
    Hardship.DISASTER: blows.NOT_A_DISASTER,
    Hardship.BUSINESS_FAILED: money.NOT_FAILED,
    Hardship.OTHER_DEBTS: money.NOT_OWED,
}
_SOUNDS = {reason: _matcher(alike) for reason, alike in _ONLY_ALIKE.items()}
#: All that is understood where the reason is asked.
ASKED: Mapping[str, Sequence[Story]] = {reason: (Story(reason),) for reason in Hardship}


def tells_a_reason(text: str) -> bool:
    """Whether any reason is told, as where it is asked."""
    return any(each.search(text) for told in ASKED.values() for each in told)
