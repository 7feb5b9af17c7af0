"""Webhooks as they are kept: in order within a case, claimed by one, told again when it is their time."""

from datetime import timedelta

from storage.messages import webhooks
from storage.messages.webhooks import Webhook
from tests.storage.samples import NOW, a_borrower, a_case, add

LEASE = timedelta(minutes=1)


async def keep(session, event_id, case_id):
    told = Webhook(
        event_id=event_id, case_id=case_id, event="complaint", body="{}", written_at=NOW
    )
    await webhooks.add(session, told)


async def claimed(database, now=NOW):
    async with database.begin() as session:
        found = await webhooks.claim(session, now, limit=9, lease=LEASE)
    return [one.event_id for one in found]


async def test_the_oldest_of_each_case_is_told_once_and_the_next_behind_it(database):
    async with database.begin() as session:
        borrower = await a_borrower(session)
        first = a_case(borrower)
        await add(session, first)
        for event_id, case_id in (("a", first.id), ("b", first.id), ("v", None), ("w", None)):
            await keep(session, event_id, case_id)

    assert await claimed(database) == ["a", "v", "w"]
    assert await claimed(database) == []  # on its way: nobody else tells it
    assert await claimed(database, NOW + LEASE) == ["a", "v", "w"]  # who had it has died

    async with database.begin() as session:
        [one] = [o for o in await webhooks.untold(session) if o.event_id == "a"]
        assert one.case == first.number
        await webhooks.sent(session, one.id, NOW)
    assert await claimed(database, NOW) == ["b"]


async def test_what_is_given_up_lets_the_next_one_pass_and_can_be_told_again(database):
    async with database.begin() as session:
        borrower = await a_borrower(session)
        case = a_case(borrower)
        await add(session, case)
        await keep(session, "a", case.id)
        await keep(session, "b", case.id)
        [first, _] = await webhooks.untold(session)
        await webhooks.failed(session, first.id, error="HTTP 500", again_at=None)

    assert await claimed(database) == ["b"]
    async with database.begin() as session:
        assert [one.status for one in await webhooks.untold(session)] == ["failed", "todo"]
        assert await webhooks.again(session) == 2
    assert await claimed(database) == ["a"]
