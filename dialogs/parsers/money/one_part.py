"""One part: an amount with the word of one thing it is spent on is seldom all that goes out.

>>> [is_of_one_part(said) for said in ("no wait rent is 950", "不对房租是950", "no, el alquiler es 950", "900 for rent")]
[True, True, True, True]
>>> [is_of_one_part(said) for said in ("car insurance nine hundred", "1,200 de la luz al mes", "信用卡每月九百块", "my card is 90", "信用卡最低还款900", "卡費最低應繳3200", "food is 70 a week")]
[True, True, True, True, True, True, True]
>>> [is_of_one_part(said) for said in ("my wife pays half the rent, 400", "rent 800 split with my sister", "pago la mitad del alquiler 400", "房租一半1000")]
[True, True, True, True]
>>> [is_of_one_part(said) for said in ("剛剛說的弟弟學費是4千才對", "妈妈药费300", "老婆赚5000")]
[True, True, False]
>>> [_leaves_a_rest(said) for said in ("600 for everything else", "600 para todo lo demas", "其他的加起来600", "rent 900, 600 for everything else")]
[True, True, True, False]
>>> [is_of_one_part(said) for said in ("950", "rent and food 950", "all bills 950", "bills 950", "生活费950", "房租吃饭一共950")]
[False, False, False, False, False, False]

What is spent by the day is worked out for a month:

>>> from datetime import date
>>> try:
...     spent_a_month(Words("房租800，吃饭每天30"), Reader("zh", date(2026, 3, 18)))
... except Ambiguous as asked:
...     print(*asked.readings)
1712.5

It is asked about, since one taken for the other would leave people short:

>>> spent_a_month(Words("rent is 950"), Reader("en", date(2026, 3, 18)))
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Is {amount} all that goes out in a month? If not, please write all of it in one message, for example: rent 900, food 300.
"""

from __future__ import annotations

import re
from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear
from dialogs.phrases.finding import matcher, plain
from dialogs.phrases.kin import HAN_KIN
from dialogs.phrases.patterns import pattern
from dialogs.texts import Text

from . import at_most, things, yearly
from .amounts import AMOUNT_EXAMPLE
from .in_and_out import KINDS, Kind
from .money_words import without_a_home
from .refused_amounts import is_only_refused
from .shared_costs import PAID_BY_OTHERS, is_shared, own_of_told, own_part, pays_for_us
from .thing_words import CHILDREN, OWED, THINGS, any_of
from .totals import is_total
from .whole_months import amount_a_month
from .written_amounts import A_MONTH, AMOUNT, holds_one

#: As what goes out is asked for.
WITHOUT_THE_LOAN = matcher(
    {
        "en": (
            "(without|not counting|excluding|minus|leaving out) (the|this|that|your|my|our) (loans?|instalments?|installments?|payments?)",
        ),
        "es": ("sin (contar )?(el|este|ese|su|mi|la|los) (prestamos?|creditos?|cuotas?)",),
        "zh": ("(不算|不含|不包括|不计|除去|扣除|除了)(这|你们|本)?(笔|个)?(的)?(贷款|月供)",),
    }
)
#: Told with what is asked to be left out.
WITH_THE_LOAN = matcher(
    {
        "en": (
            "(with|incl|including|counting|plus|included is|and) (this|that|your|our) (loan|instalment|installment|payment)( included)?",
            "(with|incl|including|counting) the (loan|loan payment)( included)?",
            "(this|your|the) loan (is )?included",
            "(with|incl|including|counting|plus|included) (yours|your one|what i (pay|owe) you|you guys|you)",
        ),
        "es": (
            "(con|con todo y|contando|incluid[oa]|incluye|mas) (con )?(el|este|ese|su) (prestamo|credito)",
            "(el|este|su) (prestamo|credito) incluido",
            "(con|contando|incluyendo|incluid[oa]|mas) (con )?(lo (de ustedes|de vosotros|suyo|que les pago|que les debo)|el de ustedes|la de ustedes|la suya)",
        ),
        "zh": (
            "(?<!不)(?<!没)(包括|包含|含|算上|加上|连|连同)了?(这|你们|贵|本)(笔|个|的|家的|行的)*(贷款|月供)",
            "(?<!不)(?<!没)(算上|加上|连|连同|包括|包含|含)(贷款|月供)",
            "(?<!不)(?<!没)(包括|包含|含|算上|加上|连|连同)了?(要|得)?(还|给|付)?你们",
            "这(笔|个)(贷款|月供)?(也)?(算|包)?(在内|进去)",
        ),
    }
)
_WITHOUT_IT = re.compile(
    r"\bwithout(?: it| that)?\W*$|\bsin (?:el|eso|el mismo)?\W*$|(?:不算|不含|除去|扣掉)(?:的话|它)?(?:是|就|大概|差不多|只有)*[\d一二两三四五六七八九]"
)
THE_LOAN_APART = Text(
    "Please leave this loan out: how much goes out each month without what you pay us?"
)
LEAVE_IT_OUT = Text(
    "What others pay for you may be left out. How much do you pay yourself each month, all together?"
)
ALL_OF_IT = Text(
    "Is {amount} all that goes out in a month? If not, please write all of it in one message, for example: rent 900, food 300."
)


