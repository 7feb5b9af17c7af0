from datetime import UTC, datetime, timedelta

import pytest

from negotiation.hold import Hold, HoldReason
from negotiation.refusals import NotOnHold

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def a_hold(**changes: datetime | None) -> Hold:
    return Hold(**{"case_id": 1, "reason": HoldReason.DISPUTED, "since": NOW, **changes})


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
