"""Earned: what comes in each month; savings are no income, and one small or another's part of it is seldom all.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> str(earned_a_month(Words("1400 and i have savings"), reader)), str(earned_a_month(Words("living on my savings"), reader))
('1400', '0')
>>> for said in ("savings 5000", "tengo 5000 ahorrados", "存款5000"):
...     try:
...         earned_a_month(Words(said), reader)
...     except Unclear as unclear:
...         print(unclear.text.msgid)
Savings count apart: what comes in each month? 0 is fine.
Savings count apart: what comes in each month? 0 is fine.
Savings count apart: what comes in each month? 0 is fine.

>>> [is_of_one_part(said) for said in ("child benefit 200", "my husband earns 1500", "overtime 200", "I earn 1500", "my pension is 900")]
[True, True, True, False, False]
>>> [is_of_one_part(said) for said in ("my parents give me 400", "1500 with overtime", "工资5000", "老公赚5000", "mi marido gana 900", "my dad pays 200")]
[False, False, False, True, True, True]
"""

from __future__ import annotations

import re
from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.parsers.clauses import clauses
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear
from dialogs.phrases.finding import plain
from dialogs.phrases.kin import HAN_KIN, KIN
from dialogs.phrases.patterns import pattern
from dialogs.texts import Text
from negotiation.loans.frequency import MONTHLY as MONTH

from .amounts import AMOUNT_EXAMPLE
from .in_and_out import is_of_their_work
from .later_told import day_ahead
from .no_work_now import NONE_NOW, has_no_work_now
from .refused_amounts import is_only_refused
from .whole_months import amount_a_month
from .written_amounts import A_MONTH, AMOUNT, holds_one

SAVINGS = Text("Savings count apart: what comes in each month? 0 is fine.")
OWED_TO_YOU = Text(
    "What you are owed counts once it reaches you. How much really comes in each month at the moment? 0 is an answer too."
)
UNTIL_THEN = Text(
    "That is still to come. How much comes in each month until then? 0 is an answer too."
)
ALL_OF_IT = Text(
    "Is {amount} all that comes in in a month? If not, please write all of it in one message, for example: wage 900, benefit 300."
)


def earned_a_month(heard: Heard, reader: Reader) -> Decimal:
    """As `amount_a_month`; a part that is seldom all of it is asked about."""
    said = plain(heard.text).strip() if isinstance(heard, Words) else ""
    if _SAVINGS.search(said):
        if not holds_one(said) and (_NOTHING.search(said) or _LIVES_ON.search(said)):
            return Decimal(0)
        if _ONLY_SAVINGS.fullmatch(said):
            raise Unclear(SAVINGS)
    if _IN_HAND.fullmatch(said):
        raise Unclear(SAVINGS)
    if _has_none_now(said) or (not holds_one(said) and _NO_INCOME.search(said)):
        return Decimal(0)
    if has_no_work_now(said, reader):
        raise Ambiguous((Decimal(0),), NONE_NOW)
    if is_only_refused(said):
        raise Unclear(AMOUNT_EXAMPLE)
    if _is_owed_to_them(said):
        raise Unclear(OWED_TO_YOU)
    earned = _earned_or_none(heard, said, reader)
    if is_of_one_part(said) or is_of_their_work(said) or _ON_TOP.match(said):
        raise Ambiguous((earned,), ALL_OF_IT.given(amount=earned))
    return earned


def _earned_or_none(heard: Heard, said: str, reader: Reader) -> Decimal:
    """As `_earned`; that nothing comes in, said in other words, is asked about.

    >>> from datetime import date
    >>> try:
    ...     earned_a_month(Words("i dont get anything till october"), Reader("en", date(2026, 3, 18)))
    ... except Ambiguous as asked:
    ...     print(*asked.readings)
    0
    """
    try:
        return _earned(heard, said, reader)
    except Ambiguous:
        raise
    except Unclear:
        if not holds_one(said) and _GETS_NOTHING.search(said):
            raise Ambiguous((Decimal(0),), NONE_NOW) from None
        raise


