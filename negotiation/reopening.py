"""Reopening: a case that was ended by mistake goes on where it stood.

>>> from datetime import UTC
>>> monday = datetime(2019, 4, 1, 9, tzinfo=UTC)
>>> case = Case.open(number="P-2019-0001", borrower_id=1, now=monday)
>>> case.withdraw(monday)
>>> f"{reopened_until(case):%d %b}"
'15 Apr'
>>> open_again(case, CaseState.APPLYING, monday)
>>> case.state, case.closed_at
(<CaseState.APPLYING: 'applying'>, None)
"""

from __future__ import annotations

from datetime import datetime, timedelta

from .case import Case
from .lifecycle import CaseState, fire
from .refusals import NotAllowed, TooLateToReopen

#: So long a case that was ended by mistake can be opened again.
REOPENED_WITHIN = timedelta(days=14)
_MAY_BE_A_MISTAKE = {CaseState.CLOSED, CaseState.WITHDRAWN, CaseState.EXPIRED}
#: By which event it goes on where it stood; what was on the table has ended with the closing.
_REOPENED = {
    CaseState.APPLYING: "reopen_form",
    CaseState.ACTIVE: "reopen_plan",
    CaseState.BROKEN: "reopen_broken",
    CaseState.DECLINED: "reopen_declined",
}


def reopened_until(case: Case) -> datetime | None:
    """Until when a mistake can be put right; `None` of what goes on, or was kept to its end."""
    if case.state not in _MAY_BE_A_MISTAKE or case.closed_at is None:
        return None
    return case.closed_at + REOPENED_WITHIN


def open_again(case: Case, stood: CaseState, now: datetime) -> None:
    """Go on as it *stood* when it was ended. Raises `NotAllowed` unless it was, `TooLateToReopen`."""
    until = reopened_until(case)
    if until is None:
        raise NotAllowed(case.state, "reopen")
    if now >= until:
        raise TooLateToReopen(until)
    fire(case, _REOPENED.get(stood, "reopen_talks"))
    case.closed_at = case.closed_reason = None
