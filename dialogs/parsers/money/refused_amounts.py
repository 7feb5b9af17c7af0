"""Refused amounts: what somebody says they cannot pay is no wish of theirs: "537 is too much", 还不起537.

>>> [without_refused(said) for said in ("i can't pay 537", "537 a month is way too high for me", "500 is too much, i can pay 120")]
['i  ', ' ', '  i can pay 120']
>>> [without_refused(said) for said in ("我还不起537", "每月537太高了", "no puedo pagar 537 al mes", "537 es demasiado para mi")]
['我 ', ' ', ' ', ' ']
>>> [without_refused(said) for said in ("i can't pay more than 120", "最多还120", "no puedo pagar mas de 120", "that's too much, 300?")]
["i can't pay more than 120", '最多还120', 'no puedo pagar mas de 120', "that's too much, 300?"]
>>> [without_refused(said) for said in ("no puedo con 294", "294 is impossible", "i can't handle 294, maybe 200", "no puedo con mas de 200")]
[' ', ' ', 'i   maybe 200', 'no puedo con mas de 200']

Where it is asked what could be paid, that is no answer:

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> payable_a_month(Words("I can't pay 522, maybe 150"), reader)
Decimal('150')
>>> payable_a_month(Words("I can't pay 522"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: Please write an amount, for example <b>1250</b>.

That nothing can be paid is asked back, as it may only be said of what the contract asks:

>>> for said in ("I can't pay", "sorry, I really can't afford anything right now", "no puedo pagar", "真的还不起了"):
...     try:
...         payable_a_month(Words(said), reader)
...     except Ambiguous as asked:
...         print(*asked.readings)
0
0
0
0
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

from .money_words import MONTHLY
from .once import is_of_no_month
from .whole_months import amount_a_month
from .written_amounts import AMOUNT


def payable_a_month(heard: Heard, reader: Reader) -> Decimal:
    """As `amount_a_month`, without the amounts that are called too much."""
    if not isinstance(heard, Words):
        return amount_a_month(heard, reader)
    said = plain(heard.text)
    if _NOT_AT_ALL.fullmatch(said.strip()):
        raise Ambiguous((Decimal(0),), NOTHING_NOW)
    if has_savings(said):
        raise Unclear(SAVINGS_APART)
    rest = without_refused(said)
    figure = amount_a_month(heard if rest == said else Words(rest), reader)
    if figure and is_of_no_month(said):
        raise Ambiguous((figure,), EACH_MONTH.given(amount=figure))
    return figure


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


def is_only_refused(said: str) -> bool:
    """Whether a plain text says nothing but that an amount is too much.

    >>> [is_only_refused(said) for said in ("200 is too much", "no, 200 es demasiado", "200太高了", "rent 900 is too much", "200")]
    [True, True, True, False, False]
    """
    rest = without_refused(said)
    return rest != said and _NO_WORD.fullmatch(rest) is not None


_NO_WORD = re.compile(r"(?:\b(?:no|but|that|its|y|pero|eso)\b|[不太]|[\W_])*")


def without_refused(said: str) -> str:
    """What was written plainly, without the amounts that are called too much."""
    return _REFUSED.sub(" ", said) if _REFUSES.search(said) else said


_SAVED = re.compile(
    r"\b(?:have|got|tengo|tenemos)\b[^,.;]{0,24}\b(?:savings?|saved(?: up)?|ahorros?|ahorrad[oa]s?)\b|有[^,.;]{0,8}(?:存款|积蓄|储蓄)"
)
#: With the words that go with it.
_SUM = rf"(?:每个?月(?:[还付])?|a month |los |esos |unos |the |full )*{AMOUNT}"
_TOO_MUCH = (
    r"(?: (?:is|was|would be|will be|seems|es|son|seria|me parece|parece))?(?: (?:just|still|way|far|simply|really|a bit|a little|muy|todavia|aun))*"
    r" (?:too (?:much|high|expensive)|impossible|not possible|unaffordable|out of reach|beyond (?:me|my means)|more than i (?:can|have)|demasiad[oa]s?|mucho|(?:muy )?(?:alto|caro)|imposible)\b(?: (?:a month|al mes|for (?:me|us)|para (?:mi|nosotros))\b)*"
    r"|,?(?:真的|实在|还是|也|都|对我来说)*(?:太(?:多|高|贵|重)了?|(?:还|付|负担|承受|拿|缴)不(?:起|了|出来?|动))"
)
_CANNOT = (
    r"\b(?:can ?(?:not|'?t)|could ?(?:not|n'?t)|(?:wo n'?t|won'?t|will not|not) be able to|not able to|unable to|no way (?:i|we)(?: can)?|(?:do not|don'?t))"
    r" (?:(?:really|ever|possibly|just) )?(?:pay|afford|manage|do|spare|have|find|handle|cope with)(?: (?:the|that|this|you))* ?"
    r"|\bno (?:(?:puedo|podemos|podria|podre|alcanzo (?:ni )?a|llego (?:ni )?a|tengo)(?: (?:pagar(?:les?)?|dar(?:les?)?|asumir|para|con))*|me (?:alcanza|da|llega)(?: (?:para|con|pagar))*) ?"
    r"|(?:还|付|负担|承受|拿|缴)不(?:起|了|出) ?|没(?:办法|法)(?:还|付|缴) ?"
)
#: Looked for first: an amount is looked for at every sign, and most messages have none of these words.
_REFUSES = re.compile(
    r"too (?:much|high|expensive)|possible|unaffordable|out of reach|beyond|more than i|demasiad|\b(?:mucho|alto|caro|imposible)\b|太[多高贵重]|不(?:起|了|出|动)|没(?:办法|法)"
    rf"|{_CANNOT}"
)
#: With the comma after it, which before the next figure would look like a part of that.
_REFUSED = pattern(rf"(?:{_SUM}(?:{_TOO_MUCH})|(?:{_CANNOT}){_SUM})[,，;；]*")
_NOT_AT_ALL = pattern(
    r"(?:(?:sorry|honestly|really|right now|now|at the moment|i|we|just|so|but|lo siento|la verdad|ahora|de verdad|yo|pues)\b[ ,.]*)*"
    r"(?:(?:can ?(?:not|'?t)|could ?n'?t|am not able to|am unable to)(?: (?:really|possibly|just|even))*(?: (?:pay|afford|spare|manage|give)(?: (?:anything|it|any|you|that|a thing|a penny|a cent|nothing))*)?"
    r"|no (?:puedo|podemos|podria)(?: (?:pagar|dar|abonar)(?:les?|lo|la)?)?(?: nada| nada de nada)?)"
    r"(?:[ ,]*(?:at all|right now|now|at the moment|this month|any ?more|anymore|yet|sorry|ahora(?: mismo)?|ahorita|por ahora|de momento|este mes|mas|perdon))*[ .!]*"
    r"|(?:我|真的|实在|现在|目前|暂时|确实|根本|一点|也|都|就|对不起|抱歉|[,，])*(?:还|付|缴|交|拿)(?:款|钱)?不(?:起|了|上|出来?)(?:钱|的)?[了啊呀啦呢吧]*[ .!。]*"
)
