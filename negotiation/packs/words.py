"""Words: what the law of a place makes a lender say, in every language.

They come with the rule and not from the catalogues: a lender's counsel changes them with the rule,
and a pack of the lender's own brings its own.

>>> in_language({"en": "in English", "zh_CN": "中文"}, "zh_CN")
'中文'
>>> in_language({"en": "in English", "zh_CN": "中文"}, "zh_TW")
'in English'
"""

from __future__ import annotations

from collections.abc import Mapping

#: By the language's code, as "en" or "zh_CN".
Words = Mapping[str, str]


def in_language(words: Words, code: str) -> str:
    """*words* in the language *code*, else in English. Raises `LookupError` without either."""
    return words[code] if code in words else words["en"]
