"""The plan keeps hours, holidays and wishes and stays true; what was missed is merged."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.contacting.contact_times import time_rules
from negotiation.contacting.preferences import Preferences
from negotiation.contacting.reminders import (
    Come,
    Fate,
    Planned,
    ReminderKind,
    Step,
    fates,
    plan,
    steps_of,
)
from negotiation.pack import NO_PACK, ContactHours, Day, Pack, Source
from negotiation.policy import Policy

ZONES = st.sampled_from(sorted(available_timezones() - {"localtime"})).map(ZoneInfo)
GUIDE = Source(name="a guide")
DAYTIME = ContactHours(source=GUIDE, opens=time(8), closes=time(21))
NO_HOLIDAYS = ContactHours(source=GUIDE, days=frozenset({Day.HOLIDAY}))
NO_SUNDAYS = ContactHours(source=GUIDE, days=frozenset({Day.SUNDAY}))
PACK = Pack(code="x", name="X", country="US", hours=(DAYTIME, NO_HOLIDAYS, NO_SUNDAYS))
THREE = steps_of(Policy())
NEW_YORK = ZoneInfo("America/New_York")


def is_allowed(moment: datetime, zone: ZoneInfo, pack: Pack, preferences: Preferences) -> bool:
    local = moment.astimezone(zone)
    return all(
        any(hours.opens <= local.time() < hours.closes for hours in rule.hours_on(local.date()))
        for rule in time_rules(pack, preferences)
    )


def test_three_days_before_on_the_day_and_three_days_after_at_ten() -> None:
    found = plan(date(2019, 4, 1), THREE, zone=ZoneInfo("Europe/Berlin"))

    assert [(each.kind, each.moment) for each in found] == [  # the clocks go forward on 31 March
        (ReminderKind.BEFORE, datetime(2019, 3, 29, 9, tzinfo=UTC)),
        (ReminderKind.ON_DAY, datetime(2019, 4, 1, 8, tzinfo=UTC)),
        (ReminderKind.AFTER, datetime(2019, 4, 4, 8, tzinfo=UTC)),
    ]


@given(
    due_date=st.dates(date(1990, 1, 1), date(2036, 1, 1)),
    zone=ZONES,
    steps=st.lists(st.builds(Step, days=st.integers(-30, 30), at=st.times()), max_size=6),
    pack=st.sampled_from([NO_PACK, PACK]),
    quiet=st.none() | st.tuples(st.times(), st.times()).filter(lambda pair: pair[0] != pair[1]),
)
def test_every_notice_is_at_an_allowed_hour_and_true_then(
    due_date, zone, steps, pack, quiet
) -> None:
    begins, ends = quiet or (None, None)
    preferences = Preferences(quiet_from=begins, quiet_until=ends)

    found = plan(due_date, steps, zone=zone, pack=pack, preferences=preferences)

    assert [each.moment for each in found] == sorted(each.moment for each in found)
    assert len({(each.kind, each.moment) for each in found}) == len(found) <= len(steps)
    for each in found:
        assert each.due_date == due_date
        assert each.moment.tzinfo is UTC
        assert is_allowed(each.moment, zone, pack, preferences)
        assert each.kind.fits(due_date, each.moment.astimezone(zone).date())


@given(
    due_date=st.dates(date(1990, 1, 1), date(2036, 1, 1)),
    zone=ZONES,
    days=st.integers(-30, 30),
    at=st.times(time(8), time(20, 59)),
)
def test_where_its_hour_is_allowed_it_is_kept(due_date, zone, days, at) -> None:
    pack = Pack(code="x", name="X", hours=(DAYTIME,))
    moment = datetime.combine(due_date + timedelta(days=days), at, zone).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) != datetime.combine(
        due_date + timedelta(days=days), at
    ):
        return  # an hour, or a day, that was left out there

    [found] = plan(due_date, [Step(days=days, at=at)], zone=zone, pack=pack)

    assert found.moment == moment


@pytest.mark.parametrize(
    ("step", "due_date", "local"),
    [
        (Step(days=0, at=time(6)), date(2019, 5, 2), "2019-05-02 08:00"),
        (Step(days=0, at=time(23)), date(2019, 5, 2), "2019-05-02 08:00"),  # still on the day
        (Step(days=-3, at=time(23)), date(2019, 5, 6), "2019-05-04 08:00"),
        (Step(days=-1, at=time(23)), date(2019, 5, 9), "2019-05-08 08:00"),  # still before
        (Step(days=-1), date(2019, 5, 6), "2019-05-04 10:00"),  # not on a Sunday
        (Step(days=-1), date(2019, 5, 28), "2019-05-25 10:00"),  # nor on Memorial Day
        (Step(days=-1, at=time(23)), date(2019, 5, 6), "2019-05-04 08:00"),
        (Step(days=3, at=time(23)), date(2019, 5, 2), "2019-05-06 08:00"),
        (Step(days=1), date(2019, 5, 25), "2019-05-28 10:00"),
        (Step(days=0), date(2019, 5, 27), None),
    ],
)
def test_what_cannot_go_out_at_its_hour_goes_later_or_sooner_but_stays_true(
    step: Step, due_date: date, local: str | None
) -> None:
    found = plan(due_date, [step], zone=NEW_YORK, pack=PACK)

    assert [f"{each.moment.astimezone(NEW_YORK):%Y-%m-%d %H:%M}" for each in found] == (
        [local] if local else []
    )


@pytest.mark.parametrize("offsets", [(-2, -1), (-1, -2)])
def test_of_two_that_fall_on_one_moment_the_earlier_of_the_plan_stays(
    offsets: tuple[int, int],
) -> None:
    steps = [Step(days=days) for days in offsets]

    found = plan(date(2019, 5, 28), steps, zone=NEW_YORK, pack=PACK)  # Sunday and Memorial Day

    [told] = found  # both on the Saturday before
    assert (told.days, f"{told.moment:%Y-%m-%d %H:%M}") == (-2, "2019-05-25 14:00")


def test_it_is_told_up_to_fourteen_days_sooner_and_no_more() -> None:
    only_saturdays = ContactHours(source=GUIDE, days=frozenset(Day) - {Day.SATURDAY, Day.HOLIDAY})
    china = Pack(code="x", name="X", country="CN", hours=(only_saturdays, NO_HOLIDAYS))
    shanghai = ZoneInfo("Asia/Shanghai")
    # The New Year of 2020, from 24 January to 2 February, leaves no Saturday between 18 January and 8 February.
    days = [plan(date(2020, 2, day), [Step(days=-1)], zone=shanghai, pack=china) for day in (2, 3)]

    [told], none = days
    assert told.moment == datetime(2020, 1, 18, 2, tzinfo=UTC)
    assert none == []


def test_where_holidays_are_kept_the_weekend_within_them_is_kept_as_well() -> None:
    china = Pack(code="x", name="X", country="CN", hours=(NO_HOLIDAYS,))

    found = plan(date(2025, 10, 1), [Step(days=3)], zone=ZoneInfo("Asia/Shanghai"), pack=china)

    [told] = found  # not on the Saturday in the middle of a week that is free
    assert told.moment == datetime(2025, 10, 9, 2, tzinfo=UTC)


def test_who_wants_no_notices_on_mondays_gets_them_on_other_days() -> None:
    wish = Preferences(quiet_days=frozenset({Day.MONDAY}))

    found = plan(date(2019, 5, 2), THREE, zone=NEW_YORK, preferences=wish)  # three days before

    assert [each.moment.astimezone(NEW_YORK).weekday() for each in found] == [1, 3, 6]


def test_with_nothing_allowed_nothing_is_planned() -> None:
    never = Preferences(quiet_days=frozenset(Day))

    assert plan(date(2019, 5, 2), THREE, zone=NEW_YORK, preferences=never) == []


# --- what becomes of them ---

DUE = date(2019, 5, 5)


def come(number: int, days: int, *, instalment: int = 1, is_paid: bool = False) -> Come:
    step = Step(days=days)
    moment = datetime.combine(DUE + timedelta(days=days), time(14), UTC)
    return Come(
        id=number,
        instalment_id=instalment,
        planned=Planned(kind=step.kind, due_date=DUE, moment=moment),
        is_paid=is_paid,
    )


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (-3, ["told"]),
        (-1, ["told"]),
        (0, ["too_late", "told"]),
        (1, ["too_late", "too_late"]),
        (3, ["too_late", "too_late", "told"]),
        (9, ["too_late", "too_late", "merged", "told"]),
    ],
)
def test_after_a_time_without_power_one_notice_at_most(today: int, expected: list[str]) -> None:
    waiting = [come(n, days) for n, days in enumerate((-3, 0, 3, 7)) if days <= today]

    found = fates(waiting, DUE + timedelta(days=today))

    assert [found[each.id] for each in waiting] == expected


def test_what_is_paid_is_not_told() -> None:
    assert fates([come(1, 3, is_paid=True)], DUE + timedelta(days=3)) == {1: Fate.PAID}


def test_one_message_speaks_of_the_oldest_and_has_an_end() -> None:
    waiting = [come(n, 3, instalment=n) for n in range(1, 10)]
    older = [
        replace(each, planned=replace(each.planned, due_date=DUE - timedelta(days=each.id)))
        for each in waiting
    ]

    for notices, told in ((waiting, range(1, 7)), (older, range(4, 10))):
        found = fates(notices, DUE + timedelta(days=3))

        assert {number for number, fate in found.items() if fate is Fate.TOLD} == {*told}
        assert {fate for number, fate in found.items() if number not in told} == {Fate.LEFT_OUT}


COME = st.lists(
    st.builds(
        come,
        st.integers(1, 50),
        st.integers(-10, 10),
        instalment=st.integers(1, 4),
        is_paid=st.booleans(),
    ),
    max_size=12,
    unique_by=lambda each: each.id,
)


@given(COME, st.integers(-12, 12))
def test_each_has_one_fate_and_each_instalment_is_spoken_of_once(waiting, today) -> None:
    day = DUE + timedelta(days=today)

    found = fates(waiting, day)

    assert set(found) == {each.id for each in waiting}
    told = [each for each in waiting if found[each.id] is Fate.TOLD]
    assert all(count == 1 for count in Counter(each.instalment_id for each in told).values())
    for each in told:
        assert not each.is_paid
        assert each.planned.kind.fits(DUE, day)
    for each in waiting:
        if found[each.id] is Fate.MERGED:
            [other] = [one for one in told if one.instalment_id == each.instalment_id]
            assert other.planned.moment >= each.planned.moment
