"""Backup and restore: all that is kept, in one folder, but for the key that opens it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import read_settings
from storage.sealed.vault import VaultKeyWrong
from storage.upkeep import backup as storage
from storage.upkeep.copies import CannotCopy
from storage.upkeep.restore import restore as put_back

from .counted import counted
from .surroundings import UNREACHED, CommandError, now_of, run_until_done


def backup(
    to: Annotated[Path, typer.Argument(help="A new folder, best on another machine's disk.")],
) -> None:
    """Back up database and data folder, while the bot runs. The vault's key is not in it: keep it elsewhere."""
    settings = read_settings()
    try:
        made = run_until_done(
            storage.make(settings.database, settings.data_dir, to.resolve(), now_of(settings)())
        )
    except CannotCopy as error:
        raise CommandError(str(error)) from None
    except UNREACHED:
        raise
    except OSError as error:
        raise CommandError(f"{to} cannot be written ({error.strerror}).") from None
    except sqlite3.Error as error:
        raise CommandError(
            f"No backup was made ({error}). Look whether there is room on the disk of {to}, and at PARLEY_DATABASE_URL."
        ) from None
    typer.echo(f"{to}: {made.kind} at {made.revision}, {counted(len(made.files), 'file')}.")
    typer.echo(
        "Not in it, and needed to restore it: PARLEY_VAULT_KEY"
        + (f" (number {', '.join(made.keys)})" if made.keys else "")
        + ", parley.toml, .env and the files of the seal. Keep them where the backups are not."
    )


def restore(
    source: Annotated[
        Path, typer.Argument(metavar="FROM", help="The folder that parley backup made.")
    ],
    *,
    over: Annotated[
        bool, typer.Option("--over", help="Replace a database that is not empty.")
    ] = False,
) -> None:
    """Restore a backup, with the bot stopped; try the vault's key, and verify the record of all cases.

    A backup of SQLite can be restored into an empty PostgreSQL: this is how to move.
    """
    settings = read_settings()
    vault = settings.the_vault("the key from when the backup was made.")
    now, data = now_of(settings)(), settings.data_folder()
    try:
        done = run_until_done(put_back(source, settings.database, data, vault, now, over=over))
    except CannotCopy as error:
        raise CommandError(str(error)) from None
    except VaultKeyWrong as error:
        raise CommandError(
            f"PARLEY_VAULT_KEY: {error}. It has to be the key from when the backup was made."
        ) from None
    except UNREACHED:
        raise
    except OSError as error:
        raise CommandError(
            f"{error.filename2 or error.filename} cannot be written ({error.strerror}). Look whether there is room on "
            "the disk, and start it once more."
        ) from None
    typer.echo(
        f"Restored as of {done.made.made_at:%Y-%m-%d %H:%M} UTC. "
        f"The key fits; the record is as it was written: {counted(done.rows, 'row')}."
    )
    if done.aside:
        typer.echo(f"What was there before is {done.aside}: delete it once it is not needed.")
