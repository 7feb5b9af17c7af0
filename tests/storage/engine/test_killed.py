"""A process killed while it writes leaves behind what it had committed, whole, and nothing else."""

from collections import Counter

import pytest
from sqlalchemy import text

from storage.engine.database import Database
from storage.messages import inbox
from tests.storage.keep_batches import SIZE, batch, keep_batches
from tests.storage.processes import Process
from tests.storage.samples import NOW


def write_until(url: str, last_words: str) -> int:
    """Kill a writing process as it says its last words; returns how many batches it said were kept."""
    process = Process(keep_batches, url)
    kept = 0
    for line in process.said:
        if line.strip() == last_words:
            process.kill()
        # What it said between its last words and its end counts as well.
        kept += line.startswith("kept") and line.endswith("\n")
    assert process.end() == -9
    return kept


@pytest.mark.parametrize("last_words", ["writing 0", "writing 7", "kept 3", "kept 20"])
async def test_what_was_committed_is_there_and_whole(migrated_url, backend, last_words):
    kept = write_until(migrated_url, last_words)

    database = Database(migrated_url)
    async with database.begin() as session:
        if backend == "sqlite":
            assert (await session.execute(text("PRAGMA integrity_check"))).scalars().all() == [
                "ok"
            ]
        rows = (await session.execute(text("SELECT key FROM inbox ORDER BY id"))).scalars().all()
    batches = Counter(int(key.partition(":")[0]) for key in rows)
    # A commit may have ended just before the process could say so.
    assert batches in (dict.fromkeys(range(kept), SIZE), dict.fromkeys(range(kept + 1), SIZE))

    # Telegram delivers what was not confirmed again: nothing is doubled.
    async with database.begin() as session:
        for number in range(kept + 1):
            await inbox.keep(session, batch(number), NOW)
    async with database.begin() as session:
        assert await inbox.waiting(session) == (kept + 1) * SIZE
    await database.close()
