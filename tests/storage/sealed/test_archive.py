"""Papers are kept encrypted, and open for the lender's key only."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import NoResultFound

from storage.sealed.archive import Archive, locked
from storage.sealed.vault import Vault, VaultKeyWrong, digest
from storage.tables.messages import vault as rows
from tests.storage.samples import NOW, a_borrower, a_case, add

PAYSLIP = b"%PDF-1.7 net pay of Li Xiaoming: 12 345.67 CNY " * 40


def an_archive() -> Archive:
    return Archive(Vault(Vault.new_key()))


async def keep(database, archive: Archive, data: bytes = PAYSLIP, **case: int) -> int:
    async with database.begin() as session:
        return await archive.keep(
            session, data, name="payslip.pdf", media_type="application/pdf", now=NOW, **case
        )


async def test_what_was_kept_is_fetched(database):
    archive = an_archive()

    number = await keep(database, archive)

    async with database.begin() as session:
        assert await archive.fetch(session, number) == PAYSLIP


async def test_many_are_looked_at_at_once_and_told_whether_each_is_the_only_one(database):
    archive = an_archive()
    first, second = await keep(database, archive), await keep(database, archive)
    other, large = [await keep(database, archive, b"another" * times) for times in (1, 1_000_000)]

    async with database.begin() as session:
        found = await locked(session, [first, other, large], largest=len(PAYSLIP))
        everything = await locked(session, [second, large])

    assert {number: one.is_only for number, one in found.items()} == {first: False, other: True}
    assert archive.open(found[first]) == PAYSLIP
    assert found[first].sha256 == digest(PAYSLIP)
    assert {number: one.is_only for number, one in everything.items()} == {
        second: False,
        large: True,
    }


async def test_twenty_megabytes_come_back_whole(database):
    archive, large = an_archive(), bytes(range(256)) * 80_000

    number = await keep(database, archive, large)

    async with database.begin() as session:
        assert digest(await archive.fetch(session, number)) == digest(large)


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_the_plain_bytes_are_nowhere_in_the_files(database, tmp_path):
    await keep(database, an_archive())

    for file in [*tmp_path.glob("parley.db*")]:
        content = file.read_bytes()
        assert b"Li Xiaoming" not in content
        assert b"12 345.67" not in content
    assert (tmp_path / "parley.db-wal").stat().st_size > len(PAYSLIP)


async def test_another_key_opens_nothing(database):
    number = await keep(database, an_archive())

    async with database.begin() as session:
        with pytest.raises(VaultKeyWrong):
            await an_archive().fetch(session, number)


async def test_the_row_says_what_it_is_without_opening_it(database):
    async with database.begin() as session:
        case = a_case(await a_borrower(session))
        await add(session, case)
    number = await keep(database, an_archive(), case_id=case.id)

    async with database.begin() as session:
        row = (await session.execute(select(rows).where(rows.c.id == number))).one()

    assert (row.name, row.media_type, row.size) == ("payslip.pdf", "application/pdf", len(PAYSLIP))
    assert (row.sha256, row.kept_at, row.case_id) == (digest(PAYSLIP), NOW, case.id)


async def test_what_was_no_paper_is_forgotten(database):
    archive = an_archive()
    number, other = await keep(database, archive), await keep(database, archive, b"another")

    async with database.begin() as session:
        await archive.forget(session, number)

    async with database.begin() as session:
        with pytest.raises(NoResultFound):
            await archive.fetch(session, number)
        assert await archive.fetch(session, other) == b"another"
