"""Written amounts: what an amount looks like in a pattern, where the words beside it tell what it is of.

>>> of = re.compile(rf"rent ({AMOUNT})")
>>> for said in ("rent $1,200.50 a month", "rent 1.5k", "rent 900 euros al mes", "rent nine hundred and fifty", "rent 两千块"):
...     print(of.fullmatch(said)[1])
$1,200.50 a month
1.5k
900 euros al mes
nine hundred and fifty
两千块
>>> [bool(of.fullmatch(said)) for said in ("rent one", "rent 一个", "rent 900 or so", "rent 3 kids")]
[False, False, False, False]
>>> [holds_one(said) for said in ("rent 9", "两千", "nine hundred", "mil y pico", "two of them", "一个")]
[True, True, True, True, False, False]
"""

from __future__ import annotations

import re
from functools import lru_cache

from dialogs.parsers.numbers import digits
from dialogs.parsers.numbers.number_words import FAINT, FIRST, SCALES, VALUES
from dialogs.phrases.characters import in_either_script
from dialogs.phrases.finding import plain

from . import money_words


@lru_cache(maxsize=16)  # looked at in many ways for one message
def holds_one(text: str) -> bool:
    """Whether there is a figure in it; of words only those that seldom count anything but money."""
    return bool(_A_FIGURE.search(text)) or not _LARGE.isdisjoint(plain(text).split())


def _any_of(words: set[str]) -> str:
    """The longest first, so that none hides another."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


#: A word that a number begins with, and is not mostly something else.
NUMBER_WORD = _any_of(FIRST - FAINT)
#: Words that are amounts by themselves; smaller ones count other things as well.
_LARGE = {*(word for word, value in VALUES.items() if value >= 20), *SCALES, "hundred"}
_SPELLED = (
    rf"\b(?=[a-z])(?:(?:{_any_of({*VALUES, 'a', 'half', 'medio'} - _LARGE)})(?: (?:and|y))? ){{0,4}}(?:{_any_of(_LARGE)})"
    rf"(?:[ -](?:(?:and|y) )?(?:{_any_of({*VALUES, *SCALES, 'hundred', 'half', 'medio'})}))*\b"
)
_HAN = "零〇一二两三四五六七八九十百千万"
_DIGITS = rf"(?:{digits.NUMERAL})(?: ?(?:k|w|mil|grand|thousand|million|millon|millones)\b|[十百千万]\d*)?"
_NUMBER = in_either_script(rf"(?:{_DIGITS}|[{_HAN}]++(?![个点些下直样定次])|{_SPELLED})")
#: Before it or after it.
_CURRENCY = rf"(?:{money_words.CURRENCY.pattern})"
FIGURE = rf"(?:{_CURRENCY} ?)?{_NUMBER}(?: ?{_CURRENCY})*"
A_MONTH = in_either_script(rf"(?:{money_words.MONTHLY.pattern}|一?个月)")
AMOUNT = rf"(?:{A_MONTH} ?)?{FIGURE}(?:,? ?{A_MONTH})?"
_A_FIGURE = re.compile(in_either_script(r"[\d十百千万]"))
