"""Audit: what happened to a case, appended in the transaction in which it happened, and chained at its end."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from storage.engine.database import Session
from storage.tables.audit import audit

from . import appending
from .chain import Receipt

_ADVISOR = "advisor:"


def advisor(user_id: int) -> str:
    """What the record calls an advisor who did something: by number, never by name."""
    return f"{_ADVISOR}{user_id}"


def begin(session: Session, now: datetime) -> None:
    """A turn begins: what changes its state in it is chained as well, with before and after."""
    appending.begin(session.sync_session, now)


async def append(
    session: Session,
    *,
    at: datetime,
    actor: str,
    event: str,
    case_id: int | None = None,
    **details: Any,
) -> None:
    """Add one row; *details* are figures and codes, never personal data."""
    row = appending.Waiting(at=at, actor=actor, event=event, case_id=case_id, details=details)
    appending.waiting(session.sync_session).append(row)


async def receipt(session: Session, *, with_this: bool = False) -> Receipt:
    """Where the chain ends; *with_this* behind all that was said in this transaction so far.

    The latter holds up all other writers on PostgreSQL until the commit, so it is for the end of a turn.
    """
    if with_this:
        await session.run_sync(appending.chain_up)
    return Receipt(*await session.run_sync(appending.head))


async def erase(session: Session, case_ids: Sequence[int], *, keep: Collection[str] = ()) -> None:
    """Erase what the rows of these cases say, and their salts; their places in the chain stay.

    Rows of the events in *keep* are left: the proof of what the law keeps.
    """
    await _erase(
        session,
        lambda one: one.case_id in case_ids and one.event not in keep,
        audit.c.case_id.in_(case_ids),
        audit.c.event.not_in(keep),
    )


async def erase_of(session: Session, actor: str) -> None:
    """The same of what somebody did outside of any case, as identifying themselves."""
    await _erase(
        session,
        lambda one: one.actor == actor and one.case_id is None,
        audit.c.actor == actor,
        audit.c.case_id.is_(None),
    )


async def _erase(
    session: Session,
    is_meant: Callable[[appending.Waiting], bool],
    *which: ColumnElement[bool],
) -> None:
    """What is chained, and what this transaction has said so far."""
    await session.execute(update(audit).where(*which).values(appending.ERASED))
    for one in appending.waiting(session.sync_session):
        one.is_erased |= is_meant(one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of it."""

    at: datetime
    actor: str
    event: str
    details: dict[str, Any]
    case_id: int | None = None


async def history(session: Session, case_id: int) -> list[tuple[datetime, str, str]]:
    """The events of a case, oldest first: when, who, what."""
    return [(one.at, one.actor, one.event) for one in await of_case(session, case_id)]


async def advised_last(session: Session, case_ids: Sequence[int]) -> dict[int, datetime]:
    """By case, when an advisor did anything in it last; those of the cases in which any did."""
    rows = await session.execute(
        select(audit.c.case_id, func.max(audit.c.at))
        .where(audit.c.case_id.in_(case_ids), audit.c.actor.startswith(_ADVISOR))
        .group_by(audit.c.case_id)
    )
    return dict(map(tuple, rows))


async def of_case(session: Session, case_id: int) -> list[Entry]:
    """The same with their details."""
    return await _read(session, lambda one: one.case_id == case_id, audit.c.case_id == case_id)


async def since(session: Session, start: datetime, end: datetime, *events: str) -> list[Entry]:
    """What happened from *start* on and before *end*, of these events."""
    return await _read(
        session,
        lambda one: start <= one.at < end and one.event in events,
        audit.c.at >= start,
        audit.c.at < end,
        audit.c.event.in_(events),
    )


async def _read(
    session: Session,
    is_meant: Callable[[appending.Waiting], bool],
    *which: ColumnElement[bool],
) -> list[Entry]:
    """What is chained, and behind it what this transaction has said so far."""
    rows = await session.execute(
        select(audit)
        .where(*which, audit.c.salt.is_not(None), audit.c.event != appending.CHANGED)
        .order_by(audit.c.id)
    )
    waiting = [
        one
        for one in appending.waiting(session.sync_session)
        if is_meant(one) and not one.is_erased and one.event != appending.CHANGED
    ]
    return [
        Entry(
            at=row.at, actor=row.actor, event=row.event, details=row.details, case_id=row.case_id
        )
        for row in (*rows, *waiting)
    ]
