"""Page: the demo in a browser, served on this machine only, until told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import webbrowser

import typer

from dialogs.demo import PAGE_IS_AT, PAGE_OPENS

from .stage import Opening, Stage


async def show_page(what: Opening, *, browser: bool) -> None:
    """Serve the page; *browser*: open one, where there is one.

    Raises `BotDied`, `CannotDo` or `RuntimeError` when it does not open, `OSError` when the port is taken.
    """
    stopping, stage, say = asyncio.Event(), Stage(what), what.language.plain
    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, stopping.set)
    await stage.open()
    try:
        typer.echo(say(PAGE_OPENS))
        if not await _is_prepared(stage, stopping):
            return
        typer.echo(say(PAGE_IS_AT))
        typer.echo(stage.url)
        sys.stdout.flush()
        if browser and _has_screen():
            await asyncio.to_thread(_open, stage.url)
        await stopping.wait()
    finally:
        await stage.close()


async def _is_prepared(stage: Stage, stopping: asyncio.Event) -> bool:
    """Prepare, unless told to stop meanwhile; what fails then has failed because of it."""
    preparing = asyncio.create_task(stage.prepare())
    told = asyncio.create_task(stopping.wait())
    await asyncio.wait({preparing, told}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    if stopping.is_set():
        preparing.cancel()
        await asyncio.gather(preparing, return_exceptions=True)
        return False
    await preparing
    return True


def _has_screen() -> bool:
    """Whether a browser would be a window: one in this terminal would be in the way."""
    return sys.platform in {"darwin", "win32"} or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def _open(url: str) -> None:
    """Open the browser; without one the address has been said."""
    try:
        webbrowser.open(url)
    except (webbrowser.Error, OSError):
        return
