"""Contact: when the lender may write unasked.

>>> from zoneinfo import ZoneInfo
>>> from datetime import UTC
>>> late = datetime(2019, 4, 1, 22, tzinfo=UTC)
>>> may_contact(late, zone=ZoneInfo("Europe/Berlin"), policy=Policy(), held=False).isoformat()
'2019-04-02T06:00:00+00:00'
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from itertools import count

from .policy import Policy
from .refusals import Held


def may_contact(now: datetime, *, zone: tzinfo, policy: Policy, held: bool) -> datetime:
    """*now* where contact is allowed, else the next allowed moment (UTC).

    Allowed is from `policy.contact_from` up to and without `policy.contact_until` on the
    borrower's clock in *zone*, also where that is put forward or back. Raises `Held` on hold,
    `ValueError` for a *now* without a zone.
    """
    if now.tzinfo is None:
        raise ValueError("a moment has a time zone")
    if held:
        raise Held
    if _is_allowed(now, zone, policy):
        return now
    today = now.astimezone(zone).date()
    for later in count():
        for fold in (0, 1):  # a clock put back shows the hour twice
            opening = datetime.combine(
                today + timedelta(days=later), policy.contact_from, zone
            ).replace(fold=fold)
            moment = opening.astimezone(UTC)
            if moment >= now and _is_allowed(moment, zone, policy):
                return moment
    raise AssertionError("the days do not end")


def _is_allowed(moment: datetime, zone: tzinfo, policy: Policy) -> bool:
    return policy.contact_from <= moment.astimezone(zone).time() < policy.contact_until
