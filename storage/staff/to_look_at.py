"""To look at: what was said to be paid, what is late, what rests and what is put away, of all open cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import ColumnElement, exists, or_, select

from negotiation.agreeing.agreement import AgreementState
from negotiation.contacting.hold import HoldReason
from negotiation.desk.agenda import Task, Todo
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.promise import PromiseState
from negotiation.follow_up.reported_payment import ReportedPaymentState
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.follow_up import promises, reported_payments
from storage.tables.lending import loans

from .to_answer import ALL, OPEN, Found


async def said_paid(session: Session, of: ColumnElement[bool] = ALL) -> Iterator[Found]:
    rows = await session.execute(
        select(reported_payments.c.case_id)
        .join(t.cases, t.cases.c.id == reported_payments.c.case_id)
        .where(OPEN, of, reported_payments.c.state == ReportedPaymentState.SAID)
    )
    counts = Counter(case_id for (case_id,) in rows)
    return ((case_id, Todo(task=Task.SAID_PAID, number=n)) for case_id, n in counts.items())


async def late(session: Session, today: date) -> Iterator[Found]:
    """The oldest instalment that has not come, of plans that have slipped; not what is said to be paid, or promised."""
    rows = await session.execute(
        select(DueInstalment, loans.c.number, _has_several())
        .join(loans, loans.c.id == t.due_instalments.c.loan_id)
        .join(t.agreements, t.agreements.c.id == t.due_instalments.c.agreement_id)
        .join(t.cases, t.cases.c.id == t.due_instalments.c.case_id)
        .where(
            OPEN,
            t.agreements.c.state == AgreementState.SLIPPED,
            t.due_instalments.c.due_date < today,
            ~_spoken_for(),
        )
        .order_by(t.due_instalments.c.due_date.desc(), t.due_instalments.c.number.desc())
    )
    oldest = {
        each.case_id: (each, number if has_several else "")
        for each, number, has_several in rows
        if not each.is_paid
    }
    return (
        (
            case_id,
            Todo(
                task=Task.LATE, number=each.number, amount=each.left, day=each.due_date, name=loan
            ),
        )
        for case_id, (each, loan) in oldest.items()
    )


def _has_several() -> ColumnElement[bool]:
    """Whether the plan is over several loans."""
    other = t.due_instalments.alias()
    return exists().where(
        other.c.agreement_id == t.due_instalments.c.agreement_id,
        other.c.loan_id != t.due_instalments.c.loan_id,
    )


def _spoken_for() -> ColumnElement[bool]:
    said = exists().where(
        reported_payments.c.instalment_id == t.due_instalments.c.id,
        reported_payments.c.state == ReportedPaymentState.SAID,
    )
    promised = exists().where(
        promises.c.instalment_id == t.due_instalments.c.id,
        promises.c.state == PromiseState.OPEN,
    )
    return or_(said, promised)


async def holds(
    session: Session, now: datetime, end: datetime, of: ColumnElement[bool] = ALL
) -> Iterator[Found]:
    """Those that end, and of whoever may be in danger every one."""
    h = t.holds.c
    rows = await session.execute(
        select(h.case_id, h.reason, h.until)
        .join(t.cases, t.cases.c.id == h.case_id)
        .where(
            OPEN,
            of,
            h.lifted_at.is_(None),
            h.since <= now,
            or_(h.until.is_(None), h.until > now),
            or_(h.until <= end, h.reason == HoldReason.CRISIS),
        )
    )
    return (
        (
            case_id,
            Todo(task=Task.CRISIS)
            if reason is HoldReason.CRISIS
            else Todo(task=Task.HOLD_ENDS, by=until, reason=reason),
        )
        for case_id, reason, until in rows
    )


async def put_away(session: Session, end: datetime) -> Iterator[Found]:
    rows = await session.execute(
        select(t.cases.c.id, t.cases.c.expires_at).where(OPEN, t.cases.c.expires_at <= end)
    )
    return ((case_id, Todo(task=Task.PUT_AWAY, by=at)) for case_id, at in rows)
