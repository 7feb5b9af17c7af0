"""Even-handed: whether cases that are alike in what the lender knew were given alike.

Alike are cases of one product, for the same reason, about as late, of whom about the same share of the contract's
instalment could be paid. What is given is the share of the instalment that a plan asks mostly; a no gives nothing.

>>> def decided(case, asks, *, share="0.74", days=40):
...     return Decided(case_id=case, product="personal", reason=Hardship.JOB_LOST, days_late=days,
...                    bears=Decimal(share), asks=None if asks is None else Decimal(asks))
>>> [(one.case_id, other.case_id) for one, other in apart([
...     decided(1, "0.62"), decided(2, "0.70"), decided(3, None), decided(4, "0.95"),
...     decided(5, "0.30", share="0.4"), decided(6, "0.30", days=2)])]
[(1, 3)]

Of those that are alike the two that are furthest apart are named; what is nearly the same is the same:

>>> apart([decided(1, "0.62"), decided(2, "0.75")])
[]
>>> [(one.case_id, other.case_id) for one, other in apart([decided(2, "0.85"), decided(1, "0.62")])]
[(1, 2)]
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from negotiation.applying.application import Hardship

#: Shares of an instalment that far from one another are not alike any more.
APART = Decimal("0.2")
#: As widely as what could be paid is grouped.
_STEP = Decimal("0.1")
#: Days late, up to and with which cases are alike.
_LATENESS = (0, 30, 90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A case in which the lender has said what it will do, as it stood then."""

    case_id: int
    product: str
    reason: Hardship
    days_late: int
    bears: Decimal  #: the share of the contract's instalment that could be paid
    asks: Decimal | None  #: the share that the plan asks; `None`: it was declined

    @property
    def _alike(self) -> tuple[str, Hardship, int, int]:
        lateness = sum(self.days_late > most for most in _LATENESS)
        return self.product, self.reason, lateness, int(self.bears / _STEP)

    @property
    def _rank(self) -> tuple[bool, Decimal, int]:
        return self.asks is None, self.asks or Decimal(0), self.case_id


def apart(decided: Iterable[Decided]) -> list[tuple[Decided, Decided]]:
    """Of each that are alike who was given most and who least, where that is far from one another."""
    groups: dict[tuple[str, Hardship, int, int], list[Decided]] = {}
    for one in decided:
        groups.setdefault(one._alike, []).append(one)  # noqa: SLF001 - its own module
    found = []
    for those in groups.values():
        most, least = min(those, key=lambda one: one._rank), max(those, key=lambda one: one._rank)  # noqa: SLF001
        if most.asks is not None and (least.asks is None or least.asks - most.asks >= APART):
            found.append((most, least))
    return found
