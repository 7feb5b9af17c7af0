"""Pasted: what of a message is an answer, where our own text was sent back, or a list stands with its numbers.

>>> [own_part(said) for said in ("Please write an amount, for example 1250.", "Noted: $2,000.00", "已记下：US$2,000.00", "Por ejemplo: 1250, 1.250,50")]
['', '', '', '']
>>> own_part("Question 2 of 5 · How much money comes in each month, after tax?\\nSo far: $2,400.00\\n1900")
'1900'
>>> own_part("问题 2/5 · 您每月税后收入总共有多少？ 五千"), own_part("1. rent 900\\n2) food 300")
('五千', 'rent 900\\nfood 300')
>>> [own_part(said) for said in ("1900", "rent 900\\nfood 300", "1. rent 900", "2 for example", "please write to me", "question: can I pay 300?")]
[None, None, None, None, None, None]
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dialogs.phrases.patterns import typed
from dialogs.texts import Text


def own_part(
    text: str, asked: Callable[[], str] = str, *, is_to_decide: bool = False
) -> str | None:
    """The rest of it, perhaps nothing, without lines of what is *asked* now; `None` where all of it is their own.

    Where something *is to be decided* none of our figures may be taken for theirs: there every line is looked at.
    """
    if not is_to_decide and _MAY_BE.search(text) is None:
        return None
    ours = {line.strip() for line in _TAGS.sub("", asked()).split("\n")}
    own = (line for line in map(str.strip, text.split("\n")) if line not in ours)
    rest = "\n".join(line for one in own if (line := _OURS.sub("", one).strip()))
    if len(_NUMBERED.findall(rest)) > 1:
        rest = _NUMBERED.sub("", rest)
    return None if rest == text.strip() else rest.strip()


OURS = Text("That is what I wrote myself. Please answer in your own words, or tap a button.")
_MAY_BE = re.compile(r"[·•]|(?m:^\s*[1-9][.)、．]\s)|[:：]|(?i:example|ejemplo)|例如")
_EXAMPLE = r"(?:for example|por ejemplo|例如)"
#: A line of ours: a question with its number, how it may be answered, or what was noted.
_OURS = typed(
    rf"(?i)^\s*(?:question|pregunta|问题)\s?\d+(?: of | de |/)\d+ ·(?:[^?？]*[?？]|.*)(?:[^?？。.\d]*[。.])*"
    rf"|^\s*(?:(?:[^.]+\. )?please write|(?:[^.]+\. )?escriba|if that is too much|si eso es demasiado|(?:[^。]+。)?(?:如果这个金额太高，)?请[写只]|how much of it is left|¿cu[aá]nto queda despu[eé]s|扣除税款|how much could you pay|¿cu[aá]nto podr[ií]a pagar|您每月能).*{_EXAMPLE}.*$"
    rf"|^\s*{_EXAMPLE}\s?[:：].*$"
    r"|^\s*(?:noted|corrected|so far|anotado|corregido|hasta ahora|已记下|已改为|目前)\s?[:：].*$"
)
_TAGS = re.compile(r"</?\w[^<>]*>")
_NUMBERED = re.compile(r"(?m)^\s*[1-9][.)、．]\s*(?=\D)")
