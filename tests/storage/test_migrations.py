"""Migrations make exactly the tables that the program knows."""

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from storage.database import Database
from storage.tables import metadata

HOUSE = Path(__file__).parents[2]
MIGRATE = """
import asyncio, sys
from storage.database import Database

async def main():
    database = Database(sys.argv[1])
    await database.migrate()
    await database.close()

asyncio.run(main())
"""


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def _drift(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def _look(database: Database, what):
    async with database.engine.begin() as connection:
        return await connection.run_sync(what)


async def test_from_nothing_come_all_tables_and_again_changes_nothing(database_url):
    database = Database(database_url)

    await database.migrate()
    await database.migrate()

    assert await _look(database, _tables) == {*metadata.tables, "alembic_version"}
    await database.close()


async def test_the_migrations_and_the_tables_are_the_same(database):
    assert await _look(database, _drift) == []


def test_processes_that_start_at_once_migrate_one_after_another(database_url):
    command = [sys.executable, "-c", MIGRATE, database_url]

    processes = [subprocess.Popen(command, cwd=HOUSE, stderr=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate()[1] for process in processes]

    assert [process.returncode for process in processes] == [0, 0], said
