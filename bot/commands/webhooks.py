"""Webhooks: what the lender's own systems have not taken yet: what waits, and what was given up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any

import typer

from bot.settings import Settings
from storage.messages import webhooks as told
from storage.messages.webhooks import Listed

from .counted import counted
from .surroundings import opened, run_until_done, surroundings


def webhooks(
    *,
    again: Annotated[
        bool, typer.Option("--again", help="Send all of them again now, given up or not.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer in JSON, for a program.")
    ] = False,
) -> None:
    """List the events that your own systems have not taken yet: those to be sent again, and those given up."""
    settings, _ = surroundings()
    found, count = run_until_done(_look(settings, again=again))
    if as_json:
        typer.echo(json.dumps([_plain(one) for one in found]))
        return
    for one in found:
        typer.echo(
            f"{one.event_id} {one.event}, case {one.case or '-'}, of {one.written_at:%Y-%m-%d %H:%M} UTC: {_stands(one)}"
        )
    typer.echo(f"{count} will be told again now." if again else f"{len(found)} untold")


async def _look(settings: Settings, *, again: bool) -> tuple[Sequence[Listed], int]:
    async with opened(settings) as database, database.begin() as session:
        count = await told.again(session) if again else 0
        return await told.untold(session), count


def _stands(one: Listed) -> str:
    tried = (
        f"tried {counted(one.attempts, 'time')}, {one.error}" if one.attempts else "not tried yet"
    )
    if one.status == "failed":
        return f"given up, {tried}"
    return f"waits, {tried}" + (
        f", again at {one.again_at:%Y-%m-%d %H:%M}" if one.again_at else ""
    )


def _plain(one: Listed) -> dict[str, Any]:
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in asdict(one).items()
    }
