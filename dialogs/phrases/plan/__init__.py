"""Plan in words: what people write about a plan in force that the bot can answer or do itself, by language.

>>> [said_of_plan(said) for said in ("how much do i still owe", "ya pagué", "我下周五还")]
[<Said.OWED: 'owed'>, <Said.PAID: 'paid'>, <Said.WILL_PAY: 'will_pay'>]
>>> [str(said_of_plan(said)) for said in ("I can only pay a part", "solo puedo pagar una parte", "先还一半", "I missed my payment, sorry", "se me pasó la cuota", "忘了还，对不起")]
['part', 'part', 'part', 'missed', 'missed', 'missed']
>>> [said_of_plan(said) for said in ("I have paid twice", "How do I pay?", "还有一个问题")]
[None, None, None]
"""

from __future__ import annotations

import re
from enum import StrEnum

from dialogs.phrases.finding import HAN_SIGN, matcher, plain

from . import owed, paid, promised, short, standing


class Said(StrEnum):
    STANDS = "stands"  #: whether it is still in force, or comes back
    OWED = "owed"  #: how much is left, or when the next is due
    PAID = "paid"  #: it has been paid
    UNSEEN = "unseen"  #: what was paid is not seen here
    WILL_PAY = "will_pay"  #: it will be, on a day or later
    OTHER_DAY = "other_day"  #: another day than the one named
    PART = "part"  #: only a part of it can be paid
    MISSED = "missed"  #: it was forgotten, or not paid for whatever reason


#: Longer is a story, for a person.
_LONGEST = 90
_FEW_LETTERS = 50
_FEW_SIGNS = 16

_FIND = {
    Said.STANDS: matcher(standing.WORDS),
    Said.OWED: matcher(owed.WORDS),
    Said.PAID: matcher(paid.WORDS),
    Said.UNSEEN: matcher(paid.MINE),
    Said.WILL_PAY: matcher(promised.WORDS),
    Said.OTHER_DAY: matcher(promised.OTHER_DAY),
    Said.PART: matcher(short.PART),
    Said.MISSED: matcher(short.MISSED),
}
_FIND_BARE = {Said.OWED: matcher(owed.BARE), Said.PAID: matcher(paid.BARE)}
_ELSE = {
    Said.STANDS: matcher(standing.OTHER),
    Said.OWED: matcher(owed.OTHER),
    Said.PAID: matcher(paid.OTHER),
    Said.UNSEEN: matcher(paid.ELSEWHERE),
    Said.WILL_PAY: matcher(promised.OTHER),
    Said.PART: matcher(short.OTHER),
    Said.MISSED: matcher(short.OTHER),
}
_PART = matcher(promised.PART)
_REST = matcher(promised.REST)
_FIGURE = re.compile(r"\d[\d.,]*")
_UNSEEN = matcher(paid.UNSEEN)
#: What joins it to what was paid: "I paid it, but still ...", "still open, although I paid it".
_JOIN = r"(?:[\s,.;，。；]+|\b(?:but|and|yet|its?|is|does|did|has|have|was|can|still|however|although|though|even|you|they|pero|y|aunque|ustedes|me)\b|但是?|可是?|怎么|却|虽然)*"
_ENDS, _BEGINS = re.compile(f"{_JOIN}$"), re.compile(f"^{_JOIN}")
#: Before a word or two that say all.
_LEADS_IN = re.compile(
    r"^(?:(?:ok(?:ay)?|hi|hello|hey|so|and|well|yes|hola|y|bueno|vale|si|listo)\b[\s,!.]*|(?:好的?|嗯|[您你]好|那)[,，!！。]*)+(?=\w)"
)


