"""Which due: an instalment named by the day or the month in which it is due: "the may 5 one", "la del 5 de mayo", 5月那期.

>>> [(one.month, one.day, one.rest) for said in ("can i pay the may 5 one two days late?", "the june payment a week late", "¿puedo pagar la del 5 de mayo dos días tarde?", "5月5号那期能晚两天还吗", "六月的那期晚一周") if (one := which_due(said))]
[(5, 5, 'can i pay the two days late?'), (6, None, 'the payment a week late'), (5, 5, '¿puedo pagar la dos dias tarde?'), (5, 5, '那期能晚两天还吗'), (6, None, '那期晚一周')]
>>> asked = ("can I skip December?", "¿puedo saltarme diciembre?", "12月可以跳过吗", "December will be hard", "I can't pay in december", "12月还不了怎么办")
>>> [(one.month, one.is_doubtful) for said in asked if (one := which_due(said))]
[(12, True), (12, True), (12, True), (12, True), (12, True), (12, True)]
>>> [which_due(said) for said in ("I'll pay on may 5", "one of these days", "pago el 5 de mayo", "5月5号还", "the first payment")]
[None, None, None, None, None]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dialogs.parsers.writing import plain

from .day_names import MESES, MONTH_OF, MONTHS

_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH = rf"(?:{MONTHS}|{MESES}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_DAY = rf"(?:{_MONTH} {_NUMBER}|{_NUMBER} (?:of |de )?{_MONTH}|{_MONTH}|\d{{1,2}}(?:st|nd|rd|th))"
_PAYMENT = r"(?:payment|paymnet|instal+ment)"
_HAN_NUMBER = "(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])"
_HAN_DAY = rf"(?:{_HAN_NUMBER}月份?(?:{_HAN_NUMBER}[号日])?|\d{{1,2}}[号日])"
#: Its day, and with it what is cut out.
_NAMED = [
    re.compile(pattern)
    for pattern in (
        rf"\b({_DAY})(?:'?s)? one\b ?",
        rf"\b({_DAY})(?:'?s)? (?={_PAYMENT}\b)",
        rf"(?<=\bone )(?:of|for|from|due(?: on| in)?) (?:the )?({_DAY})\b ?",
        rf"(?<=ment )(?:of|for|from|due(?: on| in)?) (?:the )?({_DAY})\b ?",
        rf"(?:(?<=\bla )|(?<=\bel )|(?<=\bmi )|(?<=\bcuota )|(?<=\bpago ))(?:del?|de la) (?:dia )?(\d{{1,2}} de {_MONTH}|(?:{MESES})|\d{{1,2}}\b(?! de))\b ?",
        rf"({_HAN_DAY})(?:的(?=那?一?[期笔次])|(?=[那这]一?[期笔次]))",
    )
]
#: The month of which it is said, or asked, that it will not be paid.
_NOT_PAID = [
    re.compile(pattern)
    for pattern in (
        rf"\b(?:skip|miss|pause|leave out|jump|(?:not|can'?t|cannot|won'?t|unable to|able to) pay|pay nothing)(?: (?:the|my|for|in|during|month|of|whole|all|anything|it))* ({_MONTH})\b",
        rf"\b({_MONTH}) (?:payment |one |instal+ment )?(?:will|is going to|is gonna|might|may|could|looks|is|gets|won'?t|can'?t)(?: be| get| look| not| probably| really| very| too| a bit| a)* (?:hard|tight|difficult|tough|bad|impossible|problem|work)\b",
        rf"\b(?:saltar(?:me|nos|se|se)?|saltear(?:me)?|salto|omitir|brincar(?:me)?|dejar de pagar|(?:no|sin) (?:puedo |podre |podemos |voy a |vamos a )*(?:pagar|pago))(?: (?:el|la|en|mes|de|pago|cuota|todo|nada))* ({_MONTH})\b",
        rf"\b({_MONTH}) (?:no (?:puedo|podre|voy a poder|podemos)|(?:va a ser|sera|esta|estara|viene|pinta|se ve)(?: muy| mas)? (?:dificil|complicado|duro|apretado|mal|imposible))\b",
        rf"({_HAN_NUMBER}月)份?的?(?:那?一?期|那笔)?[^，。？！,.?!]{{0,6}}?(?:跳过|略过|不还|不缴|不付|先停|暂停|停一|还不[了起上出]|缴不[了起上出]|付不[了起上出]|没(?:法|办法|钱)|(?:会|可能|比较|很|有点)+(?:难|困难|紧))",
        rf"(?:跳过|略过|不还|不缴|停掉)({_HAN_NUMBER}月)",
    )
]
_FIGURES = "一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Named:
    """What of its day is told, and what else is."""

    month: int | None
    day: int | None
    rest: str
    is_doubtful: bool = False  #: it is said, or asked, that it will not be paid

    def fits(self, due: date) -> bool:
        return self.month in {None, due.month} and self.day in {None, due.day}


def which_due(text: str) -> Named | None:
    """The instalment; `None` where none is named so."""
    said = plain(text)
    found = next((one for each in _NAMED if (one := each.search(said))), None)
    doubtful = next((one for each in _NOT_PAID if (one := each.search(said))), None)
    if found is None:
        month = None if doubtful is None else _month(doubtful[1])
        return None if month is None else Named(month, None, said, is_doubtful=True)
    rest = said[: found.start()] + said[found.end() :]
    month, day = _month(found[1]), _day(found[1])
    return Named(month, day, rest.strip(" ,，"), is_doubtful=doubtful is not None)


def _month(told: str) -> int | None:
    if (han := re.search(f"({_HAN_NUMBER})月", told)) is not None:
        return _number(han[1])
    word = re.search(r"[a-z]{3,}", re.sub(r"\d+(?:st|nd|rd|th)|\bof\b|\bde\b", " ", told))
    return None if word is None else MONTH_OF[word[0][:3]]


def _day(told: str) -> int | None:
    han = re.search(rf"({_HAN_NUMBER})[号日]", told)
    found = han or re.search(r"(\d{1,2})(?!\d|月)", told)
    return None if found is None else _number(found[1])


def _number(told: str) -> int:
    if told.isdecimal():
        return int(told)
    return sum(10 if sign == "十" else _FIGURES.index(sign) + 1 for sign in told)
