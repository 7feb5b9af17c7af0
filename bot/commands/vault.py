"""Vault: the key of all papers changed, without a day off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.settings import Settings, read_settings
from storage.auditing import audit
from storage.engine import revisions
from storage.engine.database import Database
from storage.messages import crew
from storage.sealed import key_check
from storage.sealed.archive import Archive
from storage.sealed.key_check import LostKey
from storage.sealed.rotation import Rotation
from storage.sealed.rotation import give_up as give_up_all
from storage.sealed.rotation import rotate as rotate_all
from storage.upkeep import health

from .counted import counted
from .surroundings import CommandError, now_of, run_until_done, untouched

vault = typer.Typer(
    no_args_is_help=True, help="The encrypted papers and agreements, and their key."
)

AT_WORK = (
    "The bot is at work and does not know this key yet: it could read nothing that is encrypted with it. "
    "Start it again with PARLEY_VAULT_KEY and PARLEY_VAULT_KEY_OLD as they are set here, then start this again."
)


@vault.callback()
def _group() -> None:
    """One command so far: keeps its name in the command line."""


@vault.command()
def rotate(
    *,
    quiet: Annotated[bool, typer.Option("--quiet", help="Without the progress bar.")] = False,
    give_up: Annotated[
        bool, typer.Option("--give-up", help="Go on without what no key can open.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Give up without asking.")] = False,
) -> None:
    """Encrypt all that is stored with PARLEY_VAULT_KEY and PARLEY_VAULT_KEY_OLD still opens: files and personal columns.

    The bot may run meanwhile, once it was started with both keys. Stopped or killed, it goes on where it was.
    """
    settings = read_settings()
    archive = Archive(settings.the_vault("the new key, from `parley keys vault`."))
    run = run_until_done(_rotate(settings, archive, quiet=quiet))
    left = run.left
    if left and give_up:
        if not yes:
            _ask(run, run_until_done(_needed(settings, archive)))
        run_until_done(_give_up(settings, archive, run))
        typer.echo(
            f"{counted(run.done, 'file')} re-encrypted. {counted(len(run.stuck), 'is', 'are')} given up: the bot goes on without. "
            "Should their key be found, set PARLEY_VAULT_KEY_OLD to it and start this again. "
            f"{counted(len(left) - len(run.stuck), 'row is', 'rows are')} without what was sealed there: it is lost."
        )
        return
    if left:
        raise CommandError(
            f"{counted(run.done, 'file')} re-encrypted. {counted(len(left), 'opens', 'open')} with neither key (row {', '.join(left[:20])}): "
            "set PARLEY_VAULT_KEY_OLD to the key they were locked with, and start it again; "
            "where that key is lost for good, --give-up goes on without them."
        )
    done = (
        f"{counted(run.done, 'file')} re-encrypted; all open with PARLEY_VAULT_KEY. "
        f"The same goes for what was said in {counted(run.rows, 'row')}."
    )
    if settings.vault_key_old:
        done += (
            " PARLEY_VAULT_KEY_OLD can be taken away, and the bot started once more without it."
        )
    typer.echo(done)


def _ask(run: Rotation, needed: Sequence[LostKey]) -> None:
    """A key that is only a wrong one must not cost what it locked."""
    rows = len(run.left) - len(run.stuck)
    number = f" (number {', '.join(each.key_id for each in needed)})" if needed else ""
    typer.echo(
        f"Without its key{number}, what is sealed in {counted(rows, 'row')} (names, telephone numbers, what was said) is emptied "
        f"for good, and {counted(len(run.stuck), 'file stays', 'files stay')} shut."
    )
    typer.confirm("Is that key lost for good, and a backup made?", abort=True)


async def _needed(settings: Settings, archive: Archive) -> Sequence[LostKey]:
    async with untouched(settings) as database:
        return await health.lost_keys(database, archive)


async def _give_up(settings: Settings, archive: Archive, run: Rotation) -> None:
    async with untouched(settings) as database:
        await give_up_all(database, archive, run, now_of(settings)())


async def _rotate(settings: Settings, archive: Archive, *, quiet: bool) -> Rotation:
    now = now_of(settings)
    bar = Progress(
        TextColumn("Re-encrypting"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        disable=quiet,
    )
    async with untouched(settings) as database:
        if await database.revision() != revisions.newest():
            # It tries the key; else what does not open is named, or given up.
            await database.prepare()
        async with database.begin() as session:
            is_new = await key_check.is_new(session, archive.vault)
        if is_new and await crew.is_at_work(database):
            raise CommandError(AT_WORK)
        with bar:
            task = bar.add_task("")
            run = await rotate_all(
                database,
                archive,
                now(),
                lambda done, left: bar.update(task, completed=done, total=left),
            )
        await _note(database, run, now())
    return run


async def _note(database: Database, run: Rotation, at: datetime) -> None:
    async with database.begin() as session:
        await audit.append(
            session,
            at=at,
            actor="operator",
            event="vault rotated",
            done=run.done,
            stuck=len(run.left),
            rows=run.rows,
        )
