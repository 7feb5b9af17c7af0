"""More: so much on top of each instalment, as people write it.

>>> [more_each_time(said) for said in ("when am I done if I pay 50 more every month?", "si pago 50 más al mes", "每个月多还五百呢")]
['50', '50', '五百']
>>> [more_each_time(said) for said in ("can I pay 50 more this month?", "每个月最多还150", "我每月多花500", "I pay 300 each month")]
[None, None, None, None]

Twice as much once may be meant in two ways:

>>> [pays_twice(said) for said in ("next month I pay double", "I'll pay two instalments next month", "el próximo mes pago el doble", "下个月还两倍", "下個月繳兩期")]
[True, True, True, True, True]
>>> [pays_twice(said) for said in ("I paid twice", "can I pay both together next month", "I pay double every month", "pagué dos veces", "多还了两倍", "下个月一起还", "分两期还", "do I pay double interest?", "¿tengo que pagar dos cuotas?", "下个月要还两期吗")]
[False, False, False, False, False, False, False, False, False, False]
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


def pays_twice(text: str) -> bool:
    """Whether twice as much is to be paid once, and not how: on top, or for one that is left out."""
    said = plain(text)
    return _TWICE.search(said) is not None and not (_OTHERWISE.search(said) or is_each_time(text))


def pays_several(text: str) -> bool:
    """Whether several instalments are to be paid in one go.

    >>> asked = ("can I pay two at once", "puedo pagar dos juntas", "可以一次还三期吗", "can I pay the two together next month", "pay on the 2nd")
    >>> [pays_several(said) for said in asked]
    [True, True, True, False, False]
    """
    said = plain(text)
    return _SEVERAL.search(said) is not None and _NEXT_MONTH.search(said) is None


_NEXT_MONTH = re.compile(r"\bnext (?:month|time)\b|\b(?:proximo mes|mes que viene)\b|下个?月")
_SEVERAL = matcher(
    {
        "en": (
            "(pay|paying|send|transfer|do) (you )?(the next )?(two|three|four|2|3|4|a few|several) (payments |instalments |installments |months |of them )?(at once|together|at the same time|in one go|in advance|ahead)",
        ),
        "es": (
            "(pago|pagare|pagar|pagaria|abonar|adelantar|adelanto) (las proximas )?(dos|tres|cuatro|2|3|4|varias|varios) (cuotas |pagos |mensualidades |meses )?(junt[oa]s|a la vez|de una vez|de una sola vez|de golpe|por adelantado)",
            "adelantar (dos|tres|cuatro|2|3|4|varias|varios|unas|algunas) (cuotas|pagos|mensualidades|meses)",
        ),
        "zh": (
            "一次(性)?(还|付|缴|交)(掉|清)?(两|二|三|四|几|2|3|4)(期|个月|笔)|(两|二|三|四|几|2|3|4)(期|个月)(一起|一次|一并)(还|付|缴|交)",
        ),
    }
)
_TWICE = matcher(
    {
        "en": (
            "(pay|paying|send|transfer|do) (you )?(it )?(double|twice|two times)( the| as much| that| of it| it)?",
            "(pay|paying|send|transfer|do|make) (you )?(two|2) (payments|paymnets|instalments|installments|months)",
            "double (payment|instalment|installment)",
        ),
        "es": (
            "(pago|pagare|pagar|pagaria|abono|doy|deposito|transfiero) (les |le )?(el doble|doble|dos (cuotas|pagos|mensualidades|meses))",
        ),
        "zh": (
            "(还|付|缴|交)(款)?(双倍|两倍|二倍|加倍|两期|2期|两个月的)|(双倍|加倍|两倍)(还|付|缴|交)(?!了)",
        ),
    }
)
_OTHERWISE = matcher(
    {
        "en": (
            "interest|fees?|shifts?|(do|will|must|should|would) (i|we) (have to |need to )?(pay|make)|(i|we) (must|have to|need to)|both|together|at once|in two|by mistake|paid|(did|have|was|were) … (double|twice|two)",
        ),
        "es": (
            "interes(es)?|turnos?|(tengo|tenemos|hay) que|debo|si no (pago|puedo)|junt[oa]s?|las dos|ambas|por error|pague|he pagado",
        ),
        "zh": (
            "利息|是不是|(要|得|必须|需要)(还|付|缴|交)[^，。]{0,6}?(吗|么)|一起|一并|一块|分(成)?两|(还|付|缴|交)了|多(还|付|缴|交)",
        ),
    }
)


def is_each_time(text: str) -> bool:
    """Whether it is said of every month, or of every instalment."""
    return _EACH_TIME.search(plain(text)) is not None
