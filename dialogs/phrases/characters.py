"""Characters: the Chinese ones in one form, so that what is said in either script is looked for once.

Whoever writes in traditional characters says the same in other signs: what is looked for is written in simplified ones, and
so is, for the looking, whatever came. What only Taiwan or Hong Kong says is written among the rest, in simplified signs.

>>> "我繳不出來了，怎麼辦？".translate(SIMPLIFIED)
'我缴不出来了，怎么办？'

Where words are looked at as they were typed, the pattern finds either script:

>>> re.findall(in_either_script("[还缴]款|贷款"), "还款, 繳款, 貸款")
['还款', '繳款', '貸款']
"""

from __future__ import annotations

import re
from collections import defaultdict

from negotiation.han import simplified

#: What both scripts know in two ways, and is looked for in one.
_TWO_WAYS = {"妳": "你", "覆": "复", "姊": "姐", "著": "着", "帳": "账", "帐": "账"}
#: By the number of a sign, for `str.translate`.
SIMPLIFIED = simplified() | {ord(sign): other for sign, other in _TWO_WAYS.items()}


def in_either_script(signs: str) -> str:
    """A regular expression of simplified characters, as one that finds the traditional ones as well."""
    return _PARTS.sub(_with_traditional, signs)


def _with_traditional(found: re.Match[str]) -> str:
    part = found[0]
    signs = "".join(sign + _TRADITIONAL.get(sign, "") for sign in part)
    return signs if part.startswith("[") or signs == part else f"[{signs}]"


def _by_simplified() -> dict[str, str]:
    found = defaultdict[str, str](str)
    for number, simple in SIMPLIFIED.items():
        found[simple] += chr(number)
    return found


_TRADITIONAL = _by_simplified()
#: A set, with what is in it, or one sign that is not ASCII; behind a backslash a bracket begins no set.
_PARTS = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])+\]|[^\x00-\x7f]")
