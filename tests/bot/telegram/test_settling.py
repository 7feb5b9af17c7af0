"""What many calls brought back at the same time is written down together, and a turn is told of each."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import event

from bot.telegram.brought import Fetched, settle_brought
from storage.engine.database import Database
from storage.messages import inbox, outbox, written
from storage.messages.outbox import Parcel, Waiting
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault
from tests.storage.samples import NOW


async def _fetches(database: Database, count: int) -> list[Waiting]:
    """As many papers to be fetched."""
    params = {"case_id": None, "name": "payslip.pdf"}
    parcels = [Parcel(lane=f"paper:{n}", method="fetch", params=params) for n in range(count)]
    async with database.begin() as session:
        await outbox.enqueue(session, parcels, NOW)
    async with database.begin() as session:
        return await outbox.ready(session, NOW, limit=count)


async def test_each_paper_is_told_with_what_was_kept_of_it(database: Database) -> None:
    waiting, archive = await _fetches(database, 3), Archive(Vault(Vault.new_key()))
    papers = {int(one.parcel.lane[-1]): one for one in waiting}
    brought = [
        (Fetched(archive=archive, subject={"paper_id": n}, data=b"of %d" % n), one)
        for n, one in papers.items()
    ]

    async with database.begin() as session:
        await settle_brought(session, brought, NOW)

    async with database.begin() as session:
        told = await inbox.take(session, NOW + timedelta(seconds=1), 10)
        said = [one.arrival.payload for one in told]
        kept = {one["paper_id"]: await archive.fetch(session, one["vault_id"]) for one in said}
        assert kept == {0: b"of 0", 1: b"of 1", 2: b"of 2"}
        assert await written.waiting(session) == 0


async def test_many_calls_are_marked_and_told_with_as_many_statements_as_one(
    database: Database,
) -> None:
    brought = [
        (Fetched(archive=Archive(Vault(Vault.new_key())), subject={"paper_id": 1}, data=b"1"), one)
        for one in await _fetches(database, 5)
    ]
    asked: list[str] = []

    def note(*given: object) -> None:
        asked.append(str(given[2]).split(" (", maxsplit=1)[0].split(" SET ", maxsplit=1)[0])

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    async with database.begin() as session:
        await settle_brought(session, brought, NOW)

    assert asked.count("UPDATE outbox") == 1
    assert asked.count("INSERT INTO inbox") == 1
