"""Eased at first: less for a time, and then what can be paid, or what is looked at anew.

A bridge asks for as long as instalments may be reduced what can be paid, and then as little more than today as can be; tokens are
small amounts with interest stopped until things get better. What is overdue waits until after them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from negotiation.loans.terms import Terms
from negotiation.refusals import Refusal
from negotiation.relief.breaks import Reduction, Token
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import Spread
from negotiation.reliefs import Relief

from .search import Search
from .why import Rule, Why

#: The changes, what comes of them, and why.
Found = tuple[Sequence[Change], Terms, tuple[Why, ...]]


def bridge(search: Search) -> Found | None:
    """What can be paid for as long as instalments may be reduced, and then as little more than today as can be."""
    space, payable = search.space, search.payable
    may_extend = Relief.TERM_EXTENSION in space.limits.reliefs
    longest = space.longest if may_extend else 0
    # What comes after the longest plan's end is no help to any.
    known = payable.recovers_at if payable.recovers_at < space.remaining + longest else 0
    count = min(space.limits.longest_break, space.remaining - 1)
    count = min(count, known or count)
    if count < 1 or not search.can_restructure or Relief.REDUCTION not in space.limits.reliefs:
        return None
    amount = min(payable.caps[0], space.asks - 1)
    if amount < 1:
        return None
    most = payable.caps[known] if known else space.asks  # where it is known what can be paid later

    def fits_then(added: int) -> bool:
        terms = terms_of(search, _reduced(amount, count, added, search))
        then = terms.schedule.amounts[known or count :] if terms is not None else []
        return bool(then) and max(then) <= most

    added = bisect_left(range(longest), True, key=fits_then)
    changes = _reduced(amount, count, added, search)
    terms = terms_of(search, changes)
    if terms is None or space.value(terms.schedule.amounts) < space.floor:
        return None
    if max(terms.schedule.amounts[:count]) > payable.caps[0]:
        return None
    why = (
        Why(Rule.WITHIN_AT_FIRST, terms.instalment, space.money(payable.caps[0])),
        for_a_time(terms, count),
    )
    return changes, terms, why


def _reduced(amount: int, count: int, added: int, search: Search) -> list[Change]:
    """*amount* for *count* instalments, and so many more; what is overdue waits until after them."""
    space = search.space
    changes: list[Change] = [*space.changes_by_law]
    owed, reliefs = space.owed or space.charged, space.limits.reliefs
    if owed and Relief.SPREAD in reliefs:
        after = space.remaining + added - count
        changes.append(Spread(since=space.own_days[count], instalments=after))
    elif owed:
        amount -= (space.owed + space.charged) // (space.remaining + added)
    if added:
        changes.append(Extension(instalments=added))
    return [Reduction(amount=space.money(max(amount, 0)), instalments=count), *changes]


def tokens(search: Search) -> Found | None:
    space, recovers = search.space, search.payable.recovers_at
    amount = min(search.payable.caps[0], space.asks - 1)
    if amount < 1:
        return None
    count = min(space.limits.longest_token, space.longest, recovers or space.longest)
    count = min(count, (space.balance - 1) // amount)  # something is left to be looked at anew
    if count < 1:
        return None
    token = Token(amount=space.money(amount), instalments=count)

    def fits(added: int) -> bool:
        terms = terms_of(search, _with(token, added, search))
        return terms is not None and search.payable.fits(terms.schedule.amounts)

    is_known = recovers == count and search.can_restructure  # then what can be paid later is
    added = bisect_left(range(space.longest - count if is_known else 0), True, key=fits)
    changes = _until_repaid(_with(token, added, search), count, search)
    terms = terms_of(search, changes)
    if terms is None:
        return None
    why = (
        Why(Rule.WITHIN_AT_FIRST, terms.instalment, space.money(search.payable.caps[0])),
        *_afterwards(search, terms),
        for_a_time(terms, count),
    )
    return changes, terms, why


def _afterwards(search: Search, terms: Terms) -> Iterator[Why]:
    """That what comes after a time can be paid as well, where it is known what can be paid then."""
    recovers, amounts = search.payable.recovers_at, terms.schedule.amounts
    if not 0 < recovers < len(amounts) or not search.payable.fits(amounts):
        return
    then, money = search.payable.caps[recovers], search.space.money
    yield Why(Rule.RECOVERS, search.capacity.since, money(then))
    yield Why(Rule.WITHIN_CAPACITY, money(max(amounts[recovers:])), money(then))


def _with(token: Token, added: int, search: Search) -> list[Change]:
    """*token* and so many more instalments; what is overdue waits until after the tokens."""
    space, count = search.space, token.instalments
    changes: list[Change] = []
    owed, reliefs = space.owed or space.charged, space.limits.reliefs
    if owed and search.can_restructure and Relief.SPREAD in reliefs:
        after = space.remaining + added
        changes.append(Spread(since=space.own_days[count], instalments=after))
    if added:
        changes.append(Extension(instalments=added))
    changes += space.changes_by_law
    if (
        owed and (terms := terms_of(search, [token, *changes])) is not None
    ):  # without its share of what is overdue
        token = replace(token, amount=token.amount - terms.schedule.first.arrears)
    return [token, *changes]


def _until_repaid(changes: list[Change], count: int, search: Search) -> list[Change]:
    """Without instalments at the end that ask nothing but a little of what was overdue: it is spread no further than
    principal is.
    """
    terms = terms_of(search, changes)
    rows = () if terms is None else terms.schedule.instalments
    repaying = max((at for at, each in enumerate(rows, 1) if each.principal), default=0)
    return [
        replace(each, instalments=repaying - count)
        if isinstance(each, Spread) and count < repaying < len(rows)
        else each
        for each in changes
    ]


def terms_of(search: Search, changes: Sequence[Change]) -> Terms | None:
    space = search.space
    try:
        return relieved(space.loan, changes, now=space.now, policy=space.policy)
    except Refusal:
        return None


def for_a_time(terms: Terms, count: int) -> Why:
    last: date = terms.schedule.instalments[min(count, len(terms.schedule)) - 1].due_date
    return Why(Rule.FOR_A_TIME, last)
