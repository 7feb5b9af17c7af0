"""Payable: what could be paid a month, where it is asked.

An amount that is called too much is no answer:

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> payable_a_month(Words("I can't pay 522, maybe 150"), reader)
Decimal('150')
>>> payable_a_month(Words("I can't pay 522"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: Please write an amount, for example <b>1250</b>.

That nothing can be paid is asked back, as it may only be said of what the contract asks:

>>> for said in ("I can't pay", "sorry, I really can't afford anything right now", "no puedo pagar", "真的还不起了", "I can't pay before June", "六月前还不出来"):
...     try:
...         payable_a_month(Words(said), reader)
...     except Ambiguous as asked:
...         print(*asked.readings)
0
0
0
0
0
0
>>> payable_a_month(Words("nothing until June"), reader), payable_a_month(Words("六月前一分钱也还不了"), reader)
(Decimal('0'), Decimal('0'))
"""

from __future__ import annotations

import re
from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear
from dialogs.parsers.writing import plain
from dialogs.phrases.patterns import pattern
from dialogs.texts import Text

from .money_words import MONTHLY, NOTHING, SPEAKS_OF_NOTHING
from .once import is_of_no_month
from .refused_amounts import without_refused
from .whole_months import amount_a_month
from .written_amounts import holds_one


def payable_a_month(heard: Heard, reader: Reader) -> Decimal:
    """As `amount_a_month`, without the amounts that are called too much.

    Raises `Unclear` for savings as well, `Ambiguous` where nothing can be paid, or perhaps not each month.
    """
    if not isinstance(heard, Words):
        return amount_a_month(heard, reader)
    said = plain(heard.text)
    until_then = _UNTIL_THEN.sub(" ", said).strip(" ,.;!")
    if until_then != said.strip(" ,.;!") and NOTHING.fullmatch(until_then):
        return Decimal(0)
    if _NOT_AT_ALL.fullmatch(until_then):
        raise Ambiguous((Decimal(0),), NOTHING_NOW)
    if has_savings(said):
        raise Unclear(SAVINGS_APART)
    rest = without_refused(said)
    try:
        figure = amount_a_month(heard if rest == said else Words(rest), reader)
    except Ambiguous:
        raise
    except Unclear:
        if _speaks_of_nothing(said):
            raise Ambiguous((Decimal(0),), NOTHING_NOW) from None
        raise
    if figure and is_of_no_month(said):
        raise Ambiguous((figure,), EACH_MONTH.given(amount=figure))
    return figure


def _speaks_of_nothing(said: str) -> bool:
    """Whether a few words without a figure say that there is nothing, whatever else they say.

    >>> [_speaks_of_nothing(said) for said in ("i can pay nothing you idiots", "i told you nothing", "nada, ya les dije", "nothing to do with you", "nothing but 200")]
    [True, True, True, False, False]
    """
    is_short = len(said) <= _A_FEW_WORDS and not holds_one(said)
    return is_short and SPEAKS_OF_NOTHING.search(said) is not None


def has_savings(said: str) -> bool:
    """Whether a plain text tells what is saved, which nobody pays each month.

    >>> [has_savings(said) for said in ("i have 50000 in savings, should i pay first", "tengo 5000 ahorrados", "我有存款5万 要先还吗")]
    [True, True, True]
    >>> [has_savings(said) for said in ("i have savings, 100 a month", "100 from my savings", "100")]
    [False, False, False]
    """
    return _SAVED.search(said) is not None and MONTHLY.search(said) is None


SAVINGS_APART = Text(
    "Savings count apart, and you need not use them up for this. How much could you pay each month?"
)
EACH_MONTH = Text(
    "Could you pay {amount} each month? If you mean something else by it, please write what you could pay each month; 0 is an answer too."
)
NOTHING_NOW = Text(
    "Do you mean that you can pay nothing at the moment? That is an answer too. If not, please write how much you could pay."
)


_A_FEW_WORDS = 60
#: Until when it is so; what can be paid then is asked apart.
_UNTIL_THEN = re.compile(
    r"\b(?:until|till|til|before|hasta|antes de(?:l| que)?)\b[^,.;!?]{1,24}?(?=$|[,.;!]| (?:i|we|yo|no)\b)"
    r"|(?:[在到等至]|直到)?(?:[\d一二三四五六七八九十]{1,3}月[份底初中]?|下个?月|年底|年前)(?:\d{1,2}[号日])?(?:[以之]?前|为止|才)?(?=[^能可]*不|[^能可]*没)"
)
_SAVED = re.compile(
    r"\b(?:have|got|tengo|tenemos)\b[^,.;]{0,24}\b(?:savings?|saved(?: up)?|ahorros?|ahorrad[oa]s?)\b|有[^,.;]{0,8}(?:存款|积蓄|储蓄)"
)
_NOT_AT_ALL = pattern(
    r"(?:(?:sorry|honestly|really|right now|now|at the moment|i|we|just|so|but|lo siento|la verdad|ahora|de verdad|yo|pues)\b[ ,.]*)*"
    r"(?:(?:can ?(?:not|'?t)|could ?n'?t|am not able to|am unable to)(?: (?:really|possibly|just|even))*(?: (?:pay|afford|spare|manage|give)(?: (?:anything|it|any|you|that|a thing|a penny|a cent|nothing))*)?"
    r"|no (?:puedo|podemos|podria)(?: (?:pagar|dar|abonar)(?:les?|lo|la)?)?(?: nada| nada de nada)?)"
    r"(?:[ ,]*(?:at all|right now|now|at the moment|this month|any ?more|anymore|yet|sorry|ahora(?: mismo)?|ahorita|por ahora|de momento|este mes|mas|perdon))*[ .!]*"
    r"|(?:我|真的|实在|现在|目前|暂时|确实|根本|一点|也|都|就|对不起|抱歉|[,，])*(?:还|付|缴|交|拿)(?:款|钱)?不(?:起|了|上|出来?)(?:钱|的)?[了啊呀啦呢吧]*[ .!。]*"
)
