"""Bounds: how far the law of a place lets a lender's policy go; stricter is always free.

>>> from .pack import LongestTerm, Source
>>> law = Pack(code="x", name="X", terms=(LongestTerm(source=Source(name="Art. 70"), months=60),))
>>> (broken,) = breaches(Policy(longest_term=84), law)
>>> print(broken)
at most 60 (Art. 70)
>>> broken.key, within(Policy(longest_term=84), law).longest_term
('longest_term', 60)

Where the law caps a rate, a lender may not stop above it:

>>> from .limits import Limits
>>> from .pack import HighestRate
>>> code = Source(name="National Credit Code", article="s 32A")
>>> law = Pack(code="x", name="X", highest_rates=(HighestRate(source=code, percent=Decimal(48)),))
>>> dear = replace(Policy(), limits=Limits(lowest_rate=Decimal(60)))
>>> print(*breaches(dear, law), within(dear, law).limits.lowest_rate)
at most 48 (National Credit Code s 32A) 48
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import time
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Any

from .loans.charge import ChargeKind
from .pack import Due, Pack, Rule, Source
from .policy import Policy


class Way(StrEnum):
    AT_MOST = "at most"
    AT_LEAST = "at least"
    ONLY = "only"  #: what is among them


Limit = int | Decimal | time | frozenset[ChargeKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    key: str  #: of the policy, as "limits.restructures"
    way: Way
    limit: Limit
    source: Source

    def nearest(self, value: Any) -> Any:
        """*value*, or the nearest to it that is allowed."""
        match self.way:
            case Way.AT_MOST:
                return min(value, self.limit)
            case Way.AT_LEAST:
                return max(value, self.limit)
            case Way.ONLY:
                return value & self.limit

    def __str__(self) -> str:
        match self.limit:
            case time():
                limit = f"{self.limit:%H:%M}"
            case frozenset():
                limit = ", ".join(sorted(self.limit)) or "nothing"
            case _:
                limit = str(self.limit)
        return f"{self.way} {limit} ({self.source})"


def breaches(policy: Policy, pack: Pack) -> list[Bound]:
    """The bounds of *pack*, with only the rules that bind, that *policy* goes beyond."""
    found = ((bound, attrgetter(bound.key)(policy)) for bound in bounds(pack))
    return [bound for bound, value in found if bound.nearest(value) != value]


def within(policy: Policy, pack: Pack) -> Policy:
    """*policy*, brought back to where *pack* lets it go. Raises `ValueError` as `Policy` does."""
    changed: dict[str, Any] = {}
    limits: dict[str, Any] = {}
    for bound in breaches(policy, pack):
        of, _, key = bound.key.rpartition(".")
        nearest = bound.nearest(attrgetter(bound.key)(policy))
        (limits if of else changed)[key] = nearest
    return replace(policy, **changed, limits=replace(policy.limits, **limits))


def bounds(pack: Pack) -> Iterator[Bound]:
    """What the rules of *pack* say of a policy."""
    yield from _hours(pack)
    if decide := pack.deadline(Due.DECIDE):
        yield _bound("decide_days", Way.AT_MOST, decide.days, decide)
    if accept := pack.deadline(Due.ACCEPT):
        yield _bound("offer_days", Way.AT_LEAST, accept.days, accept)
    if pack.cooling_off:
        longest = max(pack.cooling_off, key=lambda rule: rule.days)
        yield _bound("cooling_off_days", Way.AT_LEAST, longest.days, longest)
    if pack.terms:
        shortest = min(pack.terms, key=lambda rule: rule.months)
        yield _bound("longest_term", Way.AT_MOST, shortest.months, shortest)
    if pack.highest_rates:
        lowest = min(pack.highest_rates, key=lambda rule: rule.percent)
        yield _bound("limits.lowest_rate", Way.AT_MOST, lowest.percent, lowest)
    for rule in pack.restructures:
        if rule.most is not None:
            yield _bound("limits.restructures", Way.AT_MOST, rule.most, rule)
        if rule.months_between is not None:
            yield _bound("limits.months_between", Way.AT_LEAST, rule.months_between, rule)
    yield Bound(
        key="capitalised",
        way=Way.ONLY,
        limit=pack.capitalised(),
        source=pack.capitalisation[0].source if pack.capitalisation else NO_RULE,
    )


#: Penalties and fees become principal only where a rule says so.
NO_RULE = Source(name="no rule of the pack allows more")


def _hours(pack: Pack) -> Iterator[Bound]:
    """A policy has the same hours every day: no wider than those of the pack's widest day."""
    days = [rule for rule in pack.hours if rule.hours is not None]
    if days:
        first = min(days, key=lambda rule: rule.opens or time.min)
        last = max(days, key=lambda rule: rule.closes or time.max)
        yield _bound("contact_from", Way.AT_LEAST, first.opens or time.min, first)
        yield _bound("contact_until", Way.AT_MOST, last.closes or time.max, last)


def _bound(key: str, way: Way, limit: Limit, rule: Rule) -> Bound:
    return Bound(key=key, way=way, limit=limit, source=rule.source)
