"""Hardship in words: how the notice "I can't pay" is given, by language; a message that contains one of these."""

from __future__ import annotations

from .phrases import matcher, plain

SAYS_CANNOT_PAY = {
    "en": (
        "(can't|cannot|can not|couldn't|won't be able to|unable to|not able to|not in a position to) … (pay|repay|afford)",
        "no money … pay",
        "(behind|fallen behind|falling behind) … (payments|instalments)",
    ),
    "es": (
        "(no|ya no|tampoco) (puedo|podemos|podre|podremos|logro) … (pagar|pagarlo|pagarla|pagarles|devolver)",
        "no (puedo|podemos) con (la|las) cuotas?",
        "(no tengo|sin) … (para|con que) pagar",
        "(no me alcanza|no llego|no nos alcanza) … (pagar|la cuota)",
        "imposible pagar",
    ),
    "zh_CN": (
        "(还|付|缴|交)(款|钱|贷款|月供)?(都|也|真的|实在|可能|怕是)?不(起|上|了|出)",
        "(无法|没法|没办法|没钱|没能力|无力)…(还|付|缴|交)",
        "(还|付)款…困难",
    ),
    "zh_TW": (
        "(還|付|繳)(款|錢|貸款|月付)?(都|也|真的|實在|可能|怕是)?不(起|上|了|出)",
        "(無法|沒法|沒辦法|沒錢|沒能力|無力)…(還|付|繳)",
        "(還|付|繳)款…困難",
    ),
}
#: Things that only sound alike.
_OTHER = {
    "en": ("(can't|cannot|unable to) … pay (online|by card|in the app|with the link)",),
    "zh": ("不是还不(起|上)", "不是還不(起|上)"),
}


def says_cannot_pay(text: str) -> bool:
    """Whether *text* says that somebody cannot pay as agreed.

    >>> [says_cannot_pay(said) for said in ("I can’t pay this month", "这个月还不上了", "Ya no puedo pagar")]
    [True, True, True]
    >>> [says_cannot_pay(said) for said in ("I can pay 300", "I can't pay online", "还有一个问题")]
    [False, False, False]
    """
    said = plain(text)
    return _SAYS.search(said) is not None and _SAYS.search(_ELSE.sub("*", said)) is not None


_SAYS = matcher(SAYS_CANNOT_PAY)
_ELSE = matcher(_OTHER)
