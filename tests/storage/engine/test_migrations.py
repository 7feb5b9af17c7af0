"""Migrations make exactly the tables that the program knows."""

from datetime import timedelta
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, inspect, text

from dialogs.borrower import FIRST
from negotiation.contacting.hold import Hold, HoldReason
from storage import people
from storage.auditing import audit, chain_check
from storage.case import cases
from storage.engine import revisions
from storage.engine.database import Database
from storage.messages import due
from storage.messages.due import Duty
from storage.seen import claim_glances
from storage.tables import metadata
from storage.tables.people import chats
from tests.storage.at_once import migrate
from tests.storage.processes import Process
from tests.storage.samples import NOW, a_borrower, a_case, a_loan, add

HOUR = timedelta(hours=1)
AT_HOME = {
    "language": "en",
    "place": "home.home",
    "came_from": ["home.home"],
    "question": 1,
    "misses": 0,
}
HOUSE = Path(__file__).parents[3]


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


def test_the_newest_is_known_by_its_file_s_name():
    config = Config()
    config.set_main_option("script_location", str(HOUSE / "storage" / "migrations"))

    assert revisions.newest() == ScriptDirectory.from_config(config).get_current_head()


def test_processes_that_start_at_once_migrate_one_after_another(database_url):
    processes = [Process(migrate, database_url) for _ in range(2)]
    said = [process.said.read() for process in processes]

    assert [process.end() for process in processes] == [0, 0], said


def _migrate(connection: Connection, how, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(HOUSE / "storage" / "migrations"))
    config.attributes["connection"] = connection
    how(config, revision)


async def test_what_was_signed_before_is_in_force_and_late_reminders_belong_to_their_case(
    database_url,
):
    database = Database(database_url)
    await _look(database, lambda connection: _migrate(connection, command.upgrade, "0001"))
    await _look(database, _some_old_rows)

    await database.migrate()

    def read(connection: Connection):
        return [
            list(connection.execute(text(sql)).scalars())
            for sql in (
                "SELECT state FROM agreements ORDER BY id",
                "SELECT about FROM due ORDER BY id",
                "SELECT preferences FROM borrowers",
                "SELECT rearranged FROM loans",
            )
        ]

    states, about, preferences, rearranged = await _look(database, read)
    assert states == ["kept", "completed", "broken", "to_sign"]
    assert about == ["case:2", None]
    assert preferences in (["{}"], [{}])
    assert rearranged in (['["2019-04-03"]'], [["2019-04-03"]])
    await database.close()


#: Four cases with their agreements, and two things that are due.
_OLD_ROWS = (
    "INSERT INTO borrowers (id, time_zone) VALUES (1, 'UTC')",
    """
    INSERT INTO loans
        (id, number, product, principal, rate, count, instalment, first_due, outstanding, state, as_of)
    VALUES
        (1, 'A', 'p', '1.00 USD', '1', 1, '1.00 USD', '2019-05-01', '1.00 USD', 'running', '2019-03-31')
    """,
    """
    INSERT INTO cases (id, version, number, borrower_id, state, opened_at, notice_at, application, closed_at)
    VALUES
        (1, 1, '1', 1, 'active', '2019-04-01', '2019-04-01', '{}', '2019-04-01'),
        (2, 1, '2', 1, 'completed', '2019-04-01', '2019-04-01', '{}', '2019-04-01'),
        (3, 1, '3', 1, 'broken', '2019-04-01', '2019-04-01', '{}', '2019-04-01'),
        (4, 1, '4', 1, 'agreed', '2019-04-01', '2019-04-01', '{}', NULL)
    """,
    """
    INSERT INTO offers (id, case_id, loan_id, version, terms, state, advisor_id, made_at)
    VALUES
        (1, 1, 1, 1, '{}', 'accepted', 1, '2019-04-01'),
        (2, 2, 1, 1, '{"kind": "settle", "kinds": []}', 'accepted', 1, '2019-04-01'),
        (3, 3, 1, 1, '{"kind": "term_extension", "kinds": []}', 'accepted', 1, '2019-04-01'),
        (4, 4, 1, 1, '{}', 'accepted', 1, '2019-04-01')
    """,
    """
    INSERT INTO agreements (id, case_id, offer_id, version, state, sha256, signed_at)
    VALUES
        (1, 1, 1, 1, 'signed', '', NULL),
        (2, 2, 2, 1, 'signed', '', '2019-04-02 10:00:00'),
        (3, 3, 3, 1, 'signed', '', '2019-04-03 10:00:00'),
        (4, 4, 4, 1, 'to_sign', '', NULL)
    """,
    """
    INSERT INTO due (id, key, kind, subject, due_at, status)
    VALUES
        (1, 'a', 'remind', '{"case_id": 2}', '2019-04-01', 'todo'),
        (2, 'b', 'decide', '{"case_id": 2}', '2019-04-01', 'todo')
    """,
)


def _some_old_rows(connection: Connection) -> None:
    for statement in _OLD_ROWS:
        connection.exec_driver_sql(statement)


