"""The days on which banks are closed, against what was announced in each place."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from negotiation.days.working_days import Roll, working_days

#: Weekdays that are free, by month, and weekend days that are worked.
ANNOUNCED = {
    # The statute on memorial days and holidays (紀念日及節日實施條例) of 28 May 2025, Art. 4-7, and the office calendars of
    # the Directorate-General of Personnel Administration: 2025 as revised on 17 June 2025, and 2026. What falls on a
    # Saturday is made up on the working day before it, on a Sunday on the one after; of the new year always after.
    ("TW", 2025): "1/1 1/27-1/31 2/28 4/3-4/4 5/30 9/29 10/6 10/10 10/24 12/25 worked 2/8",
    ("TW", 2026): "1/1 2/16-2/20 2/27 4/3 4/6 5/1 6/19 9/25 9/28 10/9 10/26 12/25",
    # By the rules of that statute alone.
    ("TW", 2027): "1/1 2/4-2/5 2/8-2/10 3/1 4/5-4/6 4/30 6/9 9/15 9/28 10/11 10/25 12/24 12/31",
    # Notices of the General Office of the State Council of 12 November 2024 and 4 November 2025.
    ("CN", 2025): "1/1 1/28-1/31 2/3-2/4 4/4 5/1-5/2 5/5 6/2 10/1-10/3 10/6-10/8"
    " worked 1/26 2/8 4/27 9/28 10/11",
    ("CN", 2026): "1/1-1/2 2/16-2/20 2/23 4/6 5/1 5/4-5/5 6/19 9/25 10/1-10/2 10/5-10/7"
    " worked 1/4 2/14 2/28 5/9 9/20 10/10",
    # General holidays, as the government gazettes them (Cap. 149); Saturdays are worked in part.
    ("HK", 2026): "1/1 2/17-2/19 4/3 4/4 4/6-4/7 5/1 5/25 6/19 7/1 9/26 10/1 10/19 12/25 12/26"
    " worked saturdays",
    # As the Ministry of Manpower gazettes them.
    ("SG", 2026): "1/1 2/17-2/18 4/3 5/1 5/27 6/1 8/10 11/9 12/25",
    ("SG", 2027): "1/1 2/8 3/10 3/26 5/17 5/20 8/9 10/28",
    # What England, Wales, Scotland and Northern Ireland all keep.
    ("GB", 2026): "1/1 4/3 5/4 5/25 12/25 12/28",
    # 5 U.S.C. 6103, with the day before a Saturday.
    ("US", 2027): "1/1 1/18 2/15 5/31 6/18 7/5 9/6 10/11 11/11 11/25 12/24 12/31",
    # Ley Federal del Trabajo, Art. 74.
    ("MX", 2027): "1/1 2/1 3/15 9/16 11/15",
    # What every autonomous community keeps.
    ("ES", 2027): "1/1 1/6 3/26 10/12 11/1 12/6 12/8",
}


@pytest.mark.parametrize(("country", "year"), ANNOUNCED)
def test_the_days_that_were_announced_are_free_and_no_others(country: str, year: int) -> None:
    calendar = working_days(country)
    free, _, worked = ANNOUNCED[country, year].partition(" worked ")
    weekend = {6} if worked == "saturdays" else {5, 6}
    made_up = set() if worked == "saturdays" else set(days(year, worked.split()))

    for day in every_day(year):
        by_week = day.weekday() not in weekend
        expected = day in made_up or (by_week and day not in days(year, free.split()))
        assert calendar.has(day) is expected, day


def test_what_falls_due_on_a_new_holiday_is_due_on_the_next_working_day() -> None:
    taiwan = working_days("TW")

    moved = [taiwan.rolled(date(2026, 10, day), Roll.FOLLOWING) for day in (24, 25, 26)]

    assert moved == [date(2026, 10, 27)] * 3


def days(year: int, written: Iterable[str]) -> list[date]:
    """Those of "1/27-1/31", "2/28" and so on."""
    found = []
    for each in written:
        first, _, last = each.partition("-")
        start, end = (date(year, *map(int, one.split("/"))) for one in (first, last or first))
        found += [start + timedelta(days=at) for at in range((end - start).days + 1)]
    return found


def every_day(year: int) -> list[date]:
    return days(year, ["1/1-12/31"])
