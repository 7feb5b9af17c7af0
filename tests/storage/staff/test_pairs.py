"""A message and its relayed copy find each other, and rooms follow their group."""

from negotiation.desk.handoff import Handoff
from storage.staff import pairs
from storage.staff.pairs import MessageId
from tests.storage.samples import GROUP, USER, add

BORROWERS = MessageId(chat_id=USER, message_id=10)
ADVISORS = MessageId(chat_id=GROUP, message_id=55)


async def test_each_finds_the_other(database):
    async with database.begin() as session:
        await pairs.pair(session, [(BORROWERS, ADVISORS)])

    async with database.begin() as session:
        assert await pairs.other(session, BORROWERS) == ADVISORS
        assert await pairs.other(session, ADVISORS) == BORROWERS


async def test_a_message_that_was_not_relayed_has_no_other(database):
    async with database.begin() as session:
        await pairs.pair(session, [(BORROWERS, ADVISORS)])

        assert await pairs.other(session, MessageId(chat_id=USER, message_id=55)) is None
        assert await pairs.other(session, MessageId(chat_id=GROUP, message_id=10)) is None


async def test_a_group_that_moved_is_found_at_its_new_place(database):
    async with database.begin() as session:
        await pairs.group_moved(session, -100, GROUP)
        await pairs.group_moved(session, -100, GROUP)

    async with database.begin() as session:
        assert await pairs.group_now(session, -100) == GROUP
        assert await pairs.group_now(session, GROUP) == GROUP
        assert await pairs.group_now(session, -200) == -200


async def test_rooms_move_with_their_group(database):
    moved = Handoff(chat_id=1, group_id=-100, topic_id=3)
    elsewhere = Handoff(chat_id=2, group_id=-200, topic_id=3)
    async with database.begin() as session:
        await add(session, moved, elsewhere)
        await pairs.group_moved(session, -100, GROUP)

    async with database.begin() as session:
        found = [await session.get_one(Handoff, each.id) for each in (moved, elsewhere)]

    assert [each.group_id for each in found] == [GROUP, -200]
