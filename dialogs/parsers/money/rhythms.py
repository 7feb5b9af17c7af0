"""Rhythms: how much comes in each week, every two, or twice a month, where that is asked: "300 a week", "800 por quincena", 每周500.

>>> from datetime import date
>>> reader = Reader("es", date(2026, 3, 18))
>>> weekly, twice_a_month = amount_by(Rhythm.WEEK), amount_by(Rhythm.HALF_MONTH)
>>> [str(weekly(Words(said), reader)) for said in ("300", "300 a la semana", "每周五百")]
['300', '300', '500']
>>> str(twice_a_month(Words("800 quincenales"), reader))
'800'

A month's is none of it, and nobody works it out for people:

>>> weekly(Words("1200 al mes"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: Please write how much it is each week, for example <b>300</b>.

A quincena is half a month, of which a year has 24; of fortnights it has 26.
"""

from __future__ import annotations

import re
from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.parsers.reader import Parser, Reader
from dialogs.parsers.unclear import Unclear
from dialogs.parsers.writing import words
from dialogs.texts import Text
from negotiation.applying.budget import Rhythm

from . import money_words, paydays
from .amounts import AMOUNT_EXAMPLE, amount

#: What is said back to a figure of another rhythm.
EXPECTED = {
    Rhythm.WEEK: Text("Please write how much it is each week, for example <b>300</b>."),
    Rhythm.FORTNIGHT: Text("Please write how much it is every two weeks, for example <b>600</b>."),
    Rhythm.HALF_MONTH: Text(
        "Please write how much it is each time, twice a month, for example <b>650</b>."
    ),
}


def amount_by(rhythm: Rhythm) -> Parser[Decimal]:
    """A parser of amounts that may name the rhythm asked for, and no other."""

    def read(heard: Heard, reader: Reader) -> Decimal:
        said = OWN[rhythm].sub(";", words(heard, AMOUNT_EXAMPLE))
        if rhythm is Rhythm.HALF_MONTH:
            said = paydays.without(said)
        said = paydays.EACH_TIME.sub(" ", said)
        if money_words.MONTHLY.search(said) or money_words.OTHER_PERIOD.search(said):
            raise Unclear(EXPECTED[rhythm])
        return amount(Words(said), reader)

    return read


#: How each is said; where a word is said of two, the first one is meant.
OWN = {
    Rhythm.HALF_MONTH: re.compile(
        r"\b(?:twice|two times|2 times|2x) (?:a|per|each|every) month\b|\bsemi[ -]?monthly\b|\b(?:every|each|per|a) half[ -]month\b"
        r"|(?:\b(?:a|a la|de la|por|x|cada|la)\s|/\s?)quincena\b|\bquincenal(?:es|mente)?\b"
        r"|\b(?:dos|2) veces (?:al|por) mes\b|\bcada medio mes\b|\bcada (?:15|quince) dias\b"
        r"|每?个?月[发领]?[两二2][次回]|每?半个?月|每 ?(?:15|十五) ?[天日]|\bevery (?:15|fifteen) days\b"
    ),
    Rhythm.FORTNIGHT: re.compile(
        r"\bevery (?:14|fourteen) days\b|\bcada (?:14|catorce) dias\b|每 ?(?:14|十四) ?[天日]|\b(?:every|each|per) (?:two|2|other|second) weeks?\b|(?:\b(?:a|per|each|every)\s|/\s?)fortnight\b|\b(?:fortnightly|biweekly)\b"
        r"|\bcada (?:dos|2) semanas\b|\bcada (?:15|quince) dias\b"
        r"|(?:每 ?)?[两二2] ?个? ?(?:周|星期|礼拜)[领发]?|双周[薪结领]?|每?半个?月"
    ),
    Rhythm.WEEK: re.compile(
        r"(?:\b(?:a|per|each|every)\s|/\s?)(?:week|wk)\b|\bweekly\b"
        r"|(?:\b(?:a la|por|x|cada)\s|/\s?)semana\b|\bla semana\b|\bsemanal(?:es|mente)?\b"
        r"|(?<![两二双])(?<![两二2] )(?:[每一/] ?个?)?(?:周|星期|礼拜)[薪结领]?(?![一二三四五六日天](?![十百千万]))"
    ),
}
