"""Budget words: a whole budget in one message, parted into what comes in, what goes out and what could be paid.

>>> parted("工资6000，房租2000，吃饭1500，能还1000")
{'income': '工资6000', 'outgoings': '房租2000, 吃饭1500', 'can_pay': '能还1000'}
>>> parted("收入八千五，房租两千，小孩一千五，孩子2个")
{'income': '收入八千五', 'outgoings': '房租两千, 小孩一千五'}
>>> parted("I earn 2,000, expenses 1,500; can pay 300")
{'income': 'I earn 2,000', 'outgoings': 'expenses 1,500', 'can_pay': 'can pay 300'}

One kind alone is no budget, nor is a message with a figure that nothing is said of, or of another time:

>>> parted("房租2000，吃饭1500"), parted("gano 2000, 500"), parted("工资以前6000，支出4000")
({}, {}, {})
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from . import second_thoughts
from .parsers.in_and_out import Kind, kind_of
from .parsers.number_words import FIRST
from .phrases import plain


def parted(text: str) -> Mapping[str, str]:
    """Each figure's words by its question; empty where it is no whole budget."""
    if second_thoughts.of_another_time(text):
        return {}
    found: dict[str, list[str]] = {}
    for part in filter(_has_amount, _APART.split(text)):
        name = second_thoughts.about(part)
        if name not in _NAMES:
            kind = kind_of(plain(part))
            name = None if kind is None else _BY_KIND[kind]
        if name is None:
            return {}
        found.setdefault(name, []).append(part.strip())
    is_whole = len(found) > 1
    return {name: ", ".join(found[name]) for name in _NAMES if name in found} if is_whole else {}


def _has_amount(part: str) -> bool:
    """Whether there is a figure that does not count children."""
    if second_thoughts.about(part) in {"children", "adults"}:
        return bool(_HUNDREDS.search(part))
    return bool(_FIGURE.search(part)) or any(word in FIRST for word in plain(part).split())


_NAMES = ("income", "outgoings", "can_pay")
_BY_KIND = {Kind.OUT: "outgoings", Kind.IN: "income"}
_FIGURE = re.compile(r"\d|[一二三四五六七八九两兩]?[十百千万萬]")
_HUNDREDS = re.compile(r"\d{3}|[百千万萬]|hundred|thousand|\bmil\b|cient[oa]s")
#: A comma between digits is one of a figure's own.
_APART = re.compile(r"[、，。;；\n]|(?<!\d),|,(?!\d)")
