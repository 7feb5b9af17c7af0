"""Growth: what a case leaves in a SQLite file, from hello to a signed agreement, without the papers' own size."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.engine.database import Database
from tests.town import PAPER, Town, town_in

CASES = 8
#: What stands in these goes by [records] prune_after.
PRUNED = ("inbox", "outbox")


def measure() -> Iterator[str]:
    with TemporaryDirectory() as name:
        empty, full, pruned, vault = asyncio.run(_grown(Path(name)))
    each = (full - empty) / CASES
    yield f"{each / 1000:.0f} kB a case: {each / 1000:.0f} MB per 1,000 cases, and the size of their papers"
    yield f"{(pruned - empty) / CASES / 1000:.0f} kB a case once inbox and outbox are pruned"
    yield f"{vault / CASES / 1000:.0f} kB of it are agreement and pictures in the vault"


async def _grown(folder: Path) -> tuple[int, int, int, int]:
    database = Database(f"sqlite:///{folder / 'parley.db'}")
    await database.migrate()
    await database.close()
    empty = _size(folder)
    async with town_in(folder) as town:
        await town.open()
        for number in range(CASES):
            await _case(town, f"6838{number:04}")
        await town.quiet()
        await town.stop()
    with closing(sqlite3.connect(folder / "parley.db")) as file:
        [[vault]] = file.execute("SELECT sum(length(locked)) FROM vault")
        return empty, _size(folder), _size(folder, without=PRUNED), vault - CASES * len(PAPER)


async def _case(town: Town, number: str) -> None:
    """Applied, talked about, offered and signed."""
    wei = await town.borrower(number)
    topic = await town.apply(wei, number)
    mei, group = town.mei, town.group
    await town.tap(mei, "✋ Claim", chat=group, topic=topic)
    for _ in range(5):
        await wei.say("Can I pay a little later this month? My shop opens again in June.")
        await mei.say("Thank you. Let us look at it together.", chat=group, topic=topic)
    await town.quiet()
    await mei.say("/offer 7", chat=group, topic=topic)
    await town.tap(mei, "Send to the borrower", chat=group, topic=topic)
    await town.tap(wei, "I accept")
    await town.put_signature(wei)


def _size(folder: Path, without: tuple[str, ...] = ()) -> int:
    """Bytes of the file without its empty pages."""
    copy = folder / "copy.db"
    with (
        closing(sqlite3.connect(folder / "parley.db")) as source,
        closing(sqlite3.connect(copy)) as file,
    ):
        source.backup(file)
        for table in without:
            file.execute(f"DELETE FROM {table}")  # noqa: S608 - one of ours
        file.commit()
        file.execute("VACUUM")
    size = copy.stat().st_size
    copy.unlink()
    return size
