"""Told figures: what comes in, goes out or could be paid each month, told beside something else; only what is plain.

>>> from datetime import date
>>> from dialogs.parsers import Reader
>>> def told(said, language="en"):
...     return {name: str(figure) for name, figure in figures_in(said, Reader(language, date(2026, 3, 18))).items()}
>>> told("i lost my job in january and i only get 1400 unemployment now, i spend about 900. loan 68386728")
{'income': '1400', 'outgoings': '900'}
>>> told("失業了，失業金得1400"), told("住了两次院花了不少钱退休金一个月就三千二实在是还不上了")
({'income': '1400'}, {'income': '3200'})
>>> told("失业了，每个月只有失业金1800，最多能还200"), told("ya solo gano 900 y gasto 1.500,50 al mes", "es")
({'income': '1800', 'can_pay': '200'}, {'income': '900', 'outgoings': '1500.50'})

What is had in a season alone is left out by itself:

>>> told("I only have my pension which is 1,240 a month and I get 180 for heating in the winter")
{'income': '1240'}

Who spends it need not be said:

>>> told("lost my job, spend about 780 a month"), told("失业了，每个月差不多花780"), told("they spend 780 on ads")
({'outgoings': '780'}, {'outgoings': '780'}, {})

The rent alone is not all that goes out; what was, what is owed or taken off, and what others have is not theirs, nor is the
pay of work that is lost, and a day is no amount; what can be paid later on cannot be paid now:

>>> told("月薪三万，被裁员了"), told("被裁员了，现在月薪三千"), told("no puedo pagar, puedo pagar el 15", "es")
({}, {'income': '3000'}, {})
>>> told("看病每月要花一千五"), told("I spend 900 on rent")
({}, {})
>>> told("I start a new job in May and can pay 450 then"), told("I can't pay now but in 2 months I can pay 500")
({}, {})
>>> told("can't pay any more: 200 now, 450 from May"), told("失业了，现在能还200，五月起450")
({'can_pay': '200'}, {'can_pay': '200'})
>>> told("rent is 900"), told("i used to earn 3000"), told("工资少了2000"), told("they cut my pay by 500"), told("my wife earns 1200")
({}, {}, {}, {}, {})

>>> told("我2个月没工作了 每个月可以还1500左右 薪水25号发")
{'can_pay': '1500'}

What comes in in a season comes in in no usual month:

>>> told("april to october I make 2200 a month, winter maybe 400"), told("夏天一个月能赚八千，冬天亏")
({}, {})
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear, amount_a_month, household, payable_a_month
from dialogs.parsers.clauses import amounts_apart, clauses
from dialogs.parsers.loan_numbers import named_in
from dialogs.parsers.money import seasons, things
from dialogs.parsers.money.in_and_out import Kind, kind_of, names_a_thing
from dialogs.parsers.money.nowadays import earned_less
from dialogs.parsers.money.one_part import is_of_one_part
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.phrases import answer as answer_words
from dialogs.phrases.finding import plain
from dialogs.phrases.telling.other_time import of_another_time, without_dates
from negotiation.applying.application import Hardship

from . import told_ahead
from .reasons import told_with

#: In the order in which they are asked.
NAMES = ("income", "outgoings", "can_pay")


def figures_in(text: str, reader: Reader) -> Mapping[str, Decimal]:
    """Each figure by its question; none that is told twice, or may be another."""
    found: dict[str, list[Decimal]] = {}
    is_out_of_work = told_with(text) is Hardship.JOB_LOST
    each = [part for one in clauses(text) for part in amounts_apart(one)]
    # What is had in winter alone is left out by itself; a season told apart is that of all that is earned.
    of_a_season = {
        one for one in each if seasons.is_of_one(plain(one)) and _named(one) == "income"
    }
    is_of_a_season = not of_a_season and seasons.is_of_one(plain(text))
    parted = told_ahead.now_and_then(text, reader)
    if parted is not None:
        found["can_pay"] = [parted.now]
    for clause in each:
        name = _named(clause)
        if name is None or clause in of_a_season:
            continue
        is_over = is_out_of_work and not _NOW.search(plain(clause))
        if name == "income" and (is_of_a_season or is_over):
            continue
        if name == "can_pay" and (parted or told_ahead.is_of_later(clause, reader)):
            continue
        parse = payable_a_month if name == "can_pay" else amount_a_month
        try:
            found.setdefault(name, []).append(parse(Words(without_dates(clause)), reader))
        except Unclear:
            continue
    if "income" not in found and (now := earned_less(text, reader)) is not None:
        found["income"] = [now]
    return {name: found[name][0] for name in NAMES if len(found.get(name, ())) == 1}


def spent_in(text: str) -> str:
    """The words that tell what goes out thing by thing; "" where it is not more than one.

    >>> spent_in("pago 500 de alquiler, 60 de luz. Vivo con mi hija de 9 años")
    'pago 500 de alquiler, 60 de luz'

    >>> spent_in("lost my job, rent 650 and food 300, I get 900"), spent_in("失业了，房租650，吃饭400"), spent_in("rent 650, loan 68386728")
    ('rent 650, food 300', '房租650, 吃饭400', '')

    >>> spent_in("rent 650, food 300, wife at home with 2 kids 3 and 6"), spent_in("rent 650, van 1.5k")
    ('rent 650, food 300', 'rent 650, van 1.5k')

    What was paid once, and what is paid for this loan, goes out in no month:

    >>> spent_in("the funeral cost me 6,000 on my card, I pay 610 for the flat, 95 electric, I can't keep on paying 381 on your loan")
    'I pay 610 for the flat, 95 electric'
    >>> spent_in("住院花了六万，房租900，吃饭400"), spent_in("el funeral me costó 6000, alquiler 500, luz 60, a ustedes 381 del préstamo")
    ('房租900, 吃饭400', 'alquiler 500, luz 60')
    """
    listed = [
        one
        for one in amounts_apart(text)
        if holds_one(one)
        and not named_in(one)  # a loan's number is no amount
        and kind_of(plain(one)) is Kind.OUT
        and household.told(plain(one)) is None  # an age is no amount
        and not _ONLY_COUNTS.fullmatch(one)
        and not of_another_time(one)
        and not _IS_NO_MONTHS.search(plain(one))
        and not _NOT_SO.search(plain(one))
    ]
    together = ", ".join(listed)
    return together if things.are_told(together) else ""


def listed_in(text: str, reader: Reader) -> Decimal | None:
    """What that comes to, which is seldom all of it; `None` where it is not plain of each."""
    each = things.told(spent_in(text), reader)
    return sum((figure for _, figure in each), Decimal(0)) if each else None


def thing_in(text: str, reader: Reader) -> Decimal | None:
    """What one thing costs of which alone a message tells; `None` for other words.

    >>> from datetime import date
    >>> here = Reader("en", date(2026, 3, 18))
    >>> [thing_in(said, here) for said in ("also gas 50", "rent is 900", "rent 900, food 300", "I can pay 50", "loan 68386728")]
    [Decimal('50'), Decimal('900'), None, None, None]
    """
    is_one = is_of_one_part(text) and not named_in(text)
    found = things.one(plain(text), reader) if is_one else None
    return None if found is None else found[1]


def _named(clause: str) -> str | None:
    said = _CUT_TO.sub(" ", plain(clause))
    if _NOT_SO.search(said) or of_another_time(clause):
        return None
    name = answer_words.about(clause)
    if name == "outgoings" and names_a_thing(said):  # seldom all of it
        return None
    if name is None and _BENEFIT.search(said):
        return "income"
    return name if name in NAMES else None


#: How many there are, or how old: "2 kids 3 and 6".
_ONLY_COUNTS = re.compile(r"(?:\D*(?<!\d)\d(?![\d.,]*\d| ?(?:k|mil)\b|[百千万]))+[^\d十百千万]*")
#: It was, is owed or taken off, or is paid by others.
_NOT_SO = re.compile(
    r"\b(?:lost|lose|losing|cut|reduced|less|fewer|down by|ow(?:e|es|ed|ing)|before|no longer|stopped|not|dont|cant|cannot|off"
    r"|menos|deben?|debo|reduj\w+|bajaron \w+|quitaron|perdi|antes|ya no|no)\b"
    r"|[少降减扣欠没]|(?<!差)不|以前|之前|原来|本来"
)
#: It was paid once, or is paid to us.
_IS_NO_MONTHS = re.compile(
    r"\b(?:funeral|burial|operation|surgery|wedding|lawyers?|deposit|cost (?:me|us)|costs? (?:me|us) nearly|paid|spent|bought|had to pay)\b|\b(?:on|for|of) (?:your|this|the) (?:loan|instal+ment)\b|\b(?:your|this) (?:loan|payment|instal+ment)\b|\bpay(?:ing)? you\b"
    r"|\b(?:entierro|sepelio|operacion|cirugia|boda|abogad[oa]s?|me costo|nos costo|pague|pagamos ya|gaste|compre|tuve que pagar)\b|\b(?:su|este|del|el) prestamo\b|\ba ustedes\b|\bles pago\b"
    r"|[葬丧]|手术|住院|律师|(?:花|付|交|买|赔)了|[你贵]们?的?贷款|这笔|还你们"
)
#: Cut by so much it is not; cut to so much it is.
_CUT_TO = re.compile(
    r"\b(?:cut|reduced|lowered|dropped|fell|less)(?: \w+){0,2} to(?= )|\b(?:baj\w+|redu\w+)(?: \w+){0,2} a(?= (?:unos )?\d)|[降减砍少]了?[到成至剩]"
)
#: Money from the state, as it is called.
_EN = "unemployment|benefits?|disability pay|pension|welfare|social security"
_ES = "paro|subsidio|pension|prestacion|desempleo"
_ZH = "失业金|失业给付|低保|退休金|养老金|补助|津贴"
#: Of pay that is still paid, or paid instead.
_NOW = re.compile(
    rf"\b(?:now|only|just|currently|these days|ahora|solo|actualmente|{_EN}|{_ES})\b|现在|目前|如今|只|{_ZH}"
)
#: With its figure beside it.
_BENEFIT = re.compile(
    rf"\b(?:{_EN})(?: (?:which|that|is|of|about|only|pays|comes to))* ?[$€£]?\d"
    rf"|\d(?: (?:a|per|each) month)?(?: (?:in|from|of|on))?(?: (?:my|the))? (?:{_EN})\b"
    rf"|\b(?:{_ES})(?: (?:de|es|son|solo))* ?[$€£]?\d|\d(?: al mes)? (?:de|del) (?:{_ES})\b"
    rf"|(?:{_ZH})(?:只有|得|有|是|大概|约)*[\d一二两三四五六七八九]"
)