async def test_what_was_in_the_audit_before_is_chained_and_numbered_without_gaps(database_url):
    database = Database(database_url)
    await _look(database, lambda connection: _migrate(connection, command.upgrade, "0067"))
    await _look(
        database,
        lambda connection: connection.exec_driver_sql(
            """
            INSERT INTO audit (id, at, actor, case_id, event, details) VALUES
                (3, '2019-04-01 09:00:00.000001', 'borrower:7', 1, 'hardship notice', '{"a": [1, "é"]}'),
                (4, '2019-03-01 09:00:00', 'bot', NULL, 'opened', '{}'),
                (9, '2019-04-03 09:00:00', 'bot', 1, 'closed', '{}')
            """
        ),
    )

    await database.migrate()

    async with database.begin() as session:
        found = await chain_check.check(session)
        events = [event for _, _, event in await audit.history(session, 1)]
        await audit.append(session, at=NOW, actor="bot", event="more")
    assert (found.rows, found.faults, events) == (3, (), ["hardship notice", "closed"])
    async with database.begin() as session:
        assert (await chain_check.check(session)).faults == ()
    await database.close()


async def test_of_several_doors_the_one_identified_last_stays_open(database: Database) -> None:
    await _look(database, lambda connection: _migrate(connection, command.downgrade, "0180"))
    async with database.begin() as session:
        wei, chen = await a_borrower(session), await a_borrower(session)
        doors = [
            (wei.id, NOW),
            (wei.id, NOW + HOUR),
            (wei.id, NOW + HOUR),
            (wei.id, None),
            (chen.id, None),
            (None, None),
        ]
        rows = [
            {"chat_id": number, "borrower_id": whose, "identified_at": at, **AT_HOME}
            for number, (whose, at) in enumerate(doors, start=1)
        ]
        await session.execute(insert(chats), rows)  # chats know more by now than they did then

    await database.migrate()

    async with database.begin() as session:
        found = [await people.chat(session, number) for number in range(1, 7)]
    assert [each.borrower_id for each in found] == [None, wei.id, None, None, chen.id, None]
    assert found[1].place == found[4].place == "home.home"
    assert {(each.place, *each.came_from) for each in (found[0], found[2], found[3])} == {(FIRST,)}


async def test_the_chain_can_be_taken_back_with_rows_erased_in_it(database):
    async with database.begin() as session:
        await audit.append(session, at=NOW, actor="bot", event="opened", case_id=1)
        await audit.append(session, at=NOW, actor="bot", event="imported", rows=3)
    async with database.begin() as session:
        await audit.erase(session, [1])

    await _look(database, lambda connection: _migrate(connection, command.downgrade, "0067"))
    await _look(
        database,
        lambda connection: connection.exec_driver_sql(
            "INSERT INTO audit (at, actor, event, details) VALUES ('2019-04-01', 'bot', 'old', '{}')"
        ),
    )
    await database.migrate()

    async with database.begin() as session:
        found = await chain_check.check(session)
    assert (found.rows, found.faults) == (3, ())


async def test_every_migration_can_be_taken_back(database_url):
    database = Database(database_url)
    await database.migrate()

    await _look(database, lambda connection: _migrate(connection, command.downgrade, "base"))

    assert await _look(database, _tables) == {"alembic_version"}
    await database.migrate()
    assert await _look(database, _drift) == []
    await database.close()


async def test_of_holds_from_before_the_ends_to_come_are_told(database: Database) -> None:
    later, over = NOW.replace(year=2900), NOW - HOUR
    async with database.begin() as session:
        await add(session, case := a_case(await a_borrower(session)))
        for until in (later, over, None):
            hold = Hold(
                case_id=case.id or 0, reason=HoldReason.DISPUTED, since=NOW - HOUR, until=until
            )
            await add(session, hold)
    await _look(database, lambda connection: _migrate(connection, command.downgrade, "0230"))
    await database.migrate()
    await _look(database, lambda connection: _migrate(connection, command.downgrade, "0230"))

    await database.migrate()  # nothing is told twice

    ends = Duty(key="", kind="hold_run_out", subject={}, due_at=NOW, about=f"case:{case.id}")
    async with database.begin() as session:
        told = await due.left(session, ends)
        held = {one.id: one.until for one in await cases.holds_on(session, case.id or 0, NOW)}
    assert [(held[one.subject["hold_id"]], one.due_at) for one in told] == [(later, later)]


async def test_loans_from_before_are_found_however_their_numbers_are_grouped(
    database: Database,
) -> None:
    numbers = ["2024-1049", "LN 2024/1050", "2024–1051"]
    async with database.begin() as session:
        await add(session, *(a_loan(number=number) for number in numbers))
    await _look(database, lambda connection: _migrate(connection, command.downgrade, "0190"))

    await database.migrate()

    async with database.begin() as session:
        found = [
            await claim_glances.spelled_alike(session, typed)
            for typed in ("20241049", "ln2024-1050", "2024 1051", "2024")
        ]
    assert found == [*numbers, None]
