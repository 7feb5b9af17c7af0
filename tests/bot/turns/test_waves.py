"""A wave of what is due at once does not stand before those who write."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from bot.turns import worker
from bot.turns.house import House
from bot.turns.worker import Worker
from storage.engine.database import Database
from storage.messages import due, outbox
from storage.messages.due import Duty
from storage.messages.outbox import Parcel
from tests.town import Town

NOW = datetime(2019, 4, 1, 14, tzinfo=UTC)
MOST = 10


@pytest.mark.parametrize(
    ("waiting", "lanes", "goes"),
    [(0, 1, 5), (8, 8, 2), (10, 10, 0), (40, 40, 0), (40, 1, 5)],
)
async def test_what_is_due_goes_as_far_as_there_is_room_in_the_outbox(
    database: Database, waiting: int, lanes: int, goes: int
) -> None:
    taken = Worker(
        database,
        cast(House, None),  # nothing is done here
        lambda: NOW,
        wrote=lambda: None,
        answer=_answer,
        most_waiting=MOST,
    )
    async with database.begin() as session:
        parcels = [_parcel(number % lanes) for number in range(waiting)]
        await outbox.enqueue(session, parcels, NOW)
        await due.schedule(session, [_duty(number) for number in range(5)])

    async with database.begin() as session:
        rows = await due.take(session, NOW, 100)
        chosen = await taken._that_may_go(session, rows)

    assert [row.key for row in chosen] == [f"note:{number}" for number in range(goes)]


async def _answer(_: dict[str, Any]) -> None: ...


def _parcel(number: int) -> Parcel:
    return Parcel(lane=f"chat:{number}", method="send_message", params={})


def _duty(number: int) -> Duty:
    return Duty(key=f"note:{number}", kind="remind", subject={}, due_at=NOW)


async def test_a_long_queue_rests_before_it_is_gone_through_anew(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await town.apply(await town.borrower(), "68386728")
    await town.stop()
    monkeypatch.setattr(worker, "LONG_QUEUE", 0)  # one waits
    monkeypatch.setattr(worker, "QUEUE_RESTS", timedelta(hours=1))
    database = Database(f"sqlite:///{town.folder / 'parley.db'}", town.app.house.archive.vault)
    taken = Worker(database, town.app.house, lambda: town.now, wrote=_nothing, answer=_answer)

    assert [await _is_gone_through(taken, database, town.now, key) for key in ("a", "b")] == [
        True,
        False,
    ]

    await database.close()


async def _is_gone_through(taken: Worker, database: Database, now: datetime, key: str) -> bool:
    change = Duty(key=key, kind="queue", subject={}, due_at=now, about="queue")
    async with database.begin() as session:
        await due.schedule(session, [change])
    await taken._take_due()
    async with database.begin() as session:
        return not await due.is_waiting(session, key)


def _nothing() -> None: ...
