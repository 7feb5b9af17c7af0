"""Parked: what could not be taken three times, listed for the operator and tried again."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated

import typer

from bot.settings import Settings, read_settings
from storage.auditing import audit
from storage.messages import parked as storage
from storage.messages.parked import Parked

from .surroundings import CommandError, now_of, opened, run_until_done

parked = typer.Typer(
    invoke_without_command=True,
    help="Messages that failed three times: list them, try them again.",
)


@parked.callback()
def show(
    context: typer.Context,
    *,
    words: Annotated[
        bool, typer.Option("--show", help="With the content, word for word: personal data.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer in JSON, for a program.")
    ] = False,
) -> None:
    """List what is parked: number, when it came, what it is and the kind of error."""
    if context.invoked_subcommand is not None:
        return
    found = run_until_done(_look(read_settings()))
    if as_json:
        typer.echo(json.dumps([_row(one, words=words) for one in found], ensure_ascii=False))
        return
    for one in found:
        at = f"{one.received_at:%Y-%m-%d %H:%M}"
        typer.echo(f"{one.id:>8}  {at}  {one.what}  {one.key}  {one.error}")
        if words:
            typer.echo(json.dumps(one.payload, ensure_ascii=False, indent=2))
    if not found:
        typer.echo("Nothing is parked.")


@parked.command()
def retry(
    number: Annotated[
        int | None, typer.Argument(help="Which one, by its number; default: all.")
    ] = None,
) -> None:
    """Try it again, for example after a newer version was installed. The bot may keep running."""
    settings = read_settings()
    done = run_until_done(_retry(settings, number, now_of(settings)()))
    if number is not None and not done:
        raise CommandError(f"Number {number} is not parked; `parley parked` lists what is.")
    typer.echo(f"{len(done)} to be tried again, by the running bot or at its next start.")


async def _look(settings: Settings) -> list[Parked]:
    async with opened(settings) as database, database.begin() as session:
        return await storage.all_of_them(session)


async def _retry(settings: Settings, number: int | None, now: datetime) -> list[int]:
    async with opened(settings) as database, database.begin() as session:
        known = [one.id for one in await storage.all_of_them(session)]
        wanted = known if number is None else [one for one in known if one == number]
        done = await storage.retry(session, wanted)
        if done:
            await audit.append(
                session, at=now, actor="operator", event="parked retried", rows=done
            )
        return done


def _row(one: Parked, *, words: bool) -> dict[str, object]:
    row: dict[str, object] = {
        "id": one.id,
        "key": one.key,
        "what": one.what,
        "received_at": one.received_at.isoformat(),
        "attempts": one.attempts,
        "error": one.error,
    }
    return row | {"lane": one.lane, "payload": one.payload} if words else row
