"""Durations: for how many months something will last: "half a year", 一年半, "dos semanas", or that nobody knows.

>>> from datetime import date
>>> from dialogs.heard import Words
>>> reader = Reader("en", date(2026, 3, 18))
>>> [a_duration(Words(said), reader) for said in ("3 months", "半年", "año y medio", "2 weeks", "6", "I don't know")]
[3, 6, 18, 1, 6, <Unknown.UNKNOWN: 'unknown'>]
>>> a_duration(Words("until May"), reader)
3
>>> {a_duration(Words(said), reader) for said in ("forever", "it's permanent", "para siempre", "一辈子")}
{<Unknown.UNKNOWN: 'unknown'>}
>>> a_duration(Words("until summer"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: Please write for how many months, for example <b>3 months</b>. If you do not know, write <b>unknown</b>.

A bare figure counts months, as the question does. A part of a month is a month: who needs two weeks needs the
instalment of one month.
"""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, Decimal
from enum import Enum
from typing import Literal

from dialogs.heard import Heard
from dialogs.parsers.money.money_words import BELOW_ZERO
from dialogs.parsers.numbers.few import counted
from dialogs.parsers.numbers.spelled import in_digits
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import MOST_READINGS, Ambiguous, Unclear, only, which
from dialogs.parsers.writing import words
from dialogs.texts import Plural, Text

from .lengths import lengths
from .until import months_until


class Unknown(Enum):
    """An answer too: it cannot be said yet."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN

DURATION_EXAMPLE = Text(
    "Please write for how many months, for example <b>3 months</b>. If you do not know, write <b>unknown</b>."
)
#: A hundred years.
MOST = 1200


def a_duration(heard: Heard, reader: Reader) -> int | Literal[Unknown.UNKNOWN]:
    """Whole months, rounded up, or `UNKNOWN`."""
    said = words(heard, DURATION_EXAMPLE)
    if BELOW_ZERO.search(said):
        raise Unclear(DURATION_EXAMPLE)
    ends = list(months_until(said, reader))
    if ends == [None]:
        return UNKNOWN
    written = in_digits(counted(said), reader)
    months = (
        [each for each in ends if each is not None]
        or [length.whole_months for length in lengths(written)]
        or _bare(written)
    )
    if any(count > MOST for count in months):
        raise Unclear(DURATION_EXAMPLE)
    if not months and _FOR_GOOD.search(said):
        return UNKNOWN
    if not _DOUBT.search(said):
        return _only(months)
    if not months:
        return UNKNOWN
    readings: list[int | Unknown] = [*dict.fromkeys(months), UNKNOWN]
    if len(readings) > MOST_READINGS:
        raise Unclear(DURATION_EXAMPLE)
    raise Ambiguous(readings, which([_in_words(reading) for reading in readings]))


def _only(months: list[int]) -> int:
    """Several are asked about in months, as they are shown."""
    try:
        return only(months, DURATION_EXAMPLE)
    except Ambiguous as ambiguous:
        shown = [_in_words(each) for each in months if each in ambiguous.readings]
        raise Ambiguous(ambiguous.readings, which([*dict.fromkeys(shown)])) from None


def _bare(written: str) -> list[int]:
    """A figure alone, or two as a range."""
    found = _BARE.fullmatch(written)
    ends = [end.replace(",", ".") for end in found.groups() if end] if found else []
    return [int(Decimal(end).to_integral_value(ROUND_CEILING)) for end in ends]


def _in_words(reading: int | Unknown) -> Text:
    if isinstance(reading, Unknown):
        return Text("I do not know yet")
    return Plural("{n} month", "{n} months", n=reading)


_BARE = re.compile(
    r"(?:about|around|roughly|maybe|perhaps|unos|como|quizas?|大概|大约|可能)? ?"
    r"(\d{1,4}(?:[.,]\d{1,2})?)(?: ?(?:-|~|to|or|o|a|到|至|或者?) ?(\d{1,4}(?:[.,]\d{1,2})?))?[.! ]*"
)
#: No end can be seen, which no number of months says.
_FOR_GOOD = re.compile(
    r"\b(?:for ?ever|for (?:good|life)|permanent(?:ly)?|always|never (?:ends?|ending|stops?|gets? better)|the rest of my life"
    r"|siempre|de por vida|toda la vida|permanente(?:mente)?|no tiene fin|nunca (?:acaba|termina|mejora))\b"
    r"|永[远久]|一辈子|终[身生]|好不了|一直(?:都)?(?:会)?(?:这样|如此|下去)"
)
_DOUBT = re.compile(
    r"\b(?:unknown|unsure|uncertain|desconocido|idk|dunno|no clue|haven't a clue)\b|\b(?:don't|dont|do not|cannot|can't) (?:really )?(?:know|say|tell)\b"
    r"|\bnot (?:sure|certain|known)\b|\bno idea\b|\bwho knows\b|\bni idea\b|\bquien sabe\b|\bno (?:lo |se lo )?(?:se|sabria)\b"
    r"|\bno (?:tengo|hay) (?:ni )?idea\b|\bno estoy segur[oa]\b|\bdepende\b|\bit depends\b"
    r"|不(?:知道|清楚|确定|好说|晓得|一定|太确定|太清楚)|说不[准好清]|没法说|难说|未知|看情况"
)
