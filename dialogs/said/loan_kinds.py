"""Loan kinds: what a loan is for, as far as the name that the lender's book gives it says so: how people tell theirs apart.

>>> [kind.msgid for name in ("Car loan", "汽車貸款", "hipoteca vivienda", "个人消费贷款") if (kind := kind_of(name))]
['car loan', 'car loan', 'home loan', 'personal loan']
>>> kind_of("loan"), kind_of("cardigan 12b"), kind_of("Home improvement")
(None, None, None)
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dialogs.phrases.finding import plain
from dialogs.texts import Text


def kind_of(product: str) -> Text | None:
    """The kind that a product of the book is; `None` where its name does not say."""
    said = plain(product)
    return next((kind for kind, named in _KINDS.items() if named.search(said)), None)


#: The first that a name fits: a loan on a home for whoever has a business is one on a home.
_KINDS: Mapping[Text, re.Pattern[str]] = {
    Text("car loan"): re.compile(
        r"\b(?:cars?|autos?|vehicles?|motor|coches?|carros?|vehiculos?)\b|车"
    ),
    Text("home loan"): re.compile(
        r"^(?!.*(?:improve|repair|reforma|修缮|装修)).*(?:\b(?:home|house|housing|mortgage|hipotec\w*|vivienda|casa)\b|房|住宅)"
    ),
    Text("study loan"): re.compile(
        r"\b(?:students?|stud(?:y|ies)|education|estudios?|estudiant\w+|educativo)\b|助学|教育|学生"
    ),
    Text("business loan"): re.compile(
        r"\b(?:business|company|negocios?|empresa\w*|pymes?|autonomos?)\b|经营|生意|企业"
    ),
    Text("credit card"): re.compile(r"\b(?:cards?|visa|mastercard|tarjetas?)\b|信用卡"),
    Text("personal loan"): re.compile(r"\b(?:personal(?:es)?|consum\w+)\b|个人|消费|信用"),
}
