"""Agenda: what of all open cases is to be done by a day, each kind asked for at once, whatever their number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, String, and_, cast, exists, literal, or_, select, true

from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.applying.paper import Paper, PaperState
from negotiation.applying.paper_wants import sent
from negotiation.case import Case
from negotiation.contacting.hold import HoldReason
from negotiation.desk.agenda import Task, Todo
from negotiation.desk.care import Care
from negotiation.desk.handoff import HandoffState
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.promise import PromiseState
from negotiation.follow_up.reported_payment import ReportedPaymentState
from negotiation.lifecycle import UNDECIDED, CaseState
from storage.engine.among import among
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.follow_up import promises, reported_payments
from storage.tables.lending import loans
from storage.tables.messages import due

from .unreached import not_delivered, not_reached

Found = tuple[int, Todo]

_OPEN = t.cases.c.closed_at.is_(None)
ALL: ColumnElement[bool] = true()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A case, and where it is at home at the desk."""

    case_id: int
    number: str
    state: CaseState
    handoff: HandoffState | None
    advisor_id: int | None
    promised_to: int | None
    care: Care | None
    group_id: int | None
    topic_id: int | None


async def places(session: Session, case_ids: Iterable[int]) -> dict[int, Place]:
    """Of these cases, by case."""
    h = t.handoffs.c
    rows = await session.execute(
        select(
            t.cases.c.id,
            t.cases.c.number,
            t.cases.c.state,
            h.state,
            h.advisor_id,
            h.promised_to,
            h.care,
            h.group_id,
            h.topic_id,
        )
        .outerjoin_from(t.cases, t.handoffs, h.case_id == t.cases.c.id)
        .where(among(t.cases.c.id, "numbers")),
        {"numbers": list(case_ids)},
    )
    names = Place.__dataclass_fields__
    return {row[0]: Place(**dict(zip(names, row, strict=True))) for row in rows}


async def of_all(session: Session, now: datetime, today: date, end: datetime) -> list[Found]:
    """By case, but for talks and for what the law wants: what ends or is wanted by the *end*, and what waits."""
    return [
        *await _to_decide(session, end),
        *await _offers(session, end),
        *await _agreements(session, end),
        *await _papers(session),
        *await _said_paid(session),
        *await _late(session, today),
        *await _holds(session, now, end),
        *await _put_away(session, end),
        *await not_reached(session),
        *await not_delivered(session, now),
    ]


async def of_these(session: Session, case_ids: Collection[int], now: datetime) -> list[Found]:
    """What the desk has to do about these few cases, before their borrowers can go on."""
    of = t.cases.c.id.in_(case_ids)
    return [
        *await _offers(session, now, of),
        *await _agreements(session, now, of),
        *await _papers(session, of),
        *await _said_paid(session, of),
        *await _holds(session, now, now, of),
    ]


async def with_law_days(session: Session, end: datetime) -> list[Case]:
    """Open cases in which the law has wanted something by a day that is near, or over; perhaps it is done."""
    about = literal("case:") + cast(t.cases.c.id, String)
    return await session.every(
        select(Case).where(
            _OPEN,
            exists().where(due.c.kind == "law", due.c.about == about, due.c.due_at <= end),
        )
    )


async def _to_decide(session: Session, end: datetime) -> Iterator[Found]:
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


async def _offers(
    session: Session, end: datetime, of: ColumnElement[bool] = ALL
) -> Iterator[Found]:
    """Those that wait for a supervisor, that run out, and that were answered with another figure."""
    o = t.offers.c
    rows = await session.execute(
        select(o.case_id, o.state, o.version, o.expires_at, t.cases.c.state)
        .join(t.cases, t.cases.c.id == o.case_id)
        .where(_OPEN, of, o.state.in_([OfferState.ASKED, OfferState.OPEN]))
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


async def _agreements(
    session: Session, end: datetime, of: ColumnElement[bool] = ALL
) -> Iterator[Found]:
    """Those that the lender has not signed, and those whose time to be signed runs out."""
    a = t.agreements.c
    waits_for_us = and_(a.state == AgreementState.SIGNED, a.countersigned_at.is_(None))
    rows = await session.execute(
        select(a.case_id, a.state, a.version, a.expires_at)
        .join(t.cases, t.cases.c.id == a.case_id)
        .where(
            _OPEN,
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


async def _papers(session: Session, of: ColumnElement[bool] = ALL) -> Iterator[Found]:
    """How many papers nobody has decided on, where the lender still answers, and by when it has to."""
    rows = await session.execute(
        select(t.cases.c.id, t.cases.c.decide_by, Paper)
        .join(t.papers, t.papers.c.case_id == t.cases.c.id)
        .where(of, t.cases.c.state.in_(UNDECIDED), t.papers.c.state != PaperState.WITHDRAWN)
        .order_by(t.papers.c.id)
    )
    papers: dict[int, list[Paper]] = {}
    by: dict[int, datetime | None] = {}
    for case_id, decide_by, paper in rows:
        papers.setdefault(case_id, []).append(paper)
        by[case_id] = decide_by
    counts = {case_id: _undecided(those) for case_id, those in papers.items()}
    return (
        (case_id, Todo(task=Task.PAPERS, number=count, by=by[case_id]))
        for case_id, count in counts.items()
        if count
    )


def _undecided(papers: list[Paper]) -> int:
    return sum(
        any(page.state is PaperState.RECEIVED for page in one.pages) for one in sent(papers)
    )


async def _said_paid(session: Session, of: ColumnElement[bool] = ALL) -> Iterator[Found]:
    rows = await session.execute(
        select(reported_payments.c.case_id)
        .join(t.cases, t.cases.c.id == reported_payments.c.case_id)
        .where(_OPEN, of, reported_payments.c.state == ReportedPaymentState.SAID)
    )
    counts = Counter(case_id for (case_id,) in rows)
    return ((case_id, Todo(task=Task.SAID_PAID, number=n)) for case_id, n in counts.items())


async def _late(session: Session, today: date) -> Iterator[Found]:
    """The oldest instalment that has not come, of plans that have slipped; not what is said to be paid, or promised."""
    rows = await session.execute(
        select(DueInstalment, loans.c.number, _has_several())
        .join(loans, loans.c.id == t.due_instalments.c.loan_id)
        .join(t.agreements, t.agreements.c.id == t.due_instalments.c.agreement_id)
        .join(t.cases, t.cases.c.id == t.due_instalments.c.case_id)
        .where(
            _OPEN,
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


async def _holds(
    session: Session, now: datetime, end: datetime, of: ColumnElement[bool] = ALL
) -> Iterator[Found]:
    """Those that end, and of whoever may be in danger every one."""
    h = t.holds.c
    rows = await session.execute(
        select(h.case_id, h.reason, h.until)
        .join(t.cases, t.cases.c.id == h.case_id)
        .where(
            _OPEN,
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


async def _put_away(session: Session, end: datetime) -> Iterator[Found]:
    rows = await session.execute(
        select(t.cases.c.id, t.cases.c.expires_at).where(_OPEN, t.cases.c.expires_at <= end)
    )
    return ((case_id, Todo(task=Task.PUT_AWAY, by=at)) for case_id, at in rows)
