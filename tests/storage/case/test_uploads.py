"""A way to the lender's page is good for one paper, for a while, and only while the case goes on."""

from datetime import timedelta

import pytest

from negotiation.applying.paper import Want
from negotiation.case_ends import ClosedReason
from storage.case import uploads
from storage.engine.database import Database
from storage.records import Chat
from tests.storage.samples import NOW, USER, a_borrower, a_case, add

DAY = timedelta(days=1)


@pytest.fixture
async def case(database: Database):
    async with database.begin() as session:
        case = a_case(await a_borrower(session))
        await add(session, case, Chat(chat_id=USER, language="zh_TW", place="home.home"))
    return case


async def open_way(database: Database, case, token: str, want: Want = Want.BANK) -> None:
    async with database.begin() as session:
        await uploads.open_way(
            session,
            token=token,
            case_id=case.id,
            chat_id=USER,
            want=want,
            now=NOW,
            expires_at=NOW + DAY,
        )


async def way(database: Database, token: str, now=NOW):
    async with database.begin() as session:
        return await uploads.way(session, token, now)


async def test_it_says_what_it_is_for_and_in_which_language(database, case):
    await open_way(database, case, "a")

    found = await way(database, "a")
    assert found is not None
    assert (found.case_id, found.chat_id, found.want, found.language) == (
        case.id,
        USER,
        Want.BANK,
        "zh_TW",
    )
    assert await way(database, "b") is None


async def test_it_ends_none_of_another_case(database, case):
    async with database.begin() as session:
        another = a_case(await a_borrower(session), number="2019-00002")
        await add(session, another)
    await open_way(database, another, "theirs")

    await open_way(database, case, "ours")

    assert await way(database, "theirs") is not None


async def test_it_is_used_once(database, case):
    await open_way(database, case, "a")
    found = await way(database, "a")

    async with database.begin() as session:
        assert [await uploads.use(session, found.id, NOW) for _ in range(2)] == [True, False]
    assert await way(database, "a") is None


async def test_it_ends_with_its_time_with_a_newer_one_and_with_the_case(database, case):
    await open_way(database, case, "old")
    await open_way(database, case, "other", Want.INCOME)
    await open_way(database, case, "new")

    assert [bool(await way(database, token)) for token in ("old", "other", "new")] == [
        False,
        True,
        True,
    ]
    assert await way(database, "new", NOW + DAY) is None

    async with database.begin() as session:
        (await session.merge(case)).close(ClosedReason.SETTLED, NOW)
    assert await way(database, "new") is None
