"""Counts: how many people, in digits and in words: 2, "two kids", 两个, "ninguno".

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> [a_count(Words(said), reader) for said in ("2 kids", "两个", "ninguno", "a son", "1 + 2")]
[2, 2, 0, 1, 3]
>>> [a_count(Words(said), reader) for said in ("just me", "mi mujer y yo", "我跟老婆")]
[1, 2, 2]

People who are listed may be meant together or not, 3, 2 or 1:

>>> a_count(Words("2 kids and 1 parent"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Do you mean {first}, {second} or {third}?
"""

from __future__ import annotations

import re
from itertools import pairwise

from dialogs.heard import Heard, Words
from dialogs.parsers import household
from dialogs.parsers.money.money_words import BELOW_ZERO
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Unclear, only
from dialogs.parsers.writing import words
from dialogs.phrases.kin import HAN_KIN, KIN
from dialogs.texts import Text

from . import ages
from .figures import Figure, added, figures

COUNT_EXAMPLE = Text(
    "Please write how many, for example <b>2</b>. If there are none, write <b>0</b>."
)
HOW_MANY_ADULTS = Text("How many of the {n} are adults?")
#: Larger households are slips.
MOST = 99


def a_count(heard: Heard, reader: Reader) -> int:
    """A whole number of people."""
    said = _meant(heard, reader)
    if _NONE.fullmatch(said):
        return 0
    if BELOW_ZERO.search(said):
        raise Unclear(COUNT_EXAMPLE)
    found = [one for one in figures(said, reader) if _counts_people(one, said)]
    found = added(found, said)
    if not found and _SOMEBODY.fullmatch(said):
        return 1
    if _TWO.fullmatch(said):
        return 2
    if _THREE.fullmatch(said):
        return 3
    values = [value for one in found for value in one.readings]
    if not all(one.readings for one in found) or not all(_is_whole(value) for value in values):
        raise Unclear(COUNT_EXAMPLE)
    counts = [int(value) for value in values]
    if _is_list(found, said) and sum(counts) <= MOST:
        counts = [sum(counts), *counts]
    return only(counts, COUNT_EXAMPLE)


def adults(heard: Heard, reader: Reader) -> int:
    """How many adults: children who are counted beside them are left out.

    >>> from datetime import date
    >>> reader = Reader("en", date(2026, 3, 18))
    >>> [adults(Words(said), reader) for said in ("1 adult 2 children", "me, my wife and 3 kids", "yo y mis dos hijos", "两大一小")]
    [1, 2, 1, 2]

    Of a household of four or so it has to be told how many are grown:

    >>> adults(Words("we are 4 in total"), reader)
    Traceback (most recent call last):
        ...
    dialogs.parsers.unclear.Unclear: How many of the {n} are adults?
    """
    told = words(heard, COUNT_EXAMPLE)
    named, together = household.told(told), household.in_all(told)
    if named is not None and named[0]:
        is_whole = household.names_oneself(told)
        return only([named[0]] if is_whole else [named[0] + 1, named[0]], COUNT_EXAMPLE)
    if together is not None and not household.are_on_top(told):
        return _grown_of(*together)
    said = _meant(heard, reader)
    counted = _children_in(said, reader)
    if not counted:
        return a_count(heard, reader)
    rest = said
    for start, end in reversed(counted):
        rest = f"{_BESIDE.sub('', rest[:start])} {rest[end:]}"
    return a_count(Words(rest.strip(" ,;、")), reader)


def _grown_of(together: int, young: int) -> int:
    """How many of a household are grown; two are, where no child is told of. Raises `Unclear`."""
    if young < together and (young or together <= _A_COUPLE):
        return together - young
    raise Unclear(HOW_MANY_ADULTS.given(n=together))


#: Of so many nobody is a child, as far as it is said.
_A_COUPLE = 2


def children(heard: Heard, reader: Reader) -> int:
    """How many children: adults who are counted beside them are left out.

    >>> from datetime import date
    >>> reader = Reader("en", date(2026, 3, 18))
    >>> [children(Words(said), reader) for said in ("1 adult 2 children", "me and 3 kids", "yo y mis dos hijos", "两大一小")]
    [2, 3, 2, 1]
    """
    told = words(heard, COUNT_EXAMPLE)
    named, together = household.told(told), household.in_all(told)
    young = named[1] if named is not None else together[1] if together is not None else None
    if young:
        return young
    said = _meant(heard, reader)
    counted = _children_in(said, reader)
    if young is not None and not counted:  # only who is grown is told of
        raise Unclear(COUNT_EXAMPLE)
    return a_count(
        Words(", ".join(said[one:end] for one, end in counted)) if counted else heard, reader
    )


def _meant(heard: Heard, reader: Reader) -> str:
    """In plain words: without ages, and only what is said after one has corrected oneself. Raises `Unclear` for ages alone."""
    told = words(heard, COUNT_EXAMPLE)
    said = ages.without(told, reader)
    if figures(told, reader) and not figures(said, reader):
        raise Unclear(COUNT_EXAMPLE)
    *_, here = _BUT.split(said)
    if here != said and _LIVES_HERE.search(here) and figures(here, reader):
        return here
    parts = [part for part in _NO_WAIT.split(said) if part]
    if len(parts) > 1 and all(figures(part, reader) for part in (parts[0], parts[-1])):
        return parts[-1]
    return said


def _children_in(said: str, reader: Reader) -> list[tuple[int, int]]:
    """Where children are counted."""
    found = ((one, _CHILDREN.match(said, one.end)) for one in figures(said, reader))
    return [(one.start, word.end()) for one, word in found if word is not None]


def _is_whole(value: object) -> bool:
    return any(value == count for count in range(MOST + 1))


