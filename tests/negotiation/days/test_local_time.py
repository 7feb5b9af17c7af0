"""Stretches of local time are exactly the moments at which the clock on the wall shows them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given
from hypothesis import strategies as st

from negotiation.days.local_time import begins, spans

# "localtime" is the machine's own and may be anything; the others are the same everywhere.
ZONES = st.sampled_from(sorted(available_timezones() - {"localtime"})).map(ZoneInfo)
DAYS = st.dates(date(1975, 1, 1), date(2036, 1, 1))
CHANGES = st.sampled_from(
    [
        ("Europe/Berlin", date(2019, 3, 31)),
        ("Europe/Berlin", date(2019, 10, 27)),
        ("America/New_York", date(2019, 3, 10)),
        ("America/Havana", date(2019, 3, 10)),  # at midnight
        ("America/Sao_Paulo", date(2018, 2, 18)),  # back to the day before
        ("Australia/Lord_Howe", date(2019, 4, 7)),  # by half an hour
        ("Africa/Casablanca", date(2019, 5, 5)),
        ("Pacific/Apia", date(2011, 12, 30)),  # a day left out
        ("Pacific/Kwajalein", date(1993, 8, 21)),
        ("Asia/Pyongyang", date(2018, 5, 4)),
    ]
)
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def is_shown(moment: datetime, day: date, opens: time, closes: time, zone: ZoneInfo) -> bool:
    local = moment.astimezone(zone)
    return local.date() == day and opens <= local.time() and (local.time() < closes)


@given(zone=ZONES, day=DAYS, hours=st.tuples(TIMES, TIMES), minute=st.integers(-17 * 60, 41 * 60))
def test_a_moment_is_in_a_stretch_when_the_clock_shows_it(zone, day, hours, minute) -> None:
    moment = datetime.combine(day, time.min, UTC) + timedelta(minutes=minute)

    within = [a <= moment < b for a, b in spans(day, *hours, zone)]

    assert sum(within) == is_shown(moment, day, *hours, zone)


@given(change=CHANGES, days=st.integers(-1, 1), hours=st.tuples(TIMES, TIMES))
def test_also_where_the_clock_is_changed(change, days, hours) -> None:
    zone, day = ZoneInfo(change[0]), change[1] + timedelta(days=days)
    stretches = spans(day, *hours, zone)

    for minute in range(-16 * 60, 40 * 60, 10):
        moment = datetime.combine(day, time.min, UTC) + timedelta(minutes=minute)
        within = [a <= moment < b for a, b in stretches]
        assert sum(within) == is_shown(moment, day, *hours, zone)


@given(zone=ZONES, day=DAYS)
def test_days_follow_each_other_without_a_gap(zone, day) -> None:
    start, end = begins(day, zone), begins(day + timedelta(days=1), zone)

    assert (start - timedelta(microseconds=1)).astimezone(zone).date() < day
    whole = spans(day, time.min, time.max, zone)
    assert sum((b - a for a, b in whole), timedelta(0)) == end - start
    assert sorted(whole) == whole
