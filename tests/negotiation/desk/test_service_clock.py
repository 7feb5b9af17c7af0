"""Working time is what a minute-by-minute count says; clocks warn, miss, pause and go on."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from negotiation.days.office_hours import OfficeHours
from negotiation.days.working_days import working_days
from negotiation.desk.service_clock import ClockState, ServiceClock
from negotiation.packs.contact_rules import Hours
from negotiation.packs.deadline import Counted, Deadline, Due, Source, Start
from negotiation.refusals import NotAllowed

NINE_TO_FIVE = (Hours(time(9), time(12)), Hours(time(13), time(17)))
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
#: Day shifts, a Saturday, nights, all hours, an hour a week.
WEEKS = [
    ((NINE_TO_FIVE,) * 5 + ((), ())),
    ((NINE_TO_FIVE,) * 5 + ((Hours(time(9), time(13)),), ())),
    (((Hours(time(0), time(6)), Hours(time(22), time.max)),) * 7),
    (((Hours(time(0), time.max),),) * 7),
    (((),) * 6 + ((Hours(time(1, 30), time(2, 30)),),)),
]
PLACES = [
    ("Europe/Berlin", "DE"),
    ("America/New_York", "US"),
    ("Asia/Shanghai", "CN"),
    ("Australia/Lord_Howe", "AU"),
]
#: About the changes of the clocks and the Chinese New Year, with its days made up.
STARTS = st.sampled_from(
    [
        datetime(2025, 1, 20, tzinfo=UTC),
        datetime(2025, 3, 8, tzinfo=UTC),
        datetime(2025, 3, 28, tzinfo=UTC),
        datetime(2025, 4, 4, tzinfo=UTC),
        datetime(2025, 9, 26, tzinfo=UTC),
        datetime(2025, 10, 25, tzinfo=UTC),
        datetime(2025, 12, 23, tzinfo=UTC),
    ]
)
MOMENTS = st.builds(lambda at, minutes: at + minutes * MINUTE, STARTS, st.integers(0, 14 * 1440))


def an_office(week=WEEKS[0], zone: str = "Europe/Berlin", country: str = "DE") -> OfficeHours:
    return OfficeHours(zone=ZoneInfo(zone), calendar=working_days(country), week=week)


OFFICES = st.builds(
    lambda week, place: an_office(week, *place), st.sampled_from(WEEKS), st.sampled_from(PLACES)
)


def works_at(office: OfficeHours, moment: datetime) -> bool:
    """The same said once more, without stretches: does the clock on the wall show working hours?"""
    local = moment.astimezone(office.zone)
    day = local.date()
    if office.calendar.is_holiday(day):
        return False
    hours = office.week[day.weekday()]
    if day in office.calendar.calendar.weekend_workdays:
        hours = office.week[0] or hours
    return any(h.opens <= local.time() and local.time() < h.closes for h in hours)


@settings(max_examples=60)
@example(  # a holiday of every part of the country, in the place of its Sunday
    office=an_office(WEEKS[0], "Australia/Lord_Howe", "AU"),
    start=datetime(2025, 1, 23, 22, 1, tzinfo=UTC),
    minutes=3 * 1440,
)
@given(office=OFFICES, start=MOMENTS, minutes=st.integers(0, 3 * 1440))
def test_working_time_is_the_minutes_in_which_somebody_works(office, start, minutes) -> None:
    counted = sum(works_at(office, start + n * MINUTE) for n in range(minutes))

    assert office.elapsed(start, start + minutes * MINUTE) == counted * MINUTE


@given(office=OFFICES, start=MOMENTS, minutes=st.integers(1, 3000))
def test_due_is_the_first_moment_by_which_that_time_has_passed(office, start, minutes) -> None:
    due = office.due(start, minutes * MINUTE)

    assert office.elapsed(start, due) == minutes * MINUTE
    assert office.elapsed(start, due - timedelta(seconds=1)) < minutes * MINUTE


@given(office=OFFICES, moments=st.lists(MOMENTS, min_size=3, max_size=3).map(sorted))
def test_working_time_adds_up_and_never_runs_back(office, moments) -> None:
    a, b, c = moments

    assert office.elapsed(a, b) + office.elapsed(b, c) == office.elapsed(a, c)
    assert office.elapsed(c, a) == timedelta(0)


@given(office=OFFICES, moment=MOMENTS)
def test_the_office_opens_at_the_next_working_moment(office, moment) -> None:
    opens = office.opens_after(moment)

    assert works_at(office, opens)
    assert (opens == moment) == works_at(office, moment)
    assert office.elapsed(moment, opens) == timedelta(0)


@pytest.mark.parametrize(
    ("zone", "country", "day", "works"),
    [
        ("Asia/Shanghai", "CN", date(2025, 1, 26), True),  # a Sunday made up
        ("Asia/Shanghai", "CN", date(2025, 1, 28), False),  # New Year's Eve
        ("Asia/Shanghai", "CN", date(2025, 10, 11), True),  # a Saturday made up
        ("Asia/Shanghai", "CN", date(2025, 10, 5), False),  # a Sunday within a week of holidays
        ("Europe/Berlin", "DE", date(2025, 10, 3), False),
        ("America/New_York", "US", date(2025, 7, 4), False),
        ("America/New_York", "US", date(2025, 7, 5), False),
        ("America/New_York", "US", date(2025, 7, 7), True),
    ],
)
def test_holidays_are_free_and_days_made_up_are_worked(zone, country, day, works) -> None:
    assert bool(an_office(zone=zone, country=country).open_on(day)) is works


@pytest.mark.parametrize(
    ("country", "day", "opens"),
    [
        ("CN", date(2025, 10, 4), None),  # a Saturday within the holidays announced from 1 to 8
        ("CN", date(2025, 10, 11), 9),  # made up: as on a Monday
        ("CN", date(2025, 10, 12), 10),  # a Sunday as any other
        ("CN", date(2025, 4, 6), None),  # Tomb-Sweeping Day, announced from 4 to 6
        ("CN", date(2026, 1, 3), None),
        ("CN", date(2026, 1, 4), 9),
        ("TW", date(2025, 1, 26), None),  # the New Year of 2025 took its weekend along
        ("RU", date(2023, 1, 1), None),  # its free day was moved: it is a holiday all the same
        ("US", date(2025, 5, 25), 10),  # the Sunday before Memorial Day is no holiday
        ("GB", date(2025, 4, 19), 10),  # nor the Saturday between Good Friday and Easter
    ],
)
def test_who_is_open_every_day_is_closed_for_whole_holidays_where_days_are_made_up(
    country: str, day: date, opens: int | None
) -> None:
    ten_to_four = (Hours(time(10), time(16)),)
    office = an_office((NINE_TO_FIVE,) * 5 + (ten_to_four,) * 2, "UTC", country)

    hours = office.open_on(day)

    assert (hours[0][0].hour if hours else None) == opens
    assert office.calendar.has(day) == (opens == 9)


def test_a_night_on_which_the_clocks_change_has_an_hour_less_or_more() -> None:
    office = an_office(WEEKS[3])

    for day, hours in ((date(2025, 3, 30), 23), (date(2025, 10, 26), 25), (date(2025, 5, 4), 24)):
        start = datetime(day.year, day.month, day.day, tzinfo=office.zone)
        end = datetime(day.year, day.month, day.day + 1, tzinfo=office.zone)
        assert office.elapsed(start, end) == hours * HOUR


@pytest.mark.parametrize(
    "week",
    [
        ((),) * 7,
        (NINE_TO_FIVE,) * 6,
        ((Hours(time(9), time(9)),),) * 7,
        ((Hours(time(9), time(12)), Hours(time(11), time(17))),) * 7,
    ],
)
def test_a_week_without_hours_or_with_confused_ones_is_no_week(week) -> None:
    with pytest.raises(ValueError, match="day"):
        an_office(week)


# --- clocks ---

#: Wednesday, nine o'clock in Berlin.
OPENING = datetime(2025, 3, 5, 8, tzinfo=UTC)
OFFICE = an_office()


def a_clock(hours: float = 4, warning: float = 1) -> ServiceClock:
    return ServiceClock(started=OPENING, limit=hours * HOUR, warning=warning * HOUR)


@pytest.mark.parametrize(
    ("minutes", "state"),
    [
        (0, "running"),
        (179, "running"),
        (180, "warned"),  # then comes the hour of lunch
        (299, "warned"),
        (300, "missed"),
        (10_000, "missed"),
    ],
)
def test_running_then_warned_then_missed(minutes: int, state: str) -> None:
    clock = a_clock()

    assert clock.state(OPENING + minutes * MINUTE, OFFICE) == state


@pytest.mark.parametrize(
    ("minutes", "state"), [(0, "met"), (299, "met"), (300, "missed"), (301, "missed")]
)
def test_what_is_done_in_time_is_met_for_good(minutes: int, state: str) -> None:
    clock = a_clock().stop(OPENING + minutes * MINUTE)

    assert clock.state(OPENING + minutes * MINUTE, OFFICE) == state
    assert clock.state(OPENING + 30 * DAY, OFFICE) == state


@given(
    office=OFFICES,
    start=MOMENTS,
    working=st.integers(1, 2000),
    steps=st.lists(st.integers(0, 2000), max_size=6),
)
def test_pauses_put_it_off_by_the_working_time_in_them(office, start, working, steps) -> None:
    limit = working * MINUTE
    clock = ServiceClock(started=start, limit=limit)
    now = start
    for step in steps:
        now += step * MINUTE
        clock = clock.resume(now) if clock.is_paused else clock.pause(now)

    due = clock.due(office)

    ran = [*((p.since, p.until) for p in clock.pauses)]
    if due is None:
        assert clock.is_paused
        assert clock.state(now, office) is ClockState.PAUSED
    else:
        idle = sum(
            (office.elapsed(a, min(b or due, due)) for a, b in ran if a < due), timedelta(0)
        )
        assert office.elapsed(start, due) - idle == limit


@given(steps=st.lists(st.integers(0, 20_000), max_size=6), warning=st.integers(0, 100))
def test_nobody_is_warned_after_it_was_missed(steps, warning) -> None:
    rule = a_deadline(10)
    for clock in (
        a_clock(hours=30, warning=warning),
        ServiceClock(started=OPENING, limit=rule, warning=warning * HOUR),
    ):
        now, one = OPENING, clock
        for step in steps:
            now += step * MINUTE
            one = one.resume(now) if one.is_paused else one.pause(now)
            warn_at, due = one.warn_at(OFFICE), one.due(OFFICE)
            assert due is None or (warn_at is not None and OPENING <= warn_at <= due)


def test_while_paused_it_is_not_missed_but_what_was_missed_before_is() -> None:
    in_time = a_clock().pause(OPENING + HOUR)
    late = a_clock().pause(OPENING + 6 * HOUR)

    assert in_time.state(OPENING + 100 * DAY, OFFICE) is ClockState.PAUSED
    assert late.state(OPENING + 100 * DAY, OFFICE) is ClockState.MISSED


def a_deadline(days: int, counted: Counted = Counted.CALENDAR_DAYS) -> Deadline:
    source = Source(name="a law")
    return Deadline(
        source=source, what=Due.DECIDE, starts=Start.NOTICE, days=days, counted=counted
    )


@pytest.mark.parametrize(
    ("rule", "over"),
    [
        (a_deadline(0), "2025-03-06T00:00+01:00"),
        (a_deadline(21), "2025-03-27T00:00+01:00"),
        (a_deadline(30), "2025-04-05T00:00+02:00"),  # in summer time
        (a_deadline(5, Counted.WORKING_DAYS), "2025-03-13T00:00+01:00"),
        (a_deadline(30, Counted.WORKING_DAYS), "2025-04-17T00:00+02:00"),
    ],
)
def test_days_of_a_law_end_with_the_last_of_them_where_the_office_is(rule, over) -> None:
    due = ServiceClock(started=OPENING, limit=rule).due(OFFICE)

    assert due is not None
    assert due.astimezone(OFFICE.zone).isoformat(timespec="minutes") == over


@pytest.mark.parametrize(
    ("since", "length", "over"),
    [
        (DAY, timedelta(0), "2025-03-16"),
        (DAY, HOUR, "2025-03-17"),
        (DAY, 2 * DAY, "2025-03-18"),
        (DAY, 2 * DAY + HOUR, "2025-03-19"),
        (20 * DAY, DAY, "2025-03-16"),  # over before
    ],
)
def test_a_pause_puts_a_law_off_to_the_end_of_a_day(since, length, over) -> None:
    clock = ServiceClock(started=OPENING, limit=a_deadline(10))

    due = clock.pause(OPENING + since).resume(OPENING + since + length).due(OFFICE)

    assert due is not None
    assert f"{due.astimezone(OFFICE.zone):%Y-%m-%d %H:%M}" == f"{over} 00:00"


def test_what_happens_to_a_clock_happens_in_order() -> None:
    clock, later = a_clock(), OPENING + HOUR

    for clumsy in (
        lambda: clock.resume(OPENING),
        lambda: clock.pause(OPENING - HOUR),
        lambda: clock.pause(OPENING).pause(later),
        lambda: clock.pause(later).resume(OPENING),
        lambda: clock.stop(OPENING).pause(OPENING),
        lambda: clock.pause(OPENING).stop(OPENING).resume(OPENING),
        lambda: clock.stop(OPENING).stop(OPENING),
        lambda: clock.pause(later).stop(OPENING),
    ):
        with pytest.raises(NotAllowed):
            clumsy()


def test_no_clock_runs_back() -> None:
    for make in (
        lambda: a_clock(hours=-1),
        lambda: a_clock(warning=-1),
        lambda: OFFICE.due(OPENING, -HOUR),
    ):
        with pytest.raises(ValueError, match="back"):
            make()
