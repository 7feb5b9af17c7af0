"""Talk: whether what an advisor writes answers the borrower, or comes unasked.

>>> from datetime import UTC
>>> nine = datetime(2019, 4, 1, 21, tzinfo=UTC)
>>> is_answer(nine, heard_at=nine - timedelta(hours=9), said_at=None)  # nobody has answered yet
True
>>> is_answer(nine, heard_at=nine - timedelta(days=2), said_at=nine - timedelta(days=1))
False
>>> is_answer(nine, heard_at=nine - timedelta(minutes=40), said_at=nine - timedelta(minutes=30))
True
"""

from __future__ import annotations

from datetime import datetime, timedelta

#: So long after the borrower's last word the talk still goes on, and an answer may take several messages.
GOES_ON = timedelta(hours=1)


def is_answer(now: datetime, *, heard_at: datetime | None, said_at: datetime | None) -> bool:
    """Whether the borrower, *heard_at* last, waits for an answer after what the desk *said_at* last."""
    if heard_at is None:
        return False
    return said_at is None or heard_at > said_at or now - heard_at <= GOES_ON
