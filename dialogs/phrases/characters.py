"""Characters: the Chinese ones in one form, so that what is said in either script is looked for once.

Whoever writes in traditional characters says the same in other signs: what is looked for is written in simplified ones, and
so is, for the looking, whatever came. What only Taiwan or Hong Kong says is written among the rest, in simplified signs.

>>> "我繳不出來了，怎麼辦？".translate(SIMPLIFIED)
'我缴不出来了，怎么办？'
"""

from __future__ import annotations

from negotiation.han import simplified

#: What both scripts know in two ways, and is looked for in one.
_TWO_WAYS = {"妳": "你", "覆": "复", "姊": "姐", "著": "着", "帳": "账", "帐": "账"}
#: By the number of a sign, for `str.translate`.
SIMPLIFIED = simplified() | {ord(sign): other for sign, other in _TWO_WAYS.items()}
