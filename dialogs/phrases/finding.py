"""Phrases: finding in free text what people say in one of many ways, in every language at once.

In a list "…" stands for up to three words, or four Chinese characters; (a|b) for either, ? for "or not". Accents,
apostrophes, hyphens and capitals do not matter.

>>> asks = matcher({"en": ["(can't|cannot) … pay"], "zh": ["还…不起"]})
>>> [bool(asks.search(plain(said))) for said in ("I can’t really pay", "我还真的不起", "a cannot-paying")]
[True, True, False]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import filterfalse

from .characters import SIMPLIFIED
from .patterns import pattern

HAN = "㐀-䶿一-鿿"
HAN_SIGN = re.compile(f"[{HAN}]")


@lru_cache(maxsize=64)  # dozens of lists look at one message
def plain(text: str) -> str:
    """*text* without capitals, accents, apostrophes and double spaces; Chinese without any, in simplified characters."""
    if text.isascii():  # most of what is written, in a third of the time
        return _BLANKS.sub(" ", text.casefold().translate(_TYPED))
    apart = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(filterfalse(unicodedata.combining, apart))
    return _BETWEEN_SIGNS.sub("", _BLANKS.sub(" ", bare.translate(_TYPED)))


_TYPED = SIMPLIFIED | str.maketrans("-", " ", "'’‘`´")
#: All but a single space, which most are.
_BLANKS = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_BETWEEN_SIGNS = re.compile(rf"(?<=[{HAN}])\s+(?=[{HAN}])")
#: What parts two things that are said in Chinese; a plain text has it after figures alone.
HAN_SPACE = re.compile(rf"(?<=[{HAN}\d])\s+(?=[{HAN}])")


def is_sentence(text: str, least: int) -> bool:
    """Whether *text* has at least so many words, or more Chinese characters than that.

    >>> is_sentence("not today", 2), is_sentence("没有", 2), is_sentence("今天没有", 2)
    (True, False, True)
    """
    return len(text.split()) >= least or len(HAN_SIGN.findall(text)) > least


def matcher(lists: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """What finds any of the phrases, whole words only, in what `plain` returns."""
    every = (each for phrases in lists.values() for each in phrases)
    phrases = [each.replace("'", "").translate(SIMPLIFIED) for each in every]
    gap_of_signs, gap_of_words = r"[^，。！？,.!?\n]{0,4}?", r" (?:[^\s.!?]+ ){0,3}?"
    signs = [each.replace("…", gap_of_signs) for each in phrases if HAN_SIGN.search(each)]
    words = [each.replace(" … ", gap_of_words) for each in phrases if not HAN_SIGN.search(each)]
    # Tried only where a word begins, and a Chinese phrase only at Chinese: ten times as fast.
    return pattern(rf"\b(?=[a-z]){_either(words)}\b|(?=[{HAN}]){_either(signs)}")


class Spoken:
    """Other words for a button, as `matcher` finds them, among those that are contained as they stand.

    >>> later = Spoken({"en": ["when … home"], "zh": ["先不(发|發)"]})
    >>> later.search("When I get home!"), later.search("先不發"), later.search("now")
    (True, True, False)
    """

    def __init__(
        self,
        lists: Mapping[str, Sequence[str]],
        *,
        but: Mapping[str, Sequence[str]] | None = None,
        longest: int | None = None,
    ) -> None:
        """With none of those of *but* beside them, and in no longer message: that tells more."""
        self._pattern = matcher(lists)
        self._but = None if but is None else matcher(but)
        self._longest = longest

    def search(self, text: str) -> bool:
        said = plain(text)
        if self._longest is not None and len(said) > self._longest:
            return False
        is_other = self._but is not None and self._but.search(said) is not None
        return not is_other and self._pattern.search(said) is not None


def _either(phrases: Sequence[str]) -> str:
    """Any of them. What their brackets held is not kept: three to ten times as fast again."""
    return f"(?:{_BRACKET.sub('(?:', '|'.join(phrases)) or '(?!)'})"


_BRACKET = re.compile(r"\((?!\?)")
