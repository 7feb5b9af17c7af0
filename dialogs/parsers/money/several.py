"""Several: amounts between commas or on lines of their own, each with a word; whatever the words are, their sum may be meant.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> print(*in_all("rent 800 elec 90 phone 40 food 300 bus 60", reader), in_all("500 student loan and 300 from parents", reader)[0])
1290 800
>>> for said in ("rent 900, netflix 15, 40 haircut", "房租两千，花呗六百", "renta 1,500; bus 40 y lo de mi mamá 10"):
...     print(*in_all(said, reader))
955 900 15 40
2600 2000 600
1550 1500 40 10

>>> print(*in_all("her rent is 310 and meds 80 food 200 and 40 heating", reader)[:1])
630
>>> for said in ("房租15K 保母費12K 伙食6K", "租房1k8，孩子1k2，吃1k"):
...     print(*in_all(said, reader))
33000 15000 12000 6000
4000 1800 1200 1000

One instead of the other, one in the other, and what comes in beside what goes out have no sum:

>>> for said in ("2000, sometimes 2500", "rent 900, of which tax 300", "以前五千，现在三千", "工资5000，房租2000"):
...     print(in_all(said, reader))
()
()
()
()
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from dialogs.heard import Words
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.numbers.figures import Figure, figures
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import MOST_READINGS, Unclear
from dialogs.parsers.writing import plain
from dialogs.phrases.patterns import pattern

from . import money_words
from .amounts import amount
from .in_and_out import KINDS, Kind, is_of_both_kinds
from .listed import counts_else
from .written_amounts import AMOUNT


def in_all(text: str, reader: Reader) -> tuple[Decimal, ...]:
    """The sum, then each of them where there are not too many to choose from; nothing where it is no such list."""
    text = said = _in_full(plain(text))
    parts = _each(text, reader)
    if len(parts) < _PAIR:
        parts = _side_by_side(said, reader)
    if len(parts) < 2 or _has_no_sum(said):
        return ()
    bare = [not _WORD.search(_AMOUNT.sub(" ", plain(one))) for one in parts]
    is_on_top = bare[0] and all(KINDS[Kind.IN].search(plain(one)) for one in parts[1:])
    if any(bare[1:]) or (bare[0] and not is_on_top):
        return ()
    try:
        each = [amount(Words(one), reader) for one in parts]
    except Unclear:
        return ()
    together = sum(each, Decimal(0))
    return tuple(dict.fromkeys((together, *each)))[
        : MOST_READINGS if len(each) < MOST_READINGS else 1
    ]


def _each(text: str, reader: Reader) -> list[str]:
    """Each amount with its words; nothing where it is not clear which are of which."""
    parts = [one for one in amounts_apart(text) if figures(one, reader)]
    found: list[str] = []
    for one in parts:
        is_several = len(_counted(one, reader)) > 1
        each = _side_by_side(one, reader, is_listed=len(parts) > 1) if is_several else [one]
        if not each:
            return []
        found += each
    return found


def _in_full(said: str) -> str:
    """A plain text whose thousands are digits: "rent 15k, food 1k8" is "rent 15000, food 1800"."""
    return _LETTERED.sub(_with_zeros, said)


def _with_zeros(found: re.Match[str]) -> str:
    whole, tenths, letter, spoken = found.groups()
    thousands = Decimal(f"{whole}.{tenths or spoken or 0}") * _LETTERS[letter]
    return f"{thousands:.0f}"


_LETTERS = {"k": 1_000, "w": 10_000}
_LETTERED = re.compile(r"(?<![\d.,a-z])(\d{1,3})(?:\.(\d))?([kw])(\d)?(?![a-z\d]|[.,]\d)")


def _counted(said: str, reader: Reader) -> list[Figure]:
    return [one for one in figures(said, reader) if not one.is_faint]


def _side_by_side(said: str, reader: Reader, *, is_listed: bool = False) -> list[str]:
    """Each figure with its word, where nothing parts three of them, or an "and" two, or two stand in a list; nothing where one counts something else."""
    found = _counted(said, reader)
    is_list = len(found) > (1 if is_listed else _PAIR) or (
        len(found) == _PAIR and _AND.search(said, found[0].end, found[1].start)
    )
    if not is_list or any(counts_else(one, said) for one in found):
        return []
    is_named_first = _WORD.search(said[: found[0].start]) is not None
    cuts = [one.end for one in found] if is_named_first else [one.start for one in found]
    ends = [0, *cuts] if is_named_first else [*cuts, len(said)]
    parts = [said[start:end].strip() for start, end in pairwise(ends)]
    is_left_over = is_named_first and _WORD.search(money_words.without(said[cuts[-1] :]))
    is_of_things = any(kind.search(one) for one in parts for kind in KINDS.values())
    return [] if is_left_over or not is_of_things else parts


_PAIR = 2
_AND = re.compile(r"(?<![a-z])(?:and|plus|y|mas)(?![a-z])|[&+]|和|加|跟")
#: An amount, and the words that go with any.
_AMOUNT = pattern(
    rf"{AMOUNT}|[零一二三四五六七八九十百千万两半]|左右|大概|差不多"
    r"|(?<![a-z])(?:about|around|roughly|maybe|like|unos|unas|como)(?![a-z])"
)
_WORD = re.compile(r"[^\W\d_]")
#: One in place of the other, or in it.
NOT_TOGETHER = re.compile(
    r"(?<![a-z])(?:or|not|but|between|entre|used to|before|last month|sometimes|if|until|till|instead|(?:of )?which|including|included|total|in all"
    r"|will|starting|next month|from (?:next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|a partir|proximo mes"
    r"|in (?:the )?(?:summer|winter|spring|autumn|fall|season|high season|low season)|(?:good|bad|slow|busy|best|worst) (?:months?|weeks?|times?)|some(?: months| weeks)|at first|afterwards|later|minus"
    r"|en (?:verano|invierno|primavera|otono|temporada)|temporada (?:alta|baja)|(?:meses|mes|semanas) (?:buen[oa]s?|mal[oa]s?)|al principio|despues|menos"
    r"|min|max|minimum|maximum|at (?:least|most)|normally|usually"
    r"|o|pero|antes|mes pasado|a veces|si|hasta|en vez|de l[oa]s? cual(?:es)?|incluid[oa]s?|incluye|minimo|maximo|como mucho|al menos|normalmente)(?![a-z])"
    r"|不是|但|以前|之前|原来|上个?月|下个?月|最[多少高低]|至少|有时|或|如果|到时|以后|之后|其中|包括|含|总共|一共|合计|平时|旺季|淡季|夏天|冬天|[好差忙闲多少]的时候|有的月|最初|一开始|扣|减|除去|成本|净|还?剩|流水|营业额"
)
#: A whole that has its own question.
_A_WHOLE = re.compile(
    r"(?<![a-z])(?:income|incomings|expenses|outgoings|spend|spending|(?:can|could) (?:pay|afford)|ingresos?|gastos?|(?:puedo|podria) pagar)(?![a-z])"
    r"|收入|支出|开销|开支|花销|花费|(?:能|可以|可)(?:还|付|拿出)"
)


def _has_no_sum(said: str) -> bool:
    return bool(NOT_TOGETHER.search(said) or _A_WHOLE.search(said)) or is_of_both_kinds(said)
