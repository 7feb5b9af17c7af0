"""Due dates: the same day of every month, or the borrower's own payday.

A month without that day has its last day instead, and the next month comes back to it:

>>> [due.isoformat() for due in due_dates(date(2024, 1, 31), 4)]
['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']

People paid on the 25th pay best from the 25th on; whoever is paid on the last day says 31:

>>> first_payday(date(2024, 1, 26), 25).isoformat(), first_payday(date(2024, 2, 3), 31).isoformat()
('2024-02-25', '2024-02-29')
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from .frequency import MONTHLY


def due_dates(first: date, count: int) -> list[date]:
    """*count* due dates, the first of them *first*."""
    return MONTHLY.row(first, range(count))


def first_payday(earliest: date, day: int) -> date:
    """The first day of the month *day* (1 to 31) on or after *earliest*.

    A month without it has its last day instead. Raises `ValueError` for other days.
    """
    if not 1 <= day <= 31:
        raise ValueError("a payday is a day of the month")
    here = earliest.replace(day=min(day, monthrange(earliest.year, earliest.month)[1]))
    if here >= earliest:
        return here
    following = MONTHLY.after(earliest.replace(day=1), 1)
    return following.replace(day=min(day, monthrange(following.year, following.month)[1]))
