"""Rows are found by any number of values, in the same words."""

from typing import Any

import pytest
from sqlalchemy import insert, or_, select

from storage.engine.among import among
from storage.engine.database import Database
from storage.tables.people import tries
from tests.storage.samples import NOW, USER

ROWS = [(USER, "68386728"), (-7, "个贷字第1号"), (1, 'a"b\\c')]


@pytest.mark.parametrize(
    ("chats", "loans", "found"),
    [
        ([], [], set()),
        ([USER], [], {USER}),
        ((-7, 9), {"68386728"}, {USER, -7}),
        (range(2, 2_000), ["个贷字第1号", 'a"b\\c', "68386728 "], {-7, 1}),
    ],
)
async def test_rows_are_found_by_any_number_of_values(
    database: Database, chats: Any, loans: Any, found: set[int]
) -> None:
    asked = select(tries.c.chat_id).where(
        or_(among(tries.c.chat_id, "chats"), among(tries.c.loan_number, "loans"))
    )
    async with database.begin() as session:
        rows = [{"chat_id": who, "loan_number": loan, "tried_at": NOW} for who, loan in ROWS]
        await session.execute(insert(tries), rows)

        rows = await session.execute(asked, {"chats": chats, "loans": loans})

        assert set(rows.scalars()) == found
