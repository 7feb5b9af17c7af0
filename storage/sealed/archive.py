"""Archive: papers and agreements in the vault, encrypted, in the same transaction as what refers to them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Integer,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from storage.engine.among import among
from storage.engine.database import Session
from storage.tables.messages import vault as rows

from .vault import Vault, VaultKeyWrong, digest

_KEEP = insert(rows).returning(rows.c.id)
_FETCH = select(rows.c.sha256, rows.c.locked).where(rows.c.id == bindparam("number"))
_OTHERS = rows.alias()
_SAME = (
    select(_OTHERS.c.id)
    .where(_OTHERS.c.sha256 == rows.c.sha256, _OTHERS.c.id != rows.c.id)
    .limit(1)
    .scalar_subquery()  # looked up for each row, where PostgreSQL may read all for an `EXISTS`
)
_LOCKED = select(rows.c.id, rows.c.sha256, rows.c.locked, _SAME.is_(None).label("is_only")).where(
    among(rows.c.id, "numbers"),
    rows.c.size <= bindparam("largest", type_=Integer),
)
#: More than anything that is kept.
_ANY_SIZE = 2**31 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """Something that is kept, not opened yet."""

    sha256: str
    content: bytes
    is_only: bool  #: nothing else that is kept is the very same


async def locked(
    session: Session, numbers: Collection[int], largest: int = _ANY_SIZE
) -> dict[int, Locked]:
    """By number, what is kept under it and is not larger than that."""
    if not numbers:
        return {}
    found = await session.bare(_LOCKED, {"numbers": list(numbers), "largest": largest})
    return {
        one.id: Locked(sha256=one.sha256, content=one.locked, is_only=one.is_only) for one in found
    }


class Archive:
    """What is kept under the lender's key."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault

    async def keep(
        self,
        session: Session,
        data: bytes,
        *,
        name: str,
        media_type: str,
        now: datetime,
        case_id: int | None = None,
    ) -> int:
        """Keep *data* and return its number. The file's name is only for who downloads it."""
        sha256 = digest(data)
        result = await session.execute(
            _KEEP,
            {
                "name": name,
                "media_type": media_type,
                "sha256": sha256,
                "size": len(data),
                "locked": self.vault.lock(data, name=sha256),
                "kept_at": now,
                "case_id": case_id,
                "key_id": self.vault.key_id,
            },
        )
        return int(result.scalar_one())

    async def fetch(self, session: Session, number: int) -> bytes:
        """The bytes kept under *number*; raises `VaultKeyWrong` under another key."""
        row = (await session.bare(_FETCH, {"number": number})).one()
        return self.vault.open(row.locked, name=row.sha256)

    def open(self, one: Locked) -> bytes:
        """Its bytes; raises `VaultKeyWrong` under another key."""
        return self.vault.open(one.content, name=one.sha256)

    async def forget(self, session: Session, number: int) -> None:
        """Throw away what turned out to be no paper."""
        await session.execute(delete(rows).where(rows.c.id == number))

    async def left(self, session: Session) -> int:
        """How much is not locked with the newest key."""
        counted = select(func.count()).select_from(rows).where(self._is_old())
        return int((await session.execute(counted)).scalar_one())

    async def lock_anew(self, session: Session, after: int) -> tuple[int, bool] | None:
        """Lock the next content after row *after* with the newest key: its number, and whether it opened.

        `None` when there is no more. What does not open stays as it is.
        """
        found = await session.execute(
            select(rows.c.id, rows.c.sha256, rows.c.locked)
            .where(rows.c.id > after, self._is_old())
            .order_by(rows.c.id)
            .limit(1)
            .with_for_update()
        )
        row = found.first()
        if row is None:
            return None
        try:
            data = self.vault.open(row.locked, name=row.sha256)
        except VaultKeyWrong:
            return int(row.id), False
        await session.execute(
            update(rows)
            .where(rows.c.id == row.id)
            .values(locked=self.vault.lock(data, name=row.sha256), key_id=self.vault.key_id)
        )
        return int(row.id), True

    def _is_old(self) -> ColumnElement[bool]:
        return or_(rows.c.key_id.is_(None), rows.c.key_id != self.vault.key_id)
