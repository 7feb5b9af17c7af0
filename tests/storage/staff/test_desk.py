"""Whoever waits is taken by one advisor, whatever the number of processes; talks and the board are kept."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.refusals import AlreadyClaimed
from storage.engine.database import Database, Session
from storage.engine.failures import is_collision
from storage.records import Chat
from storage.staff import desk, handoffs
from storage.tables.cases import talks
from tests.storage.claim_all import claim_all
from tests.storage.processes import Process
from tests.storage.samples import GROUP, NOW

MINUTE = timedelta(minutes=1)


async def some_wait(session: Session, count: int) -> list[Handoff]:
    """The first has waited longest."""
    found = []
    for number in range(count):
        session.add(Chat(chat_id=number + 1, language="en", place="home.home"))
        handoff = Handoff(chat_id=number + 1)
        handoff.request(NOW + number * MINUTE)
        session.add(handoff)
        await session.flush()
        found.append(handoff)
    return found


def advisors_at_work(url: str, *more: str) -> dict[int, list[int]]:
    """Three advisors, each in a process of their own, take whoever waits; whom each took, in order."""
    start = (NOW + timedelta(hours=1)).isoformat()
    processes = {
        advisor: Process(claim_all, url, str(advisor), start, *more) for advisor in (71, 72, 73)
    }
    said = {advisor: each.said.read() for advisor, each in processes.items()}
    assert [each.end() for each in processes.values()] == [0, 0, 0], said
    return {advisor: [int(number) for number in each.split()] for advisor, each in said.items()}


async def lined_up(url: str) -> list[int]:
    """Thirty who wait, in a database of its own."""
    database = Database(url)
    async with database.begin() as session:
        found = [each.id or 0 for each in await some_wait(session, 30)]
    await database.close()
    return found


async def who_has_whom(url: str) -> tuple[dict[int, int | None], list[tuple[int, int]]]:
    """Each conversation with its advisor, and the talks that are not over."""
    database = Database(url)
    async with database.begin() as session:
        found = await desk.conversations(session)
        rows = await session.execute(
            select(talks.c.handoff_id, talks.c.advisor_id)
            .where(talks.c.ended_at.is_(None))
            .order_by(talks.c.handoff_id)
        )
        begun = [(row[0], row[1]) for row in rows]
    await database.close()
    return {each.id: each.advisor_id for each in found}, begun


def test_several_processes_take_everybody_once_and_in_order(migrated_url: str) -> None:
    everybody = asyncio.run(lined_up(migrated_url))

    taken = advisors_at_work(migrated_url)

    assert sorted(number for each in taken.values() for number in each) == everybody
    assert all(each == sorted(each) for each in taken.values())
    held, begun = asyncio.run(who_has_whom(migrated_url))
    assert held == {number: advisor for advisor, each in taken.items() for number in each}
    assert dict(begun) == held


def test_several_processes_that_also_give_back_lose_nobody(migrated_url: str) -> None:
    everybody = asyncio.run(lined_up(migrated_url))

    taken = advisors_at_work(migrated_url, "6")

    held, begun = asyncio.run(who_has_whom(migrated_url))
    assert sorted(held) == everybody
    assert all(held[number] in taken for number in everybody)
    assert all(number in taken[advisor or 0] for number, advisor in held.items())
    given_back = sum(min(len(each), 6) for each in taken.values())
    assert sum(len(each) for each in taken.values()) == len(everybody) + given_back
    assert begun == sorted((number, advisor or 0) for number, advisor in held.items())


async def test_of_two_claims_at_once_the_later_meets_the_first(database: Database) -> None:
    async with database.begin() as session:
        [handoff] = await some_wait(session, 1)
    number = handoff.id or 0
    both_have_read = asyncio.Barrier(1 if database.is_sqlite else 2)

    async def claim(advisor: int) -> str:
        try:
            async with database.begin() as session:
                mine = await handoffs.handoff(session, number)
                assert mine is not None
                await both_have_read.wait()
                mine.claim(advisor)
        except AlreadyClaimed as refused:
            return f"{refused.by} has it"
        except DBAPIError as error:
            if not is_collision(error):
                raise
            return await claim_again(advisor)
        return "mine"

    async def claim_again(advisor: int) -> str:
        async with database.begin() as session:
            mine = await handoffs.handoff(session, number)
            assert mine is not None
            with pytest.raises(AlreadyClaimed) as refused:
                mine.claim(advisor)
        return f"{refused.value.by} has it"

    answers = await asyncio.gather(claim(71), claim(72))

    assert sorted(answers) in (["71 has it", "mine"], ["72 has it", "mine"])
    async with database.begin() as session:
        kept = await handoffs.handoff(session, number)
        assert kept is not None
        assert kept.state is HandoffState.CLAIMED
        assert f"{kept.advisor_id} has it" in answers


async def test_a_talk_is_over_when_the_advisor_has_it_no_more(database: Database) -> None:
    async with database.begin() as session:
        one, two = await some_wait(session, 2)
        for handoff in (one, two):
            asked_at = handoff.waiting_since or NOW
            handoff.claim(71)
            await session.flush()
            await desk.begin_talk(session, handoff, asked_at, NOW + 5 * MINUTE)
        one.hand_back()
        await session.flush()
        await desk.end_talks(session, NOW + 20 * MINUTE)

    async with database.begin() as session:
        [talk] = await desk.newest_talks(session, 10)

    assert (talk.asked_at, talk.claimed_at, talk.ended_at) == (
        NOW,
        NOW + 5 * MINUTE,
        NOW + 20 * MINUTE,
    )


async def test_who_claims_again_at_once_begins_another_talk(database: Database) -> None:
    async with database.begin() as session:
        [handoff] = await some_wait(session, 1)
        for minutes in (5, 9):
            handoff.claim(71)
            await session.flush()
            await desk.begin_talk(session, handoff, NOW, NOW + minutes * MINUTE)
            handoff.release(NOW + 9 * MINUTE)
        await session.flush()
        await desk.end_talks(session, NOW + 20 * MINUTE)

    async with database.begin() as session:
        later, first = await desk.newest_talks(session, 10)

    assert first.ended_at == later.claimed_at == NOW + 9 * MINUTE
    assert later.ended_at == NOW + 20 * MINUTE


async def test_the_board_is_news_only_when_it_says_something_else(database: Database) -> None:
    async with database.begin() as session:
        await desk.lock_board(session, GROUP)
        assert await desk.board(session, GROUP) is None
        assert await desk.is_news(session, GROUP, "nobody waits")
        await desk.put_board(session, GROUP, 7)

    async with database.begin() as session:
        await desk.lock_board(session, GROUP)
        assert await desk.board(session, GROUP) == 7
        assert not await desk.is_news(session, GROUP, "nobody waits")
        assert await desk.is_news(session, GROUP, "Ana waits")
