"""Archive: papers and agreements in the vault, encrypted, in the same transaction as what refers to them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, or_, select, update

from .database import Session
from .tables.messages import vault as rows
from .vault import Vault, VaultKeyWrong, digest

_KEEP = insert(rows).returning(rows.c.id)
_SAME = (
    select(rows.c.id)
    .where(rows.c.sha256 == bindparam("content"), rows.c.id != bindparam("number"))
    .limit(1)
)
_FETCH = select(rows.c.sha256, rows.c.locked).where(rows.c.id == bindparam("number"))


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

    async def is_only(self, session: Session, number: int, sha256: str) -> bool:
        """Whether nothing else that is kept is the very same."""
        given = {"content": sha256, "number": number}
        return (await session.bare(_SAME, given)).first() is None

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