_GETS_NOTHING = re.compile(
    r"\b(?:don'?t|do not|didn'?t|not) (?:get|getting|earn|earning|have|make|making|receive) (?:anything|a penny|a cent|a dime)\b|\b(?:get|getting|earn|make|receive) nothing\b"
    r"|\bno (?:gano|cobro|recibo|entra|me entra|me dan) (?:nada|ni un)\b|一分钱?[都也]?(?:没有?|不)"
)


def _earned(heard: Heard, said: str, reader: Reader) -> Decimal:
    """As `amount_a_month`; what is only to come is asked for, and the half of what is told offered where that is said."""
    if _HALVED.search(said):
        raise _halved(Words(_HALVED.sub(" ", said)), reader)
    earned = amount_a_month(heard, reader)
    if earned and _STARTS.search(said) and _is_to_come(said, reader):
        raise Unclear(UNTIL_THEN)
    return earned


def _halved(told: Words, reader: Reader) -> Unclear:
    try:
        whole: object = amount_a_month(told, reader)
    except Ambiguous as ambiguous:  # what was, perhaps
        [whole, *more] = ambiguous.readings
        if more:
            return ambiguous
    except Unclear as unclear:
        return unclear
    return Ambiguous((whole / 2, whole)) if isinstance(whole, Decimal) else Unclear(AMOUNT_EXAMPLE)


def _is_to_come(said: str, reader: Reader) -> bool:
    """Whether it is told of a day that is more than a month away; what would be more than half a year away, was.

    >>> from datetime import date
    >>> here = Reader("en", date(2026, 3, 18))
    >>> [_is_to_come(said, here) for said in ("2100 from june", "empiezo en junio con 1100", "6月开始5000", "1800 from april 1", "from january 1800")]
    [True, True, True, False, False]
    """
    day = day_ahead(said, reader)
    today = reader.today
    return day is not None and MONTH.after(today, 1) < day < MONTH.after(today, _HALF_A_YEAR)


_HALF_A_YEAR = 6


def _is_owed_to_them(said: str) -> bool:
    """Whether all figures are of wages that were not paid.

    >>> [_is_owed_to_them(said) for said in ("my boss owes me 3 months, 1100 each", "me deben 3 meses de 1100", "老板欠我三个月工资每月5000")]
    [True, True, True]
    >>> [_is_owed_to_them(said) for said in ("my boss owes me 2000, i get 800 from my mother", "i owe 1500", "1100")]
    [False, False, False]
    """
    if not _OWED_TO_ME.search(said) or not holds_one(said):
        return False
    rest = [one for one in clauses(said) if not _OWED_TO_ME.search(one)]
    return not any(holds_one(one) and not _EACH_OF_IT.search(one) for one in rest)


_OWED_TO_ME = re.compile(
    r"(?<![a-z])(?:owes? (?:me|us)|(?:still )?owed to (?:me|us)|(?:me|nos) (?:deben?|adeudan?))(?![a-z])|欠(?:着|了)?(?:我|我们)(?!们?的?钱还)"
)
_EACH_OF_IT = re.compile(r"\b(?:each|cada|months?|meses)\b|每|个月")
#: "Half of 3000", "used to get 3000, now it's half": the half of what is told.
_HALF = r"(?:(?<![a-z])(?:halved|half|cut in half|la mitad)(?![a-z])|一半|[减砍]半)"
_HALVED = pattern(
    rf"(?<![a-z])(?:half of|la mitad de) (?={AMOUNT})|(?<=\d)的?一半|(?<=[百千万])的?一半"
    rf"|(?<=\d)[^\d]{{1,24}}(?:now|ahora|现在|只剩)[^\d]{{0,12}}{_HALF}|(?<=[百千万])[^\d]{{1,12}}(?:现在|只剩)[^\d]{{0,8}}{_HALF}"
)
_STARTS = re.compile(
    r"(?<![a-z])(?:from|starting|starts?|beginning|as of|begin|a partir|empiezo|empezare|empezando|comienzo)(?![a-z])|[从自起]|开始"
)


