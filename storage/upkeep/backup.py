"""Backup: a folder with the database, the files of the data folder, and a list of what is in it.

It is made under another name and gets its own at the end: a folder of that name is whole. The vault's key is never in
it, so whoever finds a backup reads no paper; which keys it needs, it says by their numbers.
"""

# ruff: noqa: ASYNC240 - a command of its own: nobody else waits for this loop

from __future__ import annotations

import hashlib
import shutil
from datetime import datetime
from pathlib import Path, PurePath
from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator
from sqlalchemy import select

from storage.auditing import audit
from storage.engine import revisions
from storage.engine.database import Database
from storage.tables.messages import vault

from . import copies
from .copies import CannotCopy

CONTENTS = "backup.json"
_FILES = "data"
_NAMES = {"sqlite": "parley.db", "postgresql": "parley.dump"}
#: Never in a backup: the key would lie beside what it opens.
_SECRET = (".env",)


class Backup(BaseModel):
    """What is in a backup."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1] = 1
    made_at: datetime
    kind: Literal["sqlite", "postgresql"]
    revision: str  #: of the tables
    keys: list[str]  #: numbers of the vault's keys that are needed
    receipt: str | None  #: where the record of all cases stood; `None` before there was one
    files: dict[str, str]  #: by path, with the SHA-256 of each

    @field_validator("files")
    @classmethod
    def _inside(cls, files: dict[str, str]) -> dict[str, str]:
        if any(PurePath(name).is_absolute() or ".." in PurePath(name).parts for name in files):
            raise ValueError("a file outside of the backup")
        return files

    @property
    def database(self) -> str:
        return _NAMES[self.kind]


async def make(url: str, data: Path, to: Path, now: datetime) -> Backup:
    """Back up into the new folder *to*, while the bot runs. Raises `CannotCopy`."""
    if to.exists():
        raise CannotCopy(f"{to} is there already; a backup is a new folder.")
    if to.resolve().is_relative_to(data.resolve()):
        raise CannotCopy(
            f"{to} lies in the data folder, which is backed up: name a folder elsewhere."
        )
    part = to.with_name(f"{to.name}.part")
    if part.exists():  # of one that was killed
        shutil.rmtree(part)
    part.mkdir(mode=0o700, parents=True)
    try:
        made = await _fill(part, url, data, now)
    except BaseException:  # as on a full disk: what is half a backup leaves its room to the next
        shutil.rmtree(part, ignore_errors=True)
        raise
    part.rename(to)
    return made


async def _fill(part: Path, url: str, data: Path, now: datetime) -> Backup:
    file = copies.sqlite_file(url)
    kind: Literal["sqlite", "postgresql"] = "postgresql" if file is None else "sqlite"
    database = part / _NAMES[kind]
    # What is said of PostgreSQL is from just before its snapshot, which holds it all the more.
    about = await _about(url) if file is None else None
    copies.copy_out(url, database)
    if about is None:
        about = await _about(f"sqlite:///{database.resolve()}")
        copies.release(database)
    _copy_files(data, part / _FILES, leave_out=file)
    revision, keys, receipt = about
    made = Backup(
        made_at=now,
        kind=kind,
        revision=revision,
        keys=keys,
        receipt=receipt,
        files={str(each.relative_to(part)): _sha256(each) for each in _files(part)},
    )
    (part / CONTENTS).write_text(made.model_dump_json(indent=2), encoding="utf-8")
    return made


def read(folder: Path) -> Backup:
    """What is in a backup, every file of it as it was written. Raises `CannotCopy`."""
    try:
        made = Backup.model_validate_json((folder / CONTENTS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise CannotCopy(f"{folder} is no backup, or one that was not finished.") from None
    for name, sha256 in made.files.items():
        file = folder / name
        if not file.is_file() or _sha256(file) != sha256:
            raise CannotCopy(f"{file} is not as it was written: take another backup.")
    return made


def files_of(folder: Path, made: Backup) -> dict[Path, str]:
    """What belongs into the data folder: file → its path there."""
    return {
        folder / name: name.removeprefix(f"{_FILES}/")
        for name in made.files
        if name.startswith(f"{_FILES}/")
    }


async def _about(url: str) -> tuple[str, list[str], str | None]:
    """Revision, numbers of keys, and where the record stands."""
    database = Database(url)
    try:
        revision = await database.revision()
        if revision == revisions.NOTHING:
            raise CannotCopy("There is nothing in the database yet.")
        if revision != revisions.newest():
            raise CannotCopy(
                f"The tables are at {revision}, not at {revisions.newest()}: make the backup with the Parley that runs, "
                "or bring them up to date (parley database upgrade)."
            )
        async with database.begin() as session:
            keys = await session.scalars(
                select(vault.c.key_id).where(vault.c.key_id.is_not(None)).distinct()
            )
            receipt = await audit.receipt(session)
            return revision, sorted(keys), str(receipt) if receipt.number else None
    finally:
        await database.close()


def _copy_files(data: Path, to: Path, *, leave_out: Path | None) -> None:
    to.mkdir(mode=0o700)
    for file in _files(data):
        if file.name.startswith(_SECRET) or (leave_out and _is_of(leave_out.resolve(), file)):
            continue
        target = to / file.relative_to(data)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, target)


def _is_of(database: Path, file: Path) -> bool:
    """Whether it is the database, or what SQLite, a running bot or a restore keeps beside it."""
    ending = file.name.removeprefix(database.name)
    is_beside = ending.startswith(_BESIDE) and ending != file.name
    return file.resolve().parent == database.parent and (file.name == database.name or is_beside)


_BESIDE = ("-lock", "-wal", "-shm", "-journal", ".replaced", ".restoring")


def _files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file() and not each.is_symlink())


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
