"""What several borrowers share is found, and nothing else; the desk is counted."""

from datetime import timedelta

from negotiation.case import Case
from storage.auditing import audit
from storage.case import casework
from storage.sealed.vault import digest
from storage.staff import supervision
from tests.storage.samples import NOW, USER, a_borrower, a_case, add, one_of_each

FILE = digest(b"%PDF")


async def test_a_file_and_a_chat_are_shared_with_other_borrowers_only(database):
    async with database.begin() as session:
        mine = (await one_of_each(session))[Case]
        other = a_case(await a_borrower(session), number="2019-00002")
        await add(session, other)

        assert [one.number for one in await casework.others_with_file(session, other, FILE)] == [
            "2019-00001"
        ]
        assert [one.number for one in await casework.others_from_chat(session, other, USER)] == [
            "2019-00001"
        ]
        assert await casework.others_with_file(session, mine, FILE) == []
        assert await casework.others_with_file(session, other, digest(b"another")) == []
        assert await casework.others_from_chat(session, mine, USER) == []


async def test_earlier_cases_are_the_borrowers_own(database):
    async with database.begin() as session:
        mine = (await one_of_each(session))[Case]
        later = Case.open(number="2019-00003", borrower_id=mine.borrower_id, now=NOW)
        mine.closed_at = NOW
        await add(session, later)

        assert await casework.earlier_cases(session, later) == [mine]
        assert await casework.earlier_cases(session, mine) == []


async def test_the_desk_with_one_conversation(database):
    async with database.begin() as session:
        await one_of_each(session)

        assert await supervision.loads(session) == {USER: 1}
        assert await supervision.queue(session, NOW) == supervision.Queue(0, None)
        assert [one.number for one in await supervision.register(session, 5)] == ["C-2019-00001"]


async def test_a_way_in_is_good_once_and_until_its_end(database):
    until = NOW + timedelta(hours=1)
    async with database.begin() as session:
        await supervision.invite_staff(
            session, "a_token", is_supervisor=False, made_by=USER, until=until
        )

        found = await supervision.staff_invited(session, "a_token", NOW)
        assert found is not None
        assert await supervision.staff_invited(session, "a_other", NOW) is None
        assert await supervision.staff_invited(session, "a_token", until) is None
        found.used_at = NOW
        await session.flush()
        assert await supervision.staff_invited(session, "a_token", NOW) is None


async def test_the_audit_is_read_by_time_and_event(database):
    async with database.begin() as session:
        for hours, event in enumerate(("claimed", "claimed", "note")):
            at = NOW + timedelta(hours=hours)
            await audit.append(session, at=at, actor="advisor:1", event=event, case_id=1)

        found = await audit.since(session, NOW, NOW + timedelta(hours=1), "claimed", "note")
        assert [(one.at, one.event) for one in found] == [(NOW, "claimed")]
