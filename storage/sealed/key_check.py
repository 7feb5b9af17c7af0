"""Key check: whether the vault's key is the one that papers were locked with, seen before a single one is asked for.

Each key that is used leaves a known text in the database, locked with it. A bot that starts with a key which opens
none of these has been given a wrong one: it does not start, so that nothing is locked with it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select, update

from storage.engine.database import Session
from storage.engine.dialects import insert_into
from storage.tables.messages import vault as contents
from storage.tables.messages import vault_keys

from . import sealed_rows
from .vault import Vault, VaultKeyWrong

#: In place of the number of a key that was given up.
LOST = "lost"
_TEXT = b"parley vault"
_NAME = "key check"


@dataclass(frozen=True, slots=True, kw_only=True)
class LostKey:
    """A key that is needed and not there."""

    key_id: str
    first_used: datetime | None  #: unknown where it is older than these checks
    contents: int  #: how much is locked with it

    def __str__(self) -> str:
        since = f", used since {self.first_used:%Y-%m-%d}" if self.first_used else ""
        return f"key {self.key_id}{since}: {self.contents} files"


async def begin(session: Session, vault: Vault, now: datetime) -> None:
    """Note that this key is used from now on. Raises `VaultKeyWrong` where it is not the right one."""
    known = set(await session.scalars(select(vault_keys.c.key_id)))
    if lost := await lost_keys(session, vault):
        raise VaultKeyWrong(
            f"it does not open what is stored (its own number is {vault.key_id}; needed is "
            f"{'; '.join(map(str, lost))})"
        )
    if not known:
        await _open_newest(session, vault)
    await _note(session, vault, now)


async def lost_keys(session: Session, vault: Vault) -> list[LostKey]:
    """The keys that something was locked with, and that *vault* is without."""
    counted = select(contents.c.key_id, func.count()).group_by(contents.c.key_id)
    counts = {row[0]: int(row[1]) for row in await session.execute(counted)}
    checks = {row.key_id: row for row in await session.execute(select(vault_keys))}
    # A book may be read in before the first start, which notes its key.
    sealed = await (await session.connection()).run_sync(sealed_rows.keys_of_newest)
    needed = [key for key in {*checks, *counts, *sealed} if key not in {None, LOST}]
    return [
        LostKey(
            key_id=key,
            first_used=checks[key].first_used if key in checks else None,
            contents=counts.get(key, 0),
        )
        for key in sorted(needed)
        if not (_opens(vault, checks[key].locked) if key in checks else key in vault.key_ids)
    ]


async def is_new(session: Session, vault: Vault) -> bool:
    """Whether others were used before, and no bot was started with this one yet."""
    known = set(await session.scalars(select(vault_keys.c.key_id)))
    return bool(known) and vault.key_id not in known


async def only(session: Session, vault: Vault, now: datetime) -> None:
    """All is locked with the newest key: the others are not needed any more."""
    await session.execute(delete(vault_keys).where(vault_keys.c.key_id != vault.key_id))
    await _note(session, vault, now)


async def give_up(session: Session, vault: Vault, ids: Collection[int], now: datetime) -> None:
    """What no key opens holds nobody up any more. It stays, for the case that its key is found."""
    lost = update(contents).where(contents.c.id == bindparam("lost")).values(key_id=LOST)
    if ids:
        await session.execute(lost, [{"lost": each} for each in ids])
    await only(session, vault, now)


async def _note(session: Session, vault: Vault, now: datetime) -> None:
    noted = insert_into(session, vault_keys).on_conflict_do_nothing(index_elements=["key_id"])
    row = {
        "key_id": vault.key_id,
        "locked": vault.lock(_TEXT, name=_NAME),
        "first_used": now,
    }
    await session.execute(noted, [row])


async def _open_newest(session: Session, vault: Vault) -> None:
    """Of papers from before keys were noted: the newest has to open."""
    newest = await session.execute(select(contents).order_by(contents.c.id.desc()).limit(1))
    row = newest.first()
    if row is not None:
        vault.open(row.locked, name=row.sha256)


def _opens(vault: Vault, locked: bytes) -> bool:
    try:
        return vault.open(locked, name=_NAME) == _TEXT
    except VaultKeyWrong:
        return False
