"""Policy: what the lender allows and promises; the lender's configuration overrides it.

>>> Policy(contact_from=time(21), contact_until=time(8))
Traceback (most recent call last):
    ...
ValueError: the hours of contact end before they begin
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from .limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    contact_from: time = time(8)  #: the borrower's local time, from which the lender may write
    contact_until: time = time(21)  #: and before which
    reminder_at: time = time(10)  #: the borrower's local time
    reminder_offsets: tuple[int, ...] = (-3, 0, 3)  #: days from the due date
    offer_days: int = 14  #: an offer stays open
    decide_days: int = 21  #: to answer an application (Australia, National Credit Code s 72)
    invite_days: int = 30  #: a one-time link stays good
    notice_days: int = 7  #: at least, before the first new instalment is due
    longest_extension: int = 36  #: months a loan may be extended by
    longest_term: int = 120  #: months a new schedule may run
    limits: Limits = Limits()  # noqa: RUF009 - it is frozen

    def __post_init__(self) -> None:
        if self.contact_until <= self.contact_from:
            raise ValueError("the hours of contact end before they begin")
        days = (self.offer_days, self.decide_days, self.invite_days, self.notice_days)
        if min(days) < 0 or min(self.longest_extension, self.longest_term) < 0:
            raise ValueError("days and months are not negative")
