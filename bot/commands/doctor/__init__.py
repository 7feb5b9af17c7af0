"""Doctor: checks that everything the bot needs is there and works, and says what to do if it is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.surroundings import now_of, run_until_done
from bot.settings import Config, Settings, SettingsError, read_config, settings_and_mistakes
from bot.telegram.wire import wire
from storage.engine import revisions
from storage.engine.database import Database
from storage.engine.failures import DatabaseError, UnknownDatabase
from storage.upkeep.copies import sqlite_file

from . import at_home, at_telegram, currencies, law, papers, ports, seals, vault
from .finding import Check, Finding, Health, Patient

CHECKS: dict[str, Check] = {
    "settings": at_home.settings,
    "data": at_home.data,
    "config": at_home.config,
    "records": at_home.records,
    "pack": law.pack,
    "database": at_home.database,
    "backup": at_home.backup,
    "vault": vault.vault,
    "parked": at_home.parked,
    "currencies": currencies.currencies,
    "scanner": papers.scanner,
    "uploads": papers.uploads,
    "seal": seals.seal,
    "timestamps": seals.timestamps,
    "templates": law.templates,
    "pay": at_home.pays,
    "signatures": law.levels,
    "advisors": at_home.advisors,
    "ports": ports.ports,
    "token": at_telegram.token,
    "group": at_telegram.group,
    "rights": at_telegram.rights,
    "updates": at_telegram.updates,
    "clock": at_telegram.clock,
}
SIGNS = {Health.GOOD: "✓", Health.WARNING: "!", Health.FAILED: "✗", Health.SKIPPED: "-"}
COLOURS = {Health.GOOD: "green", Health.WARNING: "yellow", Health.FAILED: "red"}
WIDTH = max(map(len, CHECKS))


def doctor(
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer in JSON, for a program.")
    ] = False,
) -> None:
    """Check token, group, rights, database, keys, clock and configuration; exit 1 if one of them fails."""
    findings = run_until_done(_examine(*settings_and_mistakes()))
    is_well = all(each.health is not Health.FAILED for each in findings.values())
    if as_json:
        checks = [
            {"name": name, "health": each.health, "said": each.said, "advice": each.advice}
            for name, each in findings.items()
        ]
        typer.echo(json.dumps({"ok": is_well, "checks": checks}, ensure_ascii=False))
    else:
        for name, each in findings.items():
            sign = typer.style(SIGNS[each.health], fg=COLOURS.get(each.health))
            typer.echo(f"{sign} {name:<{WIDTH}} {each.said}")
            if each.advice:
                typer.echo(f"  {'':<{WIDTH}} → {each.advice}")
    if not is_well:
        raise typer.Exit(1)


async def _examine(settings: Settings, mistakes: list[str]) -> dict[str, Finding]:
    bot = wire(settings.bot_token, settings.api_url) if settings.bot_token else None
    database = _database(settings)
    patient = Patient(
        settings=settings,
        mistakes=mistakes,
        config=_config(settings),
        wire=bot,
        database=database,
        has_tables=await _has_tables(database),
        now=now_of(settings),
    )
    try:
        if bot is not None:
            await bot.initialize_request()
        return {name: await check(patient) for name, check in CHECKS.items()}
    finally:
        if bot is not None:
            await bot.shutdown_request()
        if isinstance(patient.database, Database):
            await patient.database.close()


def _config(settings: Settings) -> Config | str:
    try:
        return read_config(settings.config)
    except SettingsError as error:
        return str(error)


def _database(settings: Settings) -> Database | str | None:
    """The database; looking makes none where there is none yet."""
    try:
        if _is_to_be_made(sqlite_file(settings.database), settings):
            return None
        return Database(settings.database, settings.vault())
    except UnknownDatabase as error:
        return str(error)
    except SettingsError:  # the vault's own finding says it
        return Database(settings.database)


async def _has_tables(database: Database | str | None) -> bool:
    """Taken for true where it does not answer: its own finding says that."""
    try:
        return not isinstance(database, Database) or await database.revision() != revisions.NOTHING
    except (DatabaseError, OSError):
        return True


def _is_to_be_made(file: Path | None, settings: Settings) -> bool:
    """Whether the first start makes it, and its folder if that is the one for data."""
    try:
        if file is None or file.exists():
            return False
        return file.parent.is_dir() or file.parent == settings.data_dir.resolve()
    except OSError:  # nobody may look there: its own finding says that
        return False
