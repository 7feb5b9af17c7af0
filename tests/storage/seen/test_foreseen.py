"""What many chats' turns ask is seen at once, the same as one by one, and never as it was before somebody wrote."""

from collections.abc import Awaitable, Callable

import pytest

from negotiation.applying.identification import Tries
from negotiation.case import Case
from negotiation.party import Party, Role
from storage import people
from storage.engine import pending
from storage.engine.database import Database, Session
from storage.records import Chat
from storage.seen import foreseen, glances
from tests.storage.samples import NOW, a_borrower, a_case, a_chat, a_loan, add

FIRST, SECOND, STRANGER, CLAIMANT = 1, 2, 3, 4


async def two_chats(session: Session) -> list[Case]:
    """Two borrowers with a loan each, of whom the first has a case."""
    opened = []
    for chat_id in (FIRST, SECOND):
        borrower, loan = await a_borrower(session), a_loan(number=str(chat_id))
        await add(session, loan)
        await add(
            session,
            Party(
                loan_id=loan.id, borrower_id=borrower.id, role=Role.BORROWER, name="A", phone=""
            ),
            Chat(chat_id=chat_id, language="en", place="home.home", borrower_id=borrower.id),
        )
        if chat_id == FIRST:
            opened.append(a_case(borrower, number="2019-00001"))
            await add(session, *opened)
    return opened


async def test_many_are_seen_as_each_alone(database: Database) -> None:
    async with database.begin() as session:
        await two_chats(session)

        both = await glances.at_chats(session, [FIRST, SECOND, STRANGER], NOW)

        assert both[STRANGER] == glances.AtChat()
        for chat_id in (FIRST, SECOND):
            assert (await glances.at_chats(session, [chat_id], NOW))[chat_id] == both[chat_id]
        first, second = both[FIRST].at_borrower, both[SECOND].at_borrower
        assert (first.case.number, second.case) == ("2019-00001", None)
        assert [loan.number for loan, _ in second.roles] == [str(SECOND)]


async def test_what_is_written_is_not_seen_as_it_was(database: Database) -> None:
    async with database.begin() as session:
        await two_chats(session)
        seen = await glances.at_chats(session, [FIRST, SECOND], NOW)
        foreseen.keep(session, seen)

        second = seen[SECOND].at_borrower.borrower
        await add(session, a_case(second, number="2019-00002"))  # as another turn might

        assert foreseen.take(session, SECOND) is None
        assert foreseen.take(session, FIRST) is seen[FIRST]


async def test_what_reaches_far_leaves_nothing_foreseen(database: Database) -> None:
    async with database.begin() as session:
        await two_chats(session)
        seen = await glances.at_chats(session, [FIRST, SECOND], NOW)
        foreseen.keep(session, seen)

        await add(session, a_loan(number="another"))

        assert foreseen.take(session, FIRST) is None


async def test_a_glance_is_good_for_one_look(database: Database) -> None:
    async with database.begin() as session:
        await two_chats(session)
        foreseen.keep(session, await glances.at_chats(session, [FIRST], NOW))

        assert foreseen.take(session, FIRST) is not None
        assert foreseen.take(session, FIRST) is None


async def claimed(session: Session, number: str = "1") -> tuple[Case, glances.AtChat]:
    """Somebody says that a loan is theirs, of the first or the second: the first's case, what is foreseen of the claim."""
    [case] = await two_chats(session)
    await add(
        session, a_chat(CLAIMANT, claimed_loan=number), a_chat(STRANGER, claimed_loan="unknown")
    )
    seen = await glances.at_chats(session, [CLAIMANT, STRANGER], NOW)
    foreseen.keep(session, seen)
    return case, seen[CLAIMANT]


async def test_who_is_bound_is_foreseen_of_a_loan_that_is_claimed(database: Database) -> None:
    async with database.begin() as session:
        case, seen = await claimed(session)

        assert seen.claim.loan.number == "1"
        [party] = seen.claim.parties
        assert seen.claim.tries == Tries(by_chat=0, by_loan=0)
        assert {who: there.case for who, there in seen.claimed.items()} == {
            party.borrower_id: case
        }
        assert [one.chat_id for one in seen.doors[party.borrower_id]] == [FIRST]
        assert foreseen.take(session, STRANGER).claim.loan is None


Meeting = Callable[[Session, Case], Awaitable[object]]


async def another_fails(session: Session, _: Case) -> None:
    await people.note_try(session, chat_id=SECOND, loan_number="1", now=NOW)


async def another_door_is_opened(session: Session, case: Case) -> None:
    await a_door_is_closed(session, case)
    await add(session, a_chat(9, borrower_id=case.borrower_id))


async def a_door_is_closed(session: Session, _: Case) -> None:
    (await session.get_one(Chat, FIRST)).borrower_id = None
    await session.flush()


async def a_case_is_ended(session: Session, case: Case) -> None:
    case.closed_at = NOW
    await pending.hand_over(session, CLAIMANT)


MEETINGS = [another_fails, another_door_is_opened, a_door_is_closed, a_case_is_ended]


@pytest.mark.parametrize("meeting", MEETINGS)
async def test_a_claim_is_looked_at_anew_when_another_turn_met_it(
    database: Database, meeting: Meeting
) -> None:
    async with database.begin() as session:
        case, _ = await claimed(session)
        await meeting(session, case)

        assert foreseen.take(session, CLAIMANT) is None


async def test_a_claim_stays_foreseen_when_others_fail_at_other_loans(database: Database) -> None:
    async with database.begin() as session:
        _, seen = await claimed(session)

        await people.note_try(session, chat_id=SECOND, loan_number="2", now=NOW)

        assert foreseen.take(session, CLAIMANT) is seen


async def test_a_door_that_has_changed_and_is_not_written_yet_is_looked_for(
    database: Database,
) -> None:
    async with database.begin() as session:
        case, seen = await claimed(session)
        doors = seen.doors[case.borrower_id]
        assert await people.doors_of(session, case.borrower_id, doors) is doors

        [first], second = doors, await session.get_one(Chat, SECOND)
        first.borrower_id = None
        await session.flush()
        second.borrower_id = case.borrower_id

        found = await people.doors_of(session, case.borrower_id, doors)
        assert [one.chat_id for one in found] == [SECOND]


async def test_a_claim_is_looked_at_anew_when_another_turn_opened_a_case(
    database: Database,
) -> None:
    async with database.begin() as session:
        _, seen = await claimed(session, "2")
        [borrower_id] = seen.claimed

        await pending.add(session, Case.open(number="9", borrower_id=borrower_id, now=NOW))

        assert foreseen.take(session, CLAIMANT) is None
