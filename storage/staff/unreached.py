"""Whom nothing reaches, or some message did not, until somebody notes what they did about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy import exists, func, or_, select

from negotiation.desk.agenda import Task, Todo
from negotiation.desk.note import BY_ITSELF
from negotiation.lifecycle import CaseState
from storage.engine.among import among
from storage.engine.database import Session
from storage.tables.audit import audit
from storage.tables.cases import cases
from storage.tables.casework import notes
from storage.tables.messages import due
from storage.tables.people import borrowers, chats

#: Why a reminder is dropped where it would reach nobody.
UNREACHABLE, NO_CHAT = "unreachable", "no chat"
#: What the record calls a message to a borrower that Telegram did not take, though their chat is open.
UNDELIVERED = "undelivered"
#: So long it is told of.
_TOLD = timedelta(days=30)


async def not_reached(session: Session) -> Iterator[tuple[int, Todo]]:
    """By case; what goes nowhere after a note asks for another."""
    has_door = exists().where(chats.c.borrower_id == cases.c.borrower_id)
    rows = await session.execute(
        select(cases.c.id, borrowers.c.unreachable_since)
        .join(borrowers, borrowers.c.id == cases.c.borrower_id)
        .where(
            cases.c.closed_at.is_(None),
            cases.c.state.not_in([CaseState.APPLYING, CaseState.DECLINED]),
            or_(borrowers.c.unreachable_since.is_not(None), ~has_door),
        )
    )
    away: dict[int, datetime | None] = dict(map(tuple, rows))
    noted, lost = await _noted(session, away), await _lost(session, away)
    return (
        (case_id, todo)
        for case_id, since in away.items()
        if (todo := _nowhere(since, lost[case_id], noted.get(case_id))) is not None
    )


def _nowhere(
    since: datetime | None, lost: Sequence[datetime], noted: datetime | None
) -> Todo | None:
    """Of somebody away *since* then, perhaps, what has been *lost*, and when something was *noted* last."""
    lately = [at for at in lost if noted is None or at > noted]
    is_noted = since is None or (noted is not None and noted >= since)
    if is_noted and not lately:
        return None
    return Todo(task=Task.NOT_REACHED, since=since or lately[0], number=len(lately))


async def not_delivered(session: Session, now: datetime) -> Iterator[tuple[int, Todo]]:
    """By case, how many messages were lost since something was noted last."""
    rows = await session.execute(
        select(audit.c.case_id, audit.c.at)
        .join(cases, cases.c.id == audit.c.case_id)
        .where(audit.c.at > now - _TOLD, audit.c.event == UNDELIVERED, cases.c.closed_at.is_(None))
    )
    lost: dict[int, list[datetime]] = defaultdict(list)
    for case_id, at in rows:
        lost[case_id].append(at)
    noted = await _noted(session, lost)
    lately = {
        case_id: sum(case_id not in noted or at > noted[case_id] for at in those)
        for case_id, those in lost.items()
    }
    return (
        (case_id, Todo(task=Task.NOT_DELIVERED, number=count))
        for case_id, count in lately.items()
        if count
    )


async def _noted(session: Session, case_ids: Iterable[int]) -> dict[int, datetime]:
    """When something was written down last."""
    rows = await session.execute(
        select(notes.c.case_id, func.max(notes.c.at))
        .where(among(notes.c.case_id, "numbers"), notes.c.event == BY_ITSELF)
        .group_by(notes.c.case_id),
        {"numbers": list(case_ids)},
    )
    return dict(map(tuple, rows))


async def _lost(session: Session, case_ids: Iterable[int]) -> dict[int, list[datetime]]:
    """When something was due that could be brought to nobody, the oldest first."""
    found: dict[int, list[datetime]] = {case_id: [] for case_id in case_ids}
    rows = await session.execute(
        select(due.c.about, due.c.due_at)
        .where(among(due.c.about, "about"), due.c.reason.in_((UNREACHABLE, NO_CHAT)))
        .where(due.c.status == "dropped")
        .order_by(due.c.due_at),
        {"about": [f"case:{case_id}" for case_id in found]},
    )
    for about, at in rows:
        found[int(about.partition(":")[2])].append(at)
    return found