def _counts_people(figure: Figure, said: str) -> bool:
    """Of the words that mostly are no figures only those before people, or alone; a day of the month is none."""
    if _DAY.match(said, figure.end):
        return False
    return (
        not figure.is_faint
        or said[figure.start : figure.end] == said.strip(" .!")
        or _PEOPLE.match(said, figure.end) is not None
        or _JUST.search(said, 0, figure.start) is not None
    )


def _is_list(found: list[Figure], said: str) -> bool:
    """Whether several clear figures stand apart, as no range does."""
    return len(found) > 1 and all(
        len(one.readings) == 1 and not _RANGE.fullmatch(said, one.end, other.start)
        for one, other in pairwise(found)
    )


#: "8 of us, no wait, 5": what stood before is not meant.
_NO_WAIT = re.compile(
    r"[ ,;.!]*(?:\b(?:no,? wait|wait,? no|wait|scratch that|make that|sorry|i mean|i meant|rather|no espera|espera|perdon|digo|quiero decir|mejor dicho|mas bien)\b"
    r"|不对|不是|错了|说错了?|写错了?|我是说|应该是)[ ,;.!:]*"
)
#: "I have four but only two live with me".
_BUT = re.compile(r"[ ,;]*(?:\b(?:but|pero)\b|但是?|不过)[ ,;]*")
_LIVES_HERE = re.compile(
    r"\b(?:with (?:me|us)|here|at home|conmigo|con nosotros|aqui|en casa)\b|[跟和]我|在家|一起住"
)
_NONE = re.compile(
    r"(?:(?:i|we) (?:have|got) |there (?:is|are) )?(?:no|nope|nah|none|nobody|nothing|zero|no one|no ?body|not)"
    r"(?: (?:kids|children|dependants|dependents|people|others|one else|else|yet|at all|of them))*[.! ]*"
    r"|(?:i|we) (?:don't|do not) have (?:any|kids|children|any kids|any children)[.! ]*"
    r"|(?:todavia|aun) no(?: tengo| tenemos)?[.! ]*|(?:no (?:tengo|tenemos|hay)|sin|ningun[oa]?|nadie|nada|cero)(?: (?:ningun[oa]?|a nadie|nadie|hij[oa]s?|nin[oa]s?|personas?|familia))*[.! ]*"
    r"|(?:我)?(?:们)?(?:还|暂时)?(?:没有?|零|无)(?:生|孩子|小孩|人|子女|别人)?[的了]?[.! ]*"
)
_CHILDREN = re.compile(
    r" ?(?:small |little |young |pequen[oa]s )?(?:kids?|child(?:ren)?|sons?|daughters?|bab(?:y|ies)|hij[oa]s?|nin[oa]s?|bebes?|peques?)\b"
    r"|[个名位]?(?:孩子|小孩|娃|小朋友|儿子|女儿|小(?![时学]))"
)
#: What joins them to who stands before.
_BESIDE = re.compile(
    r"(?:[ ,;+、]|\band\b|\bwith\b|\bmy\b|\bour\b|\by\b|\bcon\b|\bmis?\b|\bnuestr[oa]s\b|和|跟|加|带|还有)*$"
)
_SOMEBODY = re.compile(
    r"(?:(?:i|we) have |just |only )*(?:an?|my) "
    r"(?:son|daughter|kid|child|baby|wife|husband|partner|mother|father|brother|sister|parent)[.! ]*"
    r"|(?:(?:it's |it is |there's )?(?:just|only) )?(?:me|myself)(?: alone)?[.! ]*|(?:i (?:live|am) )?alone[.! ]*"
    r"|(?:solo |solamente |nada mas )?yo(?: sol[oa])?[.! ]*|(?:vivo |estoy )?sol[oa][.! ]*"
    r"|(?:就|只有?)?我(?:自己|本人)?(?:而已)?[.! ]*|单身[.! ]*"
)
_PARTNER = f"(?:(?:my |mi )?(?!parents|grandparents|padres)(?:{KIN}))"
_TWO = re.compile(
    rf"(?:just |only )?(?:(?:me|i)(?:,| and) {_PARTNER}|{_PARTNER} and (?:me|i|myself))[.! ]*"
    r"|(?:just |only )?(?:(?:the )?two of us|us two|both of us|a couple|twins)[.! ]*"
    rf"|(?:solo )?(?:yo(?:,| y| con) {_PARTNER}|{_PARTNER} y yo|nosotros dos|los dos|una pareja|gemel[oa]s|mellizos)[.! ]*"
    rf"|(?:就|只有)?我[和跟与同](?:我)?(?!父母)(?:{HAN_KIN})(?:[两二]个?人?)?[.! ]*"
    r"|(?:就|只有)?(?:我们)?(?:夫妻|夫妇|两口子)(?:[两二]个?人?)?[.! ]*|双胞胎[.! ]*"
)
_THREE = re.compile(
    r"(?:just |only )?(?:the )?(?:triplets|three of us)[.! ]*|(?:solo )?(?:los )?trilliz[oa]s[.! ]*|三胞胎[.! ]*"
)
_PEOPLE = re.compile(
    r" (?:kids?|child|children|sons?|daughters?|bab(?:y|ies)|person|people|adults?|parents?|of us|hij[oa]s?|nin[oa]s?|personas?"
    r"|bebes?|adult[oa]s?|familiar(?:es)?)\b|[个口位名人大小]|(?:孩子|小孩|娃|大人)"
)
_DAY = re.compile(r"(?:st|nd|rd|th)\b|[号日]")
_JUST = re.compile(r"(?:just|only|solo|solamente|nada mas|只有?|就) ?$")
_RANGE = re.compile(r"[^+]*(?:[-~或到至、]| (?:to|or|o|a|u) )[^+]*")
