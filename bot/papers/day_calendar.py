"""Day calendar: the days of a plan as an iCalendar file (RFC 5545), for the calendar on somebody's telephone.

It holds days only: no amounts, no word of debts, and no alarm. A calendar shows its entries on lock screens and to
family; an alarm would ring although it was paid, at an hour that nobody asked the borrower about. The chat reminds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

#: Of entries of ours among all of a calendar's.
DOMAIN = "parley"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCalendar:
    """Entries by what they are called for good, so that a later file changes the same ones."""

    lang: str
    lender: str
    link: str  #: to the lender; empty where there is none
    title: str  #: of every entry
    note: str  #: shown when it is opened
    days: Mapping[str, date]  #: that hold
    gone: Mapping[str, date]  #: that were in an earlier file, and do not hold any more
    sequence: int  #: raised with every change
    at: datetime


def as_ics(calendar: DayCalendar) -> bytes:
    """The file. Where nothing holds any more, it takes back all (METHOD:CANCEL)."""
    from icalendar import Calendar  # noqa: PLC0415 - 80 modules, which few borrowers ask for

    found = Calendar()
    found.add("prodid", "-//Parley//Days of a plan//EN")
    found.add("version", "2.0")
    found.add("method", "PUBLISH" if calendar.days else "CANCEL")
    found.add("x-wr-calname", calendar.lender)
    for name, day in _in_order(calendar.days):
        found.add_component(_event(calendar, name, day, "CONFIRMED"))
    for name, day in _in_order(calendar.gone):
        found.add_component(_event(calendar, name, day, "CANCELLED"))
    return bytes(found.to_ical())


def _in_order(days: Mapping[str, date]) -> Sequence[tuple[str, date]]:
    return sorted(days.items(), key=lambda each: (each[1], each[0]))


def _event(calendar: DayCalendar, name: str, day: date, status: str) -> Event:
    from icalendar import Event, vCalAddress, vText  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", f"{name}@{DOMAIN}")
    event.add("dtstamp", calendar.at)
    event.add("sequence", calendar.sequence)
    event.add("status", status)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", calendar.title, parameters={"language": calendar.lang})
    event.add("description", calendar.note, parameters={"language": calendar.lang})
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")  # the day stays free for other things
    organizer = vCalAddress(calendar.link or "invalid:nomail")
    organizer.params["CN"] = vText(calendar.lender)
    event.add("organizer", organizer)
    return event
