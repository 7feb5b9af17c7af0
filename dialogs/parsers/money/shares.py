"""Shares: what could be paid told as a part of something, "half the payment", "10% of my income", 一半, or as the least there is.

>>> for said in ("half the payment", "maybe a third of it", "10 %", "la mitad de la cuota", "只能还一半", "三分之二", "三成"):
...     print(share(said))
Share(of=<Whole.ASKED: 1>, part=Fraction(1, 2))
Share(of=<Whole.ASKED: 1>, part=Fraction(1, 3))
Share(of=<Whole.ASKED: 1>, part=Fraction(1, 10))
Share(of=<Whole.ASKED: 1>, part=Fraction(1, 2))
Share(of=<Whole.ASKED: 1>, part=Fraction(1, 2))
Share(of=<Whole.ASKED: 1>, part=Fraction(2, 3))
Share(of=<Whole.ASKED: 1>, part=Fraction(3, 10))
>>> [share(said).of.name for said in ("10% of my income", "un tercio de mi sueldo", "收入的一半", "half of the debt", "5% de lo que debo")]
['INCOME', 'INCOME', 'INCOME', 'UNKNOWN', 'UNKNOWN']
>>> [share(said) for said in ("not even half", "I can't pay half", "less than half", "300", "half an hour", "150%", "连一半都还不起")]
[None, None, None, None, None, None, None]
>>> [asks_for_the_least(said) for said in ("the minimum", "as little as possible", "lo mínimo", "最低", "at least 300", "the minimum wage")]
[True, True, True, True, False, False]
>>> [asks_for_the_least(said) for said in ("what is the minimum?", "¿cuánto es lo mínimo?", "最低多少", "最少要还多少")]
[True, True, True, True]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from dialogs.parsers.numbers.han_numerals import DIGITS
from dialogs.phrases.finding import plain
from dialogs.phrases.patterns import pattern


class Whole(Enum):
    """What it is a part of."""

    ASKED = 1  #: what is to be paid each time
    INCOME = 2  #: what comes in
    UNKNOWN = 3  #: something else


@dataclass(frozen=True, slots=True)
class Share:
    of: Whole
    part: Fraction


def share(text: str) -> Share | None:
    """The part that is told and of what; `None` where there is none, or more or less than it is meant."""
    said = plain(text).strip(" .!?。！？")
    found = _SAID.fullmatch(said)
    part = None if found is None else _part(found["part"])
    if found is None or part is None or not 0 < part < 1:
        return None
    beside = f"{found['before'] or ''} {found['after'] or ''}"
    return Share(_whole(beside), part)


def asks_for_the_least(text: str) -> bool:
    """Whether no more is said than that it should be as little as there is."""
    return _LEAST.fullmatch(plain(text).strip(" .!?¿¡。！？")) is not None


def _part(said: str) -> Fraction | None:
    if said in _WORDS:
        return _WORDS[said]
    if found := _PERCENT.fullmatch(said):
        return Fraction(int(found[1] or found[2]), 100)
    if found := _TENTHS.fullmatch(said):
        return Fraction(_digit(found[1]) * 2 + (1 if found[2] else 0), 20)
    if found := _OF_SO_MANY.fullmatch(said):
        return Fraction(_digit(found[2]), _digit(found[1]))
    return None


def _digit(said: str) -> int:
    return int(said) if said.isdecimal() else int(DIGITS.get(said, 10))


def _whole(beside: str) -> Whole:
    if _OF_INCOME.search(beside):
        return Whole.INCOME
    return Whole.UNKNOWN if _OF_ELSE.search(beside) else Whole.ASKED


_WORDS = {
    **dict.fromkeys(
        ("half", "a half", "50/50", "la mitad", "mitad", "一半", "半"), Fraction(1, 2)
    ),
    **dict.fromkeys(("a third", "one third", "un tercio", "la tercera parte"), Fraction(1, 3)),
    **dict.fromkeys(("two thirds", "dos tercios", "las dos terceras partes"), Fraction(2, 3)),
    **dict.fromkeys(("a quarter", "one quarter", "un cuarto", "la cuarta parte"), Fraction(1, 4)),
    **dict.fromkeys(("three quarters", "tres cuartos", "tres cuartas partes"), Fraction(3, 4)),
    **dict.fromkeys(("a fifth", "one fifth", "un quinto", "la quinta parte"), Fraction(1, 5)),
}
_PERCENT = re.compile(r"(?:el )?(\d{1,2}) ?(?:%|percent|per cent|por ciento)|百分之(\d{1,2})")
_TENTHS = re.compile(r"([一二两三四五六七八九\d])成(半)?")
_OF_SO_MANY = re.compile(r"([二两三四五六七八九十\d])分之([一二两三四五六七八九\d])")
_PART = "|".join(
    [
        *sorted(_WORDS, key=len, reverse=True),
        *(one.pattern for one in (_PERCENT, _TENTHS, _OF_SO_MANY)),
    ]
)
#: What comes in, in the words it is a part of.
_OF_INCOME = re.compile(
    r"\b(?:income|salary|wages?|earn|pay ?check|benefits?|pension|ingresos?|sueldo|salario|nomina|gano|cobro|pension)\b|收入|工资|薪"
)
#: What is owed in all, or left, of which nobody pays so much each month.
_OF_ELSE = re.compile(
    r"\b(?:debt|loan|balance|owe|owed|left|total|everything|deuda|prestamo|credito|saldo|debo|queda|todo)\b|[欠债]|本金|[剩余]|贷款"
)
_OF = (
    r"(?:the|my|your|this|that|it|each|every|current|old|monthly|normal|usual|full|what|i|you|ask|want|earn|get|owe|have|is|left|due|a|month|total|everything"
    r"|payment|instal+ment|amount|sum|rate|income|salary|wages?|pay ?check|pay|benefits?|pension|debt|loan|balance"
    r"|la|el|lo|mi|mis|su|cada|que|piden|pago|gano|debo|queda|me|cobro|cuota|mensualidad|importe|monto|ingresos?|sueldo|salario|nomina|deuda|prestamo|credito|saldo|todo|al|mes)"
)
_FIRST = (
    r"(?:(?:i|we|you|could|can|would|might|only|just|maybe|perhaps|probably|about|around|roughly|pay|afford|manage|spare|give|do|let us say"
    r"|yo|puedo|podria|podriamos|solo|quizas?|tal vez|como|unos?|pagar|dar|pago|abonar|de|mas o menos|a lo mejor)\b ?)*"
)
_SAID = pattern(
    rf"(?P<before>{_FIRST}|(?:(?:我|我们|大概|大约|可能|也许|差不多|最多|只|就|能|可以|想|先|每个?月|的|月供|收入|工资|薪水|欠款|贷款|本金|每期|[还付缴交]) ?)*)"
    rf"(?P<part>{_PART})"
    rf"(?P<after>(?: of| de| del)?(?: {_OF})*(?: {_OF})?(?: (?:or so|mas o menos|maybe|now|at most))?|(?:左右|吧|的(?:月供|钱|还款|收入|工资|薪水))*)"
)
_LEAST = pattern(
    r"(?:(?:what|whats|how|much|is|cual|cuanto|cuanta|es|seria|i|we|can|could|only|just|pay|the|my|as|to|would like|want|puedo|pagar|solo|quiero|lo|el|la|los) )*"
    r"(?:(?:bare |absolute )?minimum(?: payment| amount| possible)?|(?:little|low) as (?:possible|i can|you let me)|least(?: possible| amount)?|lowest(?: possible| amount)?"
    r"|pago minimo|minimo(?: posible| pago)?|menos posible|mas bajo|cuota minima)"
    r"|(?:我)?(?:只|就|能|可以|想|[还付缴交])*(?:最低|最少|最小|越少越好)(?:的|额|金额|还款|还款额|应缴|应还|是|要|得|[还付缴交])*(?:就[好行]|多少(?:钱|呢)?)?"
)
