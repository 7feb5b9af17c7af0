"""Agenda: what of all open cases is to be done by a day, each kind asked for at once, whatever their number."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import String, cast, exists, literal, select

from negotiation.case import Case
from negotiation.desk.care import Care
from negotiation.desk.handoff import HandoffState
from negotiation.lifecycle import CaseState
from storage.engine.among import among
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.messages import due

from . import to_answer, to_look_at
from .to_answer import OPEN, Found
from .unreached import not_delivered, not_reached


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
        *await to_answer.to_decide(session, end),
        *await to_answer.offers(session, end),
        *await to_answer.agreements(session, end),
        *await to_answer.papers(session),
        *await to_look_at.said_paid(session),
        *await to_look_at.late(session, today),
        *await to_look_at.holds(session, now, end),
        *await to_look_at.put_away(session, end),
        *await not_reached(session),
        *await not_delivered(session, now),
    ]


async def of_these(session: Session, case_ids: Collection[int], now: datetime) -> list[Found]:
    """What the desk has to do about these few cases, before their borrowers can go on."""
    of = t.cases.c.id.in_(case_ids)
    return [
        *await to_answer.offers(session, now, of),
        *await to_answer.agreements(session, now, of),
        *await to_answer.papers(session, of),
        *await to_look_at.said_paid(session, of),
        *await to_look_at.holds(session, now, now, of),
    ]


async def with_law_days(session: Session, end: datetime) -> list[Case]:
    """Open cases in which the law has wanted something by a day that is near, or over; perhaps it is done."""
    about = literal("case:") + cast(t.cases.c.id, String)
    return await session.every(
        select(Case).where(
            OPEN,
            exists().where(due.c.kind == "law", due.c.about == about, due.c.due_at <= end),
        )
    )