def _has_none_now(said: str) -> bool:
    """Whether nothing comes in, and the figures are of what was.

    >>> [_has_none_now(said) for said in ("没收入,之前一个月七八千", "no income now, before it was 2000", "sin ingresos, antes ganaba 1600")]
    [True, True, True]
    >>> [_has_none_now(said) for said in ("目前没收入 太太月薪34000", "no income but benefits 600", "before 2000")]
    [False, False, False]
    """
    parts = [one for one in clauses(said) if holds_one(one)]
    is_none = any(_NO_INCOME.search(one) for one in clauses(said) if not holds_one(one))
    return is_none and bool(parts) and all(_WAS.search(one) for one in parts)


_WAS = re.compile(r"\b(?:before|used to|was|were|antes|ganaba|cobraba)\b|之前|以前|原来|原本|本来")


#: Said as going on with what was told before, which was not understood perhaps.
_ON_TOP = re.compile(
    r"(?:and|plus|also|y|mas(?! (?:bien|o menos))|ademas|tambien)(?![a-z])(?! (?:ahora|now)\b)|还有|另外|再加|加上"
)


def is_of_one_part(said: str) -> bool:
    """Whether nothing is said but what comes on top of a wage, or what somebody else earns."""
    return _ONE_PART.fullmatch(plain(said).strip()) is not None


def comes_on_top(text: str) -> bool:
    """Whether it tells of what comes on top of one's own wage: what somebody else earns, or a small thing.

    >>> [comes_on_top(said) for said in ("my wife's wage 900 too", "老婆工资4500也算上", "mi marido gana 900 también", "child benefit 200", "my wife works at a diner, 1500")]
    [True, True, True, True, True]
    >>> [comes_on_top(said) for said in ("I earn 900 now", "my wife and I earn 2500", "我和老婆一共挣5000", "in all 5000 with my wife's wage")]
    [False, False, False, False]
    """
    said = plain(text)
    is_anothers = _ANOTHERS.search(said) is not None or is_of_their_work(said)
    return is_of_one_part(text) or (is_anothers and _TOGETHER.search(said) is None)


