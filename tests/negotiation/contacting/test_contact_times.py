"""At which hours of which days: the law's rules together with the borrower's own rest."""

from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from negotiation.contacting.contact_times import next_open
from negotiation.contacting.preferences import Preferences
from negotiation.pack import Channel, ContactHours, Day, Pack, Source
from negotiation.packs.contact_rules import WEEKDAYS

NEW_YORK = ZoneInfo("America/New_York")
NO_WISH = Preferences()
ANY_HOUR = {"opens": None, "closes": None}


def of(*rules: dict[str, Any], country: str = "US") -> Pack:
    """A law with *rules*, from eight to nine in the evening unless they say so."""
    return Pack(
        code="x",
        name="X",
        country=country,
        hours=tuple(
            ContactHours(
                source=Source(name="a law"), **{"opens": time(8), "closes": time(21)} | rule
            )
            for rule in rules
        ),
    )


def opens(moment: str, pack: Pack, wish: Preferences = NO_WISH, **channel: Channel) -> str | None:
    """When it opens from *moment* on, on a clock in New York; `None` for never."""
    found = next_open(
        datetime.fromisoformat(moment).replace(tzinfo=NEW_YORK).astimezone(UTC),
        NEW_YORK,
        pack,
        wish,
        **channel,
    )
    return None if found is None else f"{found.astimezone(NEW_YORK):%Y-%m-%dT%H:%M}"


@pytest.mark.parametrize(
    ("moment", "opens_at"),
    [
        ("2020-07-01T07:59", "2020-07-01T08:00"),
        ("2020-07-01T08:00", "2020-07-01T08:00"),
        ("2020-07-01T20:59", "2020-07-01T20:59"),
        ("2020-07-01T21:00", "2020-07-02T08:00"),  # what closes at nine is closed at nine
    ],
)
def test_from_the_hour_it_opens_and_not_at_the_hour_it_closes(moment: str, opens_at: str) -> None:
    assert opens(moment, of({})) == opens_at


def test_a_rule_holds_for_its_own_channels_only() -> None:
    calls = of({"channels": frozenset({Channel.CALL})})

    assert opens("2020-07-01T03:00", calls) == "2020-07-01T03:00"
    assert opens("2020-07-01T03:00", calls, channel=Channel.CALL) == "2020-07-01T08:00"


# The fourth of July was a Saturday in 2020, and observed on the third.
@pytest.mark.parametrize(
    ("days", "country", "moment", "opens_at"),
    [
        (WEEKDAYS, "US", "2020-07-04T03:00", "2020-07-04T03:00"),
        (WEEKDAYS, "US", "2020-07-03T03:00", "2020-07-03T08:00"),
        (WEEKDAYS | {Day.HOLIDAY}, "US", "2020-07-04T03:00", "2020-07-04T08:00"),
        (WEEKDAYS | {Day.HOLIDAY}, "US", "2020-07-11T03:00", "2020-07-11T03:00"),
        (WEEKDAYS | {Day.HOLIDAY}, "", "2020-07-04T03:00", "2020-07-04T03:00"),
    ],
)
def test_a_rule_speaks_of_holidays_only_where_it_names_them(
    days: frozenset[Day], country: str, moment: str, opens_at: str
) -> None:
    assert opens(moment, of({"days": days}, country=country)) == opens_at


@pytest.mark.parametrize(
    ("moment", "opens_at"),
    [
        ("2020-07-02T12:00", "2020-07-02T12:00"),
        ("2020-07-03T12:00", "2020-07-05T00:00"),  # observed, and the day itself
        ("2020-07-11T12:00", "2020-07-11T12:00"),  # a Saturday like others
    ],
)
def test_who_wants_rest_on_holidays_has_it_on_those_only(moment: str, opens_at: str) -> None:
    wish = Preferences(quiet_days=frozenset({Day.HOLIDAY}))

    assert opens(moment, of(), wish) == opens_at


def test_law_and_wish_hold_together_and_may_leave_no_hour_at_all() -> None:
    mornings = of({"closes": time(12)})

    def rest(until: time) -> Preferences:
        return Preferences(quiet_from=time(23), quiet_until=until)

    assert opens("2020-07-01T03:00", mornings, rest(time(11, 30))) == "2020-07-01T11:30"
    assert opens("2020-07-01T13:00", mornings, rest(time(11, 30))) == "2020-07-02T11:30"
    assert opens("2020-07-01T03:00", mornings, rest(time(12))) is None
    assert opens("2020-07-01T03:00", mornings, rest(time(14))) is None
    assert opens("2020-07-01T03:00", of({"days": frozenset(Day), **ANY_HOUR})) is None


@pytest.mark.parametrize(
    "hours",
    [
        {"opens": time(8), "closes": None},
        {"opens": None, "closes": time(21)},
        {"opens": time(8), "closes": time(8)},
        {"opens": time(21), "closes": time(8)},
    ],
)
def test_hours_of_a_rule_have_a_beginning_and_a_later_end_or_neither(
    hours: dict[str, Any],
) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - two messages
        of(hours)
