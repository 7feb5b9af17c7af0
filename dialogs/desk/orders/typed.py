"""Typed: what stands behind a command, as people type it: numbers in any script or sign, words at most so long.

>>> [number(said) for said in ("2", "２", "№2", "nº2", "#2", "第2份", "二", "十二", "2号", "no. 2")]
[2, 2, 2, 2, 2, 2, 2, 12, 2, 2]
>>> [number(said) for said in ("2.5", "1,500", "-3", "2nd", "twelve", "第二手", "999999", "")]
[None, None, None, None, None, None, None, None]

Words may stand right behind it, in the next line, or behind a blank of Chinese width:

>>> [numbered(said) for said in ("2 too dark", "２　太暗", "2：太暗", "2太暗", "2\\ntoo dark", "too dark")]
[(2, 'too dark'), (2, '太暗'), (2, '太暗'), (2, '太暗'), (2, 'too dark'), (None, 'too dark')]
>>> parted("food　380  why so")
('food', '380  why so')

What is too long is not done, rather than cut where nobody sees it:

>>> too_long("why", most=5), too_long("why not", most=5).why.values
(None, {'n': 2, 'most': 5})
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dialogs.parsers.numbers import han_numerals
from dialogs.parsers.writing import plain
from dialogs.phrases.characters import in_either_script
from dialogs.texts import Plural, Text

from .order import Maker, Order, Unknown

WITHOUT_WORDS = Text(
    "Nothing is done: /{command} takes no words, and yours would be lost. What the borrower is to read, write as a message of its own; /note keeps something for colleagues. Then /{command} alone."
)
NOT_A_NUMBER = Text("Please write a whole number after the command, for example /{command} 12.")
_HAN = "零〇一二三四五六七八九十百两"
_BEHIND = r"[\s:：,，、。)）]"
_NUMBER = re.compile(
    in_either_script(
        r"\s*(?:№|[#＃]|n[º°o](?![a-z])\.?|第)?\s*"
        rf"(?:(?P<digits>\d+)(?![.,．，٫]?\d)(?![A-Za-z])|(?P<han>[{_HAN}]+)(?=(?:[号份期页])?(?:{_BEHIND}|$)))"
        rf"(?:[号份期页])?{_BEHIND}*"
    ),
    re.IGNORECASE,
)


def with_number(name: str, make: Callable[[int | None], Order]) -> Maker:
    """An order with a whole number below 100,000, or without one.

    >>> with_number("offer", lambda number: Unknown(Text(f"{number}")))("twelve").why.values
    {'command': 'offer'}
    """

    def made(argument: str) -> Order:
        found = number(argument)
        if argument and found is None:
            return Unknown(NOT_A_NUMBER.given(command=name))
        return make(found)

    return made


def bare(name: str, order: type[Order]) -> Maker:
    """An order without words, which is not done with any: they would be lost unseen.

    >>> bare("back", Order)("thank you for calling").why.values
    {'command': 'back'}
    """
    return lambda words: Unknown(WITHOUT_WORDS.given(command=name)) if words else order()


def number(words: str, digits: int = 5) -> int | None:
    """The whole number of at most so many digits that they are; `None` for all else."""
    found = _NUMBER.fullmatch(words)
    return None if found is None else _value(found, digits)


def numbered(argument: str, digits: int = 5) -> tuple[int | None, str]:
    """The number with which it begins, and what stands behind; `None` and all of it where it begins with none."""
    found = _NUMBER.match(argument)
    value = None if found is None else _value(found, digits)
    if found is None or value is None:
        return None, argument.strip()
    return value, argument[found.end() :].strip()


def numbers(words: str, most: int = 100) -> tuple[int, ...]:
    """All the whole numbers that they are, also from one to another; nothing where they are anything else, or more than *most*.

    >>> [numbers(said) for said in ("2", "2 3, 5", "2-5", "2到4和6", "2 y 3", "第2份")]
    [(2,), (2, 3, 5), (2, 3, 4, 5), (2, 3, 4, 6), (2, 3), (2,)]
    >>> [numbers(said) for said in ("2 thank you", "all", "5-2", "1-99999", "")]
    [(), (), (), (), ()]
    """
    found: list[int] = []
    for part in filter(None, _AND.split(words.strip())):
        first, *last = (number(end) for end in _UP_TO.split(part, maxsplit=1))
        ends = [first, *last]
        if first is None or None in ends or not 0 <= (ends[-1] or 0) - first < most:
            return ()
        found += range(first, (ends[-1] or 0) + 1)
    return tuple(dict.fromkeys(found)) if len(found) <= most else ()


_AND = re.compile(in_either_script(r"[\s,，、;；+&]+|(?<=[\d号份])[和跟与]|\b(?:and|y|e)\b"))
_UP_TO = re.compile(r"\s*(?:[-–—~～至到]|\.\.)\s*")


def _value(found: re.Match[str], digits: int) -> int | None:
    if found["digits"]:
        return int(found["digits"]) if len(found["digits"]) <= digits else None
    readings = han_numerals.readings(plain(found["han"]))
    return int(readings[0]) if len(readings) == 1 else None


def parted(argument: str) -> tuple[str, str]:
    """The first word, and what stands behind it."""
    first, *behind = argument.split(maxsplit=1) or [""]
    return first, "".join(behind).strip()


def too_long(text: str, *, most: int) -> Unknown | None:
    """Why it cannot be done with so long a text; it stays where it was written, to be shortened."""
    over = len(text) - most
    if over <= 0:
        return None
    return Unknown(
        Plural(
            "Nothing is done: the text is {n} character too long, {most} are the most. What you wrote stands above, to be copied and shortened.",
            "Nothing is done: the text is {n} characters too long, {most} are the most. What you wrote stands above, to be copied and shortened.",
            n=over,
            most=most,
        )
    )
