"""Budget words: a whole budget in one message, parted into what comes in, what goes out and what could be paid.

>>> parted("工资6000，房租2000，吃饭1500，能还1000")
{'income': '工资6000', 'outgoings': '房租2000, 吃饭1500', 'can_pay': '能还1000'}
>>> parted("收入八千五，房租两千，小孩一千五，孩子2个")
{'income': '收入八千五', 'outgoings': '房租两千, 小孩一千五'}
>>> parted("I earn 2,000, expenses 1,500; can pay 300")
{'income': 'I earn 2,000', 'outgoings': 'expenses 1,500', 'can_pay': 'can pay 300'}

In Chinese nothing need stand between them:

>>> parted("每月到手三千五房租一千二能还五百") == parted("每月到手三千五 房租一千二 能还五百")
True
>>> parted("每月到手三千五房租一千二能还五百会不会上征信")
{'income': '每月到手三千五', 'outgoings': '房租一千二', 'can_pay': '能还五百'}
>>> parted("公司裁员了 现在每月只有两千出头 房租一千二")
{'income': '公司裁员了 现在每月只有两千出头', 'outgoings': '房租一千二'}

Said without a pause, each begins at its name; what is told first is what was *asked*, where nothing names it:

>>> parted("i earn 1200 i spend 900 can pay 100")
{'income': 'i earn 1200', 'outgoings': 'i spend 900', 'can_pay': 'can pay 100'}
>>> parted("gano 1200 gasto 900 puedo pagar 100")
{'income': 'gano 1200', 'outgoings': 'gasto 900', 'can_pay': 'puedo pagar 100'}
>>> parted("3000，房租1500，能还300", asked="income"), parted("3000，房租1500，能还300")
({'income': '3000', 'outgoings': '房租1500', 'can_pay': '能还300'}, {})

What a list comes to goes with it:

>>> parted("I earn 2300, rent 900, food 500, in all 1400")["outgoings"]
'rent 900, food 500, in all 1400'

One kind alone is no budget, nor is a message with a figure that nothing is said of, or of another time:

>>> parted("房租2000，吃饭1500"), parted("gano 2000, 500"), parted("工资以前6000，支出4000")
({}, {}, {})
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from dialogs.parsers import writing
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.loan_numbers import named_in
from dialogs.parsers.money import take_home
from dialogs.parsers.money.in_and_out import Kind, is_of_their_work, kind_of
from dialogs.parsers.money.thing_words import THINGS, any_of
from dialogs.parsers.money.totals import is_total
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.phrases import answer as answer_words
from dialogs.phrases.finding import matcher, plain
from dialogs.phrases.patterns import typed
from dialogs.phrases.telling.other_time import of_another_time


def parted(text: str, asked: str = "") -> Mapping[str, str]:
    """Each figure's words by its question; empty where it is no whole budget."""
    if not holds_one(text) or of_another_time(text):
        return {}
    if take_home.is_of_takings(writing.plain(text)):
        return {}
    found: dict[str, list[str]] = {}
    apart = amounts_apart(_ASKED.sub("", text))
    parts = [one for part in apart for one in _at_names(part) if _has_amount(one)]
    name = ""
    for part in parts:
        name = name if is_total(writing.plain(part)) else _named(part)
        found.setdefault(name, []).append(part)
    unnamed = found.pop("", [])
    if len(unnamed) == 1 and "income" not in found and _THERE_IS.search(plain(unnamed[0])):
        found["income"] = unnamed
    elif len(unnamed) == 1 and asked in _NAMES and asked not in found and parts[0] in unnamed:
        found[asked] = unnamed
    elif unnamed:
        return {}
    is_whole = len(found) > 1
    return {name: ", ".join(found[name]) for name in _NAMES if name in found} if is_whole else {}


def _at_names(part: str) -> list[str]:
    """Parted where the name of another of the three begins behind an amount."""
    said = plain(part)
    starts = [0]
    for one in _A_NAME.finditer(said):
        if holds_one(said[starts[-1] : one.start()]):
            starts.append(one.start())
    if len(starts) == 1:
        return [part]
    return [said[start:end].strip() for start, end in pairwise([*starts, len(said)])]


def _named(part: str) -> str:
    """The question that its words name; "" where they name none."""
    name = answer_words.about(part)
    if name in _NAMES:
        return str(name)
    said = plain(part)
    kind = kind_of(said)
    if kind is None:
        kind = next((each for each, one in _SHORTLY.items() if one.search(said)), None)
    return "" if kind is None else BY_KIND[kind]


