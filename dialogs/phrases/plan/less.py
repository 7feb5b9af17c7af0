"""Less: so much of what is due can be paid now, or each time, as people write it.

>>> [less(said) for said in ("150 is all we have", "I can pay 100 now", "puedo pagar 100 ahora", "solo tengo 150", "先还一百", "手头只有150块")]
['150', '100', '100', '150', '一百', '150']
>>> [less(said) for said in ("all I can manage is 120.50 a month", "no tengo más que 90", "每个月最多还150", "150 es todo lo que tenemos")]
['120.50', '90', '150', '150']
>>> [less(said) for said in ("pay 50 more this month", "cobro los 28 ahora", "我多还150", "I can only come on the 15th", "in 20 days", "solo puedo el 12", "只能15号还", "I earn 900", "150")]
[None, None, None, None, None, None, None, None, None]
"""

from __future__ import annotations

from dialogs.phrases.finding import plain
from dialogs.phrases.patterns import pattern

_MONEY = r"(?: ?(?:dollars?|usd|bucks|euros?|pounds?|dolares|pesos|元|块钱?))?"
#: So much, and no day, share or count.
_FIGURE = (
    r"[$€£¥￥]? ?(\d{2,}(?:[.,]\d+)*k?|[一二两三四五六七八九十百千万]{2,})"
    r"(?!\d|[.,]\d|[一二两三四五六七八九十百千万]| ?(?:st|nd|rd|th|%|per ?cent|days?|weeks?|months?|years?|am|pm|dias?|semanas?|mes|meses|por ciento|more|extra|on top|additional|mas|adicional(?:es)?|de mas|[号日天月个岁年期点次]))"
    + _MONEY
)
_GIVES = r"\b(?:pay|send|transfer|give|manage|afford|spare|scrape together|come up with)(?: you| about| around| maybe| only| just| at most| up to)*"
_ONLY = r"\b(?:only|just)(?: have| got| pay| send| manage| afford| do| be able to| ive| i| we)*"
_ALL = r"\ball (?:that )?(?:i|we)(?:'ve)?(?: have| got| can| could| pay| manage| do| afford| give| spare)* (?:is|are)"
_DA = r"\b(?:pagar|pagare|pago|abonar|abonare|abono|dar|dare|doy|depositar|depositare|deposito|transferir|transferire|transfiero|juntar)(?: solo| solamente| unos| como| nada mas| hasta)*"
_SOLO = r"\b(?:solo|solamente|nada mas|apenas)(?: puedo| podemos| tengo| tenemos| me alcanza para| me alcanzan| pagar| dar| junte| me quedan| son)*"
_TODO = r"\b(?:todo|(?:lo )?unico|lo) (?:lo )?que (?:tengo|tenemos|puedo|podemos)(?: pagar| dar)? (?:son|es)|\bno (?:tengo|tenemos|puedo pagar|podemos pagar) mas (?:que|de)"
_ZHI = (
    "(?:先|只能|只够|只有|最多|至多|顶多|现在能|目前能|能)(?:就|能|可以|够|只)?(?:还|付|缴|交|给|拿出|凑)?(?:得起|的起|您|你们|你)?"
    "|(?<!多)(?:还|付|缴)(?:款)?(?:您|你们|你)?"
)
_THEN = (
    r",? (?:now|today|tonight|for now|right now|first|at the moment|at most|max(?:imum)?|this week|ahora|hoy|primero|por ahora|de momento|como (?:mucho|maximo))\b"
    r"|(?: (?:a|per|each|every) month| al mes)? (?:is|thats|its|es|son) (?:all|everything|the most|the maximum|as much as|what (?:i|we) (?:can|could)|todo|lo unico|lo maximo|lo que (?:tengo|tenemos|hay|puedo|podemos))\b"
    r"|(?:就)?是(?:我们?|咱们)?的?(?:全部|所有|极限|最多)"
)
#: "I get paid on the 28 now"
_NO_DAY = "".join(rf"(?<!\b{word})(?<!\b{word} )" for word in ("the", "on", "el", "los", "dia"))
_LESS = pattern(
    rf"(?:{_GIVES}|{_ONLY}|{_ALL}|{_DA}|{_SOLO}|{_TODO}|{_ZHI}) ?{_FIGURE}|{_NO_DAY}(?<![\d.,]){_FIGURE}(?:{_THEN})"
)


def less(text: str) -> str | None:
    """How much, as it is written; `None` where that is not said."""
    found = _LESS.search(plain(text))
    return None if found is None else next(one for one in found.groups() if one)
