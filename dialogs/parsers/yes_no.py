"""Yes or no: a bare one, and the button that says so, whatever stands behind it on the label.

>>> labels = {"no": "不，保持不变", "yes": "是的，不再关联", "none": "不知道"}
>>> [meant(said, labels) for said in ("不", "不用", "对", "好的", "no", "sí", "不知道")]
[['no'], ['no'], ['yes'], ['yes'], ['no'], ['yes'], []]
>>> meant("no", {"yes": "make the link", "leave": "rather not"}), meant("no", {"none": "no tengo ninguno"})
(['leave'], [])
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_YES = {
    *(
        "yes",
        "yeah",
        "yea",
        "yep",
        "yup",
        "yes please",
        "si",
        "sí",
        "claro",
        "si por favor",
        "sí por favor",
    ),
    *("是", "是的", "对", "对的", "好", "好的", "可以", "行", "要", "同意"),
}
_NO = {
    *("no", "nope", "nah", "no thanks", "no thank you", "no gracias", "mejor no"),
    *("不", "不了", "不是", "不用", "不要", "不行", "不同意", "不用了", "不要了"),
}  # fmt: skip
_SAYS_YES = re.compile(r"(?:yes|sí|si|是的?|好的?|可以|对)(?=[,:，：]|$)")
_SAYS_NO = re.compile(r"(?:no|rather not|mejor no|(?:还是)?不[用要]?)了?(?=[,:，：]|$)")


def meant(said: str, labels: Mapping[str, str]) -> list[str]:
    """The codes of the buttons that begin with the same; both are written plainly."""
    for words, begins in ((_YES, _SAYS_YES), (_NO, _SAYS_NO)):
        if said in words:
            return [code for code, label in labels.items() if begins.match(label)]
    return []
