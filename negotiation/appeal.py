"""Appeal: somebody else looks at what was declined, by a last day.

>>> from datetime import UTC, time
>>> from .complaint import NO_PACK
>>> from .days.office_hours import OfficeHours
>>> from .packs.contact_rules import Hours
>>> from .days.working_days import working_days
>>> office = OfficeHours(
...     zone=UTC, calendar=working_days("US"), week=((Hours(time(9), time(17)),),) * 7)
>>> last_day(datetime(2019, 4, 1, 14, tzinfo=UTC), NO_PACK, office).isoformat()
'2019-05-01'
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from .days.office_hours import OfficeHours
from .pack import Due, Pack

#: Where no law says: as in the United States (12 CFR 1024.41(h)).
USUAL_DAYS = 30


def last_day(made_at: datetime, pack: Pack, office: OfficeHours) -> date:
    """The last day on which an appeal may be decided: as the law counts, else as is usual."""
    day = made_at.astimezone(office.zone).date()
    deadline = pack.deadline(Due.DECIDE_APPEAL)
    if deadline is None:
        return day + timedelta(days=USUAL_DAYS)
    return deadline.last_day(day, office.calendar)
