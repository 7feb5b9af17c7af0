"""Seasons: that what comes in is of a part of the year, or of the good months, and no usual month's: "2200 in summer, 400 in winter".

>>> [is_of_one(said) for said in ("2200 in summer 400 in winter", "april to october i make 2200 a month", "good months 3000")]
[True, True, True]
>>> [is_of_one(said) for said in ("en verano gano 2000", "de mayo a octubre 1800", "los meses buenos 2000")]
[True, True, True]
>>> [is_of_one(said) for said in ("夏天一个月能赚八千,冬天亏", "好的月份四万 差的两万五", "旺季八千", "四月到十月2000")]
[True, True, True, True]

What it is over the year, or all the year round, is a month's:

>>> [is_of_one(said) for said in ("on average 1500, more in summer", "平均三万,夏天多一点", "de promedio 1500, mas en verano", "1500 all year round")]
[False, False, False, False]
>>> [is_of_one(said) for said in ("1500 a month", "since march i get 900", "desde mayo cobro 900", "三月起每月900")]
[False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.parsers.times.day_names import MESES, MONTHS


def is_of_one(said: str) -> bool:
    """Whether a plain text tells what comes in in a season."""
    return _SEASON.search(said) is not None and _OVER_THE_YEAR.search(said) is None


_MONTH = rf"(?:{MONTHS}|{MESES})"
_HAN_MONTH = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?"
_SEASON = re.compile(
    r"\b(?:summer|winter|spring|autumn)s?(?:time)?\b|\b(?:high|low|busy|peak|slow|off|quiet) season\b|\b(?:in|during|out of|off) season\b"
    r"|\b(?:good|bad|busy|slow|best|worst|quiet|strong|weak) months?\b"
    rf"|\b{_MONTH} ?(?:to|till|until|through|-|a|hasta) ?{_MONTH}\b"
    r"|\b(?:verano|invierno|primavera|otono)s?\b|\btemporada(?: (?:alta|baja|buena|mala|fuerte|floja))?\b"
    r"|\b(?:mes(?:es)? (?:buen[oa]s?|mal[oa]s?|fuertes?|floj[oa]s?)|buen[oa]s? mes(?:es)?)\b"
    rf"|[夏冬春秋][天季]|[旺淡]季|[好差忙闲]的?(?:月份|个?月|时候)|{_HAN_MONTH}[到至-]{_HAN_MONTH}"
)
_OVER_THE_YEAR = re.compile(
    r"\b(?:average|averages|averaging|avg|mean|all year|year round|promedio|de media|todo el ano)\b|平均|全年|一年到头"
)