def all_of(text: str) -> Kind | None:
    """Whether all that it tells goes out, or all of it comes in; `None` where it is not clear, or of another time.

    >>> [all_of(said) for said in ("rent 650, light 90 and the bus 40", "房租两千", "paro 900", "about 900", "food stamps 300")]
    [<Kind.OUT: 0>, <Kind.OUT: 0>, <Kind.IN: 1>, None, None]
    >>> [all_of(said) for said in ("rent 650, council tax 140, grub 300, and 45 on fags", "rent 650, light 90, wages 900")]
    [<Kind.OUT: 0>, None]
    >>> [all_of(said) for said in ("房租每个月花300", "每个月花300", "my rent costs 300 a month")]
    [<Kind.OUT: 0>, None, <Kind.OUT: 0>]
    >>> [all_of(said) for said in ("I also pay 120 a month on a card", "别的贷款每月1500", "I pay it from my salary of 900")]
    [<Kind.OUT: 0>, <Kind.OUT: 0>, None]
    """
    if not holds_one(text) or of_another_time(text) or _IS_PAID.search(plain(text)):
        return None
    parts = [one for one in amounts_apart(text) if _has_amount(one)]
    if len(parts) == 1 and is_of_their_work(plain(text)):
        return Kind.IN
    kinds = {one: _kind(one) for one in parts if not is_total(writing.plain(one))}
    spent = [one for one, kind in kinds.items() if kind is Kind.OUT]
    # Beside several things that are known to go out, one that no list knows goes out as well.
    others = {one for one in kinds if one not in spent}
    if len(spent) > 1 and len(others) <= len(spent) and not any(map(_is_known, others)):
        return Kind.OUT
    found = {*kinds.values()}
    return found.pop() if len(found) == 1 else None


def _is_known(part: str) -> bool:
    return kind_of(plain(part)) is not None or answer_words.about(part) is not None


def _kind(part: str) -> Kind | None:
    """As its words are; what has a question of its own is neither, but for what others are paid."""
    name = answer_words.about(part)
    if name == "other_debts" or (name == "outgoings" and _OF_A_THING.match(plain(part))):
        return Kind.OUT
    # Of children and adults there is an amount: what they cost.
    return kind_of(plain(part)) if name in {None, "children", "adults"} else None


def may_come_in(said: str) -> bool:
    """Whether a plain text may tell of what comes in.

    >>> [may_come_in(said) for said in ("netflix 15", "40 for the gym", "300 from my sister", "a bonus of 200")]
    [False, False, True, True]
    """
    of_whom = answer_words.about(said) in {"income", "can_pay"}
    return of_whom or kind_of(said) is Kind.IN or _IS_PAID.search(said) is not None


def _has_amount(part: str) -> bool:
    """Whether there is a figure that does not count children, and is no loan's number."""
    if _LONG.search(part) and named_in(part):
        return False
    if answer_words.about(part) in {"children", "adults"}:
        return bool(_HUNDREDS.search(part))
    return holds_one(part)


#: What people live on that has the name of what they would spend it on.
_IS_PAID = matcher(
    {
        "en": (
            "stamps?",
            "(sell|selling|clean|cleaning|drive|driving|fix|fixing|repair|deliver|delivering|rent out|renting out|lodger|tenant|babysit|babysitting|from)",
            "i (get|make|earn|receive)",
        ),
        "es": (
            "(vales?|bonos?|cupones?)",
            "(vendo|vendiendo|limpio|limpiando|manejo|manejando|cuido|cuidando|arreglo|reparo|alquilo|rento|inquilin[oa]|me dan|recibo|cobro|gano)",
        ),
        "zh": ("(卖|开|送|跑|做|修|打扫|带|看)(车|滴滴|外卖|饭|孩子|小孩)", "(收|出)租"),
    }
)
#: What there is each month, where the rest of a budget stands beside it, comes in.
_THERE_IS = matcher(
    {
        "en": ("(i|we) (only |just |now )*(have|get|live on)",),
        "es": ("(tengo|tenemos|me (llegan?|entran?|quedan?)|vivo con)",),
        "zh": (
            "(每个?月|现在|目前|一个月)(就|也就|只|才|大概|差不多)*(有|拿|领)",
            "(打零工|打工|兼差|跑外卖|跑外送|送外卖|送外送|跑车|摆摊|做小生意|开滴滴|开计程车)",
        ),
    }
)
#: What is asked right behind a figure, which names other things than the figure.
_ASKED = typed(
    r"(?<=[\d零一二三四五六七八九十百千万两半块元])(?:会不会|会影响|能不能|可不可以|是不是|要不要|怎么[办样])[^,，。；;\s]*"
)
_NAMES = ("income", "outgoings", "can_pay")
#: Where one of them begins that is told by its verb.
_A_NAME = re.compile(
    r"\b(?:and |but |y |pero )?(?:(?:i|we|yo) )?(?:(?:can|could) (?:pay|do|afford|spare)|earn|spend|puedo pagar|podria pagar|podemos pagar|gano|cobro|gasto|gastamos|(?:me )?entran|(?:me )?salen)\b(?! (?:less|more|menos|mas)\b)"
    r"|(?<=\d)花(?=[\d一二两三四五六七八九])"
)
#: Said as short as it goes beside the others: "1500 in, 1300 out".
_SHORTLY = {
    Kind.IN: re.compile(r"\d k?in\b|\bin \d|\b(?:me )?entran? \d|^[收进][\d一二两三四五六七八九]"),
    Kind.OUT: re.compile(
        r"\d k?out\b|\bout \d|\b(?:me )?salen? \d|^[花出][\d一二两三四五六七八九]"
    ),
}
#: The question that is answered by what comes in or goes out.
BY_KIND = {Kind.OUT: "outgoings", Kind.IN: "income"}
#: What is said to be spent on one thing is not all that goes out.
_OF_A_THING = re.compile(any_of(THINGS))
_LONG = re.compile(r"\d{6}")
_HUNDREDS = typed(r"\d{3}|[百千万]|hundred|thousand|\bmil\b|cient[oa]s")
