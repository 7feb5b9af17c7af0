"""A process that keeps batch after batch in the inbox and says so, until it is killed.

python -m tests.storage.keep_batches DATABASE_URL
"""

import asyncio
import itertools
import sys

from storage.engine.database import Database
from storage.messages import inbox
from storage.messages.inbox import Arrival
from tests.storage.samples import NOW

SIZE = 100


def batch(number: int) -> list[Arrival]:
    return [
        Arrival(key=f"{number}:{n}", lane=f"chat:{n}", kind="update", payload={"text": "ü" * 500})
        for n in range(SIZE)
    ]


async def keep_batches(url: str) -> None:
    database = Database(url)
    for number in itertools.count():
        async with database.begin() as session:
            await inbox.keep(session, batch(number), NOW)
            print(f"writing {number}", flush=True)
        print(f"kept {number}", flush=True)


if __name__ == "__main__":
    asyncio.run(keep_batches(sys.argv[1]))
