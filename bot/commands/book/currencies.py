"""Currencies: in which the loans of a book are, and what of that is hardly meant.

>>> noted = LoanCurrencies()
>>> noted.note(2, "A-1", "USD")
>>> noted.note(3, "A-2", "EUR", known="USD")
>>> noted.note(4, "A-3", "EUR", known="USD")
>>> print(*noted.warnings(["USD"]), sep="\\n")
2 loans are in EUR (as A-2 in line 3), but the money of the place is USD: check whether that is intended
2 loans that were in USD are in EUR now (as A-2 in line 3): check whether that is intended
>>> [*noted.warnings(["EUR", "USD"])][1:], [*LoanCurrencies().warnings(["USD"])]
([], [])
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from bot.commands.counted import counted

_MEANT = "check whether that is intended"


@dataclass(slots=True)
class Seen:
    """How many loans, and the first of them."""

    number: str
    line: int
    count: int = 0


@dataclass(slots=True)
class LoanCurrencies:
    """What one reading of a book finds."""

    _found: dict[str, Seen] = field(default_factory=dict)
    _changed: dict[tuple[str, str], Seen] = field(default_factory=dict)

    def note(self, line: int, number: str, currency: str, *, known: str | None = None) -> None:
        """A loan in *currency*; it was in *known* until now."""
        self._found.setdefault(currency, Seen(number, line)).count += 1
        if known not in {None, currency}:
            self._changed.setdefault((str(known), currency), Seen(number, line)).count += 1

    def warnings(self, usual: Collection[str]) -> Iterator[str]:
        """What a person should look at; *usual* is the money of the place."""
        for currency, seen in sorted(self._found.items()):
            if currency not in usual:
                where = f" (as {seen.number} in line {seen.line})"
                yield f"{foreign({currency: seen.count}, usual, where)}: {_MEANT}"
        for (was, now), seen in sorted(self._changed.items()):
            loans = counted(
                seen.count, f"loan that was in {was} is", f"loans that were in {was} are"
            )
            yield f"{loans} in {now} now (as {seen.number} in line {seen.line}): {_MEANT}"


def foreign(loans: Mapping[str, int], usual: Collection[str], where: str = "") -> str:
    """What is said of *loans*, how many by currency, that are in none of the *usual* ones.

    >>> foreign({"EUR": 1, "GBP": 2, "USD": 40}, ["USD"])
    '1 loan is in EUR, 2 loans are in GBP, but the money of the place is USD'
    >>> foreign({"USD": 40}, ["USD"])
    ''
    """
    said = [
        counted(count, f"loan is in {currency}", f"loans are in {currency}")
        for currency, count in sorted(loans.items())
        if currency not in usual
    ]
    return (
        f"{', '.join(said)}{where}, but the money of the place is {' or '.join(usual)}"
        if said
        else ""
    )
