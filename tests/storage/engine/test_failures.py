"""What the database cannot do for want of room is nobody's failure: it is done once there is some again."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.engine import embedded
from storage.engine.database import Database
from storage.engine.failures import for_log, is_away, is_collision, reason

#: PostgreSQL says so by this number; a small disk for it would be everybody's.
FULL = ("DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$",)
FULL_FILE = (
    "PRAGMA max_page_count = 1",  # as many as there are
    "CREATE TABLE more (some BLOB)",
    "INSERT INTO more VALUES (zeroblob(1000000))",
)


async def test_a_full_disk_is_no_failure_of_what_was_being_done(database):
    with pytest.raises(DBAPIError) as found:
        await _does(database, *(FULL_FILE if database.is_sqlite else FULL))

    assert is_away(found.value)
    assert reason(found.value).endswith(", look whether there is room on its disk")
    assert for_log(found.value)["why"] == reason(found.value)


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_a_file_that_another_writes_to_for_long_is_said_to_be_tried_later(
    database, migrated_url, monkeypatch
):
    monkeypatch.setattr(embedded, "PATIENCE_MS", 1)
    other = Database(migrated_url)

    async with database.begin() as writing:
        await writing.execute(text("SELECT 1"))
        with pytest.raises(DBAPIError) as found:
            await _does(other, "SELECT 1")
    await other.close()

    assert is_away(found.value)
    assert reason(found.value).endswith(", try again once whoever writes to it is done")


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_a_server_that_may_only_be_read_is_no_failure_of_what_was_being_done(database):
    with pytest.raises(DBAPIError) as found:
        await _does(database, "SET TRANSACTION READ ONLY", "UPDATE spent SET until = 0")

    assert is_away(found.value)


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_who_may_not_wait_for_another_any_longer_has_met_it(database):
    async with database.begin() as other:
        await other.execute(text("LOCK TABLE spent"))

        with pytest.raises(DBAPIError) as found:
            await _does(database, "SET LOCAL lock_timeout = 20", "UPDATE spent SET until = 0")

    assert is_collision(found.value)
    assert not is_away(found.value)


async def test_a_statement_that_is_wrong_is_a_failure(database):
    with pytest.raises(DBAPIError) as found:
        await _does(database, "SELECT nothing FROM nowhere")

    assert not is_away(found.value)


async def _does(database, *statements):
    async with database.begin() as session:
        for one in statements:
            await session.execute(text(one))
