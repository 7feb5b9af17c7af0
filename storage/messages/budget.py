"""Budget: what Telegram lets one bot send in a second, however many processes send for it.

One row says until when everything is spent; whoever wants to send moves it on, and it never lags behind now by more
than a tenth of a second's worth, so that no second of all holds more than is allowed. Several messages are asked for
at once, in the transaction that reads them; what it rolls back is not spent.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from sqlalchemy import Float, cast, extract, func, literal, select, update

from storage.engine.database import Session
from storage.tables.messages import spent


@dataclass(frozen=True, slots=True)
class Granted:
    count: int  #: so many may be sent now
    again_in: float  #: seconds until there is one more


@dataclass(frozen=True, slots=True)
class Budget:
    """So many messages in any second; 0: as many as there are.

    >>> Budget(30).burst, Budget(30).gap == 1 / 27
    (3, True)
    >>> Budget(1000).burst
    100
    """

    a_second: int

    @property
    def burst(self) -> int:
        """How many may go out at the same moment."""
        return math.ceil(self.a_second / 10)

    @property
    def gap(self) -> float:
        """Seconds from one to the next after that: the burst and a second of these are what is allowed."""
        return 1 / max(1, self.a_second - self.burst)

    async def ask(self, session: Session, wanted: int) -> Granted:
        """Spend as much as there is of *wanted*; others wait until this transaction ends."""
        if not self.a_second or not wanted:
            return Granted(wanted, 0.0)
        is_sqlite = session.get_bind().dialect.name == "sqlite"
        # Machines do not agree on the time; the database does with itself.
        clock = extract("epoch", func.clock_timestamp())
        now = literal(time.time()) if is_sqlite else cast(clock, Float)
        rows = await session.execute(select(spent.c.until, now).with_for_update())
        until, moment = rows.one()
        # A clock that was set back must not silence the bot for as long.
        until = min(max(until, moment - self.burst * self.gap), moment)
        count = min(wanted, math.floor((moment - until) / self.gap + 1e-6))
        if count:
            await session.execute(update(spent).values(until=until + count * self.gap))
        left = until + (count + 1) * self.gap - moment
        return Granted(count, max(0.0, left) if count < wanted else 0.0)
