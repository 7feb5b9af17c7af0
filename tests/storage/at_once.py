"""At once: what several processes do at the same time: add to the record, or bring the tables up to date."""

from datetime import UTC, datetime

from storage.auditing import audit
from storage.engine.database import Database


async def append_much(url: str, actor: str) -> None:
    database, now = Database(url), datetime(2019, 4, 1, tzinfo=UTC)
    for number in range(40):
        async with database.begin() as session:
            for part in range(3):
                await audit.append(
                    session, at=now, actor=actor, event="counted", case_id=number, part=part
                )
    await database.close()


async def migrate(url: str) -> None:
    database = Database(url)
    await database.migrate()
    await database.close()
