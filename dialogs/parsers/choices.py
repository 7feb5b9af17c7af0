"""Choices: which of the buttons is meant: tapped, typed, counted out, or said in other words.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> labels = {"job_lost": "I lost my job", "earn_less": "I earn less than before", "ill": "I am ill"}
>>> choose = one_of({code: Text(label) for code, label in labels.items()}, labels)
>>> [choose(Words(said), reader) for said in ("i lost my job!", "第二个", "3", "I earn less", "I lots my job")]
['job_lost', 'earn_less', 'ill', 'earn_less', 'job_lost']

Two buttons that fit are asked about:

>>> months = {"short": "3 months", "middle": "6 months", "long": "12 months"}
>>> one_of({code: Text(label) for code, label in months.items()}, months)(Words("3"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Do you mean {first} or {second}?
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Protocol

from dialogs.heard import Heard, Tap, Words
from dialogs.texts import Text

from .numbers.ordinals import place
from .numbers.spelled import in_digits
from .reader import Parser, Reader
from .slips import is_slip_of, turn
from .unclear import MOST_READINGS, Ambiguous, Unclear, which
from .writing import LONGEST, plain
from .yes_no import meant as yes_or_no

CHOOSE = Text("Please choose one of the buttons.")


class Story(Protocol):
    """What a button is told by in many words: whatever finds it in a message, however long that is."""

    def search(self, text: str, /) -> bool: ...


#: Other words for a button: what is contained in the message, or a story.
Phrase = str | Story


def said_outright(
    options: Mapping[str, Text],
    spoken: Mapping[str, str],
    phrases: Mapping[str, Sequence[Phrase]] | None = None,
) -> Parser[str]:
    """As `one_of` for what binds: only a tap, the label itself or a phrase as a whole; no count, no slip, no guess.

    >>> from datetime import date
    >>> reader, labels = Reader("en", date(2026, 3, 18)), {"accept": "I accept", "decline": "I decline"}
    >>> binding = said_outright({c: Text(label) for c, label in labels.items()}, labels, {"accept": ("yes",)})
    >>> binding(Words("Yes!"), reader), binding(Words("i decline."), reader)
    ('accept', 'decline')
    >>> for said in ("1", "first", "I accep", "I accept nothing", "ok"):
    ...     try:
    ...         print(said, binding(Words(said), reader))
    ...     except Unclear:
    ...         print(said, "?")
    1 ?
    first ?
    I accep ?
    I accept nothing ?
    ok ?
    """

    def read(heard: Heard, _: Reader) -> str:
        match heard:
            case Tap(code=code) if code in options:
                return code
            case Words(text=text) if len(text) <= LONGEST:
                said = _outright(text)
                for code, label in spoken.items():
                    told = (phrases or {}).get(code, ())
                    others = (_phrase_outright(one) for one in told if isinstance(one, str))
                    if code in options and said in {_outright(label), *others}:
                        return code
        raise Unclear(CHOOSE)

    return read


def only_buttons(_: Heard, __: Reader) -> str:
    """Nothing typed counts: for what is decided by tapping alone."""
    raise Unclear(CHOOSE)


def one_of(
    options: Mapping[str, Text],
    spoken: Mapping[str, str],
    phrases: Mapping[str, Sequence[Phrase]] | None = None,
) -> Parser[str]:
    """The code of a button; *spoken* holds the labels as the person sees them, *phrases* other words for them.

    A phrase between bars is meant as a whole message: "|no|". In none of them apostrophes matter.
    """

    def read(heard: Heard, reader: Reader) -> str:
        match heard:
            case Tap(code=code) if code in options:
                return code
            case Words(text=text):
                shown = {code: spoken[code] for code in options if code in spoken}
                for codes in _meant(text, shown, phrases or {}, reader):
                    if len(codes) == 1:
                        return codes[0]
                    if 1 < len(codes) <= MOST_READINGS:
                        labels = [Text("“{label}”", label=options[code]) for code in codes]
                        raise Ambiguous(codes, which(labels))
        raise Unclear(CHOOSE)

    return read


def _meant(
    text: str,
    spoken: Mapping[str, str],
    phrases: Mapping[str, Sequence[Phrase]],
    reader: Reader,
) -> Iterator[list[str]]:
    """The buttons that may be meant, from the surest way of saying so to the least; long messages tell stories alone."""
    if len(text) > LONGEST:
        yield _told(text, spoken, phrases)
        return
    yield [code for code, label in spoken.items() if text.strip() == label]
    said, labels = _bare(text), {code: _bare(label) for code, label in spoken.items()}
    if said:
        yield [code for code, label in labels.items() if said == label]
        whole = _without_apostrophes(f"|{said}|")
        said_as = {code: _contained(phrases.get(code, ())) for code in spoken}
        yield [code for code, each in said_as.items() if any(map(whole.__contains__, each))]
        yield _told(text, spoken, phrases)
        yield yes_or_no(said, labels)
        yield _counted(said, labels, reader)
        yield [code for code, label in labels.items() if _begins(label, said)]
        yield [code for code, label in labels.items() if is_slip_of(said, label)]


def _contained(phrases: Sequence[Phrase]) -> Iterator[str]:
    return (_phrase(one) for one in phrases if isinstance(one, str))


def _told(
    text: str, spoken: Mapping[str, str], phrases: Mapping[str, Sequence[Phrase]]
) -> list[str]:
    """The buttons whose story it is."""
    stories = {
        code: [one for one in phrases.get(code, ()) if not isinstance(one, str)] for code in spoken
    }
    return [code for code, each in stories.items() if any(one.search(text) for one in each)]


def _counted(said: str, labels: Mapping[str, str], reader: Reader) -> list[str]:
    """The button counted out; a bare figure may also be the one a label begins with."""
    number = place(said, len(labels), reader)
    is_bare = number is not None and in_digits(said, reader) == str(number)
    return [
        code
        for at, (code, label) in enumerate(labels.items(), 1)
        if at == number or (is_bare and re.match(rf"{number}(?!\d)", label))
    ]


def _begins(label: str, said: str) -> bool:
    """Whether *said* is the first words of a label, enough of them to say something."""
    following = label[len(said) : len(said) + 1]
    is_whole_words = not said.isascii() or not (following.isalnum() or following == "'")
    return (
        len(said) > 1 and label.startswith(said) and is_whole_words and turn(said) == turn(label)
    )


def _bare(text: str) -> str:
    """The words alone: no emoji, no punctuation around them, no 我 and 了."""
    words = " ".join(_NO_WORD.sub(" ", plain(text)).split())
    return _AROUND.sub("", _PUNCTUATION.sub("", words))


def _outright(text: str) -> str:
    """The words as they are, without what stands around and between them."""
    return _SIGN.sub("", plain(text))


def _without_apostrophes(text: str) -> str:
    """As they are typed in haste, "dont" for "don't"."""
    return plain(text).replace("'", "")


# What is declared as a phrase is the same for everybody: it is put plainly once, not for each message.
_phrase, _phrase_outright = cache(_without_apostrophes), cache(_outright)

_SIGN = re.compile(r"[^\w]+")
_NO_WORD = re.compile(r"[^\w\s.,'’%$€£¥+/()-]")
_PUNCTUATION = re.compile(r"^[\s.,'()-]+|[\s.,'-]+$")
_AROUND = re.compile(r"^我的?(?=[一-鿿])|(?<=[一-鿿])了$")
