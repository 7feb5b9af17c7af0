"""Way back: what was missed carried by the instalments to come, so that a plan that slipped can be kept again.

Nothing is added: no fee, no interest, and the plan ends on the day on which it would have ended.

>>> march, april, may, june = (
...     DueInstalment(
...         agreement_id=1, case_id=1, loan_id=1, number=n, due_date=date(2019, 2 + n, 1),
...         amount=Money(100, "USD"), paid=Money.zero("USD"))
...     for n in (1, 2, 3, 4))
>>> policy = Policy(ways_back=1, way_back_over=3)
>>> found = ways([march, april, may, june], march, policy, taken=0)
>>> [(way.over, str(way.extra), str(way.highest)) for way in found]
[(1, '100.00 USD', '200.00 USD'), (2, '50.00 USD', '150.00 USD'), (3, '33.34 USD', '133.34 USD')]
>>> carry([march, april, may, june], march, over=3)
>>> [str(each.left) for each in (march, april, may, june)]
['0.00 USD', '133.34 USD', '133.33 USD', '133.33 USD']
>>> march.is_carried, ways([march, april, may, june], april, policy, taken=1)
(True, [])
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.refusals import NothingLeft

from .arrangement import DueInstalment


@dataclass(frozen=True, slots=True, kw_only=True)
class WayBack:
    """What was missed, with the next *over* instalments of its loan."""

    over: int
    extra: Money  #: at most, beside an instalment
    highest: Money  #: what the dearest of them asks then
    last: date  #: the day of the last of them


def ways(
    instalments: Sequence[DueInstalment],
    missed: DueInstalment,
    policy: Policy,
    *,
    taken: int,
) -> list[WayBack]:
    """What is possible for *missed* and all before it, the soonest caught up first.

    None once as many as the policy allows were *taken* in this plan, and where nothing is to come.
    """
    found = _by_loan(instalments, missed)
    if taken >= policy.ways_back or not _open(instalments, missed):
        return []
    most = min(policy.way_back_over, *(len(_coming(rows, missed)) for rows in found))
    spans = sorted({1, 2, 3, 6, most} & set(range(1, most + 1)))
    return [_way(found, missed, over) for over in spans]


def carry(instalments: Sequence[DueInstalment], missed: DueInstalment, *, over: int) -> None:
    """Let the next *over* instalments carry what is left of *missed* and of all before it.

    Of several loans each carries its own: what is paid on one is nothing on another. Together they
    ask what they asked before. Raises `NothingLeft`, before anything is changed, where there are not so many.
    """
    found = _by_loan(instalments, missed)
    for shares in [_shares(rows, missed, over) for rows in found]:
        for each, share in shares:
            each.shift = each.carries + share
    for each in _open(instalments, missed):
        each.shift = each.carries - each.left


def _way(loans: Sequence[Sequence[DueInstalment]], missed: DueInstalment, over: int) -> WayBack:
    """Of several loans together: what each asks at most."""
    found = [_shares(rows, missed, over) for rows in loans]
    nothing = Money.zero(missed.amount.currency)
    return WayBack(
        over=over,
        extra=sum((max(share for _, share in shares) for shares in found), nothing),
        highest=sum(
            (max(each.left + share for each, share in shares) for shares in found), nothing
        ),
        last=max(shares[-1][0].due_date for shares in found),
    )


def _by_loan(
    instalments: Sequence[DueInstalment], missed: DueInstalment
) -> list[list[DueInstalment]]:
    """The instalments of each loan of which something is open; else of the one that was *missed*."""
    loans = dict.fromkeys(each.loan_id for each in _open(instalments, missed) or [missed])
    return [[each for each in instalments if each.loan_id == loan] for loan in loans]


def _shares(
    instalments: Sequence[DueInstalment], missed: DueInstalment, over: int
) -> list[tuple[DueInstalment, Money]]:
    """Equal but for single cents, which the first ones carry; *instalments* are of one loan."""
    coming = _coming(instalments, missed)
    if not 0 < over <= len(coming):
        raise NothingLeft
    currency = missed.amount.currency
    units = sum(each.left.units for each in _open(instalments, missed))
    share, rest = divmod(units, over)
    return [
        (each, Money.of_units(share + (at < rest), currency))
        for at, each in enumerate(coming[:over])
    ]


def _open(instalments: Sequence[DueInstalment], missed: DueInstalment) -> list[DueInstalment]:
    return [each for each in instalments if each.left and each.due_date <= missed.due_date]


def _coming(instalments: Sequence[DueInstalment], missed: DueInstalment) -> list[DueInstalment]:
    later = [each for each in instalments if each.left and each.due_date > missed.due_date]
    return sorted(later, key=lambda each: (each.due_date, each.number))
