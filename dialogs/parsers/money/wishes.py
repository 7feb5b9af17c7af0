"""Wishes: what a borrower could pay a month instead, on which day, and from when on: "300 on the 10th", 每月10号还300.

>>> from datetime import date
>>> from dialogs.heard import Words
>>> reader = Reader("en", date(2026, 3, 18))
>>> for said in ("I can pay 300 on the 10th", "300", "每月10号能还300", "puedo pagar 250,50 el día 5", "300 on payday"):
...     print(wish(Words(said), reader))
300 on the 10th
300
300 on the 10th
250.50 on the 5th
300 on payday
>>> for said in ("500 until may 2027", "300 a partir de abril de 2027", "6月起每月5号还300"):
...     print(wish(Words(said), reader))
500
300 from 2027-04-01
300 on the 5th from 2026-06-01
>>> [str(wish(Words(said), reader)) for said in ("150, after the 5th", "150 después del 5", "每月5号以后还150", "only after the 5th", "from June")]
['150 after the 5th', '150 after the 5th', '150 after the 5th', 'as it is after the 5th', 'as it is from 2026-06-01']
>>> {str(wish(Words(said), reader)) for said in ("can I start in June?", "could it begin in june instead", "¿puedo empezar en junio?", "能6月开始吗", "yes if it starts in June", "sí, si empieza en junio", "六月开始就可以")}
{'as it is from 2026-06-01'}
>>> [str(wish(Words(said), reader)) for said in ("can it be on the 10th?", "el 10, no el 15", "可以改成10号吗", "300 on the 10th, not the 15th")]
['as it is on the 10th', 'as it is on the 10th', 'as it is on the 10th', '300 on the 10th']
>>> wish(Words("let me think about it"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: Please write an amount a month, and a day if you like, for example <b>300 on the 10th</b>.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.parsers.numbers.figures import figures
from dialogs.parsers.numbers.ordinals import ENGLISH_DAY, SPANISH_DAY
from dialogs.parsers.reader import Reader
from dialogs.parsers.times.day_names import MESES
from dialogs.parsers.times.month_days import day_of_month
from dialogs.parsers.times.other_days import as_it_is
from dialogs.parsers.times.starts import parted
from dialogs.parsers.unclear import Ambiguous, Unclear
from dialogs.parsers.writing import words
from dialogs.phrases.patterns import pattern
from dialogs.texts import Text

from .amounts import amount
from .refused_amounts import without_refused
from .written_amounts import AMOUNT

WISH_EXAMPLE = Text(
    "Please write an amount a month, and a day if you like, for example <b>300 on the 10th</b>."
)
#: Asked of whoever only says what they cannot pay.
WHAT_INSTEAD = Text(
    "If that is too much, please write what you could pay a month, and a day if you like, for example <b>300 on the 10th</b>. Our offer stays open meanwhile."
)


@dataclass(frozen=True, slots=True)
class Wished:
    amount: Decimal | None  #: a month; `None`: as it is, on another day
    day: int | None = None  #: of the month
    is_on_payday: bool = False  #: on the day that pay comes, whichever it is
    is_after: bool = False  #: on any later day than that
    since: date | None = None  #: nothing before

    def __str__(self) -> str:
        return f"{'as it is' if self.amount is None else self.amount}{self.when}"

    @property
    def when(self) -> str:
        """The day and the start, as `wish` reads them after an amount."""
        start = "" if self.since is None else f" from {self.since}"
        if self.day is not None:
            return f" {'after' if self.is_after else 'on'} the {self.day}th{start}"
        return f" on payday{start}" if self.is_on_payday else start

    def first_day(self, own: int) -> int | None:
        """The day of the month that meets it: the *own* one, on which is paid today, where that is late enough.

        >>> after = Wished(None, 5, is_after=True)
        >>> after.first_day(own=15), after.first_day(own=1), Wished(None, 5).first_day(own=15)
        (15, 6, 5)
        """
        if self.day is None or not self.is_after:
            return self.day
        return own if own > self.day else self.day % _LAST + 1


def wish(heard: Heard, reader: Reader) -> Wished:
    """An amount, with the day and the start where they are named, or those alone. Raises `Unclear`, `Ambiguous` for the amount, with the rest kept."""
    start, told = parted(as_it_is(words(heard, WISH_EXAMPLE)), reader)
    written = _YEAR.sub(" ", told)
    said = without_refused(written)
    if said != written and not figures(said, reader):
        raise Unclear(WHAT_INSTEAD)
    found = _DAY.search(said)
    rest = said[: found.start()] + " " + said[found.end() :] if found else said
    day = None if start is None else start.of_month
    since = None if start is None else start.day
    if found is not None:
        day = _day(found["day"], reader)
    is_after = found is not None and bool(found["after"] or found["behind"])
    if not figures(rest, reader):
        if (day is not None or since is not None) and _NOTHING_ELSE.fullmatch(rest):
            return Wished(None, day, is_after=is_after, since=since)
        raise Unclear(WISH_EXAMPLE)
    is_on_payday = day is None and _PAYDAY.search(said) is not None
    wished = Wished(Decimal(0), day, is_on_payday, is_after, since)
    try:
        return replace(wished, amount=amount(Words(rest), reader))
    except Ambiguous as either:
        raise Ambiguous(either.readings, either.text, besides=wished.when) from None


def is_as_in_the_example(text: str) -> bool:
    """Whether a sentence begins as a wish is asked for, an amount beside its day of the month, whatever it goes on with.

    >>> [is_as_in_the_example(said) for said in ("260 on the 10th is all I have", "Since May. $260, on the 10th", "10号260，就这么多", "260 el 10 es todo")]
    [True, True, True, True]
    >>> [is_as_in_the_example(said) for said in ("260", "they pay me 1800 on the 25th", "at 11 on the 10th", "3 papers on the 10th")]
    [False, False, False, False]
    """
    return _AS_IN_THE_EXAMPLE.search(text) is not None


def _day(named: str, reader: Reader) -> int:
    try:
        return day_of_month(Words(named), reader)
    except Unclear:
        raise Unclear(WISH_EXAMPLE) from None


#: A year is no amount, with its month or without.
_YEAR = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?,? 20\d\d\b(?![.,]\d)"
    rf"|\b(?:de )?(?:{MESES}) (?:del? )?20\d\d\b"
    r"|\b(?:in|since|until|till|from|en|desde|hasta) (?:el )?(?:ano )?20\d\d\b(?![.,]\d)|20\d\d ?年(?:\d{1,2} ?月)?"
)
_PAYDAY = re.compile(
    r"\b(?:on|after|by) (?:my )?pay ?day\b|\bwhen i(?:'m| am| get)? (?:paid|my (?:pay|wages?|salary))\b"
    r"|\b(?:(?:el|al) )?dia (?:de (?:pago|cobro|paga|nomina)|que (?:cobro|me pagan))\b|\bcuando (?:cobr[oe]|me pag(?:an|uen))\b"
    r"|(?:发|领|拿)(?:了|到)?(?:工资|薪水|薪)(?:那天|当天|的?那?[天日]|后|之后|以后|了)|发薪日|领薪日"
)
#: Beside a day that is all that is asked for.
_NOTHING_ELSE = re.compile(
    r"(?:[ ,.;:!?¿¡]|\b(?:can|could|may|would|it|that|this|is|be|i|we|you|to|pay|paid|do|make|move|change|the|my|day|date|due|payday|starts?|begins?|plan|first|yes|sure|instead|better|rather|please|sorry|no|ok|okay|only|just|how|what|about|fine|for|me|work|works|possible|if|like|want|prefer|meant|mean|each|every|month|always|us|but|from|so|payments?|instal?lments?)\b"
    r"|\b(?:puede|podria|pueden|podemos|puedo|ser|seria|sea|que|mejor|prefiero|quiero|quisiera|pagar|pago|cambiar|cambie|cambien|cambiarlo|cambielo|pasar|pasarlo|mover|moverlo|al|el|la|lo|dia|fecha|a|plan|por favor|perdon|no|si|de|cada|mes|del|quise decir|es posible|se|me|viene|bien|pero|solo|desde|partir|pagos?|cuotas?)\b"
    r"|我们?|就|想|要|可以|可不可以|能不能|能|每个?月|的|日子|日期|还款日?|那天|还|付|缴|改|换|成|到|为|在|行|好|起|开始|只|吗|吧|么|呢|是|不好意思|麻烦|请|谢谢|比较|更|最|方便)*"
)
_LAST = 31
#: Where a day is named, in figures or in words; which one it is, the day's own parser says.
_NAMED = (
    rf"(?:on |by |at )?the (?:\d{{1,2}}(?:st|nd|rd|th)|{ENGLISH_DAY}|last(?: day)?)\b|(?:\b(?:on|by) |(?<=after ))the \d{{1,2}}\b(?! ?%)|\b(?:on )?(?:every )?\d{{1,2}}(?:st|nd|rd|th)\b"
    r"|\bon day \d{1,2}\b"
    rf"|(?:\b(?:el|al) (?:dia )?|(?<=despues del )(?:dia )?|(?<=partir del )(?:dia )?|\b(?:los|cada) dias? )(?:\d{{1,2}}|{SPANISH_DAY})\b(?! ?(?:%|por ciento|dias|semanas|meses|cient[oa]s|mil|euros|pesos))"
    rf"|\b(?:los|cada) (?:\d{{1,2}}|{SPANISH_DAY})(?= de(?:l| cada)? mes\b)"
    r"|\b(?:el )?ultimo dia(?: del? (?:cada )?mes)?\b"
    r"|(?:每个?月)?(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[号日](?:之?前)?"
    r"|(?:at |by )?(?:the )?\bend of (?:the |each |every )?month\b|\bmonth[ -]?end\b|\b(?:a |al )?fin(?:al|ales|es)? de(?:l| cada)? mes\b"
    r"|(?:at |by )?(?:the )?\b(?:beginning|start) of (?:the |each |every )?month\b"
    r"|\b(?:a )?(?:primeros|principios?|comienzos?|inicios?) de(?:l| cada)? mes\b"
    r"|(?:每个?月)?(?:月底|月末|月初|最后一?天)"
)
#: Any later day will do.
_AFTER = (
    r"\b(?:(?:but|only|not|just) )*(?:after|past|later than) (?=the |\d)"
    r"|\b(?:(?:pero|solo|y) )*(?:despues del|despues de(?= el)|pasado(?= el)) |(?:每个?月)?过了?(?=[\d一二三十])"
)
_AS_IN_THE_EXAMPLE = pattern(
    rf"(?i)(?:^|[.!?。！？])\s*(?:{AMOUNT},? ?(?:{_NAMED})|(?:{_NAMED})[,，:：]? ?(?:{AMOUNT}))"
)
_DAY = re.compile(rf"(?P<after>{_AFTER})?(?P<day>{_NAMED})(?P<behind>(?:以|之|过)?后)?")
