"""Rows: a schedule on the command line, for people as a table and for programs as JSON."""

from __future__ import annotations

import json
from typing import Any

import typer

from negotiation.schedule import Schedule


def as_json(schedule: Schedule) -> dict[str, Any]:
    """The shape that other programs rely on; interest that was put off counts as interest."""
    rows = [
        {
            "number": each.number,
            "due_date": each.due_date.isoformat(),
            "instalment": str(each.amount.amount),
            "interest": str((each.interest + each.arrears).amount),
            "principal": str(each.principal.amount),
            "balance": str(each.balance.amount),
        }
        for each in schedule
    ]
    interest = schedule.total - schedule.total_principal
    return {
        "instalments": rows,
        "total_interest": str(interest.amount),
        "total": str(schedule.total.amount),
    }


def show(shape: dict[str, Any], *, is_json: bool) -> None:
    """Print the shape itself, or its instalments as a table."""
    if is_json:
        typer.echo(json.dumps(shape))
        return
    names = ["number", "due_date", "instalment", "interest", "principal", "balance"]
    table = [names, *([str(row[name]) for name in names] for row in shape["instalments"])]
    widths = [max(len(line[at]) for line in table) for at in range(len(names))]
    for line in table:
        typer.echo("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)))
    for name, value in shape.items():
        if isinstance(value, str):
            typer.echo(f"{name.replace('_', ' ')}: {value}")