#: "Sí pagué": that it is so, where without the accent it would be "if".
_SURELY = re.compile(
    r"\b(?:que )?sí (?=(?:ya )?(?:l[ao]s? |les )?(?:pagu|pagam|deposit|transf|hice|hicim))",
    re.IGNORECASE,
)
#: Before it: that what was said here is wrong.
_PROTEST = re.compile(
    r"^(?:but|pero) |^(?:no|hey|oye|oiga)[,.;!:]+\s*"
    r"|^(?:(?:but|pero|no|thats|that is|this is|its|it is|eso|esto|you are|youre|ustedes)[, ]*)*"
    r"(?:wrong|not (?:fair|right|true|correct|possible)|unfair|a mistake|(?:es|esta|estan) (?:justo|cierto|verdad|mal|posible|correcto|equivocad[oa]s?|un error))\b[,.;!:\s]+"
    r"|^(?:你们|您|是你们)?(?:都|一定|肯定)?(?:搞|弄|记|算|查)错了?[,，。!！]*|^(?:不对|不公平|可是|但是|不可能|胡说)[,，。!！]*"
)


def said_of_plan(text: str, *, is_day_named: bool = False) -> Said | None:
    """What *text* says of a plan; of another day only where one *is_day_named* already.

    >>> said_of_plan("改成12号", is_day_named=True), said_of_plan("改成12号")
    (<Said.OTHER_DAY: 'other_day'>, None)
    """
    said = plain(_SURELY.sub("ya ", text)).strip(" .!?¡¿。！？~")
    if len(said) > _LONGEST:
        return None
    return next(
        (
            each
            for each in Said
            if (each is not Said.OTHER_DAY or is_day_named) and _says(each, said)
        ),
        None,
    )


def told_beside_unseen(text: str) -> str | None:
    """What is told beside that nothing is seen here of what was paid; `None` where that is not said.

    >>> [told_beside_unseen(said) for said in ("I paid 200 yesterday but it's not showing", "ya pagué y no aparece", "怎么没显示，昨天还了", "I paid it")]
    ['i paid 200 yesterday', 'ya pague', '昨天还了', None]
    """
    said = plain(text)
    if (found := _UNSEEN.search(said)) is None:
        return None
    return _ENDS.sub("", said[: found.start()]) or _BEGINS.sub("", said[found.end() :])


def names_a_part(text: str) -> bool:
    """Whether an amount is named beside the day.

    >>> [names_a_part(said) for said in ("明天还500", "I can pay 200 on friday", "只能还一部分", "pago el 12", "10号还")]
    [True, True, True, False, False]
    """
    return _PART.search(plain(text)) is not None or said_of_plan(text) is Said.PART


def figure_to_pay(text: str) -> str | None:
    """The figure that is to be paid on a day, as it is written; `None` where none is named.

    >>> [figure_to_pay(said) for said in ("I'll pay $294.46 on Friday", "pago 294 el viernes", "周五还294", "I'll pay on friday")]
    ['294.46', '294', '294', None]
    """
    found = _PART.search(plain(text))
    figure = None if found is None else _FIGURE.search(found[0])
    return None if figure is None else figure[0].rstrip(".,")


def of_the_rest(text: str) -> str | None:
    """What is said of the rest, behind a part of it; `None` where no rest is named.

    >>> [of_the_rest(said) for said in ("100 now and the rest on the 20th", "先还一半，剩下的20号还", "pago el resto el 12", "on the 5th")]
    ['on the 20th', '20号还', 'el 12', None]
    """
    said = plain(text)
    found = _REST.search(said)
    return None if found is None else said[found.end() :].strip(" ,，")


def is_only_asked(text: str) -> bool:
    """Whether words in which it is asked what is owed are so few that hardly anything else is told in them."""
    said = plain(text)
    return len(said) <= (_FEW_SIGNS if HAN_SIGN.search(said) else _FEW_LETTERS)


def _says(each: Said, said: str) -> bool:
    if each is Said.PAID:
        said = _PROTEST.sub("", said)
    if each in {Said.PAID, Said.UNSEEN}:
        beside = told_beside_unseen(said)
        if beside is None and each is Said.UNSEEN:
            return False
        said = beside if each is Said.PAID and beside else said
    bare = _FIND_BARE.get(each)
    if bare is not None and any(bare.fullmatch(one) for one in (said, _LEADS_IN.sub("", said))):
        return True
    other = _ELSE.get(each)
    if each is Said.WILL_PAY and _PART.search(said):
        return False
    return _FIND[each].search(said) is not None and (other is None or not other.search(said))
