"""Due: what has to happen at a time. Rows, not jobs in memory: a restart loses none and repeats none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self

from sqlalchemy import Integer, Result, bindparam, delete, func, select, update

from storage.engine.among import among
from storage.engine.columns import Moment
from storage.engine.database import Session
from storage.engine.dialects import insert_new_into, insert_or_revive
from storage.tables.messages import TO_DO, due


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing to do at a time, once."""

    key: str  #: scheduled twice, done once
    kind: str
    subject: dict[str, Any]
    due_at: datetime
    about: str | None = None  #: "case:7": what is done together when it is late
    id: int | None = None

    @classmethod
    def of_case(
        cls, case_id: int | None, kind: str, key: str, due_at: datetime, /, **subject: Any
    ) -> Self:
        """One about a case; *key* tells it from all others of its kind."""
        return cls(
            key=f"{kind}:{key}",
            kind=kind,
            subject={"case_id": case_id, **subject},
            due_at=due_at,
            about=f"case:{case_id}",
        )


async def schedule(session: Session, duties: Sequence[Duty], *, revives: bool = False) -> None:
    """What is scheduled already, or was, stays as it is; with *revives* what was dropped is to be done again."""
    if not duties:
        return
    values = [
        {
            "key": d.key,
            "kind": d.kind,
            "subject": d.subject,
            "about": d.about,
            "due_at": d.due_at,
            "status": "todo",
        }
        for d in duties
    ]
    insert = insert_or_revive if revives else insert_new_into
    await session.bare(insert(session, due), values)


_DONE = update(due).where(among(due.c.id, "rows")).values(status="done")
_TAKE = (
    select(due)
    .where(due.c.status == TO_DO, due.c.due_at <= bindparam("now", type_=Moment))
    .order_by(due.c.due_at, due.c.id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True)
)


_OF_KIND = (
    select(due)
    .where(
        due.c.status == TO_DO,
        due.c.due_at <= bindparam("now", type_=Moment),
        due.c.kind == bindparam("of_kind"),
    )
    .order_by(due.c.due_at, due.c.id)
    .with_for_update(skip_locked=True)
)
_ALONE = _OF_KIND.where(due.c.id == bindparam("on"))
_TOGETHER = _OF_KIND.where(due.c.about == bindparam("on"))
_DROP_ALL = (
    update(due)
    .where(
        due.c.status == TO_DO,
        due.c.kind == bindparam("of_kind"),
        due.c.about == bindparam("on"),
    )
    .values(status="dropped", reason=bindparam("why"))
)


async def take(session: Session, now: datetime, limit: int) -> list[Duty]:
    """What is due by now, the longest overdue first, locked for this transaction."""
    rows = await session.bare(_TAKE, {"now": now, "most": limit})
    return _duties(rows)


async def together(session: Session, duty: Duty, now: datetime) -> list[Duty]:
    """All of its kind about the same thing that are due by now; none if it is done itself."""
    given = {"now": now, "of_kind": duty.kind, "on": duty.about or duty.id}
    rows = await session.bare(_ALONE if duty.about is None else _TOGETHER, given)
    return _unless_done(duty, rows)


async def of_its_kind(session: Session, duty: Duty, now: datetime) -> list[Duty]:
    """All of its kind that are due by now, whatever they are about; none if it is done itself."""
    rows = await session.bare(_OF_KIND, {"now": now, "of_kind": duty.kind})
    return _unless_done(duty, rows)


def _unless_done(duty: Duty, rows: Result[Any]) -> list[Duty]:
    found = _duties(rows)
    return found if any(each.id == duty.id for each in found) else []


async def left(session: Session, duty: Duty) -> list[Duty]:
    """All of its kind about the same thing that are still to be done, by now or later."""
    rows = await session.bare(
        select(due).where(
            due.c.status == TO_DO, due.c.about == duty.about, due.c.kind == duty.kind
        )
    )
    return _duties(rows)


def _duties(rows: Result[Any]) -> list[Duty]:
    return [
        Duty(key=r.key, kind=r.kind, subject=r.subject, about=r.about, due_at=r.due_at, id=r.id)
        for r in rows
    ]


async def done(session: Session, *duties: Duty) -> None:
    given = {"rows": [each.id for each in duties]}
    await session.bare(_DONE, given)


async def forget(session: Session, duties: Sequence[Duty]) -> None:
    """Done, and of no interest afterwards: what comes up all day long does not pile up."""
    await session.bare(delete(due).where(due.c.id.in_([each.id for each in duties])))


async def drop(session: Session, duty: Duty, reason: str) -> None:
    """Not done, and why: an instalment already paid needs no reminder."""
    await session.bare(
        update(due).where(due.c.id == duty.id).values(status="dropped", reason=reason[:200])
    )


async def drop_these(session: Session, duties: Sequence[Duty], reason: str) -> None:
    """The same, of several."""
    await session.bare(
        update(due)
        .where(due.c.id.in_([each.id for each in duties]))
        .values(status="dropped", reason=reason[:200])
    )


async def drop_all(session: Session, kind: str, about: str, reason: str) -> None:
    """Everything of *kind* still to do about one thing."""
    given = {"of_kind": kind, "on": about, "why": reason[:200]}
    await session.bare(_DROP_ALL, given)


async def still_to_do(session: Session, kind: str, about: str) -> list[Duty]:
    """Everything of *kind* still to do about one thing, the soonest first."""
    rows = await session.bare(
        select(due)
        .where(due.c.status == TO_DO, due.c.kind == kind, due.c.about == about)
        .order_by(due.c.due_at, due.c.id)
    )
    return _duties(rows)


async def put_off(session: Session, duty: Duty, until: datetime, reason: str = "") -> None:
    """Not now, and why."""
    await session.bare(
        update(due).where(due.c.id == duty.id).values(due_at=until, reason=reason[:200])
    )


async def again(session: Session, key: str, now: datetime) -> None:
    """What was done is due once more: it did not come about."""
    await session.bare(
        update(due)
        .where(due.c.key == key, due.c.status == "done")
        .values(status="todo", due_at=now)
    )


async def bring_back(
    session: Session, kinds: Collection[str], now: datetime, longest: timedelta
) -> None:
    """What is to be done of these later than *longest* from now is due at once: a clock was ahead that long."""
    await session.bare(
        update(due)
        .where(due.c.status == TO_DO, due.c.kind.in_(kinds), due.c.due_at > now + longest)
        .values(due_at=now, reason="the clock was ahead")
    )


async def forget_ahead(
    session: Session, kinds: Collection[str], now: datetime, longest: timedelta
) -> None:
    """What is to be done of these so late is forgotten, and what was done before its time: its key is free again."""
    is_to_do = due.c.status == TO_DO
    is_too_late = ~is_to_do | (due.c.due_at > now + longest)
    await session.bare(delete(due).where(due.c.kind.in_(kinds), due.c.due_at > now, is_too_late))


async def is_waiting(session: Session, *keys: str) -> bool:
    """Whether one of these is still to do."""
    found = await session.bare(
        select(due.c.id).where(due.c.key.in_(keys), due.c.status == TO_DO).limit(1)
    )
    return found.first() is not None


async def next_at(session: Session) -> datetime | None:
    """When the next thing is due."""
    found = await session.bare(select(func.min(due.c.due_at)).where(due.c.status == TO_DO))
    at: datetime | None = found.scalar_one()
    return at
