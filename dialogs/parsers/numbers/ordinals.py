"""Ordinals: "the first", "21st", 第二个, "la última": a place in a row, in words or digits.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> [place(said, 4, reader) for said in ("the first one", "2.", "第三个", "la primera", "最后一个", "opcion dos", "三", "5")]
[1, 2, 3, 1, 4, 2, 3, 5]
>>> [place(said, 2, reader) for said in ("the former", "后者", "上面那个", "el de abajo")]
[1, 2, 1, 2]
>>> with_digits("the twenty-first of march"), with_digits("el primero de mayo")
('the 21th of march', 'el 1th de mayo')
"""

from __future__ import annotations

import re

from dialogs.parsers.reader import Reader

from .number_words import SPANISH
from .spelled import in_digits


def place(said: str, last: int, reader: Reader) -> int | None:
    """The place a plain text counts out, of *last* or beyond; `None` when it says anything else."""
    if _LAST.fullmatch(said):
        return last
    if _FIRST.fullmatch(said):
        return 1
    for written in (with_digits(said), in_digits(said, reader)):
        if found := _PLACE.fullmatch(written):
            return int(found[1])
    return None


def with_digits(said: str) -> str:
    """The text with its ordinal words as digits that are still ordinals: "first day" is not "1 day"."""
    return _WORD.sub(lambda found: f"{_ORDINALS[found[0].replace('-', ' ')]}th", said)


_UNITS = "first second third fourth fifth sixth seventh eighth ninth"
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
_ORDINALS = (
    {word: value for value, word in enumerate(f"{_UNITS} {_TEENS}".split(), 1)}
    | {f"twenty {word}": value for value, word in enumerate(_UNITS.split(), 21)}
    | {"thirtieth": 30, "thirty first": 31, "primer": 1, "tercer": 3, "decimo": 10}
    | {
        f"{word}{ending}": value
        for value, word in enumerate(
            ["primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven"], 1
        )
        for ending in "oa"
    }
)
#: A day of the month in words: "twenty-first", "treinta y uno".
ENGLISH_DAY = "|".join(
    f"(?:twenty[ -])?{word}" if word in _UNITS.split() else word
    for word in f"{_UNITS} {_TEENS} thirtieth".split()
)
SPANISH_DAY = "|".join(("primero", *SPANISH.split()[1:], "treinta(?: y uno)?"))
_WORD = re.compile(
    rf"\b(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True)).replace(' ', '[ -]')})\b"
)
_PLACE = re.compile(
    r"(?:the |el |la |lo |option |opcion |number |numero |button |boton |answer |no\.? ?|# ?|选项?|按钮?|选)*"
    r"第?(\d{1,2})(?:st|nd|rd|th|[ao])?"
    r"(?: ?(?:one|option|opcion|button|answer|个|项|号|条|种))?[.)、。]?"
)
_LAST = re.compile(
    r"(?:the |el |la )?(?:last|ultim[oa]|latter|bottom)(?: one| option| opcion)?|(?:the )?(?:one )?below|(?:el|la) de abajo"
    r"|最后(?:一?[个项])?|后者|[后下](?:面的?|一|面那)[个项]?"
)
_FIRST = re.compile(
    r"(?:the )?(?:former|top)(?: one| option)?|(?:the )?(?:one )?above|(?:el|la) de arriba|前者|[前上](?:面的?|一|面那)[个项]?"
)
