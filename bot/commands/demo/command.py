"""Demo command: `parley demo`."""

from __future__ import annotations

import asyncio
import errno
import os
import re
import shutil
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.commands.surroundings import CommandError
from bot.sandbox.client import CannotDo
from dialogs.languages import LANGUAGES, language_for
from dialogs.texts import Language
from storage.engine.alone import Alone

from .page import show_page
from .rehearsal import BotDied
from .stage import Opening
from .terminal import Show, show

PAGE_PACE = 1.6
TERMINAL_PACE = 0.8
#: What a running demo locks in its folder: its bot's own lock goes when that is killed.
OWN = "demo"


def demo(
    *,
    terminal: Annotated[
        bool, typer.Option("--terminal", help="play a negotiation here instead of a web page")
    ] = False,
    language: Annotated[
        str, typer.Option(help="en, es, zh_CN or zh_TW; from LANG when not given")
    ] = "",
    seed: Annotated[int, typer.Option(help="of the sample loan book")] = 1,
    folder: Annotated[
        Path, typer.Option(help="where everything is kept; emptied at the start")
    ] = Path("demo"),
    pace: Annotated[
        float | None,
        typer.Option(
            help="seconds before each played step; in the terminal after each message, 0 if the output is no terminal"
        ),
    ] = None,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="of the web page; 0 takes any free one")
    ] = 0,
    browser: Annotated[
        bool, typer.Option(help="open the web page where there is a browser")
    ] = True,
) -> None:
    """Try everything on this machine: a web page with a local Telegram, as borrower and as advisor.

    No token, network or server needed. The page is served on loopback only.
    """
    spoken = _language(language)
    alone = _make_way(folder)
    if terminal:
        work = show(_shown(folder, spoken, seed, pace))
    else:
        pace = PAGE_PACE if pace is None else pace
        where = folder.resolve()
        opening = Opening(folder=where, language=spoken, seed=seed, pace=pace, port=port)
        work = show_page(opening, browser=browser)
    _run(work, folder, alone)


def _shown(folder: Path, language: Language, seed: int, pace: float | None) -> Show:
    """What the terminal plays; it waits nowhere by itself where nobody looks on, as in a pipe."""
    console = Console(highlight=False)
    if pace is None:
        pace = TERMINAL_PACE if console.is_terminal else 0.0
    return Show(folder=folder.resolve(), language=language, seed=seed, pace=pace, console=console)


def _run(work: Coroutine[Any, Any, None], folder: Path, alone: Alone) -> None:
    try:
        asyncio.run(work)
    except OSError as error:
        other = " Take another --port, or none." if error.errno == errno.EADDRINUSE else ""
        raise CommandError(f"The demo stopped: {error.strerror or error}.{other}") from None
    except (BotDied, CannotDo, RuntimeError) as error:
        raise CommandError(
            f"The demo stopped: {error}\nThe log is {folder / 'bot.log'}."
        ) from None
    finally:
        alone.end()


def _language(given: str) -> Language:
    """The one that is asked for, else that of the terminal."""
    if not given:
        return language_for(os.environ.get("LANG"))
    spoken = language_for(given)
    if spoken.code.partition("_")[0] != re.split(r"[-_.]", given.lower())[0]:
        there = ", ".join(sorted(LANGUAGES))
        raise CommandError(f"{given} is not spoken here; --language may be one of {there}.")
    return spoken


def _make_way(folder: Path) -> Alone:
    """Empty it for a new demo, but only where an old one was, and has ended; it is this one's until `end`."""
    lock = f"{OWN}-lock"
    there = [each for each in folder.iterdir() if each.name != lock] if folder.exists() else []
    if there and not (folder / "parley.toml").exists():
        raise CommandError(f"{folder} holds something else; name another folder with --folder.")
    folder.mkdir(parents=True, exist_ok=True)
    alone = Alone(folder / OWN)
    if not alone.begin():
        raise CommandError(
            f"Another demo runs in {folder}; end it first, or name another folder with --folder."
        )
    for each in there:
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each, ignore_errors=True)
        else:
            each.unlink(missing_ok=True)
    return alone
