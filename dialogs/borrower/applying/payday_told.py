"""Payday told: the day of the month on which it could be paid, told beside the reason, the notice or a figure.

It is theirs where they are paid on it, or say that they could pay then; not where something is due on it:

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> [payday_in(said, reader) for said in ("I lost my job. I get paid on the 25th", "cobro el día 28 y no me alcanza", "每月10号领钱", "薪水25號發", "I could pay on the 15th")]
[25, 28, 10, 25, 15]
>>> payday_in("每个月可以还1500左右 薪水25号发 想要时间拉长", reader)
25
>>> [payday_in(said, reader) for said in ("rent is due on the 1st", "you want 1,144.80 by the 20th", "I can't pay on the 5th", "cobro los viernes", "I get 900 on the 1st")]
[None, None, None, None, None]
"""

from __future__ import annotations

import re

from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear, day_of_month
from dialogs.parsers.clauses import clauses
from dialogs.phrases.finding import HAN_SPACE, plain
from dialogs.texts import Text

LAST_DAY = Text("The last day")


def payday_in(text: str, reader: Reader) -> int | None:
    """The one day of the month on which they are paid, or could pay; 31 is the last."""
    parts = [part for clause in clauses(text) for part in HAN_SPACE.split(clause)]
    days = {day for part in parts if (day := _day(part, reader)) is not None}
    return days.pop() if len(days) == 1 else None


def _day(clause: str, reader: Reader) -> int | None:
    said = plain(clause)
    if _THEIRS.search(said) is None or _NOT_THEIRS.search(said) is not None:
        return None
    dated = _A_DAY.sub(" ", said)
    if dated == said or _DIGIT.search(dated):
        return None
    try:
        return day_of_month(Words(clause), reader)
    except Unclear:
        return None


_D = r"(?:[12]?\d|3[01]|0[1-9])"
_A_DAY = re.compile(
    rf"\b(?:on |by |after )?the {_D}(?:st|nd|rd|th)?\b|\b{_D}(?:st|nd|rd|th)\b|\b(?:el|al)(?: dia)? {_D}\b|{_D}[号日]"
    r"|\b(?:the )?last day(?: of (?:the|each|every) month)?\b|\b(?:at )?the end of (?:the|each|every) month\b|\b(?:a )?fin(?:al|es)? de(?:l| cada)? mes\b|\bel ultimo dia(?: del mes)?\b|月底|月末|最后一?天"
)
_DIGIT = re.compile(r"\d")
_THEIRS = re.compile(
    r"\b(?:(?:i|we) (?:only |always )?(?:get|am|are|got) paid|(?:i'm|im) paid|pay ?day is|my (?:pay|wages?|salary|pension|benefits?) (?:comes?|arrives?|is paid)|(?:i|we) (?:can|could|would|d) (?:only |rather |best |prefer to )*pay|prefer to pay)\b"
    r"|\b(?:mi (?:sueldo|salario|nomina|pension|paga) (?:me )?(?:llega|cae|entra)|cobro|cobramos|me pagan|nos pagan|me depositan|me ingresan|puedo pagar|podria pagar|podemos pagar|prefiero pagar|me viene mejor(?: pagar)?)\b"
    r"|发(?:工资|薪|薪水|钱)|(?:工资|薪水|薪资|钱|退休金)[^,，。]{0,6}(?:发|到|入账|下来)|领(?:钱|薪|工资|薪水)|(?:能|可以|方便|想|希望|最好)[^,，。]{0,8}(?:还|付|缴|扣)|(?:还|付|缴|扣)(?:款)?(?:最|比较)?(?:好|方便)"
)
_NOT_THEIRS = re.compile(
    r"\b(?:due|cant|can't|cannot|couldn't|dont|don't|not|rent|used to|until|till|from|since|no (?:puedo|podemos|cobro|me)|vence|alquiler|renta|hasta|desde)\b|[不没]|房租|到期|以前|之前|[从到]\d"
)