PART_OR_WHOLE = Text(
    "Is your own part of it {part} or {whole}? If more goes out in a month, please write all of it in one message, for example: rent 900, food 300."
)


def spent_a_month(heard: Heard, reader: Reader) -> Decimal:
    """As `amount_a_month`; that of one thing alone is asked about."""
    said = without_a_home(plain(heard.text)) if isinstance(heard, Words) else ""
    if isinstance(heard, Words) and yearly.is_yearly(said):
        said = yearly.a_year(said)
        heard = Words(said)
    if not holds_one(said) and _is_of_a_thing(said) and PAID_BY_OTHERS.search(said):
        raise Unclear(LEAVE_IT_OUT)
    if is_only_refused(said):
        raise Unclear(AMOUNT_EXAMPLE)
    told = _without_the_loan(heard)
    whose = plain(heard.text) if isinstance(heard, Words) else ""  # "section 8" is no home
    if (left := own_of_told(whose, reader)) is not None:
        raise Ambiguous((left,), ALL_OF_IT.given(amount=left))
    if pays_for_us(whose):
        raise Unclear(LEAVE_IT_OUT)
    if isinstance(heard, Words) and (own := own_part(said, reader)):
        asked = ALL_OF_IT.given(amount=own[0])
        whole = PART_OR_WHOLE.given(part=own[0], whole=own[-1])
        raise Ambiguous(own, whole if len(own) > 1 else asked)
    if told is heard and WITH_THE_LOAN.search(said) and not WITHOUT_THE_LOAN.search(said):
        raise Unclear(THE_LOAN_APART)
    spent = _spent(told, reader)
    is_part = is_of_one_part(said) or _leaves_a_rest(said) or leaves_out(said) or _names_one(said)
    if isinstance(heard, Words) and is_part:
        raise Ambiguous((spent,), ALL_OF_IT.given(amount=spent))
    return spent


def _spent(told: Heard, reader: Reader) -> Decimal:
    """As `amount_a_month`; of a list with a range or two the most is offered."""
    try:
        return amount_a_month(told, reader, every_day=True)
    except Unclear as unclear:
        is_one = len(getattr(unclear, "readings", ())) == 1
        if is_one or not isinstance(told, Words):
            raise
        together = at_most.in_all(told.text, reader)
        if together is None:
            raise
        raise Ambiguous((together,), ALL_OF_IT.given(amount=together)) from None


def leaves_out(said: str) -> bool:
    """Whether a plain text says that a thing is not counted in its amount; this loan never is.

    >>> [leaves_out(said) for said in ("1600 not counting food", "800 sin contar la comida", "不算房租1200", "1500 without the loan", "1600")]
    [True, True, True, False, False]
    """
    return _LEFT_OUT.search(WITHOUT_THE_LOAN.sub(" ", said)) is not None


def _without_the_loan(heard: Heard) -> Heard:
    """Of what goes out with the loan and without it, the latter."""
    said = plain(heard.text) if isinstance(heard, Words) else ""
    is_parted = WITH_THE_LOAN.search(said) and _WITHOUT_IT.search(said)
    if not isinstance(heard, Words) or not (WITHOUT_THE_LOAN.search(said) or is_parted):
        return heard
    parts = [one for one in amounts_apart(heard.text) if holds_one(one)]
    without = [
        one
        for one in parts
        if WITHOUT_THE_LOAN.search(plain(one)) or _WITHOUT_IT.search(plain(one))
    ]
    return Words(without[0]) if len(without) == 1 < len(parts) else heard


