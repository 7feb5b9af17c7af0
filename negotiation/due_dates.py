"""Due dates: the same day of every month.

A month without that day has its last day instead, and the next month comes back to it:

>>> [due.isoformat() for due in due_dates(date(2024, 1, 31), 4)]
['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def due_dates(first: date, count: int) -> list[date]:
    """*count* monthly due dates, the first of them *first*."""
    dates = []
    for later in range(count):
        year, month = divmod(first.month - 1 + later, 12)
        year, month = first.year + year, month + 1
        dates.append(date(year, month, min(first.day, monthrange(year, month)[1])))
    return dates
