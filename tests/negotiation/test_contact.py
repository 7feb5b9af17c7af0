from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.contact import may_contact
from negotiation.policy import Policy
from negotiation.refusals import Held

# "localtime" is the machine's own and may be anything; the others are the same everywhere.
ZONES = st.sampled_from(sorted(available_timezones() - {"localtime"})).map(ZoneInfo)
MOMENTS = st.datetimes(
    datetime(1975, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC)  # noqa: DTZ001
)  # fmt: skip
HOURS = st.tuples(st.times(), st.times()).filter(lambda hours: hours[0] < hours[1])


def is_allowed(moment: datetime, zone: ZoneInfo, policy: Policy) -> bool:
    return policy.contact_from <= moment.astimezone(zone).time() < policy.contact_until


@given(now=MOMENTS, zone=ZONES)
def test_the_moment_is_allowed_and_not_before_now_in_any_zone(
    now: datetime, zone: ZoneInfo
) -> None:
    policy = Policy()

    moment = may_contact(now, zone=zone, policy=policy, held=False)

    assert moment >= now
    assert is_allowed(moment, zone, policy)
    assert (moment == now) == is_allowed(now, zone, policy)
    assert moment - now <= timedelta(hours=36)  # a night, and a day that an island left out


@given(
    hour=st.integers(-48, 48),
    minute=st.integers(0, 59),
    change=st.sampled_from(
        [
            ("Europe/Berlin", datetime(2019, 3, 31, 1, tzinfo=UTC)),
            ("Europe/Berlin", datetime(2019, 10, 27, 1, tzinfo=UTC)),
            ("America/New_York", datetime(2019, 3, 10, 7, tzinfo=UTC)),
            ("Australia/Lord_Howe", datetime(2019, 4, 6, 15, tzinfo=UTC)),
            ("Africa/Casablanca", datetime(2019, 5, 5, 2, tzinfo=UTC)),
            ("Pacific/Apia", datetime(2011, 12, 30, 10, tzinfo=UTC)),  # a day left out
            ("America/Caracas", datetime(2016, 5, 1, 7, tzinfo=UTC)),
        ]
    ),
    hours=HOURS,
)
def test_clocks_put_forward_or_back_change_nothing_about_that(hour, minute, change, hours) -> None:
    zone, policy = ZoneInfo(change[0]), Policy(contact_from=hours[0], contact_until=hours[1])
    now = change[1] + timedelta(hours=hour, minutes=minute)

    moment = may_contact(now, zone=zone, policy=policy, held=False)

    assert moment >= now
    assert is_allowed(moment, zone, policy)


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2019-04-01T07:59", "2019-04-01T08:00"),
        ("2019-04-01T08:00", "2019-04-01T08:00"),
        ("2019-04-01T20:59", "2019-04-01T20:59"),
        ("2019-04-01T21:00", "2019-04-02T08:00"),
        ("2019-03-30T23:30", "2019-03-31T08:00"),  # the clocks go forward that night
        ("2019-10-26T23:30", "2019-10-27T08:00"),  # and back
    ],
)
def test_eight_to_nine_in_the_borrowers_time(local: str, expected: str) -> None:
    zone = ZoneInfo("Europe/Berlin")
    now = datetime.fromisoformat(local).replace(tzinfo=zone)

    moment = may_contact(now, zone=zone, policy=Policy(), held=False)

    assert moment.astimezone(zone).isoformat(timespec="minutes")[:16] == expected


def test_nothing_unasked_goes_out_while_held() -> None:
    with pytest.raises(Held):
        may_contact(datetime(2019, 4, 1, 12, tzinfo=UTC), zone=UTC, policy=Policy(), held=True)


def test_a_moment_has_a_zone() -> None:
    naive = datetime(2019, 4, 1, 12)  # noqa: DTZ001 - that is the point

    with pytest.raises(ValueError, match="time zone"):
        may_contact(naive, zone=UTC, policy=Policy(), held=False)


def test_hours_that_end_before_they_begin_are_no_policy() -> None:
    with pytest.raises(ValueError, match="hours of contact"):
        Policy(contact_from=time(9), contact_until=time(9))
    with pytest.raises(ValueError, match="not negative"):
        Policy(offer_days=-1)
    with pytest.raises(ValueError, match="not negative"):
        Policy(longest_term=-1)
