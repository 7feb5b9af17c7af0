"""Number words: "two thousand five hundred", "mil doscientos", "2 mil", in English and Spanish.

>>> [str(read(said.split())[0]) for said in ("two thousand five hundred", "twelve hundred", "two hundred and fifty")]
['2500', '1200', '250']
>>> [str(read(said.split())[0]) for said in ("mil doscientos", "dos mil quinientos", "treinta y cinco", "cien mil")]
['1200', '2500', '35', '100000']
>>> [str(read(said.split())[0]) for said in ("two and a half thousand", "medio millon", "millon y medio")]
['2500.0', '500000.0', '1500000']

Spanish counts thousands of millions:

>>> [str(read(said.split())[0]) for said in ("mil millones", "dos mil quinientos millones doscientos")]
['1000000000', '2500000200']

What does not belong to the number is left over:

>>> read("two hundred and three hundred".split())
(Decimal('200'), 2, 100)
>>> read("half of it".split()) is None
True

Words that are typed as one fall into their numbers:

>>> parts("dosmil"), parts("treintaicinco"), parts("twohundred"), parts("familia")
(('dos', 'mil'), ('treinta', 'i', 'cinco'), ('two', 'hundred'), ())
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

Item = str | Decimal  #: a word, or a figure written in digits


Read = tuple[Decimal, int, int]


def read(items: Sequence[Item]) -> Read | None:
    """The number at the beginning: its value, how many items it takes, and the scale it ends with."""
    sum_ = _Sum()
    best: Read | None = None
    before_joint: Read | None = None
    for at, item in enumerate(items):
        if item in _JOINTS and best is not None:
            before_joint, sum_.is_joined = best, True
        elif sum_.takes(item, items[at + 1 :]):
            best, sum_.is_joined = (sum_.value, at + 1, sum_.scale), False
        else:
            belongs_elsewhere = is_number(item) and before_joint is not None
            return before_joint if belongs_elsewhere else best
    return best


def is_number(item: Item) -> bool:
    return isinstance(item, Decimal) or item in VALUES or item in SCALES or item in _HUNDREDS


def parts(word: str) -> tuple[str, ...]:
    """The numbers that a word is made of, where it is several and nothing else."""
    if len(word) > _LONGEST or is_number(word):
        return ()
    found = _parts(word)
    return found if len(found) > 1 else ()


@lru_cache(1_000)
def _parts(word: str) -> tuple[str, ...]:
    """The longest number first; behind tens an "y" may stand, written as it is heard: "unidos" is no number."""
    if is_number(word):
        return (word,)
    for end in range(len(word) - 2, 1, -1):
        if is_number(word[:end]):
            is_joined = VALUES.get(word[:end]) in range(10, 100, 10) and word[end] in "yi"
            for joint in ("", word[end] if is_joined else ""):
                if rest := _parts(word[end + len(joint) :]):
                    return (word[:end], *filter(None, [joint]), *rest)
    return ()


class _Sum:
    """A number as far as it was read: whole thousands, and a group below them."""

    def __init__(self) -> None:
        self.above = Decimal(0)
        self.group = Decimal(0)
        self.ceiling = 10**12  #: what a following scale must be less than
        self.scale = 1  #: the scale read last
        self.is_joined = False  #: whether "and" stands before what comes

    @property
    def value(self) -> Decimal:
        return self.above + self.group

    def takes(self, item: Item, following: Sequence[Item]) -> bool:
        """Add *item* where it can stand; whether it could."""
        if isinstance(item, Decimal):
            scale = SCALES.get(str(following[0]), 0) if following else 0
            is_below = 100 <= item < self.ceiling or 0 < item * scale < self.ceiling
            return self.group == 0 and (self.above == 0 or is_below) and self._add(item)
        if item in SCALES:
            scale = SCALES[item]
            return self._multiply(scale) if scale < self.ceiling else self._multiply_all(scale)
        if item in _HUNDREDS:
            return self.group < 100 and self._count_hundreds()
        if item in _HALVES:
            return self._halve(following)
        if item in _TEENS and self.is_joined and self.group % 100 == 10:
            return self._add(VALUES[item])
        return item in VALUES and self._fits(VALUES[item]) and self._add(VALUES[item])

    def _fits(self, value: int) -> bool:
        """Units after tens, tens after hundreds; nothing of the size of what is there."""
        tens = self.group % 100
        return value < self.ceiling and (
            self.group == 0
            or (tens == 0 and 0 < value < 100)
            or (tens >= 20 and tens % 10 == 0 and 0 < value < 10)
        )

    def _add(self, value: Decimal | int) -> bool:
        self.group += value
        return True

    def _count_hundreds(self) -> bool:
        self.group, self.scale = (self.group or Decimal(1)) * 100, 100
        return True

    def _multiply(self, scale: int) -> bool:
        self.above += (self.group or 1) * scale
        self.group, self.ceiling, self.scale = Decimal(0), scale, scale
        return True

    def _multiply_all(self, scale: int) -> bool:
        """ "Dos mil millones": thousands of a larger scale, which have none above them."""
        if not 0 < self.above < scale > self.ceiling:
            return False
        self.group += self.above
        self.above = Decimal(0)
        return self._multiply(scale)

    def _halve(self, following: Sequence[Item]) -> bool:
        """Half of the scale to come, or of the one just read."""
        coming = [item for item in following[:2] if item not in _JOINTS][:1]
        if coming and coming[0] in SCALES:
            return self._add(Decimal("0.5"))
        if 0 < self.group < 100 and self.above == 0 and self.group % 1 == 0:
            return self._add(Decimal("0.5"))
        return self.group == 0 and self.above > 0 and self._add(Decimal(self.ceiling) / 2)


#: No number that is typed as one word has more letters.
_LONGEST = 40
_JOINTS = {"and", "y", "i", "a", "an", "-"}
#: "Diez y seis" is the older way to write dieciséis.
_TEENS = {"seis", "siete", "ocho", "nueve"}
_HALVES = {"half", "medio", "media"}
_HUNDREDS = {"hundred", "hundreds", "hunderd", "hundered", "cientos", "cientas"}
SCALES = {"thousand": 1_000, "thousands": 1_000, "grand": 1_000, "mil": 1_000} | {
    **dict.fromkeys(("thousend", "tousand", "thousant", "thosand"), 1_000),
    **dict.fromkeys(("luca", "lucas"), 1_000),
    **dict.fromkeys(("ribu", "nghin", "ngan"), 1_000),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 100_000),
    **dict.fromkeys(("juta", "trieu"), 1_000_000),
    **dict.fromkeys(("million", "millions", "millon", "millones", "palo", "palos"), 1_000_000),
    **dict.fromkeys(("crore", "crores"), 10_000_000),
}
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
#: From zero on.
SPANISH = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete "
    "veintiocho veintinueve"
)
_TENS = (
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)
_CENTS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
VALUES = (
    {word: value for units in (_ENGLISH, SPANISH) for value, word in enumerate(units.split())}
    | {word: value * 10 for tens in _TENS for value, word in enumerate(tens.split(), 2)}
    | {word: value * 100 for value, word in enumerate(_CENTS.split(), 1)}
    | {word[:-2] + "as": value * 100 for value, word in enumerate(_CENTS.split(), 1)}
    | {"un": 1, "una": 1, "veintiun": 21, "veintiuna": 21, "cien": 100, "fourty": 40}
    | {"tenner": 10, "fiver": 5}
)
#: As they are heard: a hundred that is not known would leave its tens alone.
_HEARD = {
    200: "docientos dosientos dosciento docciento",
    300: "trecientos tresientos tresciento",
    400: "cuatrosientos cuatrociento",
    500: "kinientos quinietos quiniento",
    600: "seicientos seisientos",
    700: "setesientos sietecientos",
    800: "ochosientos ochociento",
    900: "novesientos nuevecientos noveciento",
    50: "sincuenta cinquenta",
    30: "trenta",
}
VALUES |= {word: value for value, words in _HEARD.items() for word in words.split()}
VALUES |= {
    word[:-2] + "as": value
    for value, words in _HEARD.items()
    for word in words.split()
    if word.endswith("entos")
}
#: Words a number can begin with: "hundreds" is none without a figure before it.
FIRST = {*VALUES, *_HALVES, "hundred", "thousand", "million", "mil", "millon", "grand"}
#: Words that are figures only where nothing else is: articles, for the most part.
FAINT = {"one", "uno", "un", "una"}
