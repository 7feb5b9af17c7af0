"""Which cases rest: open, in a state that may, of borrowers who were not heard, and of whom nothing is on the calendar yet."""

from datetime import timedelta

import pytest

from negotiation.contacting.hold import Hold, HoldReason
from negotiation.lifecycle import CaseState
from negotiation.party import Party, Role
from storage.auditing import audit
from storage.case import cases, resting
from storage.case.covers import case_numbered
from storage.engine.database import Session
from storage.erasing import erase
from storage.messages import due
from storage.messages.due import Duty
from storage.records import Chat
from tests.storage.samples import NOW, a_borrower, a_case, a_loan, add

LONG_AGO = NOW - timedelta(days=40)
SINCE = NOW - timedelta(days=30)


async def a_resting_case(session: Session, number: str, *, heard_at=LONG_AGO, **besides) -> int:
    borrower = await a_borrower(session)
    case = a_case(borrower, number=number, opened_at=LONG_AGO, notice_at=LONG_AGO, **besides)
    session.add(case)
    await session.flush()
    chat_id = 1000 + (case.id or 0)
    session.add(
        Chat(
            chat_id=chat_id,
            language="en",
            place="home.home",
            borrower_id=borrower.id,
            heard_at=heard_at,
        )
    )
    await session.flush()
    return case.id or 0


async def found(
    session: Session, *, after: int = 0, limit: int = 10
) -> tuple[list[int], int | None]:
    states = {CaseState.APPLYING, CaseState.NEGOTIATING}
    return await resting.at_rest(
        session,
        states,
        {CaseState.ACTIVE},
        SINCE,
        after=after,
        limit=limit,
        besides="put away soon",
    )


async def test_only_what_rests_and_is_not_looked_at_yet_is_found(database):
    async with database.begin() as session:
        mine = await a_resting_case(session, "1")
        await a_resting_case(session, "2", heard_at=NOW - timedelta(days=29))
        await a_resting_case(session, "3", state=CaseState.ACTIVE)
        held = await a_resting_case(session, "3 held", state=CaseState.ACTIVE)
        ends = await a_resting_case(session, "3 for a time", state=CaseState.ACTIVE)
        for case_id, until in ((held, None), (ends, NOW)):
            hold = Hold(case_id=case_id, reason=HoldReason.DEATH, since=LONG_AGO, until=until)
            await cases.add_hold(session, hold)
        await a_resting_case(session, "4", closed_at=NOW, state=CaseState.WITHDRAWN)
        await a_resting_case(session, "5", expires_at=NOW + timedelta(days=3))
        looked_at = await a_resting_case(session, "6")
        never_heard = await a_resting_case(session, "7", heard_at=None)
        await due.schedule(
            session,
            [
                Duty(
                    key="a",
                    kind="put away soon",
                    subject={},
                    due_at=NOW,
                    about=f"case:{looked_at}",
                ),
                Duty(key="b", kind="nudge", subject={}, due_at=NOW, about=f"case:{mine}"),
            ],
        )

        assert await found(session) == ([mine, held, never_heard], None)


async def test_they_are_gone_through_in_batches(database):
    async with database.begin() as session:
        ids = [await a_resting_case(session, str(number)) for number in range(5)]

        seen, after = [], 0
        while True:
            batch, last = await found(session, after=after, limit=2)
            seen += batch
            if last is None:
                break
            after = last

    assert seen == ids


async def test_what_the_bot_does_is_no_sign_of_life(database):
    async with database.begin() as session:
        case_id = await a_resting_case(session, "1")
        for hours, actor, event in (
            (1, "borrower:1", "hardship notice"),
            (2, "helper:7", "helper wrote"),
            (3, "bot", "nudged"),
            (4, "borrower:1", resting.LET_GO),
        ):
            at = LONG_AGO + timedelta(hours=hours)
            await audit.append(session, at=at, actor=actor, event=event, case_id=case_id)

        assert await resting.last_step(session, case_id) == LONG_AGO + timedelta(hours=2)


@pytest.mark.parametrize("lifted", [True, False])
async def test_a_hold_that_is_over_was_one(database, lifted):
    async with database.begin() as session:
        case_id = await a_resting_case(session, "1")
        hold = Hold(case_id=case_id, reason=HoldReason.DEATH, since=LONG_AGO)
        await cases.add_hold(session, hold)
        if lifted:
            hold.lift(NOW)
            await session.flush()

        assert await resting.was_held(session, case_id, {HoldReason.DEATH})
        assert not await resting.was_held(session, case_id, {HoldReason.CRISIS})


async def test_what_was_put_away_is_remembered_without_what_was_told(database):
    async with database.begin() as session:
        case_id = await a_resting_case(session, "1")
        case = await cases.case(session, case_id)
        assert await resting.put_away(session, case.borrower_id) is None
        case.expire(NOW)
        await session.flush()
        before = await resting.put_away(session, case.borrower_id)
        cover = await case_numbered(session, "1")
        assert cover is not None
        await erase(session, cover, NOW)
        after = await resting.put_away(session, case.borrower_id)

    assert before is not None
    assert after is not None
    assert (before.number, before.at, before.erased_at, after.erased_at) == ("1", NOW, None, NOW)


async def test_what_is_held_where_they_write_is_erased_with_the_case(database):
    async with database.begin() as session:
        case_id = await a_resting_case(session, "1")
        chat = await session.get_one(Chat, 1000 + case_id)
        loan = a_loan()
        await add(session, loan)
        session.add(
            Party(loan_id=loan.id or 0, borrower_id=chat.borrower_id or 0, role=Role.BORROWER)
        )
        chat.figures = {"things": "rent 900", "told": "I am ill", "points": "."}
        (await cases.case(session, case_id)).expire(NOW)
    async with database.begin() as session:
        cover = await case_numbered(session, "1")
        assert cover is not None
        await erase(session, cover, NOW)
    async with database.begin() as session:
        assert (await session.get_one(Chat, 1000 + case_id)).figures == {"points": "."}


async def test_a_case_that_followed_is_what_counts(database):
    async with database.begin() as session:
        case_id = await a_resting_case(session, "1")
        case = await cases.case(session, case_id)
        case.expire(NOW)
        borrower_id = case.borrower_id
        session.add(type(case).open(number="2", borrower_id=borrower_id, now=NOW))
        await session.flush()

        assert await resting.put_away(session, borrower_id) is None
