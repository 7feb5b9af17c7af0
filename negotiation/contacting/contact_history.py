"""Contact history: what was said before, by whomever, and how soon there may be more.

Three a day and no more, counted by the days of the borrower's calendar:

>>> from datetime import UTC
>>> from negotiation.pack import Source
>>> cap = ContactCap(source=Source(name="a standard"), most=3)
>>> monday = [
...     Contact(at=datetime(2019, 4, 1, hour, tzinfo=UTC), by=by)
...     for hour, by in ((9, "lender"), (11, "agency"), (12, "lender"))]
>>> capped_until(cap, monday, datetime(2019, 4, 1, 15, tzinfo=UTC), UTC).isoformat()
'2019-04-02T00:00:00+00:00'
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from negotiation.days.local_time import begins
from negotiation.pack import Channel, ContactCap, Pack, Silence

from .preferences import ContactKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One that was made."""

    at: datetime
    kind: ContactKind = ContactKind.COLLECTING
    channel: Channel = Channel.MESSAGE
    by: str = "lender"  #: or the agency's name
    is_talk: bool = False  #: they spoke with each other


def looks_back(pack: Pack) -> timedelta:
    """How far back contacts matter to the rules of *pack*."""
    days = [cap.days for cap in pack.caps] + [silence.days for silence in pack.silences]
    return timedelta(days=max(days, default=0) + 1)


def capped_until(
    cap: ContactCap, contacts: Iterable[Contact], moment: datetime, zone: tzinfo
) -> datetime | None:
    """The first moment from *moment* on at which one more stays within *cap*; `None` for never.

    Only what is about paying is counted, whoever made it.
    """
    days = sorted(
        (
            each.at.astimezone(zone).date()
            for each in contacts
            if each.kind.is_about_paying and each.channel in cap.channels
        ),
        reverse=True,
    )
    if cap.most == 0:
        return None
    if len(days) < cap.most:
        return moment
    return max(moment, begins(days[cap.most - 1] + timedelta(days=cap.days), zone))


def silent_until(
    silence: Silence, contacts: Iterable[Contact], moment: datetime, zone: tzinfo
) -> datetime:
    """The first moment from *moment* on at which the last conversation is long enough ago."""
    talks = [each.at.astimezone(zone).date() for each in contacts if each.is_talk]
    if not talks:
        return moment
    return max(moment, begins(max(talks) + timedelta(days=silence.days), zone))
