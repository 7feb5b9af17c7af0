"""Not but: what a figure is, and what it is not any more, told in one message: "750, not 900", 不是900是750.

>>> for said in ("i actually get 1500 not 2000", "I said 1200 but I earn 1500", "no son 1200 sino 1500", "rent not 900 but 750"):
...     print(as_it_is(said), "|", as_it_was(said))
i actually get 1500 | 2000
I earn 1500 | 1200
1500 | 1200
rent 750 | 900
>>> for said in ("it isn't 900, it's 750", "el alquiler no es 900, es 750", "change 900 to 750", "cambie 900 por 750"):
...     print(as_it_is(said), "|", as_it_was(said))
750 | 900
el alquiler 750 | 900
750 | 900
750 | 900
>>> for said in ("房租不是900是750", "房租不是900，应该是750", "房租750，不是900", "把900改成750", "說成900了，其實是750"):
...     print(as_it_is(said), "|", as_it_was(said))
房租750 | 900
房租750 | 900
房租750 | 900
750 | 900
750 | 900

>>> [as_it_is(said) for said in ("its 3 kids, not 2 kids", "son 3 hijos, no 2", "孩子是3个不是2个", "不是两个，是三个小孩")]
['its 3 kids', 'son 3 hijos', '孩子是3个', '三个小孩']

A no alone tells nothing of that, nor does what is counted:

>>> [as_it_was(said) for said in ("1, not 2 yet", "no 1200", "no, 1200", "not 900", "no 2nd car")]
[None, None, None, None, None]
"""

from __future__ import annotations

import re
from functools import lru_cache

from dialogs.parsers.money.written_amounts import FIGURE, holds_one
from dialogs.phrases.finding import HAN
from dialogs.phrases.patterns import typed


def as_it_is(text: str) -> str:
    """Without what it is not any more."""
    rest, is_other = _IT_WAS.subn(" ", text)
    rest = _DOUBLED.sub("", " ".join(rest.split()))
    return rest if is_other and (_DIGIT.search(rest) or holds_one(rest)) else text


@lru_cache(maxsize=16)  # looked at in many ways for one message
def as_it_was(text: str) -> str | None:
    """The figure that it is not any more; `None` for none."""
    found = _IT_WAS.search(text.strip())
    return None if found is None else found[found.lastgroup or 0].strip()


_DIGIT = typed(r"[\d一二两三四五六七八九]")
_DOUBLED = re.compile(rf"(?<=[{HAN}])\s+(?=[\d{HAN}])")
#: "Not 2 yet" and "no 2nd job" say nothing of an answer: the figure ends what is said.
_ENDS = r"(?![\w])(?=\s*(?:$|[,.;!?)，。；！]))"
#: Who is counted: "3 kids, not 2 kids", 是三个不是两个.
_OF_THEM = r"\s?(?:kids?|child(?:ren)?|adults?|people|hij[oa]s?|ni[nñ][oa]s?|adultos?|personas?|个?(?:孩子|小孩|大人|成人)|[个名位口]人?|人)"
_SO_MANY = rf"(?:{FIGURE}|[一二两三四五六七八九十](?={_OF_THEM}))"
_IS = r"(?:it's|its|it is|that's|is|are|to|son|es|era|eran)"
#: Before what it is; and after it, but not as the first word, where a no is one.
_IT_WAS = typed(
    rf"(?i)\b(?:it's |its |it is |it |is |are )?(?:not|no|isn't|isnt|wasn't|wasnt|aren't|arent)(?: (?:gano|gasto|pago|son|es|eran?))?\s+(?P<but>{FIGURE})"
    rf"(?:,?\s*\b(?:but|sino)\b(?:\s+{_IS}\b)?|[,.;]\s*{_IS}\b)"
    rf"|\b(?:i )?(?:said|put|wrote|typed|told you|puse|dije|escrib[ií])\s+(?P<said>{FIGURE}),?\s*\b(?:but|pero)\b"
    rf"|\b(?:change|correct|cambi[aeo]r?|corrij[ae]|corregir)\s+(?:the |el |los )?(?P<changed>{FIGURE})\s+(?:to|into|for|por|a)\b"
    rf"|(?!\A)[,，]?\s*\(?\b(?:and\s+|y\s+)?(?:not|instead of|rather than|no|en vez de|en lugar de)\s+(?P<plain>{FIGURE})(?:{_OF_THEM})?{_ENDS}\)?"
    rf"|(?:不是|并非)\s*(?P<han_but>{_SO_MANY})(?:{_OF_THEM})?[,，]?\s*(?:而?是|应该?是|其实是|改成)"
    rf"|(?:把|说成|写成|打成|填成)\s*(?P<han_said>{FIGURE})了?[,，]?\s*(?:改成|改为|换成|应该?是|其实是|是)"
    rf"|(?!\A)[,，]?\s*(?:而不是|不是|并非)\s*(?P<han>{_SO_MANY})(?:{_OF_THEM})?{_ENDS}"
)
