"""Contract arrears: instalments of the loan itself, overdue by the lender's book, are told in writing as a plan's are.

What was overdue so long before the case that the day for telling it had passed is the business of whoever kept the
book then: a clock that is missed at its first sight would call supervisors for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.turns.casework import law_clocks
from bot.turns.turn import Turn
from negotiation.case import Case
from negotiation.case_clocks import clocks
from negotiation.days.local_time import begins
from negotiation.follow_up.arrears import arrears, much_overdue_since
from negotiation.loans.loan import Loan, LoanState
from negotiation.pack import Due, Start
from storage.case import case_agreements, cases

from . import follow_up


async def look(turn: Turn, case: Case) -> None:
    """Begin the law's clock where so much is overdue, and end it where nothing is any more.

    While there is a plan to be paid, its own instalments are what is late; so are those of another's plan for its loan.
    """
    if case.state.is_open and not await follow_up.plans_of(turn, case):
        loans = await cases.loans_of(turn.session, case.id or 0)
        here = [
            one for one in loans if not await case_agreements.plans_on(turn.session, one.id or 0)
        ]
        await look_at(turn, case, here)


async def look_at(turn: Turn, case: Case, loans: Sequence[Loan]) -> None:
    """The same of an open case that has no plan, with its *loans*."""
    running = [each for each in loans if each.state is LoanState.RUNNING]
    if not any(arrears(each, each.as_of).instalments for each in running):
        case.law = case.law.end(Start.ARREARS)
    elif Start.ARREARS not in case.law.began:
        await _begin(turn, case, running)


async def _begin(turn: Turn, case: Case, loans: Sequence[Loan]) -> None:
    office = turn.house.lender.office
    found = [(since, one) for one in loans if (since := much_overdue_since(one)) is not None]
    for since, loan in sorted(found, key=lambda each: each[0]):
        pack, before = turn.house.policy_for(loan.product).pack, case.law
        case.law = case.law.begin(Start.ARREARS, begins(since, office.zone))
        by = [each.by for each in clocks(case, pack, office) if each.what is Due.ARREARS_NOTICE]
        if by and by[0] >= turn.today:
            await law_clocks.begin(turn, case, loan.product)
            return
        case.law = before
