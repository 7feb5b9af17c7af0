"""A dozen kills and whatever else comes, on SQLite and on two processes with one PostgreSQL: nothing lost, nothing twice.

`make torture` goes on where this ends.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .ordeal import Ordeal


@pytest.mark.parametrize(("database", "processes"), [("sqlite", 1), ("postgresql", 2)])
async def test_six_kills_and_other_troubles_lose_and_double_nothing(
    tmp_path: Path, database: str, processes: int
) -> None:
    ordeal = Ordeal(
        database=database,
        seed=7,
        kills=6,
        processes=processes,
        at_once=3,
        most=3,
        pause=(0.05, 0.2),
        without=frozenset({"timeout", "silence"}),  # these wait for the network's patience
    )

    outcome = await ordeal.suffer(tmp_path, None)

    assert outcome.verdict.faults == []
    assert outcome.happened["kill"] == 6
    assert outcome.verdict.counts["agreements"] == 1
    assert outcome.verdict.counts["relayed"] == 24
