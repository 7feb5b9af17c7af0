"""Totals: what a list is said to come to, beside its parts: "rent 900, food 650, in all 1550", 房租900吃饭650一共1550.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> for said in ("rent 900, food 650, in all 1550", "房租900,吃饭650,一共1550", "alquiler 900, comida 650, en total 1550"):
...     print(stated(said, reader))
1550
1550
1550

Of one part and the total the latter counts, and the parts of a list that comes to something else are told:

>>> str(stated("rent is 900 of it, 1500 in total", reader))
'1500'
>>> try:
...     stated("rent 900 food 500 in all 1550", reader)
... except Ambiguous as ambiguous:
...     print(*ambiguous.readings)
1550 1400

What is no list, or has no such word, has none:

>>> [stated(said, reader) for said in ("rent and food 950 in all", "rent 900, food 500", "i earn 900 and 200 in all", "900 in total or 1000")]
[None, None, None, None]
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dialogs.parsers.numbers.figures import as_thousands, figures
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous
from dialogs.phrases.patterns import pattern
from dialogs.texts import Text

from . import money_words
from .in_and_out import is_of_both_kinds
from .listed import counts_else
from .written_amounts import A_MONTH, FIGURE

#: Where the parts come to something else.
OTHERWISE = Text(
    "You wrote {total} in all, but the parts you named come to {parts}. Which of them is right? If neither is, please write one amount."
)


def stated(said: str, reader: Reader) -> Decimal | None:
    """The total that a plain text names, where its parts agree; `None` for no such list. Raises `Ambiguous`."""
    total, rest = apart(said, reader)
    parts = None if total is None else _amounts(rest, reader)
    if total is None or not parts or money_words.OTHER_PERIOD.search(said):
        return None
    together = sum(parts, Decimal(0))
    if len(parts) == 1:
        return total if together < total else None
    if together == total:
        return total
    raise otherwise(total, together)


def apart(said: str, reader: Reader) -> tuple[Decimal | None, str]:
    """The total and the rest of a plain text; `None` where it names no one total."""
    found = list(_TOTAL.finditer(said))
    if len(found) != 1 or _NOT_ONE.search(said):
        return None, said
    [one] = found
    rest = f"{said[: one.start()]} ; {said[one.end() :]}"
    total = _amounts(one[0], reader) or ()
    return (None, said) if len(total) != 1 or is_of_both_kinds(rest) else (total[0], rest)


def otherwise(total: Decimal, parts: Decimal) -> Ambiguous:
    return Ambiguous((total, parts), OTHERWISE.given(total=total, parts=parts))


def is_total(said: str) -> bool:
    """Whether a part of a plain text tells what the others come to, and nothing else.

    >>> is_total("in all 1550"), is_total("一共1800"), is_total("food 500 in all 1550"), is_total("food 500")
    (True, True, False, False)
    """
    return _TOTAL_ALONE.fullmatch(said) is not None


def _amounts(said: str, reader: Reader) -> Sequence[Decimal] | None:
    """Each amount there is; `None` where one may be two."""
    bare = money_words.without(said)
    found = [
        one for one in figures(bare, reader) if not one.is_faint and not counts_else(one, bare)
    ]
    readings = [as_thousands(one.readings) for one in found]
    return [one for [one] in readings] if all(len(one) == 1 for one in readings) else None


_WORDS = (
    r"(?:(?:all|it all|everything|that|this)? ?(?:comes to|adds up to|makes|sums up to)|(?:grand )?total(?: of)?|in (?:all|total)|all in all|al+ ?together|all in"
    r"|en total|total(?:es)?|todo junto|(?:todo |que )?suman?)"
)
_HAN_WORDS = r"(?:(?:全部|所有)?加(?:起来|一起|在一起)|一共|总共|共计|总计|合计|共|全部)"
_GAP = r"(?:[ :=,]*(?:(?:is|are|its|it is|about|around|like|maybe|roughly|es|son|de|unos|como|mas o menos)\b|大概|大约|差不多|是|就是|要|花|得)?)*[ :=]*"
#: The word and its figure, in either order.
_TOTAL = pattern(
    rf"(?:(?<![a-z]){_WORDS}|{_HAN_WORDS}){_GAP}(?:{A_MONTH} ?)?{FIGURE}(?:,? ?{A_MONTH})?"
    rf"|(?<![\d.,]){FIGURE}(?:,? ?{A_MONTH})?,? ?(?:(?<![a-z])(?:in (?:all|total)|al+ ?together|total|en total)(?![a-z])|(?:一共|总共|合计))(?!{_GAP}{FIGURE})"
    rf"|(?<=[\d;元块]) ?= ?{FIGURE}(?=[ .]*$)"
)
_TOTAL_ALONE = pattern(
    rf"(?:(?:so|and|that is|which is|y|o sea|所以|每个?月) ?)*(?:{_TOTAL.pattern})[ .!]*"
)
#: One instead of the other has no sum.
_NOT_ONE = pattern(
    r"(?<![a-z])(?:or|o|between(?! us)|entre(?! (?:los|las|nos|tod))|if|si|used to|before|antes|instead|if|not|without|sin)(?![a-z])|或|以前|之前|不算|不含"
)
