"""Months of arrangements lived through by the bot, and every message and every balance checked by an auditor of its own.

`--thorough` lives through a year of three hundred, twice.
"""

import asyncio
import shutil
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from storage.engine.database import Database
from storage.tables.messages import outbox
from tests.year.auditor import Message, audit, read_messages
from tests.year.life import Life

#: Of every case: its state, and what each instalment asks and has.
ROWS = """
    SELECT d.case_id, a.state, d.number, d.amount, d.shift, d.paid
    FROM due_instalments d JOIN agreements a ON a.id = d.agreement_id ORDER BY d.case_id, d.number
"""
#: What went out; read through the key.
SENT = select(outbox.c.lane, outbox.c.params, outbox.c.keeps, outbox.c.sent_at).order_by(
    outbox.c.id
)


@dataclass(frozen=True)
class Lived:
    diary: list[dict[str, Any]]
    messages: list[Message]
    rows: list[tuple[Any, ...]]

    def faults(self) -> list[str]:
        return audit(self.diary, self.messages, self.rows)


async def lived(folder: Path, seed: int, *, people: int, months: int) -> Lived:
    life = Life(folder, seed)
    diary = await life.live(people_=people, months=months)
    database = Database(f"sqlite:///{folder / 'parley.db'}", life.vault)
    async with database.begin() as session:
        sent = (await session.execute(SENT)).all()
        rows = (await session.execute(text(ROWS))).all()
    await database.close()
    chats = {each["chat"]: each["who"] for each in diary if each["did"] == "agreed"}
    return Lived(
        diary,
        read_messages([tuple(each) for each in sent], chats),
        [(c, state, n, _cents(asks) + _cents(shift), _cents(paid))
         for c, state, n, asks, shift, paid in rows],
    )  # fmt: skip


def _cents(written: str | None) -> int:
    return 0 if written is None else int(written.split()[0].replace(".", ""))


@pytest.fixture(scope="module")
def months(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Lived:
    folder = tmp_path_factory.mktemp("months")
    shutil.copy(migrated_sqlite, folder / "parley.db")
    return asyncio.run(lived(folder, 5, people=12, months=4))


def test_four_months_pass_without_a_fault(months: Lived) -> None:
    assert months.faults() == []
    assert len(months.messages) > 100


def test_the_auditor_sees_what_is_wrong(months: Lived) -> None:
    at = next(n for n, each in enumerate(months.messages) if each.notes)
    one = months.messages[at]

    def faults(*messages: Message) -> list[str]:
        told = [*months.messages[:at], *messages, *months.messages[at + 1 :]]
        return replace(months, messages=sorted(told, key=lambda each: each.at)).faults()

    note = one.notes[0]
    dearer = replace(one, notes=[replace(note, cents=note.cents + 1)])
    assert any("cents, but" in each for each in faults(dearer))
    assert any("2 times" in each for each in faults(one, one))
    missed = [
        each
        for left_out in range(20)
        for each in replace(
            months, messages=months.messages[:left_out] + months.messages[left_out + 1 :]
        ).faults()
    ]
    assert any(": no before of" in each for each in missed)
    late = replace(one, at=one.at + timedelta(hours=12))
    assert any("local time" in each for each in faults(late))
    case, state, number, asks, paid = months.rows[0]
    rows = [(case, state, number, asks, paid + 1), *months.rows[1:]]
    assert len(replace(months, rows=rows).faults()) == 1
    rows = [(case, "superseded", number, asks, paid), *months.rows[1:]]
    assert any("should be" in each for each in replace(months, rows=rows).faults())


@pytest.mark.thorough
@pytest.mark.parametrize("seed", [1, 2])
async def test_a_year_passes_without_a_fault(
    migrated_sqlite: Path, tmp_path: Path, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(migrated_sqlite, tmp_path / "parley.db")
    begun = time.process_time()

    year = await lived(tmp_path, seed, people=300, months=12)

    with capsys.disabled():
        print(f"seed {seed}: {len(year.messages)} messages, {time.process_time() - begun:.0f} s")
    assert year.faults() == []
