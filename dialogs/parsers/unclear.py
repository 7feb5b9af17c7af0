"""Unclear: what cannot be read, or may mean several things and is asked about, never guessed.

>>> raise Ambiguous((Decimal("1.25"), Decimal(1250)))
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Do you mean {first} or {second}?

Each reading has one written form that the same parser reads as nothing else, so it can stand behind a button:

>>> [canonical(value) for value in (Decimal("1250.5"), Decimal("1.250"), Decimal("1.255"), Decimal("1E+3"))]
['1250.50', '1.25', '1.2550', '1000']
>>> [canonical(value) for value in (date(2026, 3, 1), 15, True, "accept")]
['2026-03-01', '15', 'yes', 'accept']
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from dialogs.texts import Text

Reading = Decimal | date | int | str | Enum | tuple[Decimal, ...]
R = TypeVar("R", bound=Reading)

#: More than these are no question any more.
MOST_READINGS = 4


class Unclear(Exception):  # noqa: N818 - an answer, not an error
    """The answer could not be read; `text` says what is expected."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.msgid)
        self.text = text


class Ambiguous(Unclear):
    """The answer may mean any of two to four `readings`; `text` asks which, `besides` was said with each of them."""

    def __init__(
        self, readings: Sequence[Reading], text: Text | None = None, besides: str = ""
    ) -> None:
        super().__init__(text or which(readings))
        self.readings = tuple(readings)
        self.besides = besides

    @property
    def together(self) -> Reading | None:
        """What it comes to where that is all that is asked, or asked first: the only reading, or the sum of the others.

        >>> str(Ambiguous((Decimal(1400), Decimal(900), Decimal(500))).together), Ambiguous((Decimal(9), Decimal(5))).together
        ('1400', None)
        """
        first, *others = self.readings
        amounts = [one for one in others if isinstance(one, Decimal)]
        return first if not others or (len(amounts) > 1 and first == sum(amounts)) else None


def canonical(value: Reading) -> str:
    """The one way to write a value that every language reads alike, in at most 40 bytes."""
    match value:
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return _figure(value)
        case date():
            return value.isoformat()
        case Enum():
            return str(value.value)
        case tuple():  # of months told one by one, the one by which they are judged
            return canonical(min(value))
    return str(value)


def which(shown: Sequence[object]) -> Text:
    """The question which of two to four is meant; each is shown in the reader's way."""
    match shown:
        case [first, second]:
            return Text("Do you mean {first} or {second}?", first=first, second=second)
        case [first, second, third]:
            return Text(
                "Do you mean {first}, {second} or {third}?",
                first=first,
                second=second,
                third=third,
            )
        case [first, second, third, fourth]:
            return Text(
                "Do you mean {first}, {second}, {third} or {fourth}?",
                first=first,
                second=second,
                third=third,
                fourth=fourth,
            )
    raise LookupError(f"{len(shown)} readings are no question")


def only(readings: Iterable[R], otherwise: Text) -> R:
    """The one reading there is; `Ambiguous` when there are a few, `Unclear` when none or too many."""
    distinct = tuple(dict.fromkeys(readings))
    if len(distinct) == 1:
        return distinct[0]
    if 1 < len(distinct) <= MOST_READINGS:
        raise Ambiguous(distinct)
    raise Unclear(otherwise)


def _figure(amount: Decimal) -> str:
    """Hundredths at least, and never thousandths alone: "1.255" could be more than a thousand."""
    _, _, exponent = amount.normalize().as_tuple()
    decimals = -exponent if isinstance(exponent, int) else 0
    if decimals <= 0:
        return f"{amount:.0f}"
    return f"{amount:.{4 if decimals == 3 else max(decimals, 2)}f}"
