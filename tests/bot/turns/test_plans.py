"""Nothing that is asked all day looks through all that ever was: it would take longer with every case."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

from sqlalchemy import event

from bot.sandbox.client import Person
from tests.beginnings import agreed
from tests.town import Town

#: A lender has few of these, however many borrow.
FEW = {"advisors", "boards", "vault_keys", "crew"}
#: Read from the newest on, and no further than the first that is looked for.
NEWEST = {
    "SELECT audit.id, audit.hash",
    "SELECT cases.number",
    "SELECT complaints.number",
    "SELECT talks.asked_at",
}
SCAN = re.compile(r"SCAN (\w+)(?: USING INDEX (\w+))?")


async def test_no_statement_of_a_whole_story_goes_through_a_table_that_grows(town: Town) -> None:
    asked: set[str] = set()
    engine = town.app.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *given: asked.add(given[2]))

    wei, topic = await agreed(town)
    await _ask_and_answer(town, wei, topic)
    await town.quiet()
    await town.stop()

    with closing(sqlite3.connect(town.folder / "parley.db")) as file:
        plans = {words: _plan(file, words) for words in asked if _can_be_explained(words)}
    assert len(plans) > 100
    assert [(plan, words) for words, plan in plans.items() if plan] == []


async def _ask_and_answer(town: Town, wei: Person, topic: int) -> None:
    await wei.say("I want to talk to a person")
    await town.quiet()
    await town.mei.say("/next", chat=town.group)
    await town.quiet()
    await town.mei.say("How can I help?", chat=town.group, topic=topic)
    await wei.say("Thank you, it is all right now.")
    await town.quiet()
    await town.mei.say("/history", chat=town.group, topic=topic)
    await town.mei.say("/mine", chat=town.group)
    await wei.say("/complaint")
    await town.quiet()
    await wei.say("The advisor was rude to me on the phone.")
    await wei.say("I have paid")
    await wei.say("/status")


def _can_be_explained(words: str) -> bool:
    is_question = words.startswith(("SELECT", "UPDATE", "DELETE", "WITH"))
    return is_question and not words.startswith(tuple(NEWEST)) and "sqlite_master" not in words


def _plan(file: sqlite3.Connection, words: str) -> list[str]:
    """What is gone through from one end to the other, but for indexes of the little that is still open."""
    rows = file.execute(f"EXPLAIN QUERY PLAN {words}", ["7"] * words.count("?"))
    steps = [row[3] for row in rows]
    tables = {
        row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    of_some = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'"
    open_only = {row[0] for row in file.execute(of_some)}
    found = {step: scan for step in steps if (scan := SCAN.match(step))}
    return [
        step
        for step, (table, index) in ((step, scan.groups()) for step, scan in found.items())
        if table in tables - FEW and index not in open_only
    ]
