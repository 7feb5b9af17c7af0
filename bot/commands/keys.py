"""Keys: the vault's key, and a seal to try things out with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.papers import demo_seal
from storage.sealed.vault import Vault

from .surroundings import CommandError

keys = typer.Typer(no_args_is_help=True, help="Keys for the vault and the seal.")


@keys.command()
def vault() -> None:
    """Print a new key for PARLEY_VAULT_KEY. Keep it where the backups are not: nothing opens without it."""
    typer.echo(Vault.new_key())


@keys.command()
def demo(
    folder: Annotated[Path, typer.Argument(file_okay=False, help="Where the two files go.")],
    *,
    name: Annotated[str, typer.Option(help="The lender's name in it.")] = "Parley",
) -> None:
    """Write a seal and its certificate for trying things out. They say themselves that they seal nothing."""
    files = demo_seal.files_in(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            if file.exists():
                raise CommandError(f"{file} is there already; nothing was written.")
        demo_seal.kept_in(folder, name)
    except OSError as error:
        raise CommandError(f"{folder} cannot be written ({error.strerror}).") from None
    for file in files:
        typer.echo(file)
