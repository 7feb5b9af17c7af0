"""Past cases: what of somebody's closed cases is told to them who have none open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from bot.turns.turn import Turn
from negotiation.case import Case
from negotiation.case_ends import ClosedReason
from negotiation.expiry import PutAway
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import Loan, LoanState
from storage.case import cases, covers, resting


async def repaid(turn: Turn, borrower_id: int, owed: list[Loan]) -> frozenset[int]:
    """Loans whose plan was kept to the end since the lender's book was read: it does not know of that yet."""
    kept = await _ended_since(
        turn, borrower_id, owed, lambda case: case.state is CaseState.COMPLETED
    )
    return frozenset(kept)


async def closed_since(turn: Turn, borrower_id: int, owed: list[Loan]) -> dict[int, date]:
    """Loans whose case a person closed since the lender's book was read, with the day: what the book has of them is old."""
    return await _ended_since(
        turn, borrower_id, owed, lambda case: case.closed_reason in _LOAN_IS_GONE
    )


#: Why a case is closed of which no more is owed here.
_LOAN_IS_GONE = {ClosedReason.SETTLED, ClosedReason.SOLD, ClosedReason.WRITTEN_OFF}


async def _ended_since(
    turn: Turn, borrower_id: int, owed: list[Loan], is_meant: Callable[[Case], bool]
) -> dict[int, date]:
    """Running loans of the cases meant that ended on or after the day of the book, with the day of that end."""
    running = {loan.id for loan in owed if loan.state is LoanState.RUNNING}
    found: dict[int, date] = {}
    for cover in await covers.cases_of(turn.session, borrower_id) if running else []:
        if cover.closed_at is None:
            continue
        day = turn.house.day(cover.closed_at)
        if is_meant(await cases.case(turn.session, cover.id)):
            done = await cases.loans_of(turn.session, cover.id)
            found |= {one.id or 0: day for one in done if one.id in running and one.as_of <= day}
    return found


async def put_away(turn: Turn, borrower_id: int) -> PutAway | None:
    """Their newest case, where nobody went on with it."""
    found = await resting.put_away(turn.session, borrower_id)
    if found is None:
        return None
    days = turn.house.erase_after
    return PutAway(
        number=found.number,
        at=found.at,
        was_declined=found.is_declined,
        until=None if days is None else found.at + timedelta(days=days),
        is_erased=found.erased_at is not None,
    )
