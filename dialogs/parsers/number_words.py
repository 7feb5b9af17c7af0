"""Number words: "two thousand five hundred", "mil doscientos", "2 mil", in English and Spanish.

>>> [str(read(said.split())[0]) for said in ("two thousand five hundred", "twelve hundred", "two hundred and fifty")]
['2500', '1200', '250']
>>> [str(read(said.split())[0]) for said in ("mil doscientos", "dos mil quinientos", "treinta y cinco", "cien mil")]
['1200', '2500', '35', '100000']
>>> [str(read(said.split())[0]) for said in ("two and a half thousand", "medio millon", "millon y medio")]
['2500.0', '500000.0', '1500000']

What does not belong to the number is left over:

>>> read("two hundred and three hundred".split())
(Decimal('200'), 2, 100)
>>> read("half of it".split()) is None
True
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

Item = str | Decimal  #: a word, or a figure written in digits


Read = tuple[Decimal, int, int]


def read(items: Sequence[Item]) -> Read | None:
    """The number at the beginning: its value, how many items it takes, and the scale it ends with."""
    sum_ = _Sum()
    best: Read | None = None
    before_joint: Read | None = None
    for at, item in enumerate(items):
        if item in _JOINTS and best is not None:
            before_joint = best
        elif sum_.takes(item, items[at + 1 :]):
            best = (sum_.value, at + 1, sum_.scale)
        else:
            belongs_elsewhere = is_number(item) and before_joint is not None
            return before_joint if belongs_elsewhere else best
    return best


def is_number(item: Item) -> bool:
    return isinstance(item, Decimal) or item in VALUES or item in SCALES or item in _HUNDREDS


class _Sum:
    """A number as far as it was read: whole thousands, and a group below them."""

    def __init__(self) -> None:
        self.above = Decimal(0)
        self.group = Decimal(0)
        self.ceiling = 10**12  #: what a following scale must be less than
        self.scale = 1  #: the scale read last

    @property
    def value(self) -> Decimal:
        return self.above + self.group

    def takes(self, item: Item, following: Sequence[Item]) -> bool:
        """Add *item* where it can stand; whether it could."""
        if isinstance(item, Decimal):
            fits = self.group == 0 and (self.above == 0 or 100 <= item < self.ceiling)
            return fits and self._add(item)
        if item in SCALES:
            return SCALES[item] < self.ceiling and self._multiply(SCALES[item])
        if item in _HUNDREDS:
            return self.group < 100 and self._count_hundreds()
        if item in _HALVES:
            return self._halve(following)
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

    def _halve(self, following: Sequence[Item]) -> bool:
        """Half of the scale to come, or of the one just read."""
        coming = [item for item in following[:2] if item not in _JOINTS][:1]
        if coming and coming[0] in SCALES:
            return self._add(Decimal("0.5"))
        return self.group == 0 and self.above > 0 and self._add(Decimal(self.ceiling) / 2)


_JOINTS = {"and", "y", "a", "an", "-"}
_HALVES = {"half", "medio", "media"}
_HUNDREDS = {"hundred", "hundreds", "cientos", "cientas"}
SCALES = {"thousand": 1_000, "thousands": 1_000, "grand": 1_000, "mil": 1_000} | {
    **dict.fromkeys(("luca", "lucas"), 1_000),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 100_000),
    **dict.fromkeys(("million", "millions", "millon", "millones", "palo", "palos"), 1_000_000),
    **dict.fromkeys(("crore", "crores"), 10_000_000),
}
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_SPANISH = (
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
    {word: value for units in (_ENGLISH, _SPANISH) for value, word in enumerate(units.split())}
    | {word: value * 10 for tens in _TENS for value, word in enumerate(tens.split(), 2)}
    | {word: value * 100 for value, word in enumerate(_CENTS.split(), 1)}
    | {word[:-2] + "as": value * 100 for value, word in enumerate(_CENTS.split(), 1)}
    | {"un": 1, "una": 1, "veintiun": 21, "veintiuna": 21, "cien": 100, "fourty": 40}
)
#: Words a number can begin with: "hundreds" is none without a figure before it.
FIRST = {*VALUES, *_HALVES, "hundred", "thousand", "million", "mil", "millon", "grand"}
#: Words that are figures only where nothing else is: articles, for the most part.
FAINT = {"one", "uno", "un", "una"}
