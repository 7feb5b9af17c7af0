from datetime import UTC, datetime, timedelta

import pytest

from negotiation.contacting.hold import ROWS, Hold, HoldReason, HoldState
from negotiation.refusals import DatePassed, NotOnHold

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def a_hold(**changes: datetime | None) -> Hold:
    return Hold(**{"case_id": 1, "reason": HoldReason.DISPUTED, "since": NOW, **changes})


def test_the_states_follow_from_the_times_as_the_rows_say() -> None:
    ways = {
        "begin": a_hold(since=NOW + HOUR),
        "extend": a_hold(until=NOW + HOUR),
        "run_out": a_hold(until=NOW + HOUR),
        "lift": a_hold(),
    }

    for event, sources, destination in ROWS:
        hold = ways[event]
        assert hold.state(NOW) in sources
        if event == "lift":
            hold.lift(NOW)
        if event == "extend":
            hold.extend(NOW + 3 * HOUR, NOW)
        assert hold.state(NOW + HOUR) is destination


def test_a_hold_to_come_can_be_lifted_before_it_begins() -> None:
    hold = a_hold(since=NOW + HOUR)

    hold.lift(NOW)

    assert {hold.state(NOW + n * HOUR) for n in range(3)} == {HoldState.LIFTED}


@pytest.mark.parametrize("until", [NOW + HOUR, None])
def test_a_hold_is_extended_while_it_holds(until: datetime | None) -> None:
    hold = a_hold(until=NOW + timedelta(minutes=1))

    hold.extend(until, NOW)

    assert hold.is_on(NOW + timedelta(minutes=59))
    assert hold.is_on(NOW + HOUR) is (until is None)


def test_a_hold_that_is_over_or_to_come_is_not_extended_nor_one_into_the_past() -> None:
    for hold in (a_hold(until=NOW), a_hold(since=NOW + HOUR), a_hold(lifted_at=NOW)):
        with pytest.raises(NotOnHold):
            hold.extend(None, NOW)
    with pytest.raises(DatePassed):
        a_hold().extend(NOW, NOW)


@pytest.mark.parametrize(
    ("hold", "is_on"),
    [
        (a_hold(), True),
        (a_hold(since=NOW + HOUR), False),
        (a_hold(until=NOW + HOUR), True),
        (a_hold(until=NOW), False),
        (a_hold(lifted_at=NOW), False),
        (a_hold(lifted_at=NOW + HOUR), True),
        (a_hold(until=NOW - HOUR, lifted_at=NOW + HOUR), False),
    ],
)
def test_when_a_hold_holds(*, hold: Hold, is_on: bool) -> None:
    assert hold.is_on(NOW) is is_on


def test_a_hold_is_lifted_once() -> None:
    hold = a_hold()

    hold.lift(NOW + HOUR)

    assert hold.is_on(NOW)
    assert not hold.is_on(NOW + HOUR)
    with pytest.raises(NotOnHold):
        hold.lift(NOW + 2 * HOUR)
    assert hold.lifted_at == NOW + HOUR
