"""Stops: where a search ended on every side, each by the rule that was in its way.

Several rules bound how long a plan may be; said is the one that binds:

>>> from datetime import date
>>> from decimal import Decimal
>>> from negotiation.applying.budget import Capacity
>>> from negotiation.loans.loan import Loan
>>> from negotiation.money import Money
>>> from negotiation.pack import LongestExtension, Pack, Source
>>> from negotiation.policy import Policy
>>> from .space import Space
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> law = LongestExtension(source=Source(name="law"), percent=20)
>>> for policy in (
...     Policy(), Policy(longest_extension=6), Policy(longest_term=30),
...     Policy(pack=Pack(code="x", name="X", extensions=(law,))),
... ):
...     space = Space(loan, now=date(2019, 4, 1), policy=policy)
...     search = Search(space=space, capacity=Capacity(now=Money(200, "USD")))
...     why = next(stops(search, Role.ADVISOR))
...     print(why.rule.value, why.limit)
longest_extension 24
longest_extension 6
longest_term 30
longest_by_law 12
"""

from __future__ import annotations

from collections.abc import Iterator

from negotiation.limits import Role
from negotiation.relief.length import lawful_extension, most_added, must_end_by
from negotiation.reliefs import Relief

from .search import Search
from .why import Rule, Why


def stops(search: Search, may: Role) -> Iterator[Why]:
    """Where *search*, within the authority of *may*, ended."""
    space, payable = search.space, search.payable
    if (
        search.can_restructure
    ):  # else neither length nor rate nor break was what it came up against
        yield _longest(search, may)
        if lowest := _lowest_rate(search, may):
            yield lowest
        longest_break = space.limits.longest_break
        if payable.recovers_at > longest_break and _BREAKS & space.limits.reliefs:
            yield Why(Rule.LONGEST_BREAK, payable.recovers_at, longest_break)
    if search.below_floor:
        yield Why(Rule.BELOW_FLOOR, None, space.money(int(space.floor)))
    yield Why(Rule.AUTHORITY, may)


_BREAKS = {Relief.REDUCTION, Relief.PRINCIPAL_BREAK, Relief.PAYMENT_BREAK}


def _longest(search: Search, may: Role) -> Why:
    """Of all that bounds the length, what comes first; in months."""
    space, every = search.space, search.space.loan.every
    most = 0
    if Relief.TERM_EXTENSION in space.limits.reliefs:
        most = min(every.within(space.limits.of(may).months), most_added(space.loan, space.policy))
    if space.longest >= most:
        return Why(Rule.LONGEST_EXTENSION, every.in_months(most), every.in_months(most))
    law = lawful_extension(space.loan, space.policy)
    if law and law.until == must_end_by(space.loan, space.policy, now=space.now):
        return Why(Rule.LONGEST_BY_LAW, every.in_months(space.longest), law.months)
    return Why(
        Rule.LONGEST_TERM,
        every.in_months(space.remaining + space.longest),
        space.policy.longest_term,
    )


def _lowest_rate(search: Search, may: Role) -> Why | None:
    """The lowest that was tried; `None` where none below the contract's, or the law's, can be."""
    space, limits = search.space, search.space.limits
    cut = limits.of(may).rate_cut
    if not cut or not space.rate or Relief.RATE not in limits.reliefs:
        return None
    return Why(Rule.LOWEST_RATE, max(limits.lowest_rate, search.variety.rates(cut)[-1]))
