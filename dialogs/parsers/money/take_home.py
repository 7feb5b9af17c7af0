"""Take-home: what arrives of a wage, where what it is before tax is told beside it: "3000 gross, 2400 net", 月薪8000到手6500.

>>> from dialogs.parsers.writing import plain
>>> for said in ("3000 gross, 2400 net", "bruto 3000 neto 2400", "税前8000，到手6500", "月薪45000，實領41000"):
...     print(arriving(plain(said)))
2400 net
neto 2400
到手6500
实领41000

>>> for said in ("pension 1340 before the medicare is taken out, i get 1165", "they take 300 from my wages so i get 1400", "me embargan 300 y me quedan 900", "被法院扣2000，剩3000"):
...     print(arriving(plain(said)))
pension , i get 1165
so i get 1400
y me quedan 900
剩3000

Of what a business takes, what is kept counts:

>>> for said in ("shop makes 3000 but after stock i keep 900", "流水两万,除去成本剩五千", "tengo una tienda, vendo 3000 pero me quedan 800 limpios"):
...     print(arriving(plain(said)))
i keep 900
剩五千
me quedan 800 limpios

Of another's wage, or of one figure alone, nothing is left out; nor what is still to be taken off:

>>> arriving(plain("cobro 1100 menos 200 de embargo"))
'cobro 1100 menos 200 de embargo'
>>> for said in ("i take home 2000 and my wife earns 1500", "3000 gross", "my salary is 2400 after tax"):
...     print(arriving(plain(said)))
i take home 2000 and my wife earns 1500
3000 gross
my salary is 2400 after tax
"""

from __future__ import annotations

import re
from functools import lru_cache

from dialogs.phrases.kin import HAN_KIN, KIN
from dialogs.phrases.patterns import pattern

from . import money_words
from .written_amounts import AMOUNT


def arriving(said: str) -> str:
    """A plain text without what is told before tax, or taken off it, where what is left of it is told as well."""
    taken_off = _TAKEN_OFF.sub(" ", said)
    is_off = money_words.TAKEN_OFF.search(said) is not None  # "1100 minus 200 garnished"
    if taken_off != said and not is_off and _LEFT_OVER.search(taken_off):
        said = taken_off.strip(_SIGNS)
    if (kept := _kept_of_takings(said)) is not None:
        return kept
    is_left = _NET.search(said) or (_BEFORE_TAX.search(said) and _LEFT_OVER.search(said))
    if not is_left or _OF_OTHERS.search(said):
        return said
    rest = _BEFORE.sub(" ", said)
    left = " ".join(rest.split()).strip(_SIGNS)
    is_told = _NET_AMOUNT.search(rest) or _LEFT_OVER.search(rest)
    return left if rest != said and is_told else said


def is_of_takings(said: str) -> bool:
    """Whether what a business takes is told beside what is kept of it."""
    return _kept_of_takings(said) is not None


@lru_cache(maxsize=16)  # looked at in many ways for one message
def _kept_of_takings(said: str) -> str | None:
    """What is kept of what a business takes, where both are told."""
    if not _TAKINGS.search(said) or _OF_OTHERS.search(said):
        return None
    found = list(_KEPT.finditer(said))
    if len(found) != 1:
        return None
    [kept] = found
    rest = f"{said[: kept.start()]} ; {said[kept.end() :]}"
    return kept[0].strip(_SIGNS) if _FIGURE.search(rest) else None


