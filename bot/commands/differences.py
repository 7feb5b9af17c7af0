"""Differences: what the lender's book says otherwise than an arrangement, for a person to look at."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from bot.settings import Settings
from storage import books
from storage.books import Difference

from .counted import counted
from .surroundings import opened, run_until_done, surroundings


def list_differences(
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer in JSON, for a program.")
    ] = False,
) -> None:
    """List where the book and an arrangement differ. Neither is changed: a person decides."""
    settings, _ = surroundings()
    found = run_until_done(_read(settings))
    if as_json:
        typer.echo(json.dumps([{**asdict(one), "as_of": f"{one.as_of}"} for one in found]))
        return
    for one in found:
        typer.echo(
            f"case {one.case}, loan {one.loan}, {one.column}: "
            f"here {one.known}, in the book of {one.as_of} {one.book}"
        )
    typer.echo(counted(len(found), "difference"))


async def _read(settings: Settings) -> list[Difference]:
    async with opened(settings) as database, database.begin() as session:
        return await books.differences_open(session)
