"""Restore: a backup put in the place of a database, looked at before where it can be, and afterwards in any case."""

# ruff: noqa: ASYNC240 - a command of its own: nobody else waits for this loop

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.auditing import audit, chain_check
from storage.auditing.chain import Receipt
from storage.engine import revisions, row_counts
from storage.engine.database import Database, Session
from storage.engine.failures import DatabaseError, reason
from storage.sealed import key_check
from storage.sealed.vault import Vault

from . import backup, copies, moving
from .backup import Backup
from .copies import CannotCopy


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    made: Backup
    rows: int  #: of the record, all as they were written
    aside: Path | None  #: what was there before


async def restore(
    folder: Path, url: str, data: Path, vault: Vault, now: datetime, *, over: bool
) -> Restored:
    """Restore what is in *folder*. Raises `CannotCopy` or `VaultKeyWrong`.

    With SQLite what was there before is then still in place: all is looked at before the change. PostgreSQL is
    restored in one transaction, and looked at afterwards. A backup of SQLite moves into an empty PostgreSQL.
    """
    made = backup.read(folder)
    file = copies.sqlite_file(url)
    if made.kind == "postgresql" and file is not None:
        raise CannotCopy(
            "The backup is of postgresql, and PARLEY_DATABASE_URL is not: one moves from SQLite to PostgreSQL only."
        )
    if made.revision not in {each.number for each in revisions.known()}:
        raise CannotCopy(f"A newer Parley made the backup (revision {made.revision}): install it.")
    if missing := sorted({*made.keys} - vault.key_ids - {key_check.LOST}):
        raise CannotCopy(
            f"PARLEY_VAULT_KEY is not the key of this backup (number {', '.join(missing)})."
            " Set the key that was in use when it was made, or PARLEY_VAULT_KEY_OLD to it."
        )
    if file is not None and file.is_dir():
        raise CannotCopy(f"{file} is a folder. See PARLEY_DATABASE_URL.")
    moves = made.kind == "sqlite" and file is None
    if moves or not over:
        await _demand_empty(url, file, moves=moves)
    source, aside = folder / made.database, None
    if file is not None:
        rows, aside = await _sqlite(source, file, made, vault, now)
    elif moves:
        await _looked_at(source, copy := data / "parley.db.restoring", made, vault, now)
        rows = await _moved(copy, url, made)
    else:
        rows = await _postgresql(source, url, made, vault, now)
    for kept, name in backup.files_of(folder, made).items():
        target = data / name
        if over or not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(kept, target)
    return Restored(made=made, rows=rows, aside=aside)


async def _demand_empty(url: str, file: Path | None, *, moves: bool) -> None:
    if file is not None and not file.exists():
        return
    database = Database(url)
    try:
        if await copies.is_filled(database):
            raise CannotCopy(
                "The database is not empty. A backup of SQLite goes into an empty one of PostgreSQL only: make one "
                "(CREATE DATABASE), and name it in PARLEY_DATABASE_URL."
                if moves
                else "The database is not empty. With --over the backup takes its place."
            )
    except DatabaseError as error:
        if file is None:
            raise
        raise CannotCopy(
            f"{file} is no database, or a damaged one ({reason(error)}). With --over the backup takes its place."
        ) from None
    finally:
        await database.close()


async def _sqlite(
    source: Path, file: Path, made: Backup, vault: Vault, now: datetime
) -> tuple[int, Path | None]:
    """Look at a copy beside the database, and let it take its place."""
    new = file.with_name(f"{file.name}.restoring")
    rows = await _looked_at(source, new, made, vault, now)
    try:
        return rows, copies.put_in_place(new, file)
    except BaseException:  # as while a bot has it open
        new.unlink(missing_ok=True)
        raise


async def _moved(copy: Path, url: str, made: Backup) -> int:
    """Take all rows of the copy over, and go through the record once more where it is now."""
    here, there = Database(f"sqlite:///{copy.resolve()}"), Database(url)
    try:
        await copies.demand_unused(there)
        await moving.move(here, there)
        async with there.begin() as session:
            rows = await _demand_whole(session, made)
        await row_counts.take(there, *row_counts.ALL)
        return rows
    finally:
        await there.close()
        await here.close()
        copy.unlink()


async def _looked_at(source: Path, new: Path, made: Backup, vault: Vault, now: datetime) -> int:
    """Copy a backup of SQLite into the file *new*, and look at it there."""
    new.parent.mkdir(parents=True, exist_ok=True)
    for ending in ("-wal", "-shm", "-journal"):  # of one that was killed
        new.with_name(f"{new.name}{ending}").unlink(missing_ok=True)
    try:
        shutil.copyfile(source, new)
        new.chmod(0o600)
        rows = await _look(f"sqlite:///{new.resolve()}", made, vault, now)
        copies.release(new)
    except BaseException:  # what cannot take its place does not stay beside it
        for ending in ("", "-wal", "-shm", "-journal"):
            new.with_name(f"{new.name}{ending}").unlink(missing_ok=True)
        raise
    return rows


async def _postgresql(source: Path, url: str, made: Backup, vault: Vault, now: datetime) -> int:
    database = Database(url)
    try:
        await copies.demand_unused(database)
    finally:
        await database.close()
    copies.load_postgresql(source, url)
    return await _look(url, made, vault, now)


async def _look(url: str, made: Backup, vault: Vault, now: datetime) -> int:
    """Bring the tables up to date, try the key, go through the record; note that it was restored."""
    database = Database(url, vault)
    try:
        await database.migrate()
        async with database.begin() as session:
            await key_check.begin(session, vault, now)
            rows = await _demand_whole(session, made)
            await audit.append(
                session,
                at=now,
                actor="operator",
                event="restored",
                made_at=made.made_at.isoformat(),
            )
        await row_counts.take(database, *row_counts.ALL)
        return rows
    finally:
        await database.close()


async def _demand_whole(session: Session, made: Backup) -> int:
    """How many rows the record has. Raises `CannotCopy` where they are not as they were written, or some are lacking."""
    found = await chain_check.check(session)
    receipts = [Receipt.read(made.receipt)] if made.receipt else []
    lost = await chain_check.lost(session, receipts)
    if found.faults or lost:
        raise CannotCopy(
            "THE RECORD IN THE BACKUP IS NOT AS IT WAS WRITTEN; `parley verify --all` names what is wrong: "
            + "; ".join([*map(str, found.faults[:5]), *(f"receipt {one}" for one in lost)])
        )
    return found.rows
