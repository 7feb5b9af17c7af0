from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given
from hypothesis import strategies as st

from negotiation.policy import Policy
from negotiation.reminders import ReminderKind, plan

ZONES = st.sampled_from(sorted(available_timezones() - {"localtime"})).map(ZoneInfo)


def test_three_days_before_on_the_day_and_three_days_after_at_ten() -> None:
    moments = plan(date(2019, 4, 1), zone=ZoneInfo("Europe/Berlin"), policy=Policy())

    assert moments == [  # the clocks go forward on 31 March
        (ReminderKind.BEFORE, datetime(2019, 3, 29, 9, tzinfo=UTC)),
        (ReminderKind.ON_DAY, datetime(2019, 4, 1, 8, tzinfo=UTC)),
        (ReminderKind.AFTER, datetime(2019, 4, 4, 8, tzinfo=UTC)),
    ]


@given(
    due_date=st.dates(date(1990, 1, 1), date(2036, 1, 1)),
    zone=ZONES,
    at=st.times(),
    offsets=st.sets(st.integers(-30, 30), max_size=6),
)
def test_reminders_lie_within_the_hours_of_contact_on_their_day(
    due_date, zone, at, offsets
) -> None:
    policy = Policy(reminder_at=at, reminder_offsets=tuple(offsets))

    moments = plan(due_date, zone=zone, policy=policy)

    assert len(moments) == len(offsets)
    for (kind, moment), offset in zip(moments, sorted(offsets), strict=True):
        local = moment.astimezone(zone)
        assert moment.tzinfo is UTC
        assert policy.contact_from <= local.time() < policy.contact_until
        # Never sooner; a reminder set for the night goes out in the morning after.
        assert timedelta(0) <= local.date() - (due_date + timedelta(days=offset)) <= timedelta(2)
        assert kind == ("before" if offset < 0 else "after" if offset else "on_day")


def test_a_reminder_set_for_the_night_waits_for_the_morning() -> None:
    policy = Policy(reminder_at=time(6), reminder_offsets=(0,))

    assert plan(date(2019, 5, 1), zone=ZoneInfo("Asia/Shanghai"), policy=policy) == [
        (ReminderKind.ON_DAY, datetime(2019, 5, 1, 0, tzinfo=UTC))
    ]
