"""The lender's time: from the hour it opens, and not at the hour it closes; nothing is due where nobody ever works."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from holidays import HolidayBase

from negotiation.days.office_hours import OfficeHours
from negotiation.days.working_days import WorkingDays, working_days
from negotiation.packs.contact_rules import Hours

BERLIN = ZoneInfo("Europe/Berlin")
NINE_TO_FIVE = (Hours(time(9), time(17)),)
WEEK = (NINE_TO_FIVE,) * 5 + ((), ())
OFFICE = OfficeHours(zone=BERLIN, calendar=working_days("DE"), week=WEEK)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2024-02-28T08:59", "2024-02-28T09:00"),
        ("2024-02-28T09:00", "2024-02-28T09:00"),
        ("2024-02-28T16:59", "2024-02-28T16:59"),
        ("2024-02-28T17:00", "2024-02-29T09:00"),  # what closes at five is closed at five
        ("2024-03-29T12:00", "2024-04-02T09:00"),  # Good Friday to the Tuesday after Easter
        ("2024-12-31T17:00", "2025-01-02T09:00"),
    ],
)
def test_it_opens_next(moment: str, opens: str) -> None:
    assert OFFICE.opens_after(at(moment)) == at(opens)


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [
        ("2024-03-02T12:00", 0, "2024-03-02T12:00"),  # no time is over at once, on a Saturday too
        ("2024-03-01T16:00", 60, "2024-03-01T17:00"),
        ("2024-03-01T16:00", 61, "2024-03-04T09:01"),
        ("2024-03-29T12:00", 8 * 60, "2024-04-02T17:00"),
        ("2024-03-28T17:00", 8 * 60 + 1, "2024-04-03T09:01"),  # the clock is put forward meanwhile
    ],
)
def test_so_much_working_time_is_over(start: str, minutes: int, due: str) -> None:
    working = timedelta(minutes=minutes)

    assert OFFICE.due(at(start), working) == at(due)
    assert OFFICE.elapsed(at(start), at(due)) == working


def test_time_does_not_go_back() -> None:
    with pytest.raises(ValueError, match="does not go back"):
        OFFICE.due(at("2024-03-01T12:00"), timedelta(seconds=-1))


def test_nothing_is_due_where_nobody_works_for_over_a_year() -> None:
    closed = {date(2024, 1, 1) + timedelta(days=days): "closed" for days in range(800)}
    office = OfficeHours(
        zone=BERLIN, calendar=WorkingDays(HolidayBase() + holidays_of(closed)), week=WEEK
    )

    with pytest.raises(ValueError, match="over a year"):
        office.due(at("2024-01-01T12:00"), timedelta(minutes=1))
    # A year of which the last hours are worked on is not as long.
    assert office.due(at("2025-03-03T12:00"), timedelta(minutes=1)) == at("2026-03-11T09:01")


def holidays_of(closed: dict[date, str]) -> HolidayBase:
    found = HolidayBase()
    found.update(closed)
    return found
