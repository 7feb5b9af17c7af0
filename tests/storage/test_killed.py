"""A process killed while it writes leaves behind what it had committed, whole, and nothing else."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import inbox
from storage.database import Database

from .keep_batches import SIZE, batch
from .samples import NOW

HOUSE = Path(__file__).parents[2]


def write_until(url: str, last_words: str) -> int:
    """Kill a writing process as it says its last words; returns how many batches it said were kept."""
    command = [sys.executable, "-m", "tests.storage.keep_batches", url]
    kept = 0
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for line in process.stdout:
            if line.strip() == last_words:
                process.kill()
            # What it said between its last words and its end counts as well.
            kept += line.startswith("kept") and line.endswith("\n")
    assert process.returncode == -9
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
