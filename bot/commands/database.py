"""Database: how far its tables are, and the way forward and back between two versions of Parley."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.settings import Settings, read_settings
from storage.engine import revisions
from storage.upkeep import copies
from storage.upkeep.copies import CannotCopy

from .surroundings import CommandError, run_until_done, untouched

database = typer.Typer(
    no_args_is_help=True, help="The tables: their revision, upgrading and rolling back."
)


@database.command()
def current() -> None:
    """Print the revision of the tables, and the newest that this Parley knows."""
    settings = read_settings()
    now = run_until_done(_revision(settings))
    if now == revisions.NOTHING:
        typer.echo(
            f"No tables yet: the first start of the bot makes them, or `parley database upgrade` ({revisions.newest()})."
        )
    else:
        typer.echo(f"{now} of {revisions.newest()}")


@database.command()
def upgrade() -> None:
    """Bring the tables up to date, as `parley run` does when it starts. Make a backup before."""
    settings = read_settings()
    settings.data_folder()
    run_until_done(_migrate(settings))
    typer.echo(f"The tables are at {revisions.newest()}.")


@database.command()
def downgrade(
    revision: Annotated[
        str,
        typer.Argument(
            help="Back to which; the older Parley prints its own with: database current."
        ),
    ],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Take the tables back for an older Parley, with the bot stopped. What newer tables and columns hold is lost."""
    settings = read_settings()
    now = run_until_done(_revision(settings))
    known = [each.number for each in revisions.known()]
    if revision not in known:
        raise CommandError(
            f"There is no revision {revision}; there are {', '.join(reversed(known))}."
        )
    if now == revisions.NOTHING:
        raise CommandError("There are no tables yet: nothing can be taken back.")
    if now not in known or known.index(revision) <= known.index(now):
        raise CommandError(f"The tables are at {now}, which is no newer than {revision}.")
    lost = revisions.known()[known.index(now) : known.index(revision)]
    if not yes:
        typer.echo("What these have brought will be lost:")
        for each in lost:
            typer.echo(f"  {each.number}  {each.what}")
        typer.confirm("Is the bot stopped, and a backup made?", abort=True)
    run_until_done(_roll_back(settings, revision))
    typer.echo(
        f"The tables are at {revision}. Start the older Parley; this one would bring them up to date again."
    )


async def _revision(settings: Settings) -> str:
    async with untouched(settings) as found:
        return await found.revision()


async def _roll_back(settings: Settings, revision: str) -> None:
    """A bot that runs would fail at every message from then on."""
    async with untouched(settings) as found:
        try:
            await copies.demand_unused(found)
        except CannotCopy as error:
            raise CommandError(str(error)) from None
        await found.roll_back(revision)


async def _migrate(settings: Settings) -> None:
    async with untouched(settings) as found:
        await found.migrate()
