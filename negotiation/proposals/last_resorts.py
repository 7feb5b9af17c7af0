"""Last resorts: what is left where no plan fits, for a supervisor to decide.

More time for what is asked in one sum at the end, what can be paid for as long as instalments may be reduced, small amounts with
interest stopped until things get better, nothing at all for a while, or one payment at the lender's floor. None of them is measured
against what can be paid later on, unless that is known: they are for a time, and looked at anew at its end.

Who can pay 90 where the interest alone is more:

>>> from datetime import date
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

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING

from negotiation.limits import Role
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.contract import Method
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.relief.breaks import PaymentBreak
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.reach import reach_of
from negotiation.relief.settlement import Settlement
from negotiation.relief.yearly import yearly
from negotiation.reliefs import Relief

from .eased_at_first import Found, bridge, for_a_time, terms_of, tokens
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
    if (reduced := bridge(search)) is not None:
        yield _proposal(search, method, *reduced)
    small = tokens(search) if Relief.TOKEN in reliefs and search.payable.caps[0] else None
    if small is not None:
        yield _proposal(search, method, *small)
    elif Relief.PAYMENT_BREAK in reliefs and (free := _break(search)) is not None:
        yield _proposal(search, method, *free)
    if Relief.SETTLEMENT in reliefs and (settled := _settlement(search)) is not None:
        yield _proposal(search, method, *settled)


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
    terms = terms_of(search, changes)
    if terms is None:
        return None
    *until_then, _ = amounts = terms.schedule.amounts
    if not search.payable.fits(until_then) or space.value(amounts) < space.floor:
        return None
    why = (
        Why(Rule.WITHIN_AT_FIRST, terms.instalment, space.money(search.payable.caps[0])),
        Why(Rule.FOR_A_TIME, terms.last_due),
    )
    return changes, terms, why


def _break(search: Search) -> Found | None:
    space = search.space
    count = min(
        space.limits.longest_break, space.longest, search.payable.recovers_at or space.longest
    )
    if count < 1 or not search.can_restructure:
        return None
    free = PaymentBreak(instalments=count, is_free=True)
    changes = [free, *space.changes_by_law]
    terms = terms_of(search, changes)
    return None if terms is None else (changes, terms, (for_a_time(terms, count),))


def _settlement(search: Search) -> Found | None:
    space = search.space
    day = space.policy.settled_by(space.now)
    amount = space.money(int(space.floor.to_integral_value(ROUND_CEILING)))
    changes = [Settlement(amount=amount, day=day)]
    terms = terms_of(search, changes)
    why = Why(Rule.ABOVE_FLOOR, amount, amount)
    return None if terms is None else (changes, terms, (why,))


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
    amounts = terms.schedule.amounts
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
