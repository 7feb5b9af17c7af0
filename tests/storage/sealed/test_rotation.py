"""A new key for everything in the vault: whole at every moment, whatever dies."""

import pytest

from storage.engine.database import Database
from storage.sealed.archive import Archive
from storage.sealed.rotation import rotate
from storage.sealed.vault import Vault, VaultKeyWrong
from tests.storage.processes import Process
from tests.storage.rotate_slowly import rotate_slowly
from tests.storage.samples import NOW

OLD, NEW = Vault.new_key(), Vault.new_key()
PAPERS = [f"payslip {number}".encode() * 500 for number in range(25)]


async def keep(database: Database, key: str, papers: list[bytes]) -> list[int]:
    archive = Archive(Vault(key))
    async with database.begin() as session:
        return [
            await archive.keep(session, data, name="p.pdf", media_type="x", now=NOW)
            for data in papers
        ]


async def opened(database: Database, vault: Vault, numbers: list[int]) -> list[bytes]:
    archive = Archive(vault)
    async with database.begin() as session:
        return [await archive.fetch(session, number) for number in numbers]


async def test_afterwards_the_new_key_alone_opens_everything(database):
    old = await keep(database, OLD, PAPERS)
    new = await keep(database, NEW, [b"came meanwhile"])
    told: list[tuple[int, int]] = []

    run = await rotate(database, Archive(Vault(NEW, OLD)), NOW, lambda *how: told.append(how))

    assert (run.done, run.stuck) == (len(PAPERS), [])
    assert told == [(done, len(PAPERS)) for done in range(len(PAPERS) + 1)]
    assert await opened(database, Vault(NEW), old + new) == [*PAPERS, b"came meanwhile"]
    with pytest.raises(VaultKeyWrong):
        await opened(database, Vault(OLD), old[:1])


async def test_once_more_changes_nothing(database):
    await keep(database, OLD, PAPERS[:3])
    archive = Archive(Vault(NEW, OLD))
    await rotate(database, archive, NOW, lambda *_: None)

    again = await rotate(database, archive, NOW, lambda *_: None)

    assert (again.done, again.stuck) == (0, [])


async def test_what_opens_with_neither_key_is_named_and_stays(database):
    [lost] = await keep(database, Vault.new_key(), [b"of a third key"])
    await keep(database, OLD, PAPERS[:2])

    run = await rotate(database, Archive(Vault(NEW, OLD)), NOW, lambda *_: None)

    assert (run.done, run.stuck) == (2, [lost])


@pytest.mark.parametrize("last_words", ["0 of 25", "1 of 25", "12 of 25", "24 of 25"])
async def test_killed_in_the_middle_both_keys_open_all_and_the_next_run_ends_it(
    migrated_url, last_words
):
    database = Database(migrated_url)
    numbers = await keep(database, OLD, PAPERS)
    await database.close()

    process = Process(rotate_slowly, migrated_url, NEW, OLD)
    for line in process.said:
        if line.strip() == last_words:
            process.kill()
            break
    assert process.end() == -9

    both = Vault(NEW, OLD)
    assert await opened(database, both, numbers) == PAPERS
    async with database.begin() as session:
        left = await Archive(both).left(session)
    assert left <= len(PAPERS) - int(last_words.split()[0])

    run = await rotate(database, Archive(both), NOW, lambda *_: None)

    assert run.done == left
    assert await opened(database, Vault(NEW), numbers) == PAPERS
    await database.close()
