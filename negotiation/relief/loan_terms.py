"""Loan terms: a loan as its book has it, relieved.

The principal outstanding runs on whole from the day `beginning` says; the interest of every
unpaid period before that is owed, spread over the instalments unless a change says otherwise,
and carries none itself. Where nothing is overdue and no change asks for another instalment, that
of the contract is kept.

A year more on a real loan makes 605.73 a month 447.14; three are a supervisor's to give:

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> from negotiation.relief.dates import Extension
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> april = date(2019, 4, 1)
>>> terms = relieved(loan, [Extension(instalments=12)], now=april, policy=Policy(), role=Role.BOT)
>>> terms.instalment, len(terms.schedule), terms.months
(Money('447.14', 'USD'), 37, 12)
>>> relieved(loan, [Extension(instalments=36)], now=april, policy=Policy(), role=Role.BOT)
Traceback (most recent call last):
    ...
negotiation.refusals.permission.BeyondAuthority: for the supervisor to decide
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from negotiation.limits import Role
from negotiation.loans.charge import must_be_charged_by
from negotiation.loans.contract import Method
from negotiation.loans.loan import Loan, LoanState
from negotiation.loans.schedule import Schedule
from negotiation.loans.terms import Terms
from negotiation.policy import Policy
from negotiation.refusals import NoChange, NothingOwed, NotRunning
from negotiation.reliefs import Relief

from .beginning import new_periods
from .course import Course
from .lawful import is_by_law, lowered
from .lawful_arrears import not_charged, owed_by_law
from .life import Change, asked, relieve
from .permission import must_not_put_off_too_long
from .rates import Rates
from .reach import added_by
from .slot import Slot
from .waivers import RateCut
from .within import must_be_possible, must_be_within, must_cost_no_more


def must_be_owed(loan: Loan) -> None:
    """Raises `NotRunning`, `NothingOwed`."""
    if loan.state is not LoanState.RUNNING:
        raise NotRunning(loan.state)
    if not loan.outstanding.is_positive:
        raise NothingOwed


def course_of(loan: Loan, today: Schedule, now: date, policy: Policy) -> Course:
    """What remains of *loan*, which still asks *today*, as of *now*."""
    periods, skipped = new_periods(loan, today, now, policy)
    paid = today.first.number - 1
    agreed = loan.agreed
    slots = [
        Slot(
            due=agreed.due(each.end),
            period=each,
            is_added=paid + skipped + at >= today.last.number,
        )
        for at, each in enumerate(periods)
    ]
    is_by_principal = loan.method is Method.EQUAL_PRINCIPAL
    return Course(
        contract=agreed,
        method=loan.method,
        as_of=now,
        paid=(),
        balance=loan.outstanding.units,
        slots=slots,
        equal=(loan.contract().first.principal if is_by_principal else loan.instalment).units,
        falling=loan.asks.units if is_by_principal else 0,
        rates=Rates(loan.rate, loan.day_count),
        lent=loan.principal.units,
        lowered=lowered(loan, policy),
        end=periods[-1].end,
        anew=slots[:1] if skipped else [],
        has_passed=bool(skipped),
        owed=owed_by_law(loan, policy, paid=paid, passed=skipped).units,
        charges=list(loan.charges),
    )


def relieved(
    loan: Loan,
    changes: Sequence[Change],
    *,
    now: date,
    policy: Policy,
    role: Role = Role.SUPERVISOR,
    today: Schedule | None = None,
) -> Terms:
    """*loan* with *changes*, applied in the order of `Relief`, as *role* may give them. *today* is
    what it still asks, where that is known.

    Raises `NotRunning`, `NothingOwed`, `NoChange` without any or where all stays as it is,
    `BeforeLastCharge`, as `must_be_possible`, `must_not_put_off_too_long` and `must_be_within` do, and what each
    change refuses.
    """
    must_be_owed(loan)
    if not changes:
        raise NoChange
    must_be_charged_by(now, loan.charges)
    must_be_possible(loan, changes, now=now, policy=policy)
    settles = Relief.SETTLEMENT in _kinds(changes)
    if settles:
        policy = replace(policy, notice_days=0)  # interest is owed up to the day, and no further
    today = today or loan.still_owed()
    course = course_of(loan, today, now, policy)
    owed = course.money(course.owed)
    since = course.begins
    relieve(course, changes)
    schedule = Schedule(tuple(course.rows()))
    must_not_put_off_too_long(changes, schedule, policy.limits, every=loan.every)
    if not settles:
        must_cost_no_more(loan, course, schedule, policy)
    is_changed = course.has_passed or course.waived or course.waived_if_kept or added_by(changes)
    if not is_changed and asked(schedule) == asked(course_of(loan, today, now, policy).rows()):
        raise NoChange
    last = schedule.last.due_date
    must_be_within(loan, changes, owed=owed, last_due=last, now=now, policy=policy, role=role)
    return _terms(
        loan, changes, course, schedule, since=since, today=today, now=now, policy=policy
    )


def _terms(
    loan: Loan,
    changes: Sequence[Change],
    course: Course,
    schedule: Schedule,
    *,
    since: date | None,
    today: Schedule,
    now: date,
    policy: Policy,
) -> Terms:
    """What *changes* have made of *course*, as terms."""
    kinds = _kinds(changes)
    cuts = [each for each in changes if isinstance(each, RateCut)]
    _, passed = new_periods(loan, today, now, policy)
    left_out = not_charged(loan, policy, paid=today.first.number - 1, passed=passed)
    charges = course.money(course.charged + course.charges_carried)
    return Terms(
        kind=kinds[0] if len(kinds) == 1 else _main(kinds),
        kinds=kinds,
        months=added_by(changes),
        schedule=schedule,
        today=today,
        rate=cuts[0].rate if cuts else None,
        is_rate_by_law=any(is_by_law(each, loan, policy) for each in cuts),
        waived=course.money(course.waived) if course.waived else None,
        not_charged=left_out or None,
        charges=charges or None,
        capitalised=course.money(course.charges_capitalised) or None,
        every=loan.every,
        since=since,
        free=_free(course),
    )


def _free(course: Course) -> tuple[date, date] | None:
    """From when until when a relief lets no interest run."""
    pauses = course.rates.pauses
    if not pauses:
        return None
    return min(first for first, _ in pauses), max(last for _, last in pauses)


def _kinds(changes: Sequence[Change]) -> tuple[Relief, ...]:
    """Each once, in the order in which they are applied."""
    return tuple(sorted({each.kind for each in changes}, key=list(Relief).index))


def _main(kinds: Sequence[Relief]) -> Relief:
    return Relief.TERM_EXTENSION if Relief.TERM_EXTENSION in kinds else kinds[0]
