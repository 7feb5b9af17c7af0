"""How paid: that pay comes each week, every two, or twice a month, told without its amount, or beside what it makes in a month.

>>> [rhythm(said) for said in ("i'm paid weekly", "me pagan por quincena", "每周发工资", "it changes every week", "every two weeks")]
[<Rhythm.WEEK: 'week'>, <Rhythm.HALF_MONTH: 'half_month'>, <Rhythm.WEEK: 'week'>, <Rhythm.IRREGULAR: 'irregular'>, <Rhythm.FORTNIGHT: 'fortnight'>]
>>> [rhythm(said) for said in ("some weeks 300 some nothing", "unas semanas 300 otras nada", "有的礼拜三百,有的没有")]
[<Rhythm.IRREGULAR: 'irregular'>, <Rhythm.IRREGULAR: 'irregular'>, <Rhythm.IRREGULAR: 'irregular'>]
>>> [rhythm(said) for said in ("2200 in summer, 400 in winter", "旺季八千,淡季两千", "500 in all, on average")]
[<Rhythm.IRREGULAR: 'irregular'>, <Rhythm.IRREGULAR: 'irregular'>, None]
>>> [rhythm(said) for said in ("i'm paid weekly, 500", "next week", "my wife left last week", "下周")]
[None, None, None, None]
>>> without("paid weekly, about 1800 a month in all"), without("me pagan por semana, unos 1800 al mes"), without("周结,一个月大概1800")
('about 1800 a month in all', 'unos 1800 al mes', '一个月大概1800')

What it is by the week stays, where nothing is said of a month:

>>> without("paid weekly, 450"), without("paid weekly 450, rent 900 a month"), without("450 a week, 1800 a month")
('paid weekly, 450', 'paid weekly 450, rent 900 a month', '450 a week, 1800 a month')
"""

from __future__ import annotations

import re

from negotiation.applying.budget import Rhythm

from . import money_words, seasons, varying
from .rhythms import OWN
from .written_amounts import holds_one


def rhythm(said: str) -> Rhythm | None:
    """How often a plain text says that money comes, of which it tells no amount, or another each time; `None` where it does not."""
    if _NOW_AND_THEN.search(said) or seasons.is_of_one(said):
        return Rhythm.IRREGULAR
    if holds_one(said):
        return None
    if varying.without(said) != said or _VARIES.search(said):
        return Rhythm.IRREGULAR
    told = [one for one in _PAID if _PAID[one].search(said) or _ALONE[one].fullmatch(said)]
    return told[0] if told else None


def without(said: str) -> str:
    """A plain text without how often it is paid, where the amount is of a month."""
    for paid in (*_PAID.values(), _BY_THE_DAY):
        rest = paid.sub(" ", said).strip(_SIGNS)
        if rest != said and _OF_A_MONTH.search(rest) and not money_words.OTHER_PERIOD.search(rest):
            return rest
    return said


_SIGNS = " ,.;:!&"
_WHO = r"(?:(?:i|we|they|but|and|get|gets|got|am|i'm|im|is|it's|its|being|usually|always|now|yo|me|nos|el|es|trabajo y)[ ,]+){0,8}"
_BY_THE_WEEK = {
    Rhythm.WEEK: r"|by the week|los (?:viernes|sabados|lunes)|(?:every|on) fri(?:day)?s?"
}


def _paid(one: Rhythm) -> str:
    """That pay comes so often, before any amount of it."""
    often = f"(?:{OWN[one].pattern}{_BY_THE_WEEK.get(one, '')})"
    return (
        rf"(?<![a-z]){_WHO}(?:paid|pay(?:s|ment|day)?(?: (?:is|me|us|comes))?|wages?(?: (?:are|come))?|(?:it|money) comes(?: in)?|pagan?|cobro|cobramos|depositan?|pago)(?: (?:is|in|in cash|cash|out|me|en efectivo))? {often}(?!\w)(?! ?{_HERE})"
        rf"|(?<![a-z]){_WHO}{often} (?:pay|wages?|paid|pay ?checks?|payments?)(?![a-z])(?! ?{_HERE})"
        rf"|(?:我|我们|公司|老板)?(?:是|都是)?(?:按)?{often}(?:发|结|领|给)?(?:算|一次)?(?:工资|薪水|钱|的)*(?<=[发结领算薪水资的钱次])(?! ?(?:大概|差不多)?{_HERE})"
    )


_HERE = r"(?:about |around |roughly |unos |como )?[$€£¥]?\d"
_PAID = {one: re.compile(_paid(one)) for one in (Rhythm.HALF_MONTH, Rhythm.FORTNIGHT, Rhythm.WEEK)}
_BY_THE_DAY = re.compile(
    rf"(?<![a-z]){_WHO}(?:paid|pay|pagan?|cobro|trabajo)(?: (?:is|me|in cash|cash))? (?:by the (?:day|hour|job|shift|piece)|(?:per|an?|every|each) (?:day|hour|job|shift)|daily|hourly|por (?:dia|hora|jornada|obra|turno)|al dia)(?![a-z])(?! ?{_HERE})"
    rf"|(?:我|我们)?(?:是|都是)?(?:日|时)结的?|按(?:天|日|小时|单|件)(?:结|发|算|计)?(?:算|酬)?(?:工资|薪水|钱|的)*(?! ?{_HERE})"
)
_ALONE = {
    one: re.compile(rf"(?:it'?s |its |is |es )?(?:{OWN[one].pattern})[ .!]*") for one in _PAID
}
_VARIES = re.compile(
    r"(?<![a-z])(?:var(?:y|ies|ying) (?:a lot|very much)|changes a lot|never the same|irregular|(?:it )?depends on (?:the|how) (?:week|month|day|hours|season|many|much)"
    r"|depende (?:del?|de la) (?:mes|dia|semana|temporada)|varia mucho|nunca (?:es|gano) (?:igual|lo mismo)|irregular(?:es)?)(?![a-z])"
    r"|不固定|不稳定|时多时少|忽高忽低|有一单没一单|有时多有时少"
)
#: One time so much, another time less, or nothing.
_NOW_AND_THEN = re.compile(
    r"\bsome (day|week|month)s\b.*\b(?:some|other|others|another|nothing|none|zero|not|no|less|more)\b"
    r"|\b(?:un[oa]s|algun[oa]s|hay) (?:dias|semanas|quincenas|meses)\b.*\b(?:otr[oa]s|nada|cero|ningun[oa]|no)\b"
    r"|有(?:的|些|的时候|时候?).*(?:有(?:的|些|的时候|时候?)|没有?|一分)"
)
_OF_A_MONTH = re.compile(
    rf"(?:{money_words.MONTHLY.pattern})[^\d,;]{{0,12}}\d|\d[\d.,k]*[^\d,;]{{0,12}}?(?:{money_words.MONTHLY.pattern})"
    r"|(?<![a-z])(?:a|the|per) month[^\d,;]{0,12}\d"
)
