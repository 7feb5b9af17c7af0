"""Ages: figures that say how old children are, and count nobody: "two, 4 and 9 years old", 两个，一个4岁一个9岁.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> [without(said, reader) for said in ("two; 4 and 9 years old", "2 kids; 4 and 9", "2 kids and 1 parent", "me and 3 kids")]
['two;', '2 kids;', '2 kids and 1 parent', 'me and 3 kids']
"""

from __future__ import annotations

import re
from itertools import pairwise

from dialogs.parsers.reader import Reader

from .figures import Figure, figures


def without(said: str, reader: Reader) -> str:
    """*said*, plain, without ages, and without the "one" that such an age is of."""
    found = figures(said, reader)
    old = {at for at, one in enumerate(found) if _YEARS.match(said, one.end)}
    for at in range(len(found) - 2, -1, -1):  # "4 and 9 years old" are two ages
        is_count = at == 0 and list(found[at].readings) == [len(old)]
        if at + 1 in old and not is_count and _are_joined(found[at], found[at + 1], said):
            old.add(at)
    if not old and _are_listed(found, said):
        old = set(range(1, len(found)))
    of_one = {
        at
        for at, pair in enumerate(pairwise(found))
        if at + 1 in old and _is_one(pair[0], pair[1], said)
    }
    for at in sorted(old | of_one, reverse=True):
        one = found[at]
        after = _YEARS.match(said, one.end)
        said = f"{said[: one.start]}{said[after.end() if after else one.end :]}"
    return _LEFT.sub("", said) if old else said


def _are_listed(found: list[Figure], said: str) -> bool:
    """Whether a count is followed by as many figures, and each of those by nothing that it would count."""
    if len(found) < 2 or not all(one.readings for one in found):
        return False
    first, *others = found
    is_of_children = _CHILDREN.match(said, first.end) is not None
    is_apart = is_of_children or _APART.match(said, first.end) is not None
    return (
        is_apart
        and first.readings[0] == len(others)
        and (is_of_children or len(others) > 1)
        and all(_NOTHING.match(said, one.end) for one in others)
        and all(_are_joined(one, other, said) for one, other in pairwise(others))
    )


def _are_joined(one: Figure, other: Figure, said: str) -> bool:
    return _JOINED.fullmatch(said, one.end, other.start) is not None


def _is_one(figure: Figure, age: Figure, said: str) -> bool:
    is_of_it = _SMALL_WORDS.fullmatch(said, figure.end, age.start) is not None
    return list(figure.readings) == [1] and is_of_it


_YEARS = re.compile(
    r"[ -]?(?:years?|yrs?|months?|anos?|mes(?:es)?)\b(?:[ -]olds?\b)?|岁半?|个月大?|年"
)
_JOINED = re.compile(r"[ ,;、&]*(?:\b(?:and|y|e)\b|和|跟)?[ ,;、]*")
#: What stands between a count and the ages.
_APART = re.compile(r" ?[,;:(、]| ?(?:aged?|de)\b")
_CHILDREN = re.compile(
    r" ?(?:[a-z]+ )?(?:kids?|child(?:ren)?|sons?|daughters?|bab(?:y|ies)|hij[oa]s?|nin[oa]s?|peques?)\b|[个名位]?(?:孩子|小孩|娃|小朋友|儿子|女儿)"
)
#: Where nothing is counted any more.
_NOTHING = re.compile(r"[ ;,.!)、]*(?:$|\b(?:and|y)\b|(?=\d)|和|跟)")
_SMALL_WORDS = re.compile(r"(?: (?:is|of|aged?|who is|tiene|de))? ?|个?")
_LEFT = re.compile(r"(?:[ ,(、]|\b(?:and|y|aged?|de|one|is)\b|和|跟|个|一)+$")
