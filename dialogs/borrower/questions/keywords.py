"""Keywords: the words by which a typed question is known, in each language people write in.

Latin words are looked for as whole words or their beginnings, with their accents or without; Chinese ones anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from dialogs.phrases.accents import accents_or_none
from dialogs.phrases.patterns import pattern
from dialogs.told.suppositions import without_supposed

from .asking_words import folded
from .contact_words import CONTACT_WORDS
from .deciding_words import DECIDING_WORDS, LONG
from .feared_words import FEARED_WORDS
from .help_words import HELP_WORDS
from .pay_words import DAYS, PAY_WORDS
from .worry_words import WORRY_WORDS

KEYWORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    **PAY_WORDS,
    **FEARED_WORDS,
    **DECIDING_WORDS,
    **CONTACT_WORDS,
    **HELP_WORDS,
    **WORRY_WORDS,
}

#: Longer is a story, not a question.
_LONGEST = 160
#: When it would be so, beside what is asked.
_AT_WHAT_TIME = pattern(
    r"\b(?:while|as long as) (?:we|you|i)\b[^,.;?!]*|\b(?:after|once|when) (?:i|i['’]?ve|i have|we|signing)(?: (?:have )?sign\w*)?(?= |[,?]|$)"
    + accents_or_none(
        r"|\bmientras (?:negociamos|hablamos|tanto)|\b(?:después de|al|una vez|cuando ya) (?:haber )?firm\w+"
    )
    + r"|(?:协商|等待)(?:期间|的时候)|签完(?=我|又|再)|签(?:了|完|字|署|名)*(?:以后|之后|后)"
)
#: Asked beside something else, they are not what is asked.
_GIVES_WAY = {LONG, "papers", "changes", "too_much", "mistake"}
#: What the answer to one says of others.
SAYS_AS_WELL = {"early": ("cost", "fine"), DAYS: ("dearer",), "again": ("unpaid", "too_much")}


def about(text: str) -> str | None:
    """Which question has its words in *text*, the longest of them where there are several; what is asked, not of what case, nor when."""
    said = folded(text)
    if len(said) > _LONGEST:
        return None
    for bare in (_AT_WHAT_TIME.sub(" ", without_supposed(said)), _AT_WHAT_TIME.sub(" ", said)):
        code = None if bare == said else _longest(bare)
        if code not in {None, "stop"}:  # to stop once it is signed
            return code
    return _longest(said)


@lru_cache(maxsize=16)  # looked at in many ways for one message
def _longest(said: str) -> str | None:
    found = {
        code: match[0] for code, pattern in _PATTERNS.items() if (match := pattern.search(said))
    }
    told = {code for each in found for code in SAYS_AS_WELL.get(each, ())}
    left = [(code not in _GIVES_WAY, len(found[code]), code) for code in found if code not in told]
    return max(left)[2] if left else None


def names(text: str, codes: Iterable[str]) -> bool:
    """Whether it has words of one of these questions."""
    said = folded(text)
    return any(_PATTERNS[code].search(said) for code in codes)


def _pattern(words: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    every = sorted({word for each in words.values() for word in each}, key=len, reverse=True)
    return pattern(
        accents_or_none(
            "|".join(
                rf"\b{re.escape(word)}" if word[0].isalpha() and ord(word[0]) < 0x2E80 else word
                for word in every
            )
        )
    )


_PATTERNS = {code: _pattern(words) for code, words in KEYWORDS.items()}