_SAVINGS = re.compile(
    r"(?<![a-z])(?:savings?|saved|ahorros?|ahorrad[oa]s?)(?![a-z])|存款|积蓄|储蓄|储蓄"
)
_NOTHING = re.compile(
    r"(?<![a-z])(?:nothing|no income|none|zero|nada|cero|sin ingresos|no tengo ingresos)(?![a-z])|没有?收入|没有?钱进|零"
)
_NO_INCOME = re.compile(
    r"(?<![a-z])(?:(?:no|without(?: any)?|zero|have no|got no) (?:income|money coming in|earnings)(?! (?:proof|statement|paper|certificate|yet))|not earning(?: anything)?|(?:earn|earning|make|making|getting) nothing"
    r"|sin ingresos?|no tengo (?:ningun )?ingresos?|no (?:gano|cobro|recibo|entra|me entra) nada)(?![a-z])"
    r"|没有?(?:任何|什么)?(?:收入|进账|钱进来|工资)(?!证明|流水|单|条|的?时候)|没有?(?:任何|什么)?(?:收入|进账|薪水)(?!证明|单)|零收入"
)
_LIVES_ON = re.compile(
    r"(?<![a-z])(?:liv(?:e|ing) (?:on|off|from)|only|just|viv[oi]\w* (?:de|con)|solo|gastando)(?![a-z])|[靠吃花用](?:着|我|自己|的|以前)*(?:存款|积蓄|储蓄)"
)
_ONLY_SAVINGS = pattern(
    rf"(?:i |we |have |had |only |just |still |got |tengo |tenemos |solo |my |mis |in |de |我|只?有|还有|的)*(?:(?:savings?|ahorros?|存款|积蓄|储蓄)(?: (?:of|de|is|are|son))?[ :]*{AMOUNT}"
    rf"|{AMOUNT} ?(?:(?:in|of|de|en|的) ?)?(?:(?:my|mis) )?(?:savings?|saved(?: up)?|ahorros?|ahorrad[oa]s?|存款|积蓄|储蓄))[ .!。]*"
)
#: What is there, rather than what comes.
_IN_HAND = pattern(
    rf"(?:(?:i|we|have|had|got|only|just|still|there is|about|now|right now|tengo|tenemos|solo|me|nos|quedan?|hay|todavia|unos|ahora)\b ?)*{AMOUNT}"
    r"(?: (?:left|euros?|dollars?|pesos|dolares))*(?: (?:in|on|en) (?:the |my |our |la |mi |el )?(?:bank(?: account)?|account|card|wallet|pocket|cuenta|banco|tarjeta|bolsillo))(?: (?:left|now))?[ .!]*"
    rf"|(?:i|we) (?:only |still |just )*have (?:only |about )?{AMOUNT} left[ .!]*"
    rf"|(?:我|现在|目前|手里|手上|身上|卡里|卡上|账户里?|账上|银行|钱包里?|只|还|就|仅|有|余额|是|[ :])*(?:剩下?|余额(?:是|有|还有)?|(?:卡里|卡上|账户里?|账上|手里|手上|身上)(?:只|还|就)*(?:有|剩)){AMOUNT}[ .!。]*"
)
#: What comes on top of something else; and what another earns.
_SMALL = (
    r"(?:child(?:ren)?s? (?:benefit|allowance|tax credit|support|maintenance)|housing benefit|overtime|tips|bonus"
    r"|horas extras?|propinas|pension alimenticia|bono|加班费|小费|奖金|育儿补贴|育儿津贴|抚养费|扶养费)"
)
_OTHER = (
    rf"(?:(?:my|mi) (?:{KIN})"
    rf" (?:earns?|makes?|gets?|brings? home|pays?|gana|cobra|recibe|paga)|(?:我)?(?:{HAN_KIN})(?:每个?月|一个?月)?(?:赚|挣|收入|工资|有|付|交|出))"
)
_ANOTHERS = pattern(
    rf"{_OTHER}|\b(?:gives?|sends?) (?:me|us)\b|\b(?:me|nos) (?:da|dan|manda|mandan|pasa|pasan)\b|给我(?!们)|\b(?:my|mi) (?:{KIN})s? (?:wages?|salary|pay|income|pension|sueldo|salario|paga)\b"
    rf"|\b(?:sueldo|salario|nomina|pension) de mi (?:{KIN})\b|(?:{HAN_KIN})的?(?:每个?月|一个?月)?的?(?:工资|薪水|收入|退休金|养老金)"
)
_TOGETHER = re.compile(
    r"\b(?:in all|in total|together|altogether|between us|i earn|en total|juntos|entre (?:los )?dos|ganamos)\b|一共|总共|加起来|合计|我们俩"
)
_FIRST = r"(?:(?:i|we|my|our|only|just|get|receive|have|there is|a|the|some|yo|recibo|cobro|tengo|mis?|la|el|solo|我|只?有|每个?月)\b ?|我|只?有)*"
_BETWEEN = r"[ :=]*(?:(?:is|are|of|about|only|es|son|de|unos|solo|大概|约|是)\b ?)*"
_ONE_PART = pattern(
    rf"{_FIRST}(?:(?:{_SMALL}|{_OTHER}){_BETWEEN}{AMOUNT}|{AMOUNT} (?:in |of |from |for |de )?{_SMALL})(?:,? ?{A_MONTH})?[ .!。]*"
)
