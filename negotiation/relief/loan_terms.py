"""Loan terms: a loan as its book has it, relieved.

New instalments begin on the first due date of the contract that is `policy.notice_days` away,
and not before the contract asks for anything. The principal outstanding runs on whole; the
interest of every unpaid period before that is owed, spread over the instalments unless a change
says otherwise, and carries none itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from negotiation.day_count import Period
from negotiation.loan import Loan, LoanState
from negotiation.offer import Terms
from negotiation.policy import Policy
from negotiation.refusals import NoChange, NothingOwed, NotRunning
from negotiation.reliefs import Relief
from negotiation.schedule import Schedule

from .course import Course, Slot
from .dates import Extension
from .life import Change, relieve
from .permission import must_be_allowed
from .rates import Rates
from .waivers import RateCut


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
    slots = [Slot(due=agreed.due(each.end), period=each) for each in periods]
    return Course(
        contract=agreed,
        as_of=now,
        paid=(),
        balance=loan.outstanding.units,
        slots=slots,
        equal=loan.instalment.units,
        rates=Rates(loan.rate, loan.day_count),
        lent=loan.principal.units,
        end=periods[-1].end,
        anew=slots[:1],
        owed=sum(loan.a_periods_interest(paid + at).units for at in range(skipped)),
        charges=list(loan.charges),
    )


def new_periods(
    loan: Loan, today: Schedule, now: date, policy: Policy
) -> tuple[list[Period], int]:
    """As many periods as remain, and how many unpaid ones pass before them."""
    agreed, paid = loan.agreed, today.first.number - 1
    earliest = max(now + timedelta(days=policy.notice_days), today.first.due_date)
    row, start = agreed.dates(agreed.instalments), paid
    while row[-1] < earliest:
        row = agreed.dates(len(row) + agreed.instalments)
    while row[start] < earliest:
        start += 1
    return agreed.periods(start + len(today))[start:], start - paid


def relieved(loan: Loan, changes: Sequence[Change], *, now: date, policy: Policy) -> Terms:
    """*loan* with *changes*, applied in the order of `Relief`.

    Raises `NotRunning`, `NothingOwed`, `NoChange` without any, `NotOffered`, `BeyondPolicy`, and
    what each change refuses.
    """
    must_be_owed(loan)
    if not changes:
        raise NoChange
    must_be_allowed(changes, loan.charges, policy)
    today = loan.still_owed()
    course = course_of(loan, today, now, policy)
    relieve(course, changes)
    kinds = tuple(sorted({each.kind for each in changes}, key=list(Relief).index))
    cuts = [each.rate for each in changes if isinstance(each, RateCut)]
    return Terms(
        kind=kinds[0] if len(kinds) == 1 else _main(kinds),
        kinds=kinds,
        months=sum(each.instalments for each in changes if isinstance(each, Extension)),
        schedule=Schedule(tuple(course.rows())),
        today=today,
        rate=cuts[0] if cuts else None,
        waived=course.money(course.waived) if course.waived else None,
    )


def _main(kinds: Sequence[Relief]) -> Relief:
    return Relief.TERM_EXTENSION if Relief.TERM_EXTENSION in kinds else kinds[0]
