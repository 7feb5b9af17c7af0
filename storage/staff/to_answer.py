"""To answer: what the lender owes an answer to by a day: applications and appeals, papers, offers and agreements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, or_, select, true

from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.applying.paper import Paper, PaperState
from negotiation.applying.paper_wants import sent
from negotiation.desk.agenda import Task, Todo
from negotiation.lifecycle import UNDECIDED, CaseState
from storage.engine.database import Session
from storage.tables import cases as t

#: A case, and what is to be done in it.
Found = tuple[int, Todo]

OPEN = t.cases.c.closed_at.is_(None)
ALL: ColumnElement[bool] = true()


async def to_decide(session: Session, end: datetime) -> Iterator[Found]:
    """An offer was an answer, whatever became of it; an appeal wants another."""
    was_sent = exists().where(
        t.offers.c.case_id == t.cases.c.id,
        t.offers.c.state.not_in([OfferState.DRAFT, OfferState.WITHDRAWN]),
    )
    rows = await session.execute(
        select(t.cases.c.id, t.cases.c.decide_by).where(
            t.cases.c.state.in_(UNDECIDED),
            t.cases.c.decide_by <= end,
            or_(t.cases.c.state == CaseState.APPEALED, ~was_sent),
        )
    )
    return ((case_id, Todo(task=Task.DECIDE, by=by)) for case_id, by in rows)


async def offers(
    session: Session, end: datetime, of: ColumnElement[bool] = ALL
) -> Iterator[Found]:
    """Those that wait for a supervisor, that run out, and that were answered with another figure."""
    o = t.offers.c
    rows = await session.execute(
        select(o.case_id, o.state, o.version, o.expires_at, t.cases.c.state)
        .join(t.cases, t.cases.c.id == o.case_id)
        .where(OPEN, of, o.state.in_([OfferState.ASKED, OfferState.OPEN]))
        .order_by(o.id)
    )
    return (each for row in rows for each in _of_offer(*row, end=end))


def _of_offer(
    case_id: int,
    offer: OfferState,
    version: int,
    until: datetime | None,
    case: CaseState,
    *,
    end: datetime,
) -> Iterator[Found]:
    if offer is OfferState.ASKED:
        yield case_id, Todo(task=Task.APPROVE, number=version)
        return
    if case is CaseState.COUNTERED:
        yield case_id, Todo(task=Task.COUNTER, number=version)
    if until is not None and until <= end:
        yield case_id, Todo(task=Task.OFFER_ENDS, number=version, by=until)


async def agreements(
    session: Session, end: datetime, of: ColumnElement[bool] = ALL
) -> Iterator[Found]:
    """Those that the lender has not signed, and those whose time to be signed runs out."""
    a = t.agreements.c
    waits_for_us = and_(a.state == AgreementState.SIGNED, a.countersigned_at.is_(None))
    rows = await session.execute(
        select(a.case_id, a.state, a.version, a.expires_at)
        .join(t.cases, t.cases.c.id == a.case_id)
        .where(
            OPEN,
            of,
            or_(waits_for_us, and_(a.state == AgreementState.TO_SIGN, a.expires_at <= end)),
        )
    )
    return (
        (
            case_id,
            Todo(task=Task.SEAL, number=version)
            if state is AgreementState.SIGNED
            else Todo(task=Task.SIGNING_ENDS, number=version, by=until),
        )
        for case_id, state, version, until in rows
    )


async def papers(session: Session, of: ColumnElement[bool] = ALL) -> Iterator[Found]:
    """How many papers nobody has decided on, where the lender still answers, and by when it has to."""
    rows = await session.execute(
        select(t.cases.c.id, t.cases.c.decide_by, Paper)
        .join(t.papers, t.papers.c.case_id == t.cases.c.id)
        .where(of, t.cases.c.state.in_(UNDECIDED), t.papers.c.state != PaperState.WITHDRAWN)
        .order_by(t.papers.c.id)
    )
    sent_in: dict[int, list[Paper]] = {}
    by: dict[int, datetime | None] = {}
    for case_id, decide_by, paper in rows:
        sent_in.setdefault(case_id, []).append(paper)
        by[case_id] = decide_by
    counts = {case_id: _undecided(those) for case_id, those in sent_in.items()}
    return (
        (case_id, Todo(task=Task.PAPERS, number=count, by=by[case_id]))
        for case_id, count in counts.items()
        if count
    )


def _undecided(papers: list[Paper]) -> int:
    return sum(
        any(page.state is PaperState.RECEIVED for page in one.pages) for one in sent(papers)
    )
