"""Watch: for how long a loan is looked at more closely after its terms were changed because of difficulty.

From the first due date of the new terms on, as China's rules on classifying financial assets (2023) count it, and
lenders elsewhere alike; how many months is the lender's policy.

>>> watch_until(date(2024, 1, 31), 12), watch_until(date(2023, 8, 31), 6)
(datetime.date(2025, 1, 31), datetime.date(2024, 2, 29))
>>> watch_until(date(2024, 1, 31), 0) is None
True
"""

from __future__ import annotations

from datetime import date

from negotiation.loans.frequency import MONTHLY


def watch_until(first_due: date, months: int) -> date | None:
    """The last day on which it is watched; `None` where the lender does not."""
    return MONTHLY.after(first_due, months) if months else None
