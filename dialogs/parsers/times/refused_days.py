"""Refused days: a day that is named only as the one that cannot be: "I can't on the 5th, can I on the 15th?", 5号不行，15号可以吗.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> asked = ("I can't pay on the 5th, can I on the 15th?", "el 5 no puedo, ¿puede ser el 15?", "5号还不了，15号再还可以吗？")
>>> [another_day(said, reader) for said in asked]
['can I on the 15th', '¿puede ser el 15', '15号再还可以吗']
>>> [another_day(said, reader) for said in ("can I pay on the 15th instead of the 5th?", "¿puedo el 15 en vez del 5?")]
['can I pay on the 15th', '¿puedo el 15']

Where only one day is named, the other is that of pay, or it hangs on something, nothing is asked for:

>>> for said in ("I can't pay on the 5th", "can I pay on the 15th?", "I can't on the 5th, I get paid on the 15th", "5号还不了，15号发工资"):
...     assert another_day(said, reader) is None
>>> for said in ("I can't come on the 5th, can I come on the 15th?", "no puedo el 5, pago el 15 si me pagan", "5号不行，15号打电话可以吗"):
...     assert another_day(said, reader) is None
"""

from __future__ import annotations

import re

from dialogs.heard import Words
from dialogs.parsers.clauses import amounts_apart, clauses
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear
from dialogs.phrases.finding import matcher, plain

from .days import a_day
from .standpoint import Toward

#: Longer is a story, in which a day may be that of anything.
_LONGEST = 120


def another_day(text: str, reader: Reader) -> str | None:
    """The words of the day that is asked for in place of another; `None` where it is not so."""
    said = plain(text)
    if len(said) > _LONGEST or not _REFUSES.search(said) or _OF_ELSE.search(said):
        return None
    if (instead := _INSTEAD.search(text)) is not None:
        day, other = text[: instead.start()].strip(), text[instead.end() :]
        return day if _is_day(day, reader) and _is_day(other, reader) else None
    # Figures stand apart here as amounts do; a day of the week has none.
    for parts in (amounts_apart(text), clauses(text)):
        refused = [one for one in parts if _REFUSES.search(plain(one)) and _is_day(one, reader)]
        asked = [one for one in parts if one not in refused and _is_asked_for(one, reader)]
        if refused and asked:
            return ", ".join(asked)
    return None


def _is_asked_for(part: str, reader: Reader) -> bool:
    said = plain(part)
    return bool(_ASKS.search(said)) and not _REFUSES.search(said) and _is_day(part, reader)


def _is_day(part: str, reader: Reader) -> bool:
    try:
        a_day(Toward.FUTURE)(Words(part), reader)
    except Ambiguous:
        return True
    except Unclear:
        return False
    return True


_INSTEAD = re.compile(r"(?i)\b(?:instead of|rather than|en (?:vez|lugar) de)|而不是")
_REFUSES = matcher(
    {
        "en": (
            "(cant|cannot|couldnt|wont|not|unable|impossible|too (early|soon)|doesnt work|no good|instead of|rather than)",
        ),
        "es": ("(no|imposible|muy pronto|demasiado pronto|en (vez|lugar) del?)",),
        "zh": ("不(行|能|可以|了|上|起|出|到|及|方便)|没(办法|法)", "太早|而不是"),
    }
)
_ASKS = matcher(
    {
        "en": (
            "(can|could|may|would|ill|i will|we will|i pay|we pay|to pay|how about|what about|make it|ok|okay|fine|possible|works|work|instead)",
        ),
        "es": (
            "(puedo|podria|podre|podemos|puede|pueden|seria|que tal|pago|pagare|pagamos|si|mejor|le parece|esta bien|va bien|vale)",
        ),
        "zh": ("可以|能|行|好(吗|不好)|(还|付|缴|交)|怎么样|如何|吧",),
    }
)
#: What is not paid that day, or only under a condition.
_OF_ELSE = matcher(
    {
        "en": (
            "(come|call|talk|meet|appointment|sign|papers?|documents?|if|unless|maybe|perhaps)",
        ),
        "es": (
            "(venir|llamar|llamen|hablar|cita|firmar|papeles|documentos|quizas?|tal vez|si (me|mi|cobro|el|la|consigo|tengo|hay))",
        ),
        "zh": ("(电话|见面|签|材料|文件|资料|如果|要是|可能|也许)",),
    }
)
