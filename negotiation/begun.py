"""Begun: what has happened in a case of all that starts a clock of the law, and when.

What the case itself remembers is read off it; the rest is noted as it happens (`law_days`):

>>> from datetime import UTC
>>> monday, friday = datetime(2019, 4, 1, tzinfo=UTC), datetime(2019, 4, 5, tzinfo=UTC)
>>> case = Case.open(number="1", borrower_id=1, now=monday)
>>> case.law = case.law.begin(Start.ADVICE, friday)
>>> [f"{start}: {at:%a}" for start, at in begun(case).items()]
['notice: Mon', 'advice: Fri']
>>> case.submit(monday, friday)
>>> case.refuse(7, "no plan fits", friday)
>>> {Start.APPLICATION, Start.DECISION, Start.REFUSAL} <= set(begun(case))
True

A breathing space is as old as its hold, a delinquency as the oldest instalment that is not paid:

>>> hold = Hold(case_id=1, reason=HoldReason.BREATHING_SPACE, since=friday)
>>> Start.BREATHING_SPACE in begun(case, holds=[hold])
True

A complaint keeps its own day (`complaint`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from .case import Case
from .contacting.hold import Hold, HoldReason
from .days.local_time import begins
from .follow_up.arrears import arrears
from .law_days import LawDays
from .loans.loan import Loan, LoanState
from .pack import Start


def begun(
    case: Case,
    *,
    holds: Sequence[Hold] = (),
    loan: Loan | None = None,
    zone: tzinfo = UTC,
    law: LawDays | None = None,
) -> dict[Start, datetime]:
    """When each began that has; of *holds* those that are on, *zone* the lender's; with other *law* days, were they so."""
    said_no = case.declined
    found = {
        Start.NOTICE: case.notice_at,
        Start.APPLICATION: case.application.submitted_at,
        Start.DECISION: said_no.at if said_no else None,
        Start.REFUSAL: said_no.at if said_no else None,
        Start.APPEAL: said_no.appealed_at if said_no else None,
        Start.DELINQUENCY: _oldest_unpaid(loan, zone),
        Start.BREATHING_SPACE: next(
            (one.since for one in holds if one.reason is HoldReason.BREATHING_SPACE), None
        ),
        **(law or case.law).began,
    }
    return {start: at for start, at in found.items() if at is not None}


def _oldest_unpaid(loan: Loan | None, zone: tzinfo) -> datetime | None:
    if loan is None or loan.state is not LoanState.RUNNING:
        return None
    since = arrears(loan, loan.as_of).since
    return None if since is None else begins(since, zone)
