"""A wrong or lost key of the vault shows before anything is locked with it."""

import pytest

from storage.engine.database import Database
from storage.sealed import key_check, sealed_rows
from storage.sealed.archive import Archive
from storage.sealed.rotation import rotate
from storage.sealed.vault import Vault, VaultKeyWrong
from storage.tables.people import parties
from tests.storage.samples import NOW

from .test_rotation import keep

OLD, NEW, OTHER = Vault.new_key(), Vault.new_key(), Vault.new_key()


async def begin(database: Database, *keys: str) -> None:
    async with database.begin() as session:
        await key_check.begin(session, Vault(*keys), NOW)


async def lost(database: Database, *keys: str) -> list[tuple[str, int]]:
    async with database.begin() as session:
        found = await key_check.lost_keys(session, Vault(*keys))
    return [(each.key_id, each.contents) for each in found]


async def test_the_same_key_is_right_every_time_and_another_is_not(database):
    await begin(database, OLD)
    await begin(database, OLD)

    with pytest.raises(VaultKeyWrong, match=Vault(OLD).key_id):
        await begin(database, OTHER)
    assert await lost(database, OLD) == []


async def test_a_key_is_changed_with_the_old_one_beside_it_until_all_is_locked_anew(database):
    await begin(database, OLD)
    await keep(database, OLD, [b"a payslip"])

    await begin(database, NEW, OLD)
    with pytest.raises(VaultKeyWrong, match="1 files"):
        await begin(database, NEW)
    await rotate(database, Archive(Vault(NEW, OLD)), NOW, lambda *_: None)

    await begin(database, NEW)
    with pytest.raises(VaultKeyWrong):
        await begin(database, OLD)


async def test_a_key_that_was_lost_half_way_is_named(database):
    await begin(database, OLD)
    await keep(database, OLD, [b"a payslip", b"another"])
    await begin(database, NEW, OLD)
    await keep(database, NEW, [b"a newer one"])

    assert await lost(database, NEW) == [(Vault(OLD).key_id, 2)]
    assert await lost(database, NEW, OTHER) == [(Vault(OLD).key_id, 2)]
    assert await lost(database, OLD) == [(Vault(NEW).key_id, 1)]
    assert await lost(database, NEW, OLD) == []


async def test_papers_from_before_keys_were_noted_have_to_open_as_well(database):
    await keep(database, OLD, [b"a payslip"])

    with pytest.raises(VaultKeyWrong):
        await begin(database, OTHER)
    await begin(database, OLD)


async def test_what_is_given_up_holds_nobody_up_and_opens_once_its_key_is_found(database):
    await begin(database, OLD)
    [number] = await keep(database, OLD, [b"a payslip"])
    run = await rotate(database, Archive(Vault(NEW)), NOW, lambda *_: None)
    assert run.stuck == [number]
    async with database.begin() as session:
        [needed] = await key_check.lost_keys(session, Vault(NEW))
    assert needed.first_used == NOW  # it is known for as long as anything is locked with it

    async with database.begin() as session:
        await key_check.give_up(session, Vault(NEW), run.stuck, NOW)

    await begin(database, NEW)
    found = await rotate(database, Archive(Vault(NEW, OLD)), NOW, lambda *_: None)
    assert (found.done, found.stuck) == (1, [])


async def test_more_than_one_statement_may_name_is_given_up_as_well(database_url):
    """That is 32,767 rows on PostgreSQL."""
    database, many = Database(database_url, Vault(NEW)), range(1, 33_001)
    await database.migrate()

    async with database.begin() as session:
        await sealed_rows.give_up(session, parties, many)
        await key_check.give_up(session, Vault(NEW), many, NOW)

    await begin(database, NEW)
    await database.close()
