"""By how much: an amount or a time that is only a difference ("20 less", "12 more months"), and no amount to pay.

>>> [is_by_how_much(said) for said in ("yes if it is 20 less", "reduce it by 40", "sí, pero 20 menos", "每月少还50", "12 more months")]
[True, True, True, True, True]
>>> [is_by_how_much(said) for said in ("300", "300 or less", "no more than 300", "300 más o menos", "少还一点，300", "降到300", "could it go down to 300")]
[False, False, False, False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import plain

_MONEY = r"(?:[$€£] ?)?\d+(?:[.,]\d+)?"
_UNIT = r"(?: ?(?:[$€£%]|usd|eur|dollars?|euros?|pesos?|bucks|soles|percent|por ciento|a month|per month|al mes))*"
_DIFFERENCE = re.compile(
    rf"\b{_MONEY}{_UNIT} ?(?:less|lower|cheaper|off|more|extra|fewer|menos|mas)\b(?! (?:or less|o menos)\b)"
    rf"|(?:reduce|lower|cut|drop|bring|decrease|take)(?: [a-z]+){{0,3}} (?:by|down by) {_MONEY}|\b(?:less|lower) by {_MONEY}|{_MONEY}{_UNIT} off"
    rf"|(?:bajar|baj|reduc|rebaj|quit|descont)[a-z]*(?: [a-z]+){{0,4}} (?:en|unos) {_MONEY}|(?:bajenme|rebajenme|quitenme|descuentenme) {_MONEY}|\b(?:menos|unos) {_MONEY} menos"
    r"|(?:少|减|降|便宜|优惠)(?:[还付缴交个免低]|一点)*(?!到|成|至)\s*[\d一二三四五六七八九十百千两]+(?![号日点])"
    r"|\d+\s*(?:more |extra )?(?:months|weeks|years|instal+ments) (?:more|longer|extra)|\b\d+ more (?:months|weeks|years|instal+ments)\b|\d+ (?:meses|semanas|anos|cuotas) mas\b|多给?我?\d+个?(?:月|期|年)"
)


#: That something rises or falls by so much, which is neither what it was nor what it will be.
_OTHERS = "(?:about|around|another|like|some|maybe|almost|unos|unas|como|casi|otros|otras)"
_CHANGE = re.compile(
    rf"\b(?:goes|go|went|going|gone|is|are|was|were) (?:up|down) (?:by )?(?:{_OTHERS} )*{_MONEY}"
    rf"|\b(?:rais|ris|increas|drop|decreas|fall|cut|reduc)[a-z]* (?:of|by) (?:{_OTHERS} )*{_MONEY}|{_MONEY}{_UNIT} (?:raise|rise|increase)\b"
    rf"|\b(?:sub(?:e|en|io|ieron|ira|iran)|aument(?:a|an|o|aron|ara|aran)|baj(?:a|an|o|aron|ara|aran))(?: (?:el|la|los|las|mi|mis|en|alquiler|renta|pension|sueldo|salario|nomina|paga|luz|comida|{_OTHERS}))* {_MONEY}"
    r"|(?:涨|[升降减少]了)(?:了|薪|工资|大概|差不多|将近|快)*[\d一二三四五六七八九十百千两几]"
)


def is_by_how_much(text: str) -> bool:
    return _DIFFERENCE.search(plain(text)) is not None


def changes_by(text: str) -> bool:
    """Whether what it tells is by how much something rises or falls.

    >>> [changes_by(said) for said in ("my pension goes up 100 in may", "a raise of 100", "me suben la pensión 100", "el alquiler sube unos 80", "退休金下个月涨一百", "工资少了500")]
    [True, True, True, True, True, True]
    >>> [changes_by(said) for said in ("it goes up to 900", "I can put down 100", "sube a 900", "涨到950", "up to 300", "少一点300")]
    [False, False, False, False, False, False]
    """
    return _CHANGE.search(plain(text)) is not None
