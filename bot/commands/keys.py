"""Keys: the vault's key, and a seal to try things out with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.papers.seal import demo_key
from storage.vault import Vault

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
    """Write a seal and its certificate to try things out with. Anybody reads in it that it seals nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "demo-seal.key", folder / "demo-seal.pem"
    for path in paths:
        if path.exists():
            raise CommandError(f"{path} is there already; nothing was written.")
    for path, content in zip(paths, demo_key(name), strict=True):
        path.touch(mode=0o600)
        path.write_bytes(content)
        typer.echo(path)
