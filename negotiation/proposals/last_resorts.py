"""Last resorts: what is left where no plan fits, for a supervisor to decide.

More time for what is asked in one sum at the end, what can be paid for as long as instalments may be reduced, small amounts with
interest stopped until things get better, nothing at all for a while, or one payment at the lender's floor. None of them is measured
against what can be paid later on, unless that is known: they are for a time, and looked at anew at its end.

Who can pay 90 where the interest alone is more:

>>> from decimal import Decimal
>>> from negotiation.applying.budget import Capacity
>>> from negotiation.loans.loan import Loan
>>> from negotiation.policy import Policy
>>> from .propose import propose
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> found = propose(loan, Capacity(now=Money(90, "USD")), now=date(2019, 4, 1), policy=Policy())
>>> for each in found.last_resorts:
...     print(each.terms.kind.value, each.terms.instalment, each.by.value)
token 90.00 USD supervisor
settle 12157.74 USD supervisor

Who can pay the interest, and more only in a year, bridges a part of that time and gives nothing away:

>>> hoped = Capacity(now=Money(140, "USD"), later=Money(600, "USD"), since=date(2020, 4, 1))
>>> found = propose(loan, hoped, now=date(2019, 4, 1), policy=Policy())
>>> bridge = found.last_resorts[0]
>>> bridge.by.value, [str(each.amount) for each in bridge.terms.schedule][2:5]
('advisor', ['140.00 USD', '585.78 USD', '585.78 USD'])
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_CEILING

from negotiation.limits import Role
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.contract import Method
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.refusals import Refusal
from negotiation.relief.breaks import PaymentBreak, Reduction, Token
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import Spread
from negotiation.relief.reach import reach_of
from negotiation.relief.settlement import Settlement
from negotiation.relief.yearly import yearly
from negotiation.reliefs import Relief

from .outcome import of_terms
from .proposal import Proposal, of_the_contract, outcome_of_nothing
from .search import Search
from .shape import moved_by
from .why import Rule, Why


def last_resorts(search: Search, method: RateMethod) -> Iterator[Proposal]:
    """More time for a sum at the end, a token plan or a while of nothing, and a settlement, as far as
    the lender offers them.
    """
    reliefs = search.space.limits.reliefs
    if (later := _put_off(search)) is not None:
        yield _proposal(search, method, *later)
    if (bridge := _bridge(search)) is not None:
        yield _proposal(search, method, *bridge)
    tokens = _token(search) if Relief.TOKEN in reliefs and search.payable.caps[0] else None
    if tokens is not None:
        yield _proposal(search, method, *tokens)
    elif Relief.PAYMENT_BREAK in reliefs and (free := _break(search)) is not None:
        yield _proposal(search, method, *free)
    if Relief.SETTLEMENT in reliefs and (settled := _settlement(search)) is not None:
        yield _proposal(search, method, *settled)


Found = tuple[Sequence[Change], Terms, tuple[Why, ...]]


def _put_off(search: Search) -> Found | None:
    """The interest until then, and the sum at the end as late as may be: who can pay that much a
    month may have raised it by then.
    """
    space = search.space
    if (
        space.agreed.method is not Method.INTEREST_ONLY
        or not search.can_restructure
        or Relief.TERM_EXTENSION not in space.limits.reliefs
        or space.longest < 1
    ):
        return None
    changes = [Extension(instalments=space.longest), *space.changes_by_law]
    terms = _terms(search, changes)
    if terms is None:
        return None
    *until_then, _ = amounts = [each.amount.units for each in terms.schedule]
    if not search.payable.fits(until_then) or space.value(amounts) < space.floor:
        return None
    why = (
        Why(Rule.WITHIN_AT_FIRST, terms.instalment, space.money(search.payable.caps[0])),
        Why(Rule.FOR_A_TIME, terms.last_due),
    )
    return changes, terms, why


def _bridge(search: Search) -> Found | None:
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
        terms = _terms(search, _reduced(amount, count, added, search))
        then = terms.schedule.instalments[known or count :] if terms is not None else ()
        return bool(then) and max(each.amount.units for each in then) <= most

    added = bisect_left(range(longest), True, key=fits_then)
    changes = _reduced(amount, count, added, search)
    terms = _terms(search, changes)
    if terms is None or space.value([each.amount.units for each in terms.schedule]) < space.floor:
        return None
    if max(each.amount.units for each in terms.schedule.instalments[:count]) > payable.caps[0]:
        return None
    why = (
        Why(Rule.WITHIN_AT_FIRST, terms.instalment, space.money(payable.caps[0])),
        _for_a_time(terms, count),
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


def _token(search: Search) -> Found | None:
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
        terms = _terms(search, _with(token, added, search))
        return terms is not None and search.payable.fits(
            [each.amount.units for each in terms.schedule]
        )

    is_known = recovers == count and search.can_restructure  # then what can be paid later is
    added = bisect_left(range(space.longest - count if is_known else 0), True, key=fits)
    changes = _until_repaid(_with(token, added, search), count, search)
    terms = _terms(search, changes)
    if terms is None:
        return None
    why = (
        Why(Rule.WITHIN_AT_FIRST, terms.instalment, space.money(search.payable.caps[0])),
        *_afterwards(search, terms),
        _for_a_time(terms, count),
    )
    return changes, terms, why


def _afterwards(search: Search, terms: Terms) -> Iterator[Why]:
    """That what comes after a time can be paid as well, where it is known what can be paid then."""
    recovers, amounts = search.payable.recovers_at, [each.amount.units for each in terms.schedule]
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
        owed and (terms := _terms(search, [token, *changes])) is not None
    ):  # without its share of what is overdue
        token = replace(token, amount=token.amount - terms.schedule.first.arrears)
    return [token, *changes]


def _until_repaid(changes: list[Change], count: int, search: Search) -> list[Change]:
    """Without instalments at the end that ask nothing but a little of what was overdue: it is spread no further than
    principal is.
    """
    terms = _terms(search, changes)
    rows = () if terms is None else terms.schedule.instalments
    repaying = max((at for at, each in enumerate(rows, 1) if each.principal), default=0)
    return [
        replace(each, instalments=repaying - count)
        if isinstance(each, Spread) and count < repaying < len(rows)
        else each
        for each in changes
    ]


def _break(search: Search) -> Found | None:
    space = search.space
    count = min(
        space.limits.longest_break, space.longest, search.payable.recovers_at or space.longest
    )
    if count < 1 or not search.can_restructure:
        return None
    free = PaymentBreak(instalments=count, is_free=True)
    changes = [free, *space.changes_by_law]
    terms = _terms(search, changes)
    return None if terms is None else (changes, terms, (_for_a_time(terms, count),))


def _settlement(search: Search) -> Found | None:
    space = search.space
    day = space.policy.settled_by(space.now)
    amount = space.money(int(space.floor.to_integral_value(ROUND_CEILING)))
    changes = [Settlement(amount=amount, day=day)]
    terms = _terms(search, changes)
    why = Why(Rule.ABOVE_FLOOR, amount, amount)
    return None if terms is None else (changes, terms, (why,))


def _terms(search: Search, changes: Sequence[Change]) -> Terms | None:
    space = search.space
    try:
        return relieved(space.loan, changes, now=space.now, policy=space.policy)
    except Refusal:
        return None


def _for_a_time(terms: Terms, count: int) -> Why:
    last: date = terms.schedule.instalments[min(count, len(terms.schedule)) - 1].due_date
    return Why(Rule.FOR_A_TIME, last)


def _proposal(
    search: Search,
    method: RateMethod,
    changes: Sequence[Change],
    terms: Terms,
    why: tuple[Why, ...],
) -> Proposal:
    space = search.space
    money, zero = space.money, Money.zero(terms.total.currency)
    reach = reach_of(space.loan, changes, owed=money(space.owed), rate=space.rate)
    # What comes after its time is measured against nothing: no plan that the bot gives alone.
    by = space.limits.who_may(reach) or Role.SUPERVISOR
    by = Role.ADVISOR if by is Role.BOT else by
    amounts = [each.amount.units for each in terms.schedule]
    is_once = terms.kind is Relief.SETTLEMENT
    charges = money(space.charged) - (terms.charges or zero)
    principal = space.loan.outstanding - terms.schedule.total_principal
    return Proposal(
        terms=terms,
        best=frozenset(),
        by=by,
        reach=reach,
        value=terms.total if is_once else money(int(space.value(amounts))),
        annual_rate=yearly(
            terms,
            amounts,
            owed=money(space.balance + space.owed + space.charged),
            loan=space.loan,
            start=space.start,
            method=method,
        ),
        waived_interest=(terms.waived or zero) - charges - principal,
        waived_charges=charges,
        waived_principal=principal,
        saved_interest=zero,
        plan=of_terms(
            terms, highest=money(max(amounts)), principal=terms.schedule.total_principal
        ),
        contract=space.contract,
        nothing=outcome_of_nothing(space, terms.last_due),
        why=(*of_the_contract(search), *why, Why(Rule.AUTHORITY, by)),
        moved=moved_by(changes),
    )