def is_of_parts(text: str) -> bool:
    """Whether nothing is said but things one lives on and what each costs: of a debt it may be all that is owed, of children their number.

    >>> [is_of_parts(said) for said in ("food is more like 350 and rent 950 sorry", "房租950，吃饭300", "no, rent is 1,200")]
    [True, True, True]
    >>> [is_of_parts(said) for said in ("renta 350 comida 150 luz 30", "房租1500孩子1000吃饭800,一共3300", "rent 900, food 300, in all 1200")]
    [True, False, True]
    >>> [is_of_parts(said) for said in ("rent 950, my wife earns 900", "rent and food 950", "the loan is 5000", "kids 2")]
    [False, False, False, False]
    """
    parts = [one for one in amounts_apart(plain(text)) if not _INTRODUCED.fullmatch(f"{one},")]
    each = [one for part in parts for one in _side_by_side(part) if not is_total(one)]
    return bool(each) and all(_ONE_TO_LIVE_ON.fullmatch(one) for one in each)


def _side_by_side(part: str) -> list[str]:
    """Each thing with its amount, where nothing parts them: "rent 350 food 150"."""
    found = [one[0].strip() for one in _THING_AND_AMOUNT.finditer(part)]
    return found if len(found) > 1 and not _THING_AND_AMOUNT.sub("", part).strip(" .,") else [part]


def is_of_one_part(text: str) -> bool:
    """Whether nothing is said but one thing and what it costs, or what share of it is whose."""
    said = plain(text).strip()
    return _ONE_PART.fullmatch(said) is not None or is_shared(said)


def _leaves_a_rest(said: str) -> bool:
    """Whether one thing has its amount, and others are named without: "rent 800, the rest on food"."""
    parts = amounts_apart(said)
    with_one = [one for one in parts if holds_one(one)]
    is_one = len(with_one) == 1 < len(parts) and _ONE_PART.fullmatch(with_one[0].strip())
    named = _REST.search(said) or (_REST_BEHIND.search(said) and _is_of_a_thing(said))
    return bool((is_one and not _NOTHING_ELSE.search(said)) or (named and len(with_one) == 1))


def _names_one(said: str) -> bool:
    """Whether one thing is named beside the amount, whatever else is said, and not that it is all.

    >>> [_names_one(said) for said in ("300 más de comida que se me olvido", "i give my landlord like 700 for the rent every month", "每个月房租大概要交九百多")]
    [True, True, True]
    >>> [_names_one(said) for said in ("900 including rent", "900, i pay the rent in cash", "rent and food 900", "without the loan its 900", "900")]
    [False, False, False, False, False]
    """
    bare = WITHOUT_THE_LOAN.sub(" ", said)
    name = " ".join(things.named(one) for one in amounts_apart(bare) if holds_one(one)).strip()
    return name.count(" ") == 0 < len(name) and _ALL.search(said) is None


def _is_of_a_thing(said: str) -> bool:
    return KINDS[Kind.OUT].search(said) is not None


#: Said before it: that it is set right, and whose it is.
_FIRST = (
    r"(?:(?:oh|ah|no|wait|sorry|oops|plus|also|i (?:also )?forgot|we forgot|i left out|actually|but|well|hold on|i (?:made|had) a (?:mistake|typo)|my (?:mistake|bad)|correction|i (?:meant|mean)|change|make"
    r"|the|my|our|its?|i (?:pay|spend)|we (?:pay|spend)|is|and|only|just"
    r"|perdon|perdone|disculpe|disculpa|(?:se me )?olvid[eo]|ademas|tambien|espere?|en realidad|me equivoque(?: (?:en|con))?|quise decir|mejor dicho|corrijo|correccion|el|la|los|las|del?|mis?|son|es|pago|pagamos|gasto|gastamos|y|solo)\b[ ,.;:!]*"
    rf"|(?:不对|不是|我?(?:忘了|忘记|漏了|漏掉)|还有|另外|对了|我?(?:刚才|刚刚)?[说写打填搞]?错了?|更正|改一下|应该是|不好意思|抱歉|对不起|啊|哦|喔|等等|等一?下|其实|只有?|我的?|我们的?|每个?月的?|(?:我)?(?:刚才|刚刚)(?:说|写)?的|我?(?:{HAN_KIN})的?|[付交]|要花?)[ ,，。:：!！]*)*"
)
_BETWEEN = (
    r"(?:[ :=,，]*(?:(?:is|are|was|should be|costs?|comes to|now|only|just|alone|about|around|like|more like|maybe|me|actually|really|i mean|sorry|it|its|to"
    r"|(?:has |have )?(?:just )?(?:went|gone|going|goes|rose|risen|fell|dropped) ?(?:up|down)?(?: to)?"
    r"|es|son|cuesta|ahora|solo|unos|unas|como|de|mas o menos|en realidad|realmente|perdon|ha |subio a|bajo a|subio|bajo)\b"
    r"|(?:说|写|打|填|搞)?错了|不对|不是|应该是|改成|改为|大概|大约|差不多|其实|现在|[涨降][到成]了?|就要?|要|是|为|约|花|付))*[ :=,，]*"
)
_AFTER = r"(?:,? ?(?:(?:a|per|each|every) (?:week|day|year)\b|(?:a la|por|al|cada) (?:semana|dia|ano)\b|[每一]个?(?:周|天|年|星期)))?(?:,? (?:sorry|perdon|actually|now|instead|ahora|not [\d.,]+|no [\d.,]+)| (?:or so|mas o menos)|左右|了|块?钱|才对|才是)*[ .!。！]*"


