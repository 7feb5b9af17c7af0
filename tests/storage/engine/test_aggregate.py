"""A case and all that is decided in it are one whole: of two who change it by what they read, the later does so again."""

import asyncio

import pytest
from sqlalchemy import event
from sqlalchemy.orm.attributes import flag_modified

from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.guarantee import Guarantee
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.signature import Signature
from negotiation.applying.paper import Paper
from negotiation.case import Case
from negotiation.contacting.hold import Hold
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.promise import Promise
from negotiation.follow_up.reported_payment import ReportedPayment
from storage import people
from storage.case import case_agreements, case_instalments, cases
from storage.engine.database import Database
from storage.engine.failures import is_collision
from storage.sealed.vault import Vault
from tests.databases import KEY
from tests.storage.samples import a_chat, add, one_of_each

#: What is decided in a case, each with something that is changed of it.
PARTS = {
    Agreement: "version",
    DueInstalment: "paid",
    Guarantee: "agrees",
    Hold: "until",
    Offer: "state",
    Paper: "state",
    Promise: "state",
    ReportedPayment: "said_at",
    Signature: "signed_at",
}


@pytest.fixture
async def numbers(database):
    async with database.begin() as session:
        made = await one_of_each(session)
        return {kind: made[kind].id for kind in (Case, *PARTS)}


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_a_plan_is_not_called_late_by_what_was_read_before_the_payment(database, numbers):
    async def judge():
        async with database.begin() as judging:
            case = await cases.case(judging, numbers[Case])
            unpaid = await case_instalments.instalment(judging, numbers[DueInstalment])
            agreement = await case_agreements.agreement(judging, numbers[Agreement])
            async with database.begin() as paying:
                paid = await case_instalments.instalment(paying, numbers[DueInstalment])
                paid.paid += paid.left
            assert (case.id, unpaid.is_paid) == (agreement.case_id, False)
            agreement.version += 1

    with pytest.raises(Exception) as met:  # noqa: PT011 - its kind is the question
        await judge()
    assert is_collision(met.value)


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
async def test_whoever_has_read_the_case_notices_that_a_part_was_changed(database, numbers, kind):
    async def version():
        async with database.begin() as session:
            return (await cases.case(session, numbers[Case])).version

    before = await version()
    async with database.begin() as session:
        flag_modified(await session.get_one(kind, numbers[kind]), PARTS[kind])
    assert await version() == before + 1

    async with database.begin() as session:
        case = await cases.case(session, numbers[Case])
        flag_modified(await session.get_one(kind, numbers[kind]), PARTS[kind])
        case.decide_by = None
    assert await version() == before + 2


async def test_what_is_only_read_is_no_change(database, numbers):
    async with database.begin() as session:
        case = await cases.case(session, numbers[Case])
        before = case.version
        for kind in PARTS:
            await session.get_one(kind, numbers[kind])

    async with database.begin() as session:
        assert (await cases.case(session, numbers[Case])).version == before


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_of_two_who_write_to_a_chat_by_what_they_read_the_later_is_refused(database):
    async with database.begin() as session:
        await add(session, a_chat(1), a_chat(2))

    async def desk():
        async with database.begin() as handing_back:
            theirs = await people.chat(handing_back, 1)
            async with database.begin() as answering:
                ours = await people.chat(answering, 1)
                ours.place = "application.income"
                (await people.chat(answering, 2)).misses = 1
            theirs.place = "papers.papers"

    with pytest.raises(Exception) as met:  # noqa: PT011 - its kind is the question
        await desk()
    assert is_collision(met.value)
    async with database.begin() as session:
        assert (await people.chat(session, 1)).place == "application.income"


async def test_whoever_writes_to_a_chat_at_one_moment_with_others_is_not_lost(
    database, migrated_url
):
    async with database.begin() as session:
        await add(session, a_chat(1))
    other = Database(migrated_url, Vault(KEY))

    async def miss(where):
        while True:
            try:
                async with where.begin() as session:
                    chat = await people.chat(session, 1)
                    await asyncio.sleep(0)
                    chat.misses += 1
            except Exception as error:
                if not is_collision(error):
                    raise
            else:
                return

    await asyncio.gather(*(miss(where) for where in (database, other) for _ in range(5)))

    async with database.begin() as session:
        assert (await people.chat(session, 1)).misses == 10
    await other.close()


async def test_many_chats_are_written_in_one_statement(database):
    async with database.begin() as session:
        await add(session, *(a_chat(number) for number in range(1, 8)))
    written = []

    def executed(*given):
        if given[2].startswith("UPDATE"):
            written.append(given[2])

    event.listen(database.engine.sync_engine, "before_cursor_execute", executed)
    async with database.begin() as session:
        for number in range(1, 8):
            (await people.chat(session, number)).misses = 1

    assert len(written) == 1
