"""What waits to be written is seen by whoever looks for it, and sends nothing out for those who do not."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from negotiation.applying.paper import Paper
from negotiation.case import Case
from negotiation.complaint import Complaint
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.desk.handoff import Handoff
from storage import people
from storage.case import cases
from storage.engine import pending
from storage.engine.database import Database, Session
from storage.records import Chat
from storage.seen import foreseen, glances
from storage.tables import cases as t
from tests.storage.samples import NOW, a_borrower, a_case, a_chat, a_loan, add

HERE, ELSEWHERE = 1, 2


async def two_cases(session: Session) -> tuple[Case, Case]:
    """Each of a borrower of its own, with a chat; what there is of both is foreseen."""
    opened = []
    for chat_id in (HERE, ELSEWHERE):
        borrower = await a_borrower(session)
        opened.append(a_case(borrower, number=f"2019-{chat_id:05}"))
        await add(session, a_chat(chat_id, borrower_id=borrower.id), opened[-1])
    foreseen.keep(session, await glances.at_chats(session, [HERE, ELSEWHERE], NOW))
    return opened[0], opened[1]


def a_paper(case: Case) -> Paper:
    return Paper(
        case_id=case.id,
        chat_id=ELSEWHERE if case.number.endswith("2") else HERE,
        message_id=1,
        file_id="f",
        file_unique_id="u",
        name=None,
        received_at=NOW,
    )


WRITTEN: dict[str, Callable[[Case], Any]] = {
    "a paper": a_paper,
    "a hold": lambda case: Hold(case_id=case.id, reason=HoldReason.DISPUTED, since=NOW),
    "a room": lambda case: Handoff(chat_id=9, case_id=case.id),
    "a complaint": lambda case: Complaint(
        number="C-1", chat_id=9, case_id=case.id, text="", received_at=NOW, answer_by=NOW.date()
    ),
}


@pytest.mark.parametrize("write", WRITTEN.values(), ids=WRITTEN)
async def test_a_turn_sees_what_another_wrote_of_its_case_and_what_is_of_others_waits(
    database: Database, write: Callable[[Case], Any]
) -> None:
    async with database.begin() as session:
        here, _ = await two_cases(session)
        session.add(write(here))

        await pending.hand_over(session, ELSEWHERE)
        assert session.new

        await pending.hand_over(session, HERE)
        assert not session.new
        assert foreseen.take(session, HERE) is None  # to be looked at anew
        assert foreseen.take(session, ELSEWHERE) is not None


@pytest.mark.parametrize(
    "write", [lambda _: a_loan(number="new"), *WRITTEN.values()], ids=["a loan", *WRITTEN]
)
async def test_the_desk_and_the_unforeseen_see_all(
    database: Database, write: Callable[[Case], Any]
) -> None:
    async with database.begin() as session:
        here, _ = await two_cases(session)

        session.add(write(here))
        await pending.hand_over(session, None)
        assert not session.new

        session.add(a_chat(3))
        await pending.hand_over(session, 4)
        assert not session.new


async def test_whoever_owes_the_same_loan_sees_that_the_other_s_case_has_ended(
    database: Database,
) -> None:
    async with database.begin() as session:
        loan = a_loan(number="shared")
        await add(session, loan)
        here, elsewhere = await two_cases(session)
        for case in (here, elsewhere):
            with_loan = insert(t.case_loans).values(case_id=case.id, loan_id=loan.id)
            await session.execute(with_loan)
        foreseen.keep(session, await glances.at_chats(session, [HERE, ELSEWHERE], NOW))
        elsewhere.closed_at = NOW

        await pending.hand_over(session, HERE)

        with session.no_autoflush:
            assert await cases.open_cases_on(session, loan.id) == [here]


async def test_what_is_new_is_written_alone_and_seen_by_whoever_has_it_foreseen(
    database: Database,
) -> None:
    async with database.begin() as session:
        here, elsewhere = await two_cases(session)
        elsewhere.number = "2019-00009"

        room = Handoff(chat_id=HERE, case_id=here.id)
        await pending.add(session, room)

        assert await session.get(Handoff, room.id) is room
        assert elsewhere in session.dirty
        assert foreseen.take(session, HERE) is None
        assert foreseen.take(session, ELSEWHERE) is not None
        room.request(NOW)

    async with database.begin() as session:
        again = await session.get_one(Handoff, room.id)
        assert (again.chat_id, again.case_id, again.waiting_since) == (HERE, here.id, NOW)


async def test_what_is_new_is_written_behind_what_it_refers_to(database: Database) -> None:
    async with database.begin() as session:
        session.add(a_chat(HERE))

        await pending.add(session, Handoff(chat_id=HERE))

    async with database.begin() as session:
        assert await people.chat(session, HERE) is not None


async def test_a_chat_is_found_before_it_is_written(database: Database) -> None:
    async with database.begin() as session:
        new = a_chat(3)
        session.add(new)

        assert await people.chat(session, 4) is None
        assert session.new
        assert await people.chat(session, 3) is new


async def test_doors_are_what_they_are_now(database: Database) -> None:
    async with database.begin() as session:
        here, elsewhere = await two_cases(session)
        moved: Chat = await session.get_one(Chat, HERE)
        moved.place = "home.home"
        await people.doors_of(session, elsewhere.borrower_id)
        assert moved in session.dirty  # nobody's door changed

        moved.borrower_id = None
        assert await people.doors_of(session, here.borrower_id) == []

        moved.borrower_id = here.borrower_id
        assert await people.doors_of(session, here.borrower_id) == [moved]


async def test_the_next_number_counts_what_waits(database: Database) -> None:
    async with database.begin() as session:
        here, _ = await two_cases(session)
        here.closed_at = NOW
        await session.flush()

        session.add(Case.open(number="2019-00003", borrower_id=here.borrower_id, now=NOW))

        assert await cases.next_number(session, 2019) == "2019-00004"


async def test_what_no_object_is_asked_for_sees_what_waits_as_well(database: Database) -> None:
    """So it is in SQLAlchemy 2.1: with another one, whoever asks for columns alone would have to send it first."""
    async with database.begin() as session:
        here, _ = await two_cases(session)
        here.closed_at = NOW

        open_ones = select(func.count()).select_from(t.cases).where(t.cases.c.closed_at.is_(None))

        assert await session.scalar(open_ones) == 1