def _one_of(things: str) -> str:
    """One of them with its amount, in either order: "the car insurance is 90", "90 for the phone bill"."""
    one = any_of(things)
    named = rf"(?:(?:recibo|factura|cuota|pago|seguro|tarjeta|plan)s? (?:del?|de las?|de los) )?(?:{one}|(?:{one})(?:{_MORE}))"
    return (
        rf"(?:{named}){_BETWEEN}{AMOUNT}{_AFTER}"
        rf"|{AMOUNT}(?: ?(?:for|of|on|de|del|para|en)\b)?(?: (?:the|my|our|el|la|los|las|mi))? ?(?:{named})(?:,? ?{A_MONTH})?{_AFTER}"
    )


#: That it is all, or more than that one thing.
_ALL = re.compile(
    r"\b(?:all|total|totals|altogether|everything|together|includ\w+|incl|with|and|bills?|expenses|living|stuff|things|etc"
    r"|todo|junto|incluid[oa]|incluye\w*|con|contando|y|gastos|cosas|etcetera)\b|一共|总|全部|所有|加起来|合计|包|含|算上|连|和|跟|加|什么的|之类|等(?!下|一下|等)|生活费|开[销支]"
)
_REST = re.compile(
    r"\b(?:the )?rest (?:is |goes |goes on |on |for )|\b(?:everything|all) else\b|\b(?:lo demas|el resto)\b|其他的?(?:所有|全部|开销|花费|一共|加起来|大概)|剩下的?(?:都|就|是|拿来|用来)?(?:吃|花|买|生活|交|还)"
)
_REST_BEHIND = re.compile(
    r"\b(?:and|plus) (?:the )?(?:usual|other) (?:bills|things|stuff|expenses)\b|还有别的|等等"
)
_NOTHING_ELSE = re.compile(
    r"\b(?:nothing else|that'?s (?:it|all)|thats (?:it|all)|is all|only that|all i pay|nada mas|es todo|eso es todo|solo eso)\b|没别的|就这些|没了|其他没有|其他没有"
)
#: That a thing is not counted: "1600 not counting food", 不算房租1200.
_LEFT_OUT = pattern(
    rf"(?<![a-z])(?:not (?:counting|including)|without(?: counting)?|excluding|except(?: for)?|apart from|aside from|sin(?: (?:contar|incluir))?|aparte(?: de)?|menos|excepto)(?: (?:the|my|our|el|la|los|las|mis?|lo|del?)\b)* (?:{any_of(f'{THINGS} {CHILDREN} {OWED}')})"
    rf"|(?:不算|不含|不包括|没算|除了|除去)(?:{any_of(f'{THINGS} {CHILDREN} {OWED}')})|(?:{any_of(f'{THINGS} {CHILDREN} {OWED}')})(?:不算|除外|另算)"
)
#: What stands behind the word of a thing and makes it no other.
_MORE = r" (?:bill|fee|payment|cost|money|insurance|loan|card|tax)s?|[ ]de (?:credito|debito)|(?:费用?|钱|款|卡|品|月供|上学|读书|账单|(?:最低)?(?:还款|缴款|应还|应缴)(?:额|金额)?)"
_INTRODUCED = re.compile(_FIRST)
_ONE_PART = pattern(rf"{_FIRST}(?:{_one_of(f'{THINGS} {CHILDREN} {OWED}')})")
_THING_AND_AMOUNT = pattern(rf"(?:{any_of(THINGS)}){_BETWEEN}{AMOUNT}(?:,? (?:and|y) |[ ,、]+)?")
_ONE_TO_LIVE_ON = pattern(rf"{_FIRST}(?:{_one_of(THINGS)})")
