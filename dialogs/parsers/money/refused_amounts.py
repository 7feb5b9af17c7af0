"""Refused amounts: what somebody says they cannot pay is no wish of theirs: "537 is too much", 还不起537.

>>> [without_refused(said) for said in ("i can't pay 537", "537 a month is way too high for me", "500 is too much, i can pay 120")]
['i  ', ' ', '  i can pay 120']
>>> [without_refused(said) for said in ("我还不起537", "每月537太高了", "no puedo pagar 537 al mes", "537 es demasiado para mi")]
['我 ', ' ', ' ', ' ']
>>> [without_refused(said) for said in ("i can't pay more than 120", "最多还120", "no puedo pagar mas de 120", "that's too much, 300?")]
["i can't pay more than 120", '最多还120', 'no puedo pagar mas de 120', "that's too much, 300?"]
>>> [without_refused(said) for said in ("i can't keep paying 294", "no puedo seguir pagando 294 al mes", "没办法再还294", "每个月294我撑不下去了")]
['i  ', ' ', ' ', ' ']
>>> [without_refused(said) for said in ("no puedo con 294", "294 is impossible", "i can't handle 294, maybe 200", "no puedo con mas de 200")]
[' ', ' ', 'i   maybe 200', 'no puedo con mas de 200']
"""

from __future__ import annotations

import re

from dialogs.phrases.patterns import pattern

from .written_amounts import AMOUNT


def without_refused(said: str) -> str:
    """What was written plainly, without the amounts that are called too much."""
    return _REFUSED.sub(" ", said) if _REFUSES.search(said) else said


def is_only_refused(said: str) -> bool:
    """Whether a plain text says nothing but that an amount is too much.

    >>> [is_only_refused(said) for said in ("200 is too much", "no, 200 es demasiado", "200太高了", "rent 900 is too much", "200")]
    [True, True, True, False, False]
    """
    rest = without_refused(said)
    return rest != said and _NO_WORD.fullmatch(rest) is not None


_NO_WORD = re.compile(r"(?:\b(?:no|but|that|its|y|pero|eso)\b|[不太]|[\W_])*")


#: With the words that go with it.
_SUM = rf"(?:每个?月(?:[还付])?|a month |los |esos |unos |the |full )*{AMOUNT}"
_TOO_MUCH = (
    r"(?: (?:is|was|would be|will be|seems|es|son|seria|me parece|parece))?(?: (?:just|still|way|far|simply|really|a bit|a little|muy|todavia|aun))*"
    r" (?:too (?:much|high|expensive)|impossible|not possible|unaffordable|out of reach|beyond (?:me|my means)|more than i (?:can|have)|demasiad[oa]s?|mucho|(?:muy )?(?:alto|caro)|imposible)\b(?: (?:a month|al mes|for (?:me|us)|para (?:mi|nosotros))\b)*"
    r"|,?(?:真的|实在|还是|也|都|对我来说)*(?:太(?:多|高|贵|重)了?|(?:还|付|负担|承受|拿|缴)不(?:起|了|出来?|动)|我?(?:真的|实在|快|已经|要)*(?:[撑扛顶]不(?:住|下去|了)|受不了|吃不消)了?)"
)
_CANNOT = (
    r"\b(?:can ?(?:not|'?t)|could ?(?:not|n'?t)|(?:wo n'?t|won'?t|will not|not) be able to|not able to|unable to|no way (?:i|we)(?: can)?|(?:do not|don'?t))"
    r" (?:(?:really|ever|possibly|just) )?(?:(?:keep|keep on|go on|continue|carry on) (?:paying|with)|continue to pay|keep up(?: with)?|pay|afford|manage|do|spare|have|find|handle|cope with)(?: (?:the|that|this|you))* ?"
    r"|\bno (?:(?:puedo|podemos|podria|podre|alcanzo (?:ni )?a|llego (?:ni )?a|tengo)(?: (?:seguir|continuar|pagando|pagar(?:les?)?|dar(?:les?)?|asumir|para|con))*|me (?:alcanza|da|llega)(?: (?:para|con|pagar))*) ?"
    r"|(?:还|付|负担|承受|拿|缴)不(?:起|了|出) ?|没(?:办法|法)(?:再|继续|一直|按时)*(?:还|付|缴) ?"
)
#: Looked for first: an amount is looked for at every sign, and most messages have none of these words.
_REFUSES = re.compile(
    r"too (?:much|high|expensive)|possible|unaffordable|out of reach|beyond|more than i|demasiad|\b(?:mucho|alto|caro|imposible)\b|太[多高贵重]|不(?:起|了|出|动|住|下去)|吃不消|没(?:办法|法)"
    rf"|{_CANNOT}"
)
#: With the comma after it, which before the next figure would look like a part of that.
_REFUSED = pattern(rf"(?:{_SUM}(?:{_TOO_MUCH})|(?:{_CANNOT}){_SUM})[,，;；]*")
