"""Nearly: whether a plan can be paid, by the formula of the annuity rather than row by row.

A search looks at dozens of lengths, and nearly all are far from what can be paid. The formula
tells these at once; a plan that is near the limit is left to the exact rows.

>>> round(annuity(Decimal(10_000), Decimal(7) / 1200, 6), 2)
Decimal('1700.86')
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from fractions import Fraction

from negotiation.loans.contract import Method
from negotiation.reliefs import Relief

from .shape import Shape
from .space import Space

_CONTEXT = Context(prec=20)
_NOTHING = Decimal(0)


def annuity(balance: Decimal, factor: Decimal, count: int) -> Decimal:
    """The equal instalment that repays *balance* in *count* periods of *factor*."""
    if not factor:
        return balance / count
    grown = _CONTEXT.power(1 + factor, count)
    return balance * factor * grown / (grown - 1)


def fits(space: Space, shape: Shape, caps: Sequence[int]) -> bool | None:
    """Whether every instalment of *shape* is within *caps*; `None` where that is in doubt."""
    arrears, count = shape.arrears, space.remaining + shape.lengthened
    is_kept = not (space.passed or shape.added or shape.rate < space.loan.rate)
    if is_kept or shape.first_whole >= count or space.agreed.method is not Method.ANNUITY:
        return None
    first, usual = factors = space.factors(shape.rate, 2)
    if not space.is_uniform or (shape.move is not None and shape.at_first is not None):
        return None
    if count > 1 and _decimal(first) > annuity(Decimal(1), _decimal(usual), count - 1):
        return None  # a first period so long that it asks its interest alone
    if arrears is not None and (arrears.kind is Relief.CAPITALISATION or arrears.until):
        return None
    # Minor units that the last one absorbs, at most: each rounding, and what it bears until then.
    doubt = count + 4 + int(_gathered(_decimal(usual), count))
    is_sure = True
    for amount, cap in _limits(space, shape, caps, *factors):
        if amount > cap + doubt:
            return False
        is_sure &= amount + doubt <= cap
    return True if is_sure else None


def _limits(
    space: Space, shape: Shape, caps: Sequence[int], first_factor: Fraction, usual: Fraction
) -> Iterator[tuple[Decimal, int]]:
    """About what is asked, and how much that may be at most, part by part of the plan."""
    count, first, balance = (
        space.remaining + shape.lengthened,
        shape.at_first,
        Decimal(space.balance),
    )
    factor = _decimal(usual)
    at = first.count if first is not None else 0
    since, deferred = _spread_since(shape, count), _NOTHING
    share = Decimal(sum(space.left(shape))) / (count - since)
    if first is not None:
        interest = balance * factor
        amount = Decimal(first.amount.units if first.amount is not None else 0)
        match first.kind:
            case Relief.REDUCTION:
                yield interest, int(amount)
                grown = _CONTEXT.power(1 + factor, at)
                balance = balance * grown - amount * _gathered(factor, at)
            case Relief.PRINCIPAL_BREAK:
                yield interest + (share if since < at else 0), min(caps[:at])
            case _:
                deferred = max(interest - amount, _NOTHING) * at / (count - at)
    equal = annuity(balance, factor, count - at) + deferred
    equal *= (1 + _decimal(first_factor)) / (1 + factor)  # a longer first period
    if since > at:
        yield equal, min(caps[at:since])
    yield equal + share, min(caps[max(at, since) : count])


def _gathered(factor: Decimal, count: int) -> Decimal:
    """What one unit in each of *count* periods comes to, with interest until the last."""
    return (_CONTEXT.power(1 + factor, count) - 1) / factor if factor else Decimal(count)


def _decimal(factor: Fraction) -> Decimal:
    return Decimal(factor.numerator) / factor.denominator


def _spread_since(shape: Shape, count: int) -> int:
    """The index of the first instalment that carries a share of arrears."""
    first, arrears = shape.at_first, shape.arrears
    if arrears is not None:
        return arrears.since if arrears.kind is Relief.SPREAD else count - 1
    return first.count if first is not None and first.kind is Relief.PAYMENT_BREAK else 0
