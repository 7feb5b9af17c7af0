"""Likeness: which of our questions a sentence is most like that no keyword knows, by the words that they share.

Keywords know a question for certain, and are never at an end: people ask in more ways than a list has. So a sentence
that none of them knows is weighed: each question is a document made of its keywords and of plain wordings of it (in
`wordings/`, a file a language), and the sentence a search for it, weighted as by Okapi BM25. A word that is said of few
questions counts for much, one of all hardly. It needs no model and no training but a line of words, gives the same
today and tomorrow, and one can read why. What comes of it is only ever offered, never taken for what was meant.

>>> likely("are the bailiffs going to come and take our stuff?")
['seizure', 'callers']
>>> likely("¿y si mi cuñado que me avaló no quiere?"), likely("那我担保的朋友会被找上吗")
(['guarantor', 'declined', 'refused'], ['guarantor'])

Who asks something else is like none of them, and who only tells is not asked about it:

>>> likely("do you like football?"), likely("my wife and two kids"), likely("我和老婆还有两个孩子")
([], [], [])

>>> words("Will they garnish my pension?"), words("扣我的退休金")
(['will', 'they', 'garni', 'my', 'pensi'], ['扣我', '我的', '的退', '退休', '休金'])
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from math import log

from dialogs.phrases.finding import HAN, HAN_SIGN, plain
from dialogs.phrases.patterns import when_nobody_waits

from .asking_words import has_mark, is_asking
from .keywords import KEYWORDS

#: So many are offered at most, and none that is less than half as likely as the first.
MOST = 3
_HALF = 0.5
#: What a sentence that asks has to score at least, and one that only tells: an answer or a story shares words as well.
_ASKS, _TELLS = 6, 12.5
#: Of Chinese, where every two signs that touch are a word, one that tells has twice as many.
_TELLS_IN_SIGNS = 26
#: Longer is a story.
_LONGEST = 240


def likely(text: str, *, may_answer: bool = False) -> Sequence[str]:
    """The codes of the questions it is most like, the likeliest first; none where nothing is alike enough.

    What *may answer* something has to be as alike as what only tells.
    """
    if len(text) > _LONGEST:
        return []
    found = _known().scores(words(text))
    best = max(found.values())
    told = _TELLS_IN_SIGNS if HAN_SIGN.search(text) else _TELLS
    is_asked = not may_answer and (has_mark(text) or is_asking(text))
    if best < (_ASKS if is_asked else told):
        return []
    ranked = sorted(found, key=lambda code: -found[code])
    return [code for code in ranked if found[code] >= best * _HALF][:MOST]


def words(text: str) -> Sequence[str]:
    """What of it is compared: how a word begins, since it may end in many ways; of Chinese every two signs that touch."""
    return list(_words(plain(text)))


def _words(said: str) -> Iterator[str]:
    for one in _WORD.findall(said):
        if HAN_SIGN.match(one):
            yield from (one[at : at + 2] for at in range(len(one) - 1))
        else:
            yield one[:_STEM]


#: Said everywhere, though of few of our questions.
_SAYS_NOTHING = (
    "do|does|did|you|your|the|an|and|or|so|like|there|here|some|very|really|just|about|want|know|think|get|got|make|thing|with|for|this|that|what|how|when|have|has|are|is|be|of|on|in|it"
    "|de|la|el|los|las|un|una|que|se|es|en|por|con|para|como|muy|este|esta|esto|eso|pero|hay|ser|mas|ya"
)
_WORD = re.compile(rf"[{HAN}]{{2,}}|(?<![a-z])(?!(?:{_SAYS_NOTHING})(?![a-z]))[a-z]{{2,}}")
_STEM = 5


@dataclass(frozen=True, slots=True)
class _Known:
    """What is said of which question."""

    codes: Sequence[str]
    lengths: Sequence[int]  #: how much is said of each
    #: By word the places in `codes` of which it is said, each as often as it is: small, and seldom looked at.
    said: Mapping[str, bytes]

    def scores(self, asked: Sequence[str]) -> Mapping[str, float]:
        """How like each question is: Okapi BM25, as Robertson and Spärck Jones weigh it."""
        scores = dict.fromkeys(self.codes, 0.0)
        usual = sum(self.lengths) / len(self.lengths)
        for word in {*asked}:
            of = Counter(self.said.get(word, b""))
            rare = log(1 + (len(self.codes) - len(of) + 0.5) / (len(of) + 0.5))
            for at, often in of.items():
                length = 1 - _BY_LENGTH + _BY_LENGTH * self.lengths[at] / usual
                scores[self.codes[at]] += (
                    rare * often * (_SATURATION + 1) / (often + _SATURATION * length)
                )
        return scores


#: The usual constants; by length little, since what is asked often has more words because of that.
_SATURATION, _BY_LENGTH = 1.2, 0.3


@cache
def _known() -> _Known:
    """Put together after the start, or when it is first wanted."""
    codes, lengths = [*KEYWORDS], []
    said: dict[str, bytearray] = {}
    for at, code in enumerate(codes):
        lengths.append(len(_words_of(code)))
        for word in _words_of(code):
            said.setdefault(word, bytearray()).append(at)
    for parts in (_words_of, _wordings):
        parts.cache_clear()
    return _Known(codes, lengths, {word: bytes(places) for word, places in said.items()})


@cache
def _words_of(code: str) -> Sequence[str]:
    """All that is said of a question, of each wording each word once."""
    keywords = _bare("\n".join(sign for signs in KEYWORDS[code].values() for sign in signs))
    wholes = plain("\n".join([keywords, *_wordings()[code]])).split("\n")
    return [word for one in wholes for word in {*_words(one)}]


# Piece by piece; what is put together of them is made ready last.
when_nobody_waits(_known)
for _code in KEYWORDS:
    when_nobody_waits(partial(_words_of, _code))


def _bare(signs: str) -> str:
    r"""The words of patterns, without their signs.

    >>> _bare(r"\b(?:afect|dañ)\w+ (?:mi|el) crédito").split()
    ['afect', 'dañ', 'mi', 'el', 'crédito']
    """
    return _SIGNS.sub(" ", _EITHER.sub(r"\1", signs))


#: One sign or another, as in "otr[oa]".
_EITHER = re.compile(r"\[([a-z])[^\]]*\]")
_SIGNS = re.compile(r"(?:\\[a-zA-Z]|[^\w\s])+")


@cache
def _wordings() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {code: [] for code in KEYWORDS}
    for file in sorted(
        files(__package__).joinpath("wordings").iterdir(), key=lambda one: one.name
    ):
        for line in file.read_text(encoding="utf-8").splitlines():
            code, _, wordings = line.partition(": ")
            found[code] += wordings.split("; ")
    return found
