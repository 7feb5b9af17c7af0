"""More: so much on top of each instalment, as people write it.

>>> [more_each_time(said) for said in ("when am I done if I pay 50 more every month?", "si pago 50 más al mes", "每个月多还五百呢")]
['50', '50', '五百']
>>> [more_each_time(said) for said in ("can I pay 50 more this month?", "每个月最多还150", "我每月多花500", "I pay 300 each month")]
[None, None, None, None]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import matcher, plain

_FIGURE = r"[$€£¥￥]? ?(\d[\d.,]*k?)"
_PAYS = r"\b(?:pay|paid|paying|repay|repaying|add|adding|put|putting|send|sending|give|giving|transfer|overpay|overpaying)\b"
_PAGA = r"\b(?:pag(?:o|ar|ara|are|ase|ando|amos)|abon(?:o|ar|ara|are)|d(?:oy|ar|iera)|depositar?|pusiera|ponga?)\b"
_MORE = re.compile(
    rf"{_PAYS}(?: \w+){{0,2}}? {_FIGURE}(?: (?:dollars?|usd|euros?|pounds?))? (?:more|extra|on top|additional|over)\b"
    rf"|{_PAYS}(?: \w+){{0,2}}? (?:extra|additional|another) {_FIGURE}"
    rf"|\boverpa(?:y|ying)(?: by)? {_FIGURE}"
    rf"|{_PAGA}(?: \w+){{0,2}}? {_FIGURE}(?: (?:dolares|usd|euros|pesos))? (?:mas|extra|adicional(?:es)?|de mas)\b"
    rf"|(?<![最至顶])多(?:还|付|缴|交|给)(?:个|您|你|你们)?{_FIGURE}"
    r"|(?<![最至顶])多(?:还|付|缴|交|给)(?:个|您|你|你们)?([一二两三四五六七八九十百千万]+)"
)
_EACH_TIME = matcher(
    {
        "en": ("(a|per|each|every) (month|time|payment|instalment|installment|week)|monthly",),
        "es": ("(al|por|cada) (mes|cuota|vez|pago|semana)|mensual(es|mente)?",),
        "zh": ("每个?(月|期|次|周)|每一(期|次)|月月",),
    }
)


def more_each_time(text: str) -> str | None:
    """How much more than asked would be paid each time, as it is written; `None` where that is not said."""
    said = plain(text)
    found = _MORE.search(said)
    if found is None or not is_each_time(text):
        return None
    return next(one for one in found.groups() if one).rstrip(".,")


def is_each_time(text: str) -> bool:
    """Whether it is said of every month, or of every instalment."""
    return _EACH_TIME.search(plain(text)) is not None
