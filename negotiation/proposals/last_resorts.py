"""Last resorts: what is left where no plan fits, for a supervisor to decide.

More time for what is asked in one sum at the end, small amounts with interest stopped until things
get better, nothing at all for a while, or one payment at the lender's floor. None of them is measured against what can be paid later on, unless
that is known: they are for a time, and looked at anew at its end.

Who can pay 90 where the interest alone is more:

>>> from decimal import Decimal
>>> from negotiation.budget import Capacity
>>> from negotiation.loan import Loan
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
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_CEILING

from negotiation.annual_rate import RateMethod
from negotiation.contract import Method
from negotiation.limits import Role
from negotiation.money import Money
from negotiation.refusals import Refusal
from negotiation.relief.breaks import PaymentBreak, Token
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import Spread
from negotiation.relief.reach import reach_of
from negotiation.relief.settlement import Settlement
from negotiation.relief.yearly import yearly
from negotiation.reliefs import Relief
from negotiation.terms import Terms

from .outcome import of_terms
from .proposal import Proposal, outcome_of_nothing
from .search import Search
from .why import Rule, Why


def last_resorts(search: Search, method: RateMethod) -> Iterator[Proposal]:
    """More time for a sum at the end, a token plan or a while of nothing, and a settlement, as far as
    the lender offers them.
    """
    reliefs = search.space.limits.reliefs
    if (later := _put_off(search)) is not None:
        yield _proposal(search, method, *later)
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


def _token(search: Search) -> Found | None:
    space, recovers = search.space, search.payable.recovers_at
    count = min(space.limits.longest_token, space.longest, recovers or space.longest)
    amount = min(search.payable.caps[0], space.loan.instalment.units - 1)
    if count < 1 or amount < 1:
        return None
    token = Token(amount=space.money(amount), instalments=count)
    low, high = 0, 0
    if recovers == count and search.can_restructure:  # then what can be paid later is known
        high = space.longest - count
    while low < high:
        middle = (low + high) // 2
        terms = _terms(search, _with(token, middle, search))
        if terms and search.payable.fits([each.amount.units for each in terms.schedule]):
            high = middle
        else:
            low = middle + 1
    changes = _with(token, low, search)
    terms = _terms(search, changes)
    if terms is None:
        return None
    why = (
        Why(Rule.WITHIN_AT_FIRST, terms.instalment, space.money(search.payable.caps[0])),
        _for_a_time(terms, count),
    )
    return changes, terms, why


def _with(token: Token, added: int, search: Search) -> list[Change]:
    """*token* and so many more instalments; what is overdue waits until after the tokens."""
    space, count = search.space, token.instalments
    changes: list[Change] = []
    owed, reliefs = space.owed or space.charged, space.limits.reliefs
    if owed and search.can_restructure and Relief.SPREAD in reliefs:
        after = space.remaining + added
        changes.append(Spread(since=space.own_days[count], instalments=after))
    elif owed:
        share = (space.owed + space.charged) // (space.remaining + added + count)
        left = token.amount.units - share
        token = replace(token, amount=space.money(max(left, 0)))
    if added:
        changes.append(Extension(instalments=added))
    return [token, *changes, *space.changes_by_law]


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
    by = space.limits.who_may(reach) or Role.SUPERVISOR
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
        why=(*why, Why(Rule.AUTHORITY, by)),
    )
