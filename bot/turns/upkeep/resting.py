"""Resting: once a day the cases are looked for in which nothing was heard for as long as the lender has set.

What becomes of each is a row of its own: see `expiring`. As with erasing, a clock is not believed at once: to a machine
that wakes years ahead, everybody has been silent.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.turns.house import House
from bot.turns.turn import Turn
from negotiation.expiry import OURS, REST_HELD, THEIRS
from negotiation.policy import Policy
from storage.case import resting
from storage.messages import due
from storage.messages.due import Duty

from . import daily

#: Cases at a time.
BATCH = 200
#: As the calendar calls a look at one of them.
LOOK = "put away soon"


def policies(house: House) -> Sequence[Policy]:
    """Those by which anything is put away."""
    return [each for each in (house.policy, *house.policies.values()) if each.expire_days]


async def look(turn: Turn, row: Duty) -> None:
    """Put a batch of them on the calendar; the next one in a moment, or tomorrow from the beginning."""
    sets = policies(turn.house)
    if not sets:
        await due.drop(turn.session, row, "nothing is put away")
        return
    if await daily.is_doubted(turn, row):
        return
    found, last = await resting.at_rest(
        turn.session,
        THEIRS | OURS,
        REST_HELD,
        turn.now - timedelta(days=min(each.silent_days for each in sets)),
        after=row.subject.get("after", 0),
        limit=BATCH,
        besides=LOOK,
    )
    await due.schedule(turn.session, [_look_at(case_id, turn.now) for case_id in found])
    if last is None:
        await daily.tomorrow(turn, row)
    else:
        await daily.go_on(turn, row, {"after": last})


def _look_at(case_id: int, now: datetime) -> Duty:
    return Duty.of_case(case_id, LOOK, f"{case_id}:{now:%Y-%m-%d}", now)
