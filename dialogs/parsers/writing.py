"""Writing: a message in one plain form, however it was typed, so that every notation is looked for once.

Small letters without accents, ASCII digits and signs, single spaces; Chinese characters of notation in their simplified form.

>>> plain("  El PRÓXIMO\u00a0Año ")
'el proximo ano'
>>> plain("月薪8000，15号发"), plain("１，２００")  # a comma of Chinese ends what is said, but for thousands
('月薪8000, 15号发', '1,200')
>>> plain("兩萬三仟"), plain("１２００元"), plain("٢٤٠٠"), plain("−20"), plain("2½"), plain("1️⃣")
('两万三千', '1200元', '2400', '-20', '2.5', '1')
>>> plain("450 a wk"), plain("15/hr"), plain("every 2 wks"), plain("wk 3")
('450 a week', '15/hour', 'every 2 weeks', 'wk 3')
>>> plain("2,,000"), plain("1..500"), plain("300...400"), plain("3,,00")  # a key hit twice, and a pause
('2,000', '1.500', '300...400', '3,,00')
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dialogs.heard import Heard, Words
from dialogs.phrases.characters import SIMPLIFIED
from dialogs.texts import Text

from .unclear import Unclear

#: Longer messages are stories, not answers.
LONGEST = 300


def words(heard: Heard, expected: Text) -> str:
    """What was typed, plainly. Raises `Unclear` with *expected* for anything else, and for stories."""
    if isinstance(heard, Words) and len(heard.text) <= LONGEST:
        return plain(heard.text)
    raise Unclear(expected)


@lru_cache(maxsize=32)  # looked at in many ways for one message
def plain(text: str) -> str:
    """The message in that form."""
    text = text.casefold()
    if not text.isascii():
        text = _HAN_COMMA.sub(", ", text)
        text = _FRACTION.sub(_as_decimal, text.translate(_ALIKE))
        text = "".join(map(_bare, unicodedata.normalize("NFKD", text))).translate(_ALIKE)
    if " n " in text or " 'n' " in text:
        text = _SHORT_AND.sub(" and ", text)
    if "wk" in text or "hr" in text or "yr" in text or "mth" in text:
        text = _SHORT_TIME.sub(lambda found: f"{found[1]}{_TIMES[found[2]]}{found[3]}", text)
    if ",," in text or ".." in text:
        text = _HIT_TWICE.sub(r"\1", text)
    return " ".join(text.split())


def _bare(sign: str) -> str:
    """A digit of any script in ASCII; nothing for an accent or a sign without width."""
    if sign.isascii():
        return sign
    if unicodedata.category(sign) in _WITHOUT_WIDTH:
        return ""
    digit = unicodedata.decimal(sign, None)
    return sign if digit is None else str(digit)


def _as_decimal(found: re.Match[str]) -> str:
    return (found[1] or "0") + _FRACTIONS[found[2]]


_WITHOUT_WIDTH = {"Mn", "Me", "Cf"}
_FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75"}
_FRACTION = re.compile(r"(\d{0,9})\s?([¼½¾])")
_HIT_TWICE = re.compile(r"(?<=\d)([.,])\1(?=\d{3}(?!\d))")
_SHORT_AND = re.compile(r"(?<=[a-z0-9]) (?:n|'n') (?=[a-z0-9])")
_TIMES = {"wk": "week", "mth": "month", "hr": "hour", "yr": "year"}
_SHORT_TIME = re.compile(
    r"\b((?:an?|per|each|every|this|last|next|few|two|three|four|five|six|\d+)\s|\d+|/\s?)(wk|mth|hr|yr)(s?)\b"
)
_HAN_COMMA = re.compile(r"，(?=\d)(?!\d{3}(?!\d))")
#: Signs that look alike, then characters of numbers in their other forms.
_SIGNS = "−- –- —- ‒- ‑- ―- ’' ‘' ´' `' ʼ' ٬' ٫. 。."
_CHARACTERS = "俩两 倆两 仨三 圓元 圆元 壹一 貳二 贰二 參三 叁三 肆四 伍五 陸六 陆六 柒七 捌八 玖九 拾十 佰百 仟千 〇零"
_ALIKE = SIMPLIFIED | str.maketrans(
    {pair[0]: pair[1] for pair in f"{_SIGNS} {_CHARACTERS}".split(" ")}
    | {"廿": "二十", "卅": "三十"}
)
