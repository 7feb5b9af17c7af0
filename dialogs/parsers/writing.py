"""Writing: a message in one plain form, however it was typed, so that every notation is looked for once.

Small letters without accents, ASCII digits and signs, single spaces; Chinese characters of notation in their simplified form.

>>> plain("  El PRÓXIMO\u00a0Año ")
'el proximo ano'
>>> plain("兩萬三仟"), plain("１２００元"), plain("٢٤٠٠"), plain("−20"), plain("2½"), plain("1️⃣")
('两万三千', '1200元', '2400', '-20', '2.5', '1')
"""

from __future__ import annotations

import re
import unicodedata

from dialogs.heard import Heard, Words
from dialogs.texts import Text

from .unclear import Unclear

#: Longer messages are stories, not answers.
LONGEST = 300


def words(heard: Heard, expected: Text) -> str:
    """What was typed, plainly. Raises `Unclear` with *expected* for anything else, and for stories."""
    if isinstance(heard, Words) and len(heard.text) <= LONGEST:
        return plain(heard.text)
    raise Unclear(expected)


def plain(text: str) -> str:
    text = text.casefold()
    if not text.isascii():
        text = _FRACTION.sub(_as_decimal, text.translate(_ALIKE))
        text = "".join(map(_bare, unicodedata.normalize("NFKD", text))).translate(_ALIKE)
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
_ALIKE = str.maketrans(
    dict(zip("−–—‒‑―", "------", strict=True))
    | dict(zip("’‘´`ʼ٬٫。", "''''''..", strict=True))
    | dict(
        zip(
            "兩俩倆萬億個箇號後週禮這裡塊圓圆沒無對點幾數歲負約還從開壹貳贰參叁肆伍陸陆柒捌玖拾佰仟〇選項選擇過資錢給請",
            "两两两万亿个个号后周礼这里块元元没无对点几数岁负约还从开一二二三三四五六六七八九十百千零选项选择过资钱给请",
            strict=True,
        )
    )
    | {
        "廿": "二十",
        "卅": "三十",
        "間": "间",
        "種": "种",
        "現": "现",
        "當": "当",
        "體": "体",
        "簡": "简",
    }
)
