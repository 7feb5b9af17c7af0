"""Appending: rows of the audit wait in their transaction and are chained at its very end.

The end of the chain is one place that everybody writes to. Taken at the end of a transaction it is held for a
moment only, and behind it nothing else is waited for: two processes cannot wait for each other. On SQLite there is
one writer anyway. What changes its state is noticed here, and goes into the row that its turn wrote of its case: so
each row says what was before and after, nothing changes without one, and nobody is named for what another turn of
the transaction did.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import event, insert, select, text
from sqlalchemy.orm import Session, object_session

from storage.tables.audit import audit

from . import chain

_HEAD = select(audit.c.id, audit.c.hash).order_by(audit.c.id.desc()).limit(1)
_APPEND = insert(audit)
#: The key of PostgreSQL's lock on the end of the chain.
_LOCK = 7227540
_WAITING, _CHANGED, _NOW = "audit.waiting", "audit.changed", "audit.now"
#: How many rows were said by the turns before the one that is at work.
_BEFORE = "audit.before"
#: The event of what changed and nobody said anything of.
CHANGED = "changed"
#: What is left of what a row held once it is erased.
ERASED = {"actor": "erased", "case_id": None, "details": None, "changes": None, "salt": None}


@dataclass(slots=True, kw_only=True)
class Waiting:
    """A row to be."""

    at: datetime
    actor: str
    event: str
    case_id: int | None
    details: dict[str, Any]
    changes: list[dict[str, Any]] = field(default_factory=list)
    is_erased: bool = False  #: its place in the chain is all that will be kept


def content(
    actor: str, case_id: int | None, details: Any, changes: list[dict[str, Any]] | None
) -> dict[str, Any]:
    """What a row's commitment is to."""
    return {"actor": actor, "case_id": case_id, "details": details, "changes": changes}


def waiting(session: Session) -> list[Waiting]:
    """What was said in this transaction and is not chained yet."""
    rows: list[Waiting] = session.info.setdefault(_WAITING, [])
    return rows


def begin(session: Session, now: datetime) -> None:
    """A turn begins: from here on what changes its state is noticed, at the time *now* (aware)."""
    _settle(session)
    session.info[_NOW] = now


def chain_up(session: Session) -> None:
    """Write what waits behind the end of the chain; on PostgreSQL its end is ours until the commit."""
    session.flush()  # what it locks is locked before the end of the chain is
    _settle(session)
    rows = waiting(session)
    if not rows:
        return
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    number, previous = head(session)
    session.info[_WAITING], session.info[_BEFORE] = [], 0
    values = []
    for number, row in enumerate(rows, number + 1):  # noqa: B020 - goes on where the chain ends
        value = _value(number, previous, row)
        previous = value["hash"]
        values.append(value)
    session.execute(_APPEND, values)


def head(session: Session) -> tuple[int, str]:
    """The number and the hash of the last row; (0, nothing) of an empty chain."""
    found = session.execute(_HEAD).first()
    return (0, chain.NOTHING) if found is None else (found.id, found.hash)


def watch(kind: type[Any], attribute: str) -> None:
    """From now on it is noticed when *attribute* of one of *kind* changes."""
    what = kind.__name__.lower()

    def changed(one: Any, after: Any, before: Any, _: Any) -> None:
        session = object_session(one)
        if session is None or _NOW not in session.info or one.id is None or before == after:
            return
        case_id = one.id if what == "case" else one.case_id
        change = {"what": what, "id": one.id, attribute: [_said(before), _said(after)]}
        session.info.setdefault(_CHANGED, []).append((case_id, change))

    event.listen(getattr(kind, attribute), "set", changed)


def _said(value: Any) -> str | None:
    return None if value is None else str(value)


def _settle(session: Session) -> None:
    """What has changed goes into what its turn said of the case; what nobody spoke of has a row of its own."""
    rows = waiting(session)
    turn = rows[session.info.get(_BEFORE, 0) :]
    last = {row.case_id: row for row in turn if row.case_id is not None}
    for case_id, change in session.info.pop(_CHANGED, []):
        if case_id not in last:
            now = session.info[_NOW]
            row = Waiting(at=now, actor="bot", event=CHANGED, case_id=case_id, details={})
            last[case_id] = row
            rows.append(row)
        last[case_id].changes.append(change)
    session.info[_BEFORE] = len(rows)


def _value(number: int, previous: str, row: Waiting) -> dict[str, Any]:
    salt = secrets.token_bytes(chain.SALT_BYTES)
    details = json.loads(json.dumps(row.details))  # as it will be read: no tuples, keys as text
    held = content(row.actor, row.case_id, details, row.changes or None)
    promise = chain.commitment(salt, held)
    return {
        "id": number,
        "at": row.at,
        "event": row.event,
        **(ERASED if row.is_erased else held | {"salt": salt.hex()}),
        "commitment": promise,
        "previous": previous,
        "hash": chain.link(previous, number, row.at, row.event, promise),
    }
