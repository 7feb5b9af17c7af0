"""An advisor who takes the next for as long as anybody waits, and says whom."""

from datetime import datetime

from negotiation.desk.handoff import HandoffState
from negotiation.desk.queue import DeskMember, Waiting, next_for
from storage.engine.database import Database
from storage.engine.failures import is_collision
from storage.staff import desk, handoffs


async def give_back(database: Database, number: int, now: datetime) -> None:
    async with database.begin() as session:
        handoff = await handoffs.handoff(session, number)
        if handoff is None:
            raise LookupError(number)
        handoff.release(now)


async def take_one(database: Database, me: DeskMember, now: datetime) -> int | None:
    async with database.begin() as session:
        handoff = None
        while handoff is None or handoff.state is not HandoffState.WAITING:  # others look as well
            found = next_for(
                me,
                [
                    Waiting(id=each.id, since=each.waiting_since or now, language="en")
                    for each in await desk.conversations(session)
                    if each.state is HandoffState.WAITING
                ],
                now,
            )
            if found is None:
                return None
            handoff = await handoffs.locked(session, found.id)
        asked_at = handoff.waiting_since or now
        handoff.claim(me.id)
        await desk.begin_talk(session, handoff, asked_at, now)
        return found.id


async def claim_all(url: str, advisor: str, start: str, given_back: str = "0") -> None:
    """From that moment on; as many as said are given back at once."""
    database, now, too_many = Database(url), datetime.fromisoformat(start), int(given_back)
    me = DeskMember(id=int(advisor), languages=frozenset({"en"}), capacity=1000)
    while True:
        try:
            taken = await take_one(database, me, now)
        except Exception as error:
            if not is_collision(error):
                raise
            continue
        if taken is None:
            break
        print(taken, flush=True)
        if too_many:
            too_many -= 1
            await give_back(database, taken, now)
    await database.close()
