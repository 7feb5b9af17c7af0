"""Erasing: once a day what has been kept long enough goes, as the lender set it; nothing brings it back."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog

from bot.turns.turn import Turn
from storage import erasing
from storage.auditing import audit
from storage.engine.database import Session
from storage.erasing.desk import sweep
from storage.messages import due
from storage.messages.due import Duty

from . import daily

log = structlog.get_logger()

#: Cases at a time: nobody else waits long.
BATCH = 20
#: Until the next ones, where there are more.
PAUSE = timedelta(minutes=1)


async def erase(turn: Turn, row: Duty) -> None:
    """Erase what is over; again tomorrow, or soon where there is more."""
    days = turn.house.erase_after
    if days is None:
        await due.drop(turn.session, row, "nothing is to be erased")
        return
    if await daily.is_doubted(turn, row):
        return
    erased = await erase_some(turn.session, turn.now, "bot", days, turn.house.keep_agreements)
    if erased:
        log.info("erased what was kept long enough", cases=erased)
    if erased >= BATCH:
        await due.put_off(turn.session, row, turn.now + PAUSE)
        return
    await daily.tomorrow(turn, row)


async def erase_some(
    session: Session, now: datetime, actor: str, days: int, keep_agreements: int
) -> int:
    """Erase a batch of cases, and then of agreements kept long enough; how many it were."""
    cases = await erasing.over(session, now, days, BATCH)
    for case in cases:
        await erasing.erase(session, case, now)
        await audit.append(session, at=now, actor=actor, event="erased", case_id=case.id)
    agreements = await erasing.kept_long_enough(
        session, now, max(days, keep_agreements), BATCH - len(cases)
    )
    for case in agreements:
        await erasing.erase_agreements(session, case)
        await audit.append(session, at=now, actor=actor, event="agreements erased")
    await sweep(session, now, days)
    return len(cases) + len(agreements)
