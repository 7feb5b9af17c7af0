"""Flat ahead: the flat interest of the periods to come, whose number may be no longer as agreed.

Flat interest runs on the sum lent for as many periods as the contract has. Asked for longer, it would cost many
times what the contract did, since most of that sum is repaid. So where periods are added, either the interest agreed
is spread over all of them, or as much runs as the flat rate asks of what is left, whichever is more: nothing that was
agreed is given away, and the time added costs a year what the contract did.

>>> def base(**figures): return flat_base(lent=120_000, lowered=Fraction(1), **figures)
>>> [str(base(balance=balance, count=24, added=12)) for balance in (30_000, 90_000)], base(balance=30_000, count=12, added=0)
(['60000', '90000'], Fraction(120000, 1))
>>> ahead = FlatAhead(base(balance=90_000, count=24, added=12), Rounding.HALF_UP)
>>> ahead.interest(Fraction(1, 100)), ahead.interest(Fraction(1, 70))
(900, 1286)
"""

from __future__ import annotations

from fractions import Fraction

from negotiation.loans.amortisation import interest_of
from negotiation.rounding import Rounding


class FlatAhead:
    """It runs on *base* minor units, whatever is repaid by then."""

    def __init__(self, base: Fraction, rounding: Rounding) -> None:
        self._base, self._rounding = base, rounding
        self._known: dict[int, tuple[Fraction, int]] = {}

    def interest(self, factor: Fraction) -> int:
        """Of a period of *factor*: the same few objects for hundreds of periods, so each is reckoned once."""
        known = self._known.get(id(factor))
        if known is None:  # kept with its factor, so that no other can come by its id
            known = factor, interest_of(1, self._base * factor, self._rounding)
            self._known[id(factor)] = known
        return known[1]


def flat_base(*, lent: int, balance: int, count: int, added: int, lowered: Fraction) -> Fraction:
    """The sum on which flat interest runs for *count* periods, of which so many are *added* to those agreed, where
    *balance* is left of what was *lent*; *lowered* as `Reckoning` has it.
    """
    if not added:
        return Fraction(lent)
    agreed = Fraction(lent * (count - added), count)
    return min(Fraction(lent), max(agreed, Fraction(balance)) * lowered)
