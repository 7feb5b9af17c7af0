"""Varying: that an amount is not the same each week or month, which says nothing of how often it comes: "1800 but it changes every week".

>>> for said in ("about 1800 but it changes every week", "it varies from week to week, 1800", "every month different, 1800"):
...     print(without(said))
about 1800
1800
1800
>>> for said in ("每周不一样,大概1800", "1800左右,每天都不同", "cambia cada semana, unos 1800", "unos 1800, no es igual todas las semanas"):
...     print(without(said))
大概1800
1800左右
unos 1800
unos 1800

That it is by the week stays:

>>> without("500 a week, it varies"), without("500 every week, more or less"), without("每周500左右,不固定")
('500 a week, it varies', '500 every week, more or less', '每周500左右,不固定')
"""

from __future__ import annotations

import re

from dialogs.phrases.patterns import pattern


def without(said: str) -> str:
    """A plain text without the words that it varies, where they name a day, a week or a month."""
    return _VARIES.sub(" ", said).strip(_SIGNS) if _VARIES.search(said) else said


def names_less_than_a_month(said: str) -> bool:
    """Whether it is said to vary from one day or week to the next: then a figure may be of one."""
    found = _VARIES.search(said)
    return found is not None and _SHORT.search(found[0]) is not None


_SIGNS = " ,.;:!&"
_TIME = r"(?:day|week|fortnight|month|time|shift|paycheck|payday|pay ?day)"
_EACH = rf"(?:(?:every|each|per|by|from) (?:single )?{_TIME}(?: (?:to|by) (?:the )?{_TIME})?|{_TIME} (?:to|by|on) {_TIME}|(?:a )?lot (?:every|each) {_TIME}|on (?:the|which|what) {_TIME})"
_OTHER = r"(?:chang(?:es?|ing)|var(?:y|ies|ying)|different|differs?|fluctuates?|goes up and down|up and down|depend(?:s|ing)|never the same|not (?:always )?(?:the )?same|isnt the same|isn't the same)"
_VEZ = r"(?:dia|semana|quincena|mes|vez)"
_CADA = rf"(?:(?:cada|por|segun (?:la|el)|de) {_VEZ}(?: a(?: la)? {_VEZ})?|tod[ao]s (?:las|los) {_VEZ}(?:e?s)|de un[ao]? {_VEZ} a(?: la)? otr[ao])"
_OTRO = r"(?:cambia|varia|variable|fluctua|depende|sube y baja|(?:es |son |sale |gano |cobro )?(?:diferente|distint[ao])s?|no (?:es|son|gano|cobro|sale) (?:siempre )?(?:lo mismo|igual(?:es)?|la misma))"
_FILL = r"(?: (?:is|are|its|it|a lot|a bit|quite|very|always|really|mucho|un poco|muy|siempre|es|son|sale|me|pagan)){0,8}"
_AND = r"(?:(?:but|and|though|although|because|as|it|that|pero|y|porque|aunque|eso|la cantidad|the amount|my (?:pay|income)|income|pay) ){0,8}"
_HAN_EACH = r"(?:每(?:一|个)?(?:天|日|周|星期|礼拜|月|次|个月)|(?:天天|周周|月月))"
_HAN_OTHER = r"(?:都|也|的?(?:收入|工资|钱)?(?:都)?)?(?:有点|很|会)?(?:不(?:太|大|是很|完全)?(?:一样|同|一|固定|一定|稳定|相同)|在?变(?:化|动)?|有(?:变化|多有少)|有高有低|时多时少|忽高忽低)"
_VARIES = pattern(
    rf"(?<![a-z]){_AND}(?:{_OTHER}{_FILL} {_EACH}|{_EACH}{_FILL}(?: to)? {_OTHER}|{_OTRO}{_FILL} {_CADA}|{_CADA}{_FILL} {_OTRO})(?![a-z])"
    rf"|(?:但是?|不过|只是|因为)?{_HAN_EACH}{_HAN_OTHER}"
)
_SHORT = re.compile(r"day|week|fortnight|shift|dia|semana|quincena|[天日周]|星期|礼拜")
