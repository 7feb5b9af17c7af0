"""Figures: the numbers in a message, in digits and in words, each with everything it may mean.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> [str(*figure.readings) for figure in figures("1,250.50 or 2 mil, 三千五, two thousand five hundred", reader)]
['1250.50', '2000', '3500', '2500']

A figure nobody can read has no readings:

>>> [figure.readings for figure in figures("1,25,0; ten five", reader)]
[(), (), ()]

Two that are said for one are what they may mean:

>>> [str(one) for figure in figures("three fifty", reader) for one in figure.readings]
['350', '3.5']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice, product

from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import MOST_READINGS

from . import digits, han_numerals, number_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number where it stands."""

    readings: tuple[Decimal, ...]
    start: int
    end: int
    scale: int = 1  #: what it counts in at its end: "3 mil" counts thousands
    is_spelled: bool = False  #: in words, at least in part
    is_faint: bool = False  #: a word that mostly is no number: "one", "un", 一


def figures(said: str, reader: Reader) -> list[Figure]:
    """All figures of a plain text, in order."""
    return [*_figures(said, reader)]


@lru_cache(maxsize=16)  # looked at in many ways for one message
def _figures(said: str, reader: Reader) -> Sequence[Figure]:
    tokens = [token for found in _TOKEN.finditer(said) for token in _tokens(found)]
    tokens.append(_END)
    found: list[Figure] = []
    at = 0
    while tokens[at] is not _END:
        figure, taken = _figure_at(tokens, at, reader)
        if figure is not None:
            if not (found and _runs_on(found[-1], figure, said)):
                found.append(figure)
            elif short := _said_short_for(found[-1], figure):
                found[-1] = replace(found[-1], readings=short, end=figure.end)
            else:
                found[-1] = replace(found[-1], readings=())
                found.append(replace(figure, readings=()))
        at += taken
    return found


def added(found: Sequence[Figure], said: str) -> list[Figure]:
    """Sums are worked out where a plus sign asks for it."""
    sums: list[Figure] = []
    for figure in found:
        if sums and said.count("+", sums[-1].end, figure.start) == 1:
            pairs = product(sums[-1].readings, figure.readings)
            values = tuple(one + other for one, other in islice(pairs, MOST_READINGS + 1))
            sums[-1] = replace(sums[-1], readings=values, end=figure.end)
        else:
            sums.append(figure)
    return sums


