"""One part: an amount with the word of one thing it is spent on is seldom all that goes out.

>>> [is_of_one_part(said) for said in ("no wait rent is 950", "不对房租是950", "no, el alquiler es 950", "900 for rent")]
[True, True, True, True]
>>> [is_of_one_part(said) for said in ("950", "rent and food 950", "all bills 950", "房租吃饭一共950")]
[False, False, False, False]

It is asked about, since one taken for the other would leave people short:

>>> from datetime import date
>>> spent_a_month(Words("rent is 950"), Reader("en", date(2026, 3, 18)))
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Is {amount} all that goes out in a month? If not, please write all of it in one message, for example: rent 900, food 300.
"""

from __future__ import annotations

import re
from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.phrases import plain
from dialogs.texts import Text

from .reader import Reader
from .unclear import Ambiguous
from .whole_months import amount_a_month

ALL_OF_IT = Text(
    "Is {amount} all that goes out in a month? If not, please write all of it in one message, for example: rent 900, food 300."
)


def spent_a_month(heard: Heard, reader: Reader) -> Decimal:
    """As `amount_a_month`; that of one thing alone is asked about."""
    spent = amount_a_month(heard, reader)
    if isinstance(heard, Words) and is_of_one_part(heard.text):
        raise Ambiguous((spent,), ALL_OF_IT.given(amount=spent))
    return spent


def is_of_parts(text: str) -> bool:
    """Whether nothing is said but things and what each costs.

    >>> [is_of_parts(said) for said in ("food is more like 350 and rent 950 sorry", "房租950，吃饭300", "rent 950, my wife earns 900")]
    [True, True, False]
    """
    parts = [one for one in _APART.split(plain(text)) if one.strip()]
    return bool(parts) and all(map(is_of_one_part, parts))


def is_of_one_part(text: str) -> bool:
    """Whether nothing is said but one thing and what it costs."""
    return _ONE_PART.fullmatch(plain(text).strip()) is not None


_PART = (
    r"(?:rent|mortgage|food|groceries|electricity|electric|gas|water|phone|internet|childcare|day ?care|nursery|school|car|bus"
    r"|petrol|insurance|medicine|alquiler|renta|arriendo|hipoteca|comida|luz|agua|telefono|internet|colegio|escuela|guarderia"
    r"|coche|carro|gasolina|seguro|medicinas?)\b"
    r"|(?:房租|租金|房贷|房貸|伙食费?|伙食費|吃饭|吃飯|饭钱|飯錢|买菜|買菜|水电费?|水電費?|电费|電費|话费|話費|手机费|手機費|学费|學費|奶粉|托儿费|托兒費"
    r"|交通费?|交通費|车贷|車貸|油费|油錢|油钱|保险费?|保險費?|药费|藥費)"
)
_FIGURE = r"(?:[$€£¥]\s?)?(?:[\d.,]*\d\s?k?|[\d一二两兩三四五六七八九十百千万萬.]+)(?:[块塊元]| ?(?:dollars|euros|pesos|usd|a month|al mes|每月))*"
#: Said before it: that it is set right, and whose it is.
_FIRST = (
    r"(?:(?:oh|ah|no|wait|sorry|actually|but|well|hold on|the|my|our|is|its|perdon|espere?|en realidad|el|la|los|las|mi|son|es)\b[ ,.;!]*"
    r"|(?:不对|不對|不是|错了|錯了|啊|哦|喔|等等|其实|其實|我的?|我们的?|我們的?|每个?月的?|每個月的?)[ ,，。!！]*)*"
)
_BETWEEN = (
    r"(?:[ :=,，]*(?:(?:is|are|was|costs?|comes to|now|only|just|alone|about|around|more like|es|son|cuesta|ahora|solo|unos|como|de)\b"
    r"|应该是|應該是|大概|大约|大約|差不多|其实|其實|现在|現在|涨到|漲到|就要?|要|是|为|為|约|約))*[ :=]*"
)
_ONE_PART = re.compile(
    rf"{_FIRST}(?:(?:{_PART}){_BETWEEN}{_FIGURE}"
    rf"|{_FIGURE}(?: ?(?:for|of|on|de|para|en)\b)?(?: (?:the|my|el|la))? ?(?:{_PART}))"
    r"(?: (?:a|per|each|every) month| (?:al|cada) mes|每个?月|每個月|,? (?:sorry|not [\d.,]+|no [\d.,]+))*[ .!。！]*"
)
_APART = re.compile(r"[,，、;；]|\b(?:and|y)\b|和|还有|還有")
