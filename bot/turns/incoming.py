"""Incoming: payments of which the lender's own system tells, recorded in a transaction of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from negotiation.incoming import Incoming, Taken
from storage.database import Database
from storage.failures import is_collision

from . import crediting
from .clock import Now
from .house import House
from .turn import Turn

#: How often in a row a payment may meet another turn at the same case.
MEETINGS = 5


async def credited(
    database: Database,
    house: House,
    now: Now,
    incoming: Sequence[Incoming],
    *,
    told: Sequence[Callable[[], None]],
) -> Sequence[Taken]:
    """Record what the lender's system tells, in one transaction; done again when a case changed meanwhile."""
    for meeting in range(1, MEETINGS + 1):
        try:
            async with database.begin() as session:
                turn = Turn(session=session, now=now(), house=house)
                taken = await crediting.take(turn, incoming, recorded_by="payments API")
                await turn.finish()
        except Exception as error:
            if meeting == MEETINGS or not is_collision(error):
                raise
        else:
            for ring in told:
                ring()
            return taken
    raise LookupError("no meeting at all")