_SIGNS = " ,.;&"
_LEFT = (
    r"(?<![a-z])(?:net(?:to)?|take[ -]?home|(?:take|bring|get) (?:it )?home|after (?:the )?(?:tax(?:es)?|deductions?)|after|in (?:my )?hand|clear"
    r"|net[oa]s?|libres?|liquid[oa]s?|limpi[oa]s?|en mano|despues de (?:los )?(?:impuestos|descuentos)|me quedan?|me llegan?)(?![a-z])"
    r"|到手|税后|实[发领拿]|净|拿到手?|手取|打到卡|扣[完除掉]?(?:之后|以后|后)?(?:还)?剩下?|扣完(?:之|以)?后?(?!还?剩)"
)
_GROSS = (
    rf"(?:{money_words.BEFORE_TAX.pattern}|(?<![a-z])(?:salary|wages?|pay|sueldo|salario)(?![a-z])(?: (?:is|of|de|es))?"
    r"|月薪|月入|工资|薪水|薪资|底薪|本薪)"
)
_NET = re.compile(_LEFT)
_BEFORE_TAX = money_words.BEFORE_TAX
#: Between an amount and the word that says what it is.
_GAP = r"[ :;=,是为约]{0,3}"
_NET_AMOUNT = pattern(
    rf"(?:{_LEFT}){_GAP}(?:(?:is|about|only|es|son|solo|unos|只有|大概)\b ?)?{AMOUNT}|{AMOUNT}{_GAP}(?:{_LEFT})"
)
_BEFORE = pattern(
    rf"{_GROSS}{_GAP}(?>{AMOUNT})(?!{_GAP}(?:{_LEFT})(?!{_GAP}{AMOUNT}))|(?>{AMOUNT}) ?(?:{money_words.BEFORE_TAX.pattern})"
)
#: "They take 300 of my wages", "300 is garnished"; and what is said to be left then.
_TAKEN_OFF = pattern(
    rf"(?<![a-z])(?:(?:they|it|court|boss|employer)(?: (?:already|also|always))? (?:takes?|garnish(?:es)?|deducts?|keeps?|withholds?)|me (?:quitan|embargan|descuentan|retienen)) (?>{AMOUNT})(?: (?:(?:out of|off|from|of|de(?:l)?) )?(?:my |mi |el |the )?(?:wages?|pay|salary|paycheck|check|sueldo|salario|nomina|cheque))?"
    rf"|(?>{AMOUNT}) (?:(?:is|are|gets?|being|of (?:it|that) is) )?(?:garnish(?:ed|ment)|withheld|deducted|taken (?:off|out|away)|(?:de )?embargo)"
    rf"|(?:被)?(?:法院)?(?:扣掉?|扣了|划走)(?>{AMOUNT})"
)
_LEFT_OVER = pattern(
    rf"(?<![a-z])(?:(?:so|and|then|only|just|actually) )*(?:i|we)(?: (?:only|just|actually|really|now))* (?:get|have|receive|am left with|take home)(?: (?:only|just|about))? {AMOUNT}"
    rf"|(?<![a-z])(?:left with|me quedan?|nos quedan?|me llegan?|recibo|cobro)(?: (?:solo|unos|only|about))? {AMOUNT}|{AMOUNT} (?:is |are )?(?:left|remain(?:s|ing)?)(?![a-z])"
    rf"|(?:只?剩下?|到手|只有|实[发领]|还有){AMOUNT}"
)
#: What a business takes in, which is not what whoever has it lives on; and what they keep of it.
_TAKINGS = re.compile(
    r"(?<![a-z])(?:shop|store|stall|business|restaurant|salon|sales?|sells?|turn ?over|revenue|takings|tienda|negocio|puesto|local|vendo|vendemos|ventas|facturo)(?![a-z])"
    r"|[店铺摊]|生意|营业额|流水|营收|成本|进货|进货"
)
_KEPT = pattern(
    rf"(?<![a-z])(?:(?:i|we|me) (?:(?:only|just|actually|really) )*(?:keep|clear|net|get|(?:end up|am left) with|(?:have|take home))|profit(?: is| of)?|left(?: with)?|(?:me|nos) (?:quedan?|quedo con)|saco|gano|ganancias?(?: de| es)?|libres?|limpi[oa]s?)(?: (?:about|around|only|just|like|maybe|unos|como|solo))* {AMOUNT}(?: (?:left|limpi[oa]s?|libres?|net[oa]?s?|clear|profit))?"
    rf"|{AMOUNT} (?:of )?(?:profit|left|limpi[oa]s?|de ganancia)(?![a-z])"
    rf"|(?:净(?:[赚利])?|纯利|利润|还?剩下?|到手|落(?:到)?手里?|赚)(?:大概|差不多|也|只有|就|只|个)*{AMOUNT}"
)
_FIGURE = re.compile(r"\d|[一二两三四五六七八九][十百千万]")
_OF_OTHERS = re.compile(rf"(?<![a-z])(?:{KIN})s?(?![a-z])|{HAN_KIN}|父|母")
