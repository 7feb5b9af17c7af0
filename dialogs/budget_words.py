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
from .parsers.clauses import amounts_apart
from .parsers.in_and_out import Kind, kind_of
from .parsers.loan_numbers import named_in
from .parsers.written_amounts import holds_one
from .phrases import matcher, plain


def parted(text: str) -> Mapping[str, str]:
    """Each figure's words by its question; empty where it is no whole budget."""
    if not holds_one(text) or second_thoughts.of_another_time(text):
        return {}
    found: dict[str, list[str]] = {}
    for part in filter(_has_amount, amounts_apart(text)):
        name = second_thoughts.about(part)
        if name not in _NAMES:
            kind = kind_of(plain(part))
            name = None if kind is None else _BY_KIND[kind]
        if name is None:
            return {}
        found.setdefault(name, []).append(part)
    is_whole = len(found) > 1
    return {name: ", ".join(found[name]) for name in _NAMES if name in found} if is_whole else {}


def all_of(text: str) -> Kind | None:
    """Whether all that it tells goes out, or all of it comes in; `None` where it is not clear, or of another time.

    >>> [all_of(said) for said in ("rent 650, light 90 and the bus 40", "房租两千", "paro 900", "about 900", "food stamps 300")]
    [<Kind.OUT: 0>, <Kind.OUT: 0>, <Kind.IN: 1>, None, None]
    """
    if (
        not holds_one(text)
        or second_thoughts.of_another_time(text)
        or _IS_PAID.search(plain(text))
    ):
        return None
    parts = [one for one in amounts_apart(text) if _has_amount(one)]
    kinds = {None if second_thoughts.about(one) else kind_of(plain(one)) for one in parts}
    return kinds.pop() if len(kinds) == 1 else None


def _has_amount(part: str) -> bool:
    """Whether there is a figure that does not count children, and is no loan's number."""
    if _LONG.search(part) and named_in(part):
        return False
    if second_thoughts.about(part) in {"children", "adults"}:
        return bool(_HUNDREDS.search(part))
    return holds_one(part)


#: What people live on that has the name of what they would spend it on.
_IS_PAID = matcher(
    {
        "en": (
            "(food )?stamps?",
            "(sell|selling|clean|cleaning|drive|driving|fix|fixing|repair|deliver|delivering|rent out|renting out|lodger|tenant|babysit|babysitting|from)",
            "i (get|make|earn|receive)",
        ),
        "es": (
            "(vales?|bonos?|cupones?)",
            "(vendo|vendiendo|limpio|limpiando|manejo|manejando|cuido|cuidando|arreglo|reparo|alquilo|rento|inquilin[oa]|me dan|recibo|cobro|gano)",
        ),
        "zh": (
            "(卖|賣|开|開|送|跑|做|修|打扫|打掃|带|帶|看)(车|車|滴滴|外卖|外賣|饭|飯|孩子|小孩)",
            "(收|出)租",
        ),
    }
)
_NAMES = ("income", "outgoings", "can_pay")
_BY_KIND = {Kind.OUT: "outgoings", Kind.IN: "income"}
_LONG = re.compile(r"\d{6}")
_HUNDREDS = re.compile(r"\d{3}|[百千万萬]|hundred|thousand|\bmil\b|cient[oa]s")
