"""Version: which Parley this is, as it is noted before an upgrade to come back to it."""

from __future__ import annotations

import typer

from bot.configuration import build
from storage.engine import revisions


def tell(asked: bool) -> None:  # noqa: FBT001 - as typer calls it
    """Say it, and leave."""
    if asked:
        typer.echo(
            f"Parley {build.number()}, commit {build.commit()}, tables {revisions.newest()}"
        )
        raise typer.Exit
