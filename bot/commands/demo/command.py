"""Demo command: `parley demo`."""

from __future__ import annotations

import asyncio
import os
import shutil
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.commands.surroundings import CommandError
from bot.sandbox.client import CannotDo
from dialogs.languages import language_for

from .rehearsal import BotDied
from .terminal import Show, show


def demo(
    *,
    language: Annotated[
        str, typer.Option(help="en, zh_CN or zh_TW; from LANG when not given")
    ] = "",
    seed: Annotated[int, typer.Option(help="of the sample loan book")] = 1,
    folder: Annotated[
        Path, typer.Option(help="where everything is kept; emptied at the start")
    ] = Path("demo"),
    pace: Annotated[
        float | None, typer.Option(help="seconds after each message; 0 when not in a terminal")
    ] = None,
) -> None:
    """Play a whole negotiation on this machine: no token, network or server needed."""
    console = Console(highlight=False)
    _empty(folder)
    what = Show(
        folder=folder.resolve(),
        language=language_for(language or os.environ.get("LANG")),
        seed=seed,
        pace=pace if pace is not None else (0.8 if console.is_terminal else 0.0),
        console=console,
    )
    try:
        asyncio.run(show(what))
    except (BotDied, CannotDo, RuntimeError) as error:
        raise CommandError(
            f"The demo stopped: {error}\nThe log is {folder / 'bot.log'}."
        ) from None


def _empty(folder: Path) -> None:
    """Make way for a new demo, but only where an old one was."""
    if folder.exists() and any(folder.iterdir()) and not (folder / "parley.toml").exists():
        raise CommandError(f"{folder} holds something else; name another folder with --folder.")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