def as_thousands(readings: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    """Without the decimals that thousands may be read as: for what is asked about anyway.

    >>> as_thousands((Decimal("1.250"), Decimal(1250)))
    (Decimal('1250'),)
    """
    return tuple(one for one in readings if one * 1000 not in readings or not one)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


_END = _Token("", "", -1, -1)


def _tokens(found: re.Match[str]) -> Iterator[_Token]:
    """A token; several where a word is several numbers."""
    start, end = found.span()
    parts = number_words.parts(found[0]) if found.lastgroup == "word" else ()
    for part in parts[:-1]:
        yield _Token("word", part, start, start + len(part))
        start += len(part)
    yield _Token(found.lastgroup or "", parts[-1] if parts else found[0], start, end)


_TOKEN = re.compile(
    rf"(?P<digits>{digits.NUMERAL})|(?P<word>[a-z]+)|(?P<none>{han_numerals.NO_NUMBER})"
    rf"|(?P<han>[{han_numerals.SIGNS}])|(?P<sign>\S)"
)
#: No number takes more tokens, so that a message is read in one pass.
_LONGEST = 30
_SCALES = {*number_words.SCALES, "hundred"}


def _runs_on(before: Figure, after: Figure, said: str) -> bool:
    """Whether two numbers in words stand side by side and make none together."""
    return before.is_spelled and after.is_spelled and said[before.end : after.start] == " "


def _said_short_for(before: Figure, after: Figure) -> tuple[Decimal, ...]:
    """ "Three fifty" is three hundred and fifty, or three and a half; nothing for other pairs."""
    if len(before.readings) != 1 or len(after.readings) != 1:
        return ()
    [whole], [rest] = before.readings, after.readings
    if not (0 < whole < 100 and 10 <= rest < 100 and whole % 1 == rest % 1 == 0):
        return ()
    return whole * 100 + rest, whole + rest / 100


def _figure_at(tokens: list[_Token], at: int, reader: Reader) -> tuple[Figure | None, int]:
    """The figure that begins at a token, and how many tokens are done with."""
    here, following = tokens[at], tokens[at + 1]
    is_numeral = here.kind == "digits"
    if here.kind == "han" or (is_numeral and following.text in han_numerals.UNITS):
        return _in_han(tokens[at : at + _LONGEST], reader)
    if is_numeral and following.text not in _SCALES:
        readings = digits.readings(here.text, reader)
        return Figure(readings=readings, start=here.start, end=here.end), 1
    if is_numeral or (here.text in number_words.FIRST and not _is_adverb(here, following, reader)):
        return _in_words(tokens[at : at + _LONGEST], reader)
    return None, 1


def _is_adverb(here: _Token, following: _Token, reader: Reader) -> bool:
    """ "Once a month" is no eleven, unless it is Spanish."""
    return here.text == "once" and reader.language != "es" and following.text not in _SCALES


def _in_han(tokens: list[_Token], reader: Reader) -> tuple[Figure | None, int]:
    """A run of Han signs, with digits before and after their units."""
    run = tokens[:1]
    for before, token, after in zip(tokens, tokens[1:], [*tokens[2:], _END], strict=False):
        follows_unit = before.text in han_numerals.UNITS
        is_near = token.start == before.end or before.kind == "digits"
        is_half_of_else = token.text == han_numerals.HALF and not (
            follows_unit or after.text in han_numerals.UNITS
        )
        is_low = follows_unit or before.text == "零"  # 1万零500
        fits = token.kind == "han" or (token.kind == "digits" and is_low)
        if not (is_near and fits) or is_half_of_else:
            break
        run.append(token)
    signs = "".join(token.text for token in run)
    if signs == han_numerals.HALF:
        return None, 1
    runs = product(*(_readings(token, reader) for token in run))
    figure = Figure(
        readings=tuple(value for items in runs for value in han_numerals.readings(items)),
        start=run[0].start,
        end=run[-1].end,
        scale=han_numerals.UNITS.get(signs[-1], 1),
        is_spelled=True,
        is_faint=len(signs) == 1 or signs[0] in "百千万亿",
    )
    return figure, len(run)


def _in_words(tokens: list[_Token], reader: Reader) -> tuple[Figure | None, int]:
    """A number in words, which digits may begin."""
    reach = 1
    while reach < len(tokens) and _may_follow(tokens, reach, reader):
        reach += 1
    following = [item for token in tokens[1:reach] for item in _readings(token, reader)]
    found = [number_words.read([first, *following]) for first in _readings(tokens[0], reader)]
    numbers = [one for one in found if one is not None]
    if found and not numbers:
        return None, 1
    _, taken, scale = numbers[0] if numbers else (None, 1, 1)
    figure = Figure(
        readings=tuple(value for number, _, _ in numbers for value in _said_short(number)),
        start=tokens[0].start,
        end=tokens[taken - 1].end,
        scale=scale,
        is_spelled=True,
        is_faint=taken == 1 and tokens[0].text in number_words.FAINT,
    )
    return figure, taken


def _said_short(number: Decimal) -> Sequence[Decimal]:
    """ "Un millón doscientos" is mostly said for a million and two hundred thousand."""
    rest = number % 1_000_000
    if number > 1_000_000 and 10 <= rest < 1_000:
        return number, number + rest * 999
    return (number,)


def _may_follow(tokens: list[_Token], at: int, reader: Reader) -> bool:
    """Words, and figures that are clear; a hyphen only inside of a word."""
    before, token = tokens[at - 1], tokens[at]
    if token.text == "-":
        return token.start == before.end
    if before.text == "-":
        return token.start == before.end and token.kind == "word"
    is_clear = token.kind == "digits" and len(digits.readings(token.text, reader)) == 1
    is_apart = (
        token.start > before.end
        or before.kind == token.kind == "word"
        or (before.kind == "digits" and token.text in _SCALES)
    )
    return (token.kind == "word" or is_clear) and is_apart


def _readings(token: _Token, reader: Reader) -> tuple[Decimal | str, ...]:
    return digits.readings(token.text, reader) if token.kind == "digits" else (token.text,)
