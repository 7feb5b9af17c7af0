"""Check-in: how it goes while a plan is kept, asked every few months.

>>> asked_on(date(2024, 1, 31), 3, 1), asked_on(date(2024, 1, 31), 3, 2)
(datetime.date(2024, 4, 30), datetime.date(2024, 7, 31))
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from negotiation.loans.frequency import MONTHLY


class Answer(StrEnum):
    WELL = "well"
    HARDER = "harder"  #: the plan is looked at again
    EASIER = "easier"  #: likewise: more may be possible, and cheaper


def asked_on(began: date, months: int, number: int) -> date:
    """The day of the check-in with this number, of a plan in force since *began*."""
    return MONTHLY.after(began, months * number)
