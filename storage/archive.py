"""Archive: papers and agreements in the vault, encrypted, in the same transaction as what refers to them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select

from .database import Session
from .tables.messages import vault as rows
from .vault import Vault, digest


class Archive:
    """What is kept under the lender's key."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

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
            insert(rows)
            .values(
                name=name,
                media_type=media_type,
                sha256=sha256,
                size=len(data),
                locked=self._vault.lock(data, name=sha256),
                kept_at=now,
                case_id=case_id,
            )
            .returning(rows.c.id)
        )
        return int(result.scalar_one())

    async def fetch(self, session: Session, number: int) -> bytes:
        """The bytes kept under *number*; raises `VaultKeyWrong` under another key."""
        row = (await session.execute(select(rows).where(rows.c.id == number))).one()
        return self._vault.open(row.locked, name=row.sha256)

    async def forget(self, session: Session, number: int) -> None:
        """Throw away what turned out to be no paper."""
        await session.execute(delete(rows).where(rows.c.id == number))
