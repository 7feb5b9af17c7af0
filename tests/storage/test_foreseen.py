"""What many chats' turns ask is seen at once, the same as one by one, and never as it was before somebody wrote."""

from negotiation.case import Case
from negotiation.party import Party, Role
from storage import foreseen, glances
from storage.database import Database, Session
from storage.records import Chat

from .samples import a_borrower, a_case, a_loan, add

FIRST, SECOND, STRANGER = 1, 2, 3


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

        both = await glances.at_chats(session, [FIRST, SECOND, STRANGER])

        assert both[STRANGER] == glances.AtChat()
        for chat_id in (FIRST, SECOND):
            assert (await glances.at_chats(session, [chat_id]))[chat_id] == both[chat_id]
        first, second = both[FIRST].at_borrower, both[SECOND].at_borrower
        assert (first.case.number, second.case) == ("2019-00001", None)
        assert [loan.number for loan, _ in second.roles] == [str(SECOND)]


async def test_what_is_written_is_not_seen_as_it_was(database: Database) -> None:
    async with database.begin() as session:
        await two_chats(session)
        seen = await glances.at_chats(session, [FIRST, SECOND])
        foreseen.keep(session, seen)

        second = seen[SECOND].at_borrower.borrower
        await add(session, a_case(second, number="2019-00002"))  # as another turn might

        assert foreseen.take(session, SECOND) is None
        assert foreseen.take(session, FIRST) is seen[FIRST]


async def test_what_reaches_far_leaves_nothing_foreseen(database: Database) -> None:
    async with database.begin() as session:
        await two_chats(session)
        seen = await glances.at_chats(session, [FIRST, SECOND])
        foreseen.keep(session, seen)

        await add(session, a_loan(number="another"))

        assert foreseen.take(session, FIRST) is None


async def test_a_glance_is_good_for_one_look(database: Database) -> None:
    async with database.begin() as session:
        await two_chats(session)
        foreseen.keep(session, await glances.at_chats(session, [FIRST]))

        assert foreseen.take(session, FIRST) is not None
        assert foreseen.take(session, FIRST) is None
