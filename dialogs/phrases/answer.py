"""Answer words: what an answer is called by those who change it, or tell it where another is asked for.

>>> about("i actually get 1500 not 2000")
'income'
>>> [about(said) for said in ("250 is all I can do", "250 es lo que puedo", "250是我能还的", "that is all I can say")]
['can_pay', 'can_pay', 'can_pay', None]
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from dialogs.parsers.money.thing_words import THINGS, any_of
from dialogs.parsers.money.written_amounts import AMOUNT, NUMBER_WORD

from .finding import matcher, plain
from .kin import HAN_KIN, KIN
from .patterns import pattern

#: Without whoever spends it: then it stands right before its figure.
_A_FIGURE_NEXT = rf"(?=( (about|around|roughly|only|just|like|maybe|some|unos|unas|como|solo|aprox))* [$€£]?([0-9]|({NUMBER_WORD})\b))"
#: Said between what one can and what that is.
_JUST = r"((only|just|maybe|perhaps|probably|possibly|realistically|honestly|still|also|really|at (most|best)|about) )*"
_SOLO = r"((solo|solamente|unicamente|quizas?|tal vez|como mucho|apenas) )*"
_ZHI = "(大概|差不多|只|最多|先|[每一]?个?月|给你们?)*"
#: What an answer is called by those who change it; narrower things, as the rent, are parts of an answer and no answer.
ABOUT: Mapping[str, Sequence[str]] = {
    "can_pay": (
        *(
            f"(can|could|might|able to) {_JUST}(pay|afford|spare|manage(?! (on|with)\\b)|(put aside|do|give|offer)( you| you guys| them| the (bank|lender))?{_A_FIGURE_NEXT})",
            f"(manage|afford|willing|ready|like|want|id be able) to {_JUST}pay",
            f"(i'd|i would|we'd|we would) {_JUST}pay",
            f"(can|could|may) (i|we) {_JUST}(pay|afford|do|give you){_A_FIGURE_NEXT}",
            f"(can't|cannot|can not|couldn't|could not) {_JUST}(pay|afford|spare|manage|do)( anything| you)* (more|over|above) than",
            "(is|its|thats|would be) (all|what|the most|the maximum|as much as)( that)? (i|we) (can|could)(?! (say|tell|remember|find|think|see))",
        ),
        *(
            f"(puedo|podria|podemos|podriamos|pudiera|podre|alcanzo a|alcanza para|capaz de|quiero|quisiera) {_SOLO}(pagar|abonar|permitirme)(les|le)?",
            f"(puedo|podria|podemos|podriamos|pudiera|podre) {_SOLO}(dar|ofrecer|aportar)(les|le)?{_A_FIGURE_NEXT}",
            "(es|son|seria|serian) (todo )?lo (unico |maximo |mas )?que (puedo|podemos|podria|podriamos)(?! (decir|hacer|ver|recordar))",
        ),
        f"(能够?|可以?|只能|最多|顶多|愿意|想|打算){_ZHI}(还(?!有|要|会|得|是)|付|交|缴|拿(得)?出|挤出|凑)",
        "先(还|付|交|缴)(?=[0-9一二两三四五六七八九十百千])",
        "(还|付)得起|是我们?(能|可以)(还|付|给|拿出|承受)",
        "(?<![卡呗贷条债])[每一]个?月(大概|差不多|最多|先|就|给你们?)*还(?=[0-9一二两三四五六七八九十百千])",
        "(改成|改为|换成)(每?个?月)?(还|付)",
    ),
    "other_debts": (
        *(
            "(an)?other (lender|debt|loan|bank|card)s?",
            "otr[ao]s? (entidad(es)?|deudas?|prestamos?|bancos?|tarjetas?)",
        ),
        "(其[他它]的?|别的|另外的?|另一[个家]|别家)(贷款|机构|债|欠款|银行|信用卡|网贷)",
    ),
    "outgoings": (
        *(
            "(outgoings|expenses|spending|costs(?! (me|us|about|around)\\b| [$€£]?[0-9]))",
            "goes out",
            rf"(goes|going|go) out( (each|every|a|per) month)?( (is|are|its|it's|comes to))?{_A_FIGURE_NEXT}",
            "(i|we) (really |only |now |actually )?spend",
            rf"(?<!they )(?<!you )(?<!to )spend(ing)?{_A_FIGURE_NEXT}",
        ),
        *("(gastos?|egresos)", "(gasto|gastamos)", "(sale|salen) (al|cada) mes"),
        f"gastando{_A_FIGURE_NEXT}",
        *(
            "(支出|花费|开销|花销|开支)",
            "每?个?月(要|得|大概|大约|差不多|一共|总共|都|也)*花",
            "花(大概|大约|差不多)?[0-9一二两三四五六七八九十百千万]+[元块钱左右]*(每|一)个?月",
        ),
    ),
    "income": (
        *("(income|salary|wage|wages|paycheck)", "(comes|coming) in", "my pay"),
        "(i|we) (really |only |now |actually )?(get( paid)?|earn|make|receive|(bring|take) home)",
        "(im|i am|we are) (really |only |now |actually )?(getting|earning|making)",
        "(found|got|have got|landed) (a |another |my |new )*(job|work)(?! (interview|offer|application|centre|center))",
        "(encontre|consegui|he encontrado|he conseguido|ya tengo) (un |otro |nuevo )*(trabajo|empleo)",
        "找到(了)?(新|一份|份)?(的)?(工作|活)",
        *("(ingresos?|sueldo|salario|nomina)", "(gano|cobro|ingreso|recibo|ganamos)"),
        *("me pagan", "(me|nos) entran?", "estoy (ganando|cobrando)"),
        *("(收入|工资|薪水|月薪|到手|实发|实拿|进账|薪资|实领|入账)", "我?(每个?月)?(挣|赚)"),
    ),
    "hardship": ("(the|my|another|a different|wrong) reason", "(el|mi|otro|de) motivo", "原因"),
    "children": (
        "(child(?! (benefit|support|allowance|maintenance|tax credit))|children|kids?)",
        "(hijos?|hijas?|ninos?|ninas?)",
        "(孩子|小孩|子女)",
    ),
    "adults": ("adults?", "adultos?", "(成年人|大人|成人)"),
}


@lru_cache(maxsize=16)  # looked at in many ways for one message
def about(text: str) -> str | None:
    """Which answer is named, by its field; `None` for none, or for more than one."""
    said = plain(text)
    named = [name for name, one in NAMED.items() if one.search(said)]
    if "can_pay" in named:
        # What one can pay is no pay; and what one can pay of the rent goes out.
        others = {"can_pay"} if _OF_A_THING.search(said) else {"income", "outgoings"}
        named = [name for name in named if name not in others]
    if named == ["children"]:  # who are no others
        said = NAMED["children"].sub(" ", said)
    return named[0] if len(named) == 1 and not _OF_OTHERS.search(said) else None


def about_the_budget(text: str) -> str | None:
    """Whether what comes in or goes out is named, and not what is paid from it on which day: by its field.

    >>> [about_the_budget(said) for said in ("my income is 1500", "支出是1700", "发工资那天还320", "puedo pagar 300 cuando cobro")]
    ['income', 'outgoings', None, None]
    """
    name = about(text)
    is_paid = PAYS.search(plain(text)) is not None
    return name if name == "outgoings" or (name == "income" and not is_paid) else None


#: What it is called, by its field.
NAMED = {name: matcher({"": phrases}) for name, phrases in ABOUT.items()}
#: Said of what is paid.
PAYS = re.compile(
    r"\b(?:(?<!get )(?<!gets )(?<!am )(?<!im )pay(?!day|check|slip| is| was)|pago|pagar|pagaria|pagare|abono|abonar)\b|[还付缴](?![有是不没])"
)
#: "Son" is "are" in Spanish as well.
_OF_OTHERS = re.compile(rf"\b(?!son\b)(?:{KIN})s?\b|太婆|{HAN_KIN}")
#: What a loan of ours may be for.
_BORROWED_FOR = {
    *("mortgage", "housing", "home", "house", "flat", "apartment", "car", "school", "tuition", "medical"),
    *("hipoteca", "casa", "piso", "coche", "carro", "auto", "escuela", "colegio"),
    *("房贷", "车贷", "学费", "机车"),
}  # fmt: skip
#: Things that cost something each month, and for which nobody borrows.
_THINGS = any_of(" ".join(one for one in THINGS.split() if one not in _BORROWED_FOR))
_OF_A_THING = pattern(
    rf"\b(?:pay|afford|spare|manage|pagar|abonar|dar)(?: {AMOUNT})?(?: (?:for|on|of|my|the|our|el|la|los|las|mis?|de|del|para|en))* (?:{_THINGS})"
    rf"|(?:还|付|交|缴|拿出)(?:{AMOUNT})?的?(?:{_THINGS})"
)
