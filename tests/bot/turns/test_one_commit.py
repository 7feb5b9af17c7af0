"""What comes at once is taken in one commit, and leaves the same as if each of it had come alone."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import orjson
import pytest
from sqlalchemy import select

from bot.sandbox.client import Person
from bot.sandbox.wire import CannotDo
from bot.telegram.arrivals import arrival
from bot.turns.worker import Worker
from negotiation.party import Role
from storage.engine.database import Database
from storage.messages import inbox
from storage.messages.inbox import Arrival
from storage.tables import metadata
from tests.town import PAPER, Town

ROUNDS, AT_ONCE = 3, 12
#: What is told in the order of its commits, or is no content.
TOLD = {"inbox", "outbox", "spent"}
#: What is drawn anew each time, or counts how often a row was written.
DRAWN = {
    "audit": {"id", "hash", "previous", "commitment", "salt"},
    "authorisations": {"token_hash"},
    "cases": {"version"},
    "chats": {"version"},
    "due": {"id"},
    "handoffs": {"version"},
    "invites": {"token_hash"},
    "staff_invites": {"token_hash"},
    "uploads": {"token_hash"},
    "vault": {"locked", "key_id"},
    "webhooks": {"event_id", "body"},
}
TOKEN = re.compile(r"[A-Za-z0-9_-]{30,}")
WORDS = (
    *("/start", "hello", "2400", "1900", "330", "no", "yes", "68386728", "68386729", "tomorrow"),
    *("I cannot pay", "I want to die", "It is wrong", "You were rude to me", "Wei Chen"),
    *(
        "/person",
        "/complain",
        "/stop",
        "/withdraw",
        "/statement",
        "/dispute",
        "/papers",
        "/helper",
    ),
    *("/language", "/privacy", "/pause", "/paid", "/appeal", "/preferences", "/timezone", "/plan"),
)
ORDERS = (
    *("/claim", "/next", "/mine", "/off", "/on", "/offer 7", "/offer 12", "/note seen", "/hold 5"),
    *("/back", "/closed sold", "/closed settled", "/decline no", "/complaints", "/timeline"),
    *("/snooze 2h", "/pass", "/team", "/report", "hello you", "/lift it is settled", "/want bank"),
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    seeds = 42 if metafunc.config.getoption("--thorough") else 2
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(1, seeds + 1))


async def test_what_comes_at_once_leaves_what_it_leaves_one_by_one(
    town: Town, tmp_path: Path, seed: int
) -> None:
    """Let people do what comes into their heads while nobody hears them, and take it in both ways."""
    chance = Random(seed)
    wei = await town.borrower()
    topics = [await town.apply(wei)]
    ana = await town.another(Role.CO_BORROWER)  # of the same loan
    topics.append(await town.apply(ana))
    bo = await town.borrower("68386729", name="Bo Lin")
    await town.arrive(bo, "68386729")
    stranger = await town.sandbox.person(first_name="Cy", language_code="en")
    li = await town.sandbox.person(first_name="Li", language_code="en")
    await town.mei.say(f"/add {li.id}", chat=town.group)
    for _ in range(ROUNDS):
        await town.quiet()
        await town.stop()
        for _ in range(AT_ONCE):
            with contextlib.suppress(CannotDo):  # as a topic that is closed
                if chance.random() < 0.6:
                    await in_own_chat(chance.choice((wei, ana, bo, stranger)), chance)
                else:
                    await at_desk(
                        town, chance.choice((town.mei, li)), chance.choice(topics), chance
                    )
        await same_both_ways(town, tmp_path)
        await town.start()


async def test_several_who_say_in_one_commit_that_a_loan_is_theirs(
    town: Town, tmp_path: Path
) -> None:
    await town.lend("68386728", phone="+12025550777")
    await town.lend("68386729", phone="+12025550778")
    ana = await town.another(Role.CO_BORROWER)
    wei, again = [
        await town.sandbox.person(first_name="Wei", language_code="en", phone="+12025550777")
        for _ in range(2)
    ]
    others = [
        await town.sandbox.person(first_name="Cy", language_code="en", phone=f"+120255599{n:02}")
        for n in range(6)
    ]
    everybody = [*others, wei, again, ana]
    for one in everybody:
        await one.start()
        await town.tap(one, "Yes, let us begin")
        await one.say("68386729" if one in others else "68386728")
    await town.quiet()
    await town.stop()

    for one in everybody:
        await one.press("📱 Share my number")

    found = await same_both_ways(town, tmp_path)
    assert len(found["tries"]) == 5  # the sixth has to wait
    assert sum('"borrower_id": 1,' in one for one in found["chats"]) == 1  # the newer door
    await town.start()


async def same_both_ways(town: Town, folder: Path) -> dict[str, list[str]]:
    """What is left of all that waits: taken in one commit, the same as one by one."""
    arrivals = [arrival(orjson.loads(one)) for one in town.server.world.updates.pending.values()]
    moment = town.now
    at_once = await left(town, folder, moment, [arrivals])
    assert at_once == await left(town, folder, moment, [[one] for one in arrivals])
    return at_once


async def in_own_chat(person: Person, chance: Random) -> None:
    labels = [label for one in (await person.screen()).messages[-4:] for label in one.labels]
    what = chance.random()
    if labels and what < 0.55:
        await person.tap(chance.choice(labels))
    elif what < 0.65:
        paper = PAPER + bytes([chance.randrange(2)])  # perhaps the same once more
        await person.send_document("payslip.pdf", paper, "application/pdf")
    else:
        await person.say(chance.choice(WORDS))


async def at_desk(town: Town, advisor: Person, topic: int, chance: Random) -> None:
    screen = await advisor.screen(chat=town.group, topic=topic)
    labels = [label for one in screen.messages[-5:] for label in one.labels]
    if labels and chance.random() < 0.5:
        await advisor.tap(chance.choice(labels), chat=town.group, topic=topic)
    else:
        await advisor.say(chance.choice(ORDERS), chat=town.group, topic=topic)


async def left(
    town: Town, folder: Path, moment: datetime, commits: list[list[Arrival]]
) -> dict[str, list[str]]:
    """What is stored once these have been taken, each list in a commit of its own, and what was due has been done."""
    file = folder / "taken.db"
    for end in ("", "-wal"):  # what is newest stands in a file of its own
        shutil.copy(town.folder / f"parley.db{end}", f"{file}{end}")
    database = Database(f"sqlite:///{file}", town.app.house.archive.vault)
    worker = Worker(database, town.app.house, lambda: moment, wrote=_nothing, answer=_answered)
    for arrivals in commits:
        await worker.keep_and_take(arrivals)
    while await worker._take_due():
        pass
    async with database.begin() as session:
        assert await inbox.waiting(session) == 0  # no commit was undone
    found = await stored(database)
    await database.close()
    return found


async def stored(database: Database) -> dict[str, list[str]]:
    """Every table's rows in any order, and every lane's messages in theirs."""
    found = {}
    async with database.engine.connect() as connection:
        for table in metadata.sorted_tables:
            columns = [one for one in table.c if one.name not in DRAWN.get(table.name, ())]
            if table.name not in TOLD:
                rows = await connection.execute(select(*columns))
                found[table.name] = sorted(_plain(dict(row._mapping)) for row in rows)
        outbox = metadata.tables["outbox"]
        lanes: dict[str, list[Any]] = defaultdict(list)
        for row in await connection.execute(select(outbox).order_by(outbox.c.id)):
            if row.status == "todo":
                lanes[row.lane].append(row)
    for lane, parcels in lanes.items():
        # Of what shows how all stands only the last one counts: it replaces those before.
        last = {_shown(row): row.id for row in parcels}
        found[lane] = [
            _plain([row.method, row.params, row.files, row.keeps, row.not_before])
            for row in parcels
            if _shown(row) is None or last[_shown(row)] == row.id
        ]
    return found


def _shown(row: Any) -> str | None:
    is_board = "board" in str(row.keeps)
    return row.method if row.method == "card" or is_board else None


def _plain(value: Any) -> str:
    return TOKEN.sub("a token", json.dumps(value, default=str, sort_keys=True))


def _nothing() -> None: ...


async def _answered(_: dict[str, Any]) -> None: ...
