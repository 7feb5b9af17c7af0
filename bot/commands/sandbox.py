"""Sandbox: a local Telegram to rehearse on, with nobody in it but who is put there."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from bot.sandbox.server import serve
from bot.sandbox.updates import Updates
from bot.sandbox.world import World

from .surroundings import CommandError, run_until_done


def sandbox(
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any free one.")] = 8081,
    clock_file: Annotated[
        Path | None, typer.Option(dir_okay=False, help="The file of PARLEY_CLOCK_FILE.")
    ] = None,
) -> None:
    """Serve a local Telegram for rehearsals, on this machine only, until told to stop."""
    try:
        run_until_done(_serve(port, clock_file))
    except OSError as error:
        raise CommandError(f"Port {port} cannot be used: {error.strerror}.") from None


async def _serve(port: int, clock_file: Path | None) -> None:
    stopping = asyncio.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, stopping.set)
    # A bot that kept its database takes an update with a number that it has seen for one that came twice: the numbers go
    # on from those of the sandbox before, as Telegram's do. Nobody rehearses with more than one update a second.
    world = World(updates=Updates(int(time.time())))
    server = await serve(port, clock_file=clock_file, world=world)
    typer.echo(f"PARLEY_API_URL={server.url}")
    typer.echo(f"PARLEY_BOT_TOKEN={server.token}")
    sys.stdout.flush()
    await stopping.wait()
    await server.close()
