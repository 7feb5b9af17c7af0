"""What the database cannot do for want of room is nobody's failure: it is done once there is some again."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.failures import is_away

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


async def test_a_statement_that_is_wrong_is_a_failure(database):
    with pytest.raises(DBAPIError) as found:
        await _does(database, "SELECT nothing FROM nowhere")

    assert not is_away(found.value)


async def _does(database, *statements):
    async with database.begin() as session:
        for one in statements:
            await session.execute(text(one))
