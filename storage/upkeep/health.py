"""Health: whether the database is up to date and takes what it is given, and whether the vault opens."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text, func, insert, select, type_coerce

from negotiation.applying.paper import PaperState
from negotiation.applying.voice_note import VoiceState
from storage import people
from storage.engine import revisions
from storage.engine.database import Database
from storage.messages import parked
from storage.records import Advisor
from storage.sealed import key_check, sealed_rows
from storage.sealed.archive import Archive
from storage.sealed.key_check import LostKey
from storage.tables.cases import papers, voice_notes
from storage.tables.lending import loans
from storage.tables.messages import vault
from storage.tables.people import tries


async def is_up_to_date(database: Database) -> bool:
    """Whether every migration has been applied. Raises `DatabaseError` when it cannot be reached."""
    return await database.revision() == revisions.newest()


async def try_writing(database: Database, now: datetime) -> None:
    """Write something and take it back. Raises `DatabaseError` with what speaks against it."""
    async with database.engine.connect() as connection:
        await connection.execute(insert(tries).values(chat_id=0, loan_number="", tried_at=now))
        await connection.rollback()


async def open_newest(database: Database, archive: Archive) -> bool:
    """Open what was locked last and not given up; False when there is nothing. Raises `VaultKeyWrong`."""
    kept = vault.c.key_id.is_distinct_from(key_check.LOST)
    async with database.begin() as session:
        newest = (await session.execute(select(func.max(vault.c.id)).where(kept))).scalar_one()
        if newest is not None:
            await archive.fetch(session, newest)
        return newest is not None


async def lost_keys(database: Database, archive: Archive) -> list[LostKey]:
    """The keys that something is locked with, and that are not there."""
    async with database.begin() as session:
        return await key_check.lost_keys(session, archive.vault)


async def left_to_rotate(database: Database, archive: Archive) -> int:
    """How many contents `parley vault rotate` would look at."""
    async with database.begin() as session:
        return await archive.left(session)


async def rows_left_to_seal(database: Database) -> int:
    """In how many rows `parley vault rotate` would seal something anew."""
    async with database.begin() as session:
        return await sealed_rows.left(session)


async def papers_held(database: Database) -> int:
    """How many papers and voice notes wait to be scanned."""
    async with database.begin() as session:
        count = 0
        for table, held in ((papers, PaperState.HELD), (voice_notes, VoiceState.HELD)):
            counted = select(func.count()).select_from(table).where(table.c.state == held)
            count += int((await session.execute(counted)).scalar_one())
        return count


async def parked_updates(database: Database) -> int:
    """How many updates failed three times."""
    async with database.begin() as session:
        return await parked.count(session)


async def loans_by_currency(database: Database) -> dict[str, int]:
    """How many loans of the book are in each currency."""
    written = type_coerce(loans.c.principal, Text)
    currency = func.substr(written, func.length(written) - 2).label("currency")
    kept = select(currency, func.count()).where(loans.c.missing_since.is_(None)).group_by(currency)
    async with database.begin() as session:
        found = await session.execute(kept)
        return {str(code): int(count) for code, count in found}


async def active_advisors(database: Database) -> list[Advisor]:
    """Who may act in the desk's group, supervisors first."""
    async with database.begin() as session:
        return [each for each in await people.all_advisors(session) if each.is_active]
