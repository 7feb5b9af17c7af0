"""Torture: kill the bot, its database and its network all day long, and count what is lost. See docs/scaling.md.

make torture ARGS="--database sqlite --kills 50 --seed 7"
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from .ordeal import Ordeal, Outcome
from .troubles import OFTEN, NotStarting


def main() -> int:
    given = _arguments()
    failed = False
    folder = Path(tempfile.mkdtemp(prefix="parley-torture-"))
    print(f"What is left of it stands in {folder}", file=sys.stderr)
    outcomes: dict[str, Outcome] = {}
    quiet_folder = folder / "quiet"
    quiet_folder.mkdir()
    calm = Ordeal(database="sqlite", seed=0, kills=0, at_once=2, most=3)
    outcomes["a quiet day"] = asyncio.run(calm.suffer(quiet_folder, None))
    quiet = outcomes["a quiet day"].left
    for database in given.database:
        ordeal = Ordeal(
            database=database,
            seed=given.seed,
            kills=given.kills,
            processes=given.processes if database == "postgresql" else 1,
            at_once=given.people,
            without=frozenset(given.without),
        )
        here = folder / database
        here.mkdir()
        try:
            outcomes[f"{database}, seed {given.seed}"] = asyncio.run(ordeal.suffer(here, quiet))
        except* NotStarting as error:
            print(f"FAULT ({database}, seed {given.seed}): it does not start: {error.exceptions}")
            failed = True
    _tell(outcomes)
    return int(failed or any(one.verdict.faults for one in outcomes.values()))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make torture ARGS=…", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the same seed, the same troubles")
    parser.add_argument("--kills", type=int, default=200, help="of the bot, on each database")
    parser.add_argument(
        "--database",
        action="append",
        choices=("sqlite", "postgresql"),
        help="only this one (both without it)",
    )
    parser.add_argument("--processes", type=int, default=1, help="bots on one PostgreSQL")
    parser.add_argument("--people", type=int, default=6, help="borrowers at once")
    parser.add_argument(
        "--without", action="append", default=[], choices=[*OFTEN], help="none of these troubles"
    )
    given = parser.parse_args()
    given.database = given.database or ["sqlite", "postgresql"]
    return given


def _tell(outcomes: dict[str, Outcome]) -> None:
    table = Table()
    for column in ("", *outcomes):
        table.add_column(column, justify="left" if not column else "right")
    for kind in OFTEN:
        table.add_row(kind, *(f"{one.happened.get(kind, 0)}" for one in outcomes.values()))
    table.add_section()
    first = next(iter(outcomes.values()))
    for name in first.verdict.counts:
        table.add_row(name, *(f"{one.verdict.counts[name]:,}" for one in outcomes.values()))
    table.add_row("died by itself", *(f"{one.died}" for one in outcomes.values()))
    table.add_section()
    table.add_row("faults", *(f"{len(one.verdict.faults)}" for one in outcomes.values()))
    Console(width=120).print(table)
    for name, one in outcomes.items():
        for fault in one.verdict.faults:
            print(f"FAULT ({name}): {fault}")


if __name__ == "__main__":
    sys.exit(main())
