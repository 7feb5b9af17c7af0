"""Erase: what has been kept for as long as the lender set goes now, not at the bot's next daily round."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from bot.settings import Settings, SettingsError
from bot.turns.upkeep.erasing import BATCH, erase_some
from bot.turns.upkeep.forgetting import Walk, forget_some
from storage import erasing
from storage.engine.database import Database

from .counted import counted
from .surroundings import now_of, opened, run_until_done, surroundings

_NOBODYS = "what was said by whoever is in no case and was not heard for {days}"


def erase(
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only name the cases.")] = False,
) -> None:
    """Erase what was said and sent in cases closed longer ago than \\[records] erase_after, and by people without a case."""
    settings, config = surroundings()
    records = config.records
    if records.erase_after is None:
        raise SettingsError(
            "[records] erase_after is not set in parley.toml, so everything is kept."
        )
    now = now_of(settings)()
    if dry_run:
        cases, agreements = run_until_done(
            _look(settings, config.keep_agreements, records.erase_after, now)
        )
        typer.echo(f"To be erased: {_listed(cases)}.")
        typer.echo(f"Agreements kept long enough: {_listed(agreements)}.")
        typer.echo(f"Besides, {_NOBODYS.format(days=counted(records.erase_after, 'day'))}.")
        return
    count = run_until_done(_erase(settings, config.keep_agreements, records.erase_after, now))
    typer.echo(
        f"{count} erased, and {_NOBODYS.format(days=counted(records.erase_after, 'day'))}. "
        "The record is still whole: parley verify --all"
    )


async def _erase(settings: Settings, keep: int, days: int, now: datetime) -> int:
    count = 0
    async with opened(settings) as database:
        while True:
            async with database.begin() as session:
                done = await erase_some(session, now, "operator", days, keep)
            count += done
            if done < BATCH:
                break
        await _forget(database, days, now)
    return count


async def _forget(database: Database, days: int, now: datetime) -> None:
    """What people said who are in no case."""
    walk = Walk()
    while not walk.is_over:
        async with database.begin() as session:
            walk = await forget_some(session, now, "operator", days, walk)


async def _look(
    settings: Settings, keep: int, days: int, now: datetime
) -> tuple[list[str], list[str]]:
    async with opened(settings) as database, database.begin() as session:
        cases = await erasing.over(session, now, days, 10_000)
        agreements = await erasing.kept_long_enough(session, now, max(days, keep), 10_000)
        return [one.number for one in cases], [one.number for one in agreements]


def _listed(numbers: list[str]) -> str:
    return ", ".join(numbers) or "none"
