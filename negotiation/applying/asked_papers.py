"""Asked papers: what an advisor asked for, one by one, and what of it is still to come.

>>> from datetime import UTC
>>> may = [datetime(2019, 5, day, 9, tzinfo=UTC) for day in range(1, 32)]
>>> def a_paper(number, want, at, state=PaperState.RECEIVED):
...     return Paper(id=number, case_id=1, chat_id=7, file_id="f", file_unique_id="u", name=None,
...                  message_id=number, received_at=at, want=want, state=state, vault_id=number)
>>> asked = (Asked(want=Want.INCOME, at=may[1]), Asked(want=Want.BANK, at=may[2]))

Only what came since it was asked for counts; what is on its way is not here yet:

>>> papers = [a_paper(1, Want.INCOME, may[0], PaperState.ACCEPTED), a_paper(2, Want.BANK, may[3])]
>>> [want.value for want in awaited(asked, papers)]
['income']
>>> papers.append(a_paper(3, Want.INCOME, may[4], PaperState.FETCHING))
>>> [want.value for want in awaited(asked, papers)]
['income']

What cannot be taken is asked for anew:

>>> papers[1:] = [a_paper(4, Want.BANK, may[5], PaperState.REFUSED), a_paper(5, Want.INCOME, may[5])]
>>> [want.value for want in awaited(asked, papers)]
['bank']

There is time for it, by law or by the lender's own rule, and one word before it is over:

>>> remind_on(date(2019, 5, 1), by=date(2019, 5, 15), before=5)
datetime.date(2019, 5, 10)
>>> remind_on(date(2019, 5, 1), by=date(2019, 5, 5), before=5)
datetime.date(2019, 5, 3)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from .paper import Paper, PaperState, Want

#: Here, and not found wanting.
_HERE = {PaperState.RECEIVED, PaperState.ACCEPTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One paper that an advisor asked for; asked once more, it counts from then."""

    want: Want
    at: datetime


def awaited(asked: Sequence[Asked], papers: Sequence[Paper]) -> list[Want]:
    """What was asked for and is not here, in that order."""
    return [one.want for one in asked if not _has_come(one, papers)]


def _has_come(asked: Asked, papers: Sequence[Paper]) -> bool:
    since = [one for one in papers if one.want is asked.want and one.received_at >= asked.at]
    return any(one.state in _HERE for one in since)


def remind_on(asked_on: date, *, by: date, before: int) -> date:
    """The day of the reminder: so many days before the last one, at most half of the time."""
    return by - timedelta(days=min(before, (by - asked_on).days // 2))
